import {html, raw} from 'hono/html';
import type {Html} from '../page.js';
import {type VendorDesk, deskPath} from './desk.js';
import type {Mistakes} from './line-form.js';
import type {Voice} from './voice.js';

/** What frames a page of a desk. */
export interface DeskFrame {
  readonly title: string;
  readonly body: Html;
  /** What was just done. */
  readonly done?: string;
  /** The address of the page's script. */
  readonly script?: string;
  /** Whether nobody is signed in. */
  readonly isOpen?: boolean;
}

/** A page of the desk: plain, and all of it works without a script. */
export function deskLayout(
  {site, seller, voice: {words, language}}: VendorDesk,
  {title, body, done, script, isOpen}: DeskFrame,
): Html {
  const name = words.desk(site.title);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${name}</title>
        <link rel="icon" href="/static/${site.name}/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/desk/desk.css" />
        ${script === undefined ? '' : html`<script type="module" src="${script}"></script>`}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header class="top">
          <p class="name"><a href="${deskPath(site)}">${name}</a></p>
          ${
            isOpen
              ? ''
              : html`<nav aria-label="${words.sections}">
                    <a href="${deskPath(site)}">${words.inbox.title}</a>
                    <a href="${deskPath(site, '/tickets')}">${words.tickets.title}</a>
                    <a href="${deskPath(site, '/payments')}">${words.payments.title}</a>
                  </nav>
                  <p class="seller">${seller.name}, ${seller.job}</p>
                  <form method="post" action="${deskPath(site, '/sign-out')}">
                    <button type="submit">${words.signOut}</button>
                  </form>`
          }
        </header>
        <main id="content">${done === undefined ? '' : html`<p class="done" role="status">${done}</p>`} ${body}</main>
      </body>
    </html>`;
}

/** Why something wasn't done, where a reader is taken to at once. */
export function problemView(problem: string | undefined): Html {
  return problem === undefined ? html`` : html`<p class="mistakes" role="alert" tabindex="-1" autofocus>${problem}</p>`;
}

/** What is wrong with a form, with a way to each field. */
export function mistakeSummary(
  {words: {problems}}: Voice,
  mistakes: Mistakes,
  labelOf: (field: string) => string,
): Html {
  if (mistakes.size === 0) return html``;
  return html`<div class="mistakes" role="alert" tabindex="-1" autofocus>
    <p><strong>${problems.nothingSent}</strong> ${problems.lookAgain}</p>
    <ul>
      ${[...mistakes].map(([field, what]) => html`<li><a href="#${field}">${labelOf(field)}</a>: ${what}</li>`)}
    </ul>
  </div>`;
}

/** The attributes that tie a field to what is wrong with it. */
export function faultOf(mistakes: Mistakes, field: string) {
  return mistakes.has(field) ? raw(`aria-invalid="true" aria-describedby="${field}-mistake"`) : '';
}

/** What is wrong with a field, below it. */
export function mistakeBelow(mistakes: Mistakes, field: string): Html {
  const words = mistakes.get(field);
  return words === undefined ? html`` : html`<span class="mistake" id="${field}-mistake">${words}</span>`;
}
