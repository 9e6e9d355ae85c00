import {html, raw} from 'hono/html';
import type {Html, PageContext} from '../page.js';
import {type Language, pathOf} from '../vendors.js';

const words = {
  en: {
    skip: 'Skip to content',
    product: 'Product',
    pricing: 'Pricing',
    docs: 'Docs',
    signIn: 'Sign in',
    account: 'Account',
    menu: 'Menu',
    dark: 'Dark mode',
    other: 'Français',
    tagline: 'Hosting from six well-connected places, most of them cold.',
    legal: '© 2026 Northwind Cloud B.V., Amsterdam. A vendor made up for a demonstration.',
    cookieTitle: 'Cookies',
    cookie: 'One cookie keeps you signed in, another remembers dark mode. There are no others.',
    cookieClose: 'Got it',
    chat: 'Chat',
    chatTitle: 'Talk to a person',
    chatBody: 'Our engineers answer support themselves, every day from 7:00 to 23:00 in Amsterdam. Write to',
    chatClose: 'Close the chat',
  },
  fr: {
    skip: 'Aller au contenu',
    product: 'Produit',
    pricing: 'Tarifs',
    docs: 'Documentation',
    signIn: 'Se connecter',
    account: 'Mon compte',
    menu: 'Menu',
    dark: 'Mode sombre',
    other: 'English',
    tagline: 'De l’hébergement depuis six lieux bien reliés, froids pour la plupart.',
    legal: '© 2026 Northwind Cloud B.V., Amsterdam. Un fournisseur inventé pour une démonstration.',
    cookieTitle: 'Cookies',
    cookie: 'Un cookie garde votre session ouverte, un autre retient le mode sombre. Il n’y en a pas d’autre.',
    cookieClose: 'Compris',
    chat: 'Discuter',
    chatTitle: 'Parler à quelqu’un',
    chatBody: 'Nos ingénieurs répondent eux-mêmes, chaque jour de 7 h à 23 h à Amsterdam. Écrivez à',
    chatClose: 'Fermer la discussion',
  },
} as const;

/** The wind barb of a weather chart: from the north, thirty-five knots. */
const mark = raw(
  '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="25" r="4" /><path d="M16 21V3l10 3.2M16 8.6l10 3.2M16 14.2l10 3.2" /></svg>',
);

/** What frames a page. */
export interface Frame {
  readonly title: string;
  readonly description?: string;
  /** Goes above the site's own header. */
  readonly above?: Html;
  /** Goes into the head: scripts and sheets of one page. */
  readonly head?: Html;
  readonly body: Html;
}

/** Northwind's page: header, body, footer, cookie bar and chat. */
export function northwindLayout(context: PageContext, frame: Frame): Html {
  const {site, language, page, dark, person} = context;
  const text = words[language];
  const to = (target: `/${string}`, inLanguage: Language = language): string => pathOf(site, inLanguage, target);
  const current = (target: string) => (page === target ? raw('aria-current="page"') : '');
  const other: Language = language === 'en' ? 'fr' : 'en';
  const links = html`<a href="${to('/')}" ${current('/')}>${text.product}</a>
    <a href="${to('/pricing')}" ${current('/pricing')}>${text.pricing}</a>
    <a href="${to('/docs')}" ${current('/docs')}>${text.docs}</a>
    <a href="${to(page, other)}" lang="${other}" hreflang="${other}">${text.other}</a>`;
  return html`<!doctype html>
    <html lang="${language}" class="${dark ? 'dark' : 'light'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${frame.title} · Northwind Cloud</title>
        ${frame.description ? html`<meta name="description" content="${frame.description}" />` : ''}
        <link rel="icon" href="/static/northwind/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/fonts/figtree/index.css" />
        <link rel="stylesheet" href="/fonts/bricolage-grotesque/index.css" />
        <link rel="stylesheet" href="/static/northwind/northwind.css" />
        <script type="module" src="/static/shared/site.js"></script>
        ${frame.head ?? ''}
      </head>
      <body data-site="${site.name}" data-base="${site.base}/">
        <a class="skip" href="#content">${text.skip}</a>
        ${frame.above ?? ''}
        <header class="site-header">
          <div class="site-header-row">
            <a class="logo" href="${to('/')}">${mark}<span>Northwind</span></a>
            <nav class="site-nav" aria-label="Northwind">${links}</nav>
            <button class="theme-toggle" type="button" aria-pressed="${dark}" data-theme-toggle>
              <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 2a8 8 0 1 0 8 8 6 6 0 0 1-8-8Z" /></svg>
              <span class="visually-hidden">${text.dark}</span>
            </button>
            ${
              person
                ? html`<a class="button small" href="${to('/account')}" ${current('/account')}>${text.account}</a>`
                : html`<a class="button small" href="${to('/sign-in')}" ${current('/sign-in')}>${text.signIn}</a>`
            }
            <details class="site-menu">
              <summary>${text.menu}</summary>
              <nav aria-label="${text.menu}">${links}</nav>
            </details>
          </div>
        </header>
        <main id="content">${frame.body}</main>
        <footer class="site-footer">
          <p class="logo">${mark}<span>Northwind</span></p>
          <p>${text.tagline}</p>
          <p class="legal">${text.legal}</p>
        </footer>
        <details class="chat" data-chat>
          <summary>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16v12H10l-5 4v-4H4Z" /></svg>
            <span>${text.chat}</span>
          </summary>
          <div class="chat-window">
            <h2>${text.chatTitle}</h2>
            <p>${text.chatBody} <a href="mailto:billing@northwind.example">billing@northwind.example</a>.</p>
          </div>
        </details>
        <section class="cookie-bar" aria-label="${text.cookieTitle}" data-cookie-bar hidden>
          <p>${text.cookie}</p>
          <button class="button small" type="button">${text.cookieClose}</button>
        </section>
      </body>
    </html>`;
}
