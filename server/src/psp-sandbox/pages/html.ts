import {html, raw} from 'hono/html';
import type {FieldName} from '../card-rules.js';
import type {AccountField} from '../iban-rules.js';
import type {Theme} from './protocol.js';
import type {PageLanguage} from './texts.js';

type Html = ReturnType<typeof raw>;
type Markup = ReturnType<typeof html>;

/** Data for a page's script, as an inert block that no text inside can end. */
export function configBlock(config: object): Html {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return raw(`<script id="config" type="application/json">${json}</script>`);
}

function colorScheme(theme: Theme): 'light' | 'dark' | 'light dark' {
  return theme.colorScheme === 'light' || theme.colorScheme === 'dark' ? theme.colorScheme : 'light dark';
}

/** An input with its label and the place for its error. */
export function field(
  name: FieldName | AccountField,
  label: string,
  input: Markup,
  after: Markup | string = '',
): Markup {
  return html`<div class="field field-${name}">
    <label for="${name}">${label}</label>
    <div class="control">${input} ${after}</div>
    <p class="error" id="${name}-error" aria-live="polite"></p>
  </div>`;
}

/** What a page of hosted fields is made of. */
export interface FramePage {
  theme: Theme;
  language: PageLanguage;
  title: string;
  /** In `pages/browser/`. */
  script: string;
  config: Html;
  /** Above the fields. */
  choice: Markup | string;
  main: Markup;
}

/** A page in a frame: inputs and nothing else. */
export function framePage({theme, language, title, script, config, choice, main}: FramePage): Markup {
  return html`<!doctype html>
    <html lang="${language.language}" dir="${language.direction}" data-color-scheme="${colorScheme(theme)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="${colorScheme(theme)}" />
        <title>${title}</title>
        <link rel="stylesheet" href="/assets/pages/browser/fields.css" />
      </head>
      <body>
        <form id="fields" novalidate aria-label="${title}">${choice} ${main}</form>
        ${config}
        <script type="module" src="/assets/pages/browser/${script}"></script>
      </body>
    </html>`;
}

/** The drawings: no text but what they are. */
export const drawings = {
  visa: raw(`<svg data-brand="visa" role="img" aria-label="Visa" viewBox="0 0 36 24" hidden>
        <rect x=".5" y=".5" width="35" height="23" rx="3" fill="#1a1f71" stroke="#fff" stroke-opacity=".3" />
        <text x="18" y="16.2" fill="#fff" font-family="Arial, sans-serif" font-size="11" font-style="italic" font-weight="700" text-anchor="middle">VISA</text>
      </svg>`),
  mastercard: raw(`<svg data-brand="mastercard" role="img" aria-label="Mastercard" viewBox="0 0 36 24" hidden>
        <rect x=".5" y=".5" width="35" height="23" rx="3" fill="#252525" stroke="#fff" stroke-opacity=".3" />
        <circle cx="14" cy="12" r="7" fill="#eb001b" />
        <circle cx="22" cy="12" r="7" fill="#f79e1b" />
        <path d="M18 6.26a7 7 0 0 1 0 11.48 7 7 0 0 1 0-11.48z" fill="#ff5f00" />
      </svg>`),
  amex: raw(`<svg data-brand="amex" role="img" aria-label="American Express" viewBox="0 0 36 24" hidden>
        <rect width="36" height="24" rx="3" fill="#016fd0" />
        <text x="18" y="15.6" fill="#fff" font-family="Arial, sans-serif" font-size="9.5" font-weight="700" text-anchor="middle">AMEX</text>
      </svg>`),
  card: raw(`<svg data-brand="unknown" aria-hidden="true" viewBox="0 0 36 24">
        <rect x=".75" y=".75" width="34.5" height="22.5" rx="3" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M1 7.5h34" stroke="currentColor" stroke-width="3" />
        <path d="M5 17h8" stroke="currentColor" stroke-width="2" />
      </svg>`),
  code: raw(`<svg aria-hidden="true" viewBox="0 0 36 24">
        <rect x=".75" y=".75" width="34.5" height="22.5" rx="3" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M1 7.5h34" stroke="currentColor" stroke-width="3" />
        <circle cx="21" cy="16" r="1.75" fill="currentColor" />
        <circle cx="26" cy="16" r="1.75" fill="currentColor" />
        <circle cx="31" cy="16" r="1.75" fill="currentColor" />
      </svg>`),
  bank: raw(`<svg aria-hidden="true" viewBox="0 0 24 24" fill="currentColor">
        <path d="M12 2 2 7.5V10h20V7.5L12 2zM4 11.5v7h3v-7H4zm6.5 0v7h3v-7h-3zm6.5 0v7h3v-7h-3zM2 20v2h20v-2H2z" />
      </svg>`),
};
