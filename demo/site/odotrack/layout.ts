import {html, raw} from 'hono/html';
import type {Html, PageContext} from '../page.js';
import {type Language, localeOf, pathOf} from '../vendors.js';

const words = {
  en: {
    skip: 'Skip to content',
    fleet: 'Fleet tracking',
    portal: 'My portal',
    signIn: 'Sign in',
    dark: 'Night driving',
    other: 'Français',
    phone: 'Call 1 800 555-0142',
    legal: 'Odotrack inc., Québec (Québec). A vendor put together for a demonstration.',
    cookieTitle: 'Cookies',
    cookie: 'We keep one cookie for your session. That is all.',
    cookieClose: 'OK',
    chat: 'Need help?',
    chatTitle: 'We answer in two minutes',
    chatBody: 'Monday to Friday, 8 a.m. to 6 p.m. Eastern. Write to',
  },
  fr: {
    skip: 'Aller au contenu',
    fleet: 'Suivi de flotte',
    portal: 'Mon portail',
    signIn: 'Ouvrir une session',
    dark: 'Conduite de nuit',
    other: 'English',
    phone: 'Appelez le 1 800 555-0142',
    legal: 'Odotrack inc., Québec (Québec). Un fournisseur composé pour une démonstration.',
    cookieTitle: 'Témoins',
    cookie: 'Nous gardons un seul témoin, celui de votre session. C’est tout.',
    cookieClose: 'OK',
    chat: 'Besoin d’aide ?',
    chatTitle: 'Réponse en deux minutes',
    chatBody: 'Du lundi au vendredi, de 8 h à 18 h, heure de l’Est. Écrivez à',
  },
} as const;

/** What frames a page. */
export interface Frame {
  readonly title: string;
  /** Goes above the site's own header. */
  readonly above?: Html;
  /** Goes into the head: scripts and sheets of one page. */
  readonly head?: Html;
  readonly body: Html;
}

/** A shield as on a road sign, with the number of the road that runs by the office. */
const shield = raw(
  '<svg class="shield" viewBox="0 0 40 40" aria-hidden="true"><path d="M6 4h28c2 5 2 9 0 14-2 8-8 14-14 18C14 32 8 26 6 18 4 13 4 9 6 4Z" /><text x="20" y="24" text-anchor="middle">20</text></svg>',
);

/** Odotrack's page: header, body, footer, cookie bar and chat. */
export function odotrackLayout(context: PageContext, frame: Frame): Html {
  const {site, language, page, dark, person} = context;
  const text = words[language];
  const to = (target: `/${string}`, inLanguage: Language = language): string => pathOf(site, inLanguage, target);
  const current = (target: string) => (page === target ? raw('aria-current="page"') : '');
  const other: Language = language === 'en' ? 'fr' : 'en';
  return html`<!doctype html>
    <html lang="${localeOf(site, language)}" class="${dark ? 'dark' : 'light'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${frame.title} | Odotrack</title>
        <link rel="icon" href="/static/odotrack/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/fonts/barlow/400.css" />
        <link rel="stylesheet" href="/fonts/barlow/600.css" />
        <link rel="stylesheet" href="/fonts/barlow-condensed/600.css" />
        <link rel="stylesheet" href="/static/odotrack/odotrack.css" />
        <script type="module" src="/static/shared/site.js"></script>
        ${frame.head ?? ''}
      </head>
      <body data-site="${site.name}" data-base="${site.base}/">
        <a class="skip" href="#content">${text.skip}</a>
        ${frame.above ?? ''}
        <header class="top">
          <div class="wrap top-row">
            <a class="logo" href="${to('/')}">${shield}<span>ODOTRACK</span></a>
            <nav aria-label="Odotrack">
              <a class="wide" href="${to('/')}" ${current('/')}>${text.fleet}</a>
              <a href="${to(page, other)}" lang="${other}" hreflang="${other}">${text.other}</a>
              ${
                person
                  ? html`<a class="go" href="${to('/account')}" ${current('/account')}>${text.portal}</a>`
                  : html`<a class="go" href="${to('/sign-in')}" ${current('/sign-in')}>${text.signIn}</a>`
              }
              <button type="button" aria-pressed="${dark}" data-theme-toggle>
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 2a8 8 0 1 0 8 8 6 6 0 0 1-8-8Z" /></svg>
                <span class="visually-hidden">${text.dark}</span>
              </button>
            </nav>
          </div>
        </header>
        <main id="content">${frame.body}</main>
        <footer>
          <div class="wrap">
            <p class="phone">${text.phone}</p>
            <p>${text.legal}</p>
          </div>
        </footer>
        <details class="chat" data-chat>
          <summary>${text.chat}</summary>
          <div class="chat-window">
            <h2>${text.chatTitle}</h2>
            <p>${text.chatBody} <a href="mailto:soutien@odotrack.example">soutien@odotrack.example</a>.</p>
          </div>
        </details>
        <section class="cookie-bar" aria-label="${text.cookieTitle}" data-cookie-bar hidden>
          <p>${text.cookie}</p>
          <button type="button">${text.cookieClose}</button>
        </section>
      </body>
    </html>`;
}
