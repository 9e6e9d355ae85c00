import {html} from 'hono/html';
import type {AccountContext, Html} from '../page.js';
import {demoPanel, roleName} from '../shared/demo-panel.js';
import {invoices, portalScript, portalTheme} from '../shared/invoices.js';
import {pathOf} from '../vendors.js';
import {northwindLayout} from './layout.js';

const words = {
  en: {
    title: 'Invoices',
    account: 'Account',
    invoices: 'Invoices',
    help: 'How billing works',
    signOut: 'Sign out',
    customer: 'Customer number',
    signedIn: 'Signed in as',
    lead: 'Everything we have billed you. Paid amounts show here within seconds.',
  },
  fr: {
    title: 'Factures',
    account: 'Mon compte',
    invoices: 'Factures',
    help: 'Comprendre la facturation',
    signOut: 'Se déconnecter',
    customer: 'Numéro de client',
    signedIn: 'Connecté en tant que',
    lead: 'Tout ce que nous vous avons facturé. Les montants payés apparaissent en quelques secondes.',
  },
} as const;

/** The account page into which the widgets are dropped. */
export function accountPage(context: AccountContext): Html {
  const {site, language, person} = context;
  const text = words[language];
  return northwindLayout(context, {
    title: text.title,
    head: html`<link rel="stylesheet" href="/fonts/noto-sans-arabic/arabic-400.css" />
      <link rel="stylesheet" href="/fonts/noto-sans-arabic/arabic-700.css" />
      <link rel="stylesheet" href="/static/shared/demo-panel.css" />
      <script type="module" src="/static/shared/demo-panel.js"></script>
      ${portalTheme(context)} ${portalScript}`,
    above: demoPanel(context),
    body: html`<div class="account">
      <aside class="account-side" aria-label="${text.account}">
        <p class="company"><bdi>${person.company}</bdi></p>
        <p class="muted">${text.customer} <bdi>${person.customerNumber}</bdi></p>
        <nav aria-label="${text.account}">
          <a href="${pathOf(site, language, '/account')}" aria-current="page">${text.invoices}</a>
          <a href="${pathOf(site, language, '/docs')}">${text.help}</a>
        </nav>
        <p class="muted">
          ${text.signedIn} <strong><bdi>${person.name}</bdi></strong
          >, ${roleName(language, person.role)}
        </p>
        <form method="post" action="${pathOf(site, language, '/sign-out')}">
          <button type="submit" class="link">${text.signOut}</button>
        </form>
      </aside>
      <section class="account-main" aria-labelledby="invoices">
        <h1 id="invoices">${text.title}</h1>
        <p class="muted">${text.lead}</p>
        <div data-portal>${invoices(context)}</div>
      </section>
    </div>`,
  });
}
