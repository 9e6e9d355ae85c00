import {html} from 'hono/html';
import type {AccountContext, Html, PageContext, SignInContext, TicketLinkContext, VendorPages} from '../page.js';
import {demoPanel, roleName} from '../shared/demo-panel.js';
import {accountLinks, countersScript, portal, portalScript, portalTheme} from '../shared/portal.js';
import {ticketLink, ticketLinkScript, ticketLinkTitle} from '../shared/ticket-link.js';
import {peopleList} from '../shared/people-list.js';
import {pathOf} from '../vendors.js';
import {odotrackLayout} from './layout.js';

const words = {
  en: {
    home: 'Every truck, to the kilometre',
    homeLead:
      'The ODO50 plugs into the OBD2 port and writes the logbook by itself: trips, stops, engine hours and the kilometres the tax office asks for.',
    distance: 'km to Rivière-du-Loup',
    signIn: 'Open a session',
    signInLead: 'This is a demonstration without passwords. Choose who you are.',
    portal: 'My Odotrack portal',
    signs: [
      {number: '34', label: 'trucks on one plan'},
      {number: '3', label: 'minutes to install a device'},
      {number: '2020', label: 'logbooks kept since'},
    ],
    titles: {
      overview: 'Overview',
      quotes: 'Quotes',
      orders: 'Orders',
      invoices: 'Invoices',
      subscriptions: 'Subscriptions',
      renewal: 'Next renewal',
      'payment-methods': 'Payment methods',
      products: 'Products',
      upcoming: 'Upcoming payments',
      spend: 'Spend',
      support: 'Support',
    },
    customer: 'Customer',
    signOut: 'Close the session',
    notFound: 'Dead end',
    notFoundLead: 'This road leads nowhere.',
    back: 'Turn around',
  },
  fr: {
    home: 'Chaque camion, au kilomètre près',
    homeLead:
      'L’ODO50 se branche sur la prise OBD2 et tient le carnet de route tout seul : trajets, arrêts, heures moteur et les kilomètres que le fisc demande.',
    distance: 'km avant Rivière-du-Loup',
    signIn: 'Ouvrir une session',
    signInLead: 'Ceci est une démonstration sans mot de passe. Choisissez qui vous êtes.',
    portal: 'Mon portail Odotrack',
    signs: [
      {number: '34', label: 'camions sur un même plan'},
      {number: '3', label: 'minutes pour poser un appareil'},
      {number: '2020', label: 'carnets conservés depuis'},
    ],
    titles: {
      overview: 'Aperçu',
      quotes: 'Devis',
      orders: 'Bons de commande',
      invoices: 'Factures',
      subscriptions: 'Abonnements',
      renewal: 'Prochaine échéance',
      'payment-methods': 'Modes de paiement',
      products: 'Produits',
      upcoming: 'Paiements à venir',
      spend: 'Dépenses',
      support: 'Soutien',
    },
    customer: 'Client',
    signOut: 'Fermer la session',
    notFound: 'Cul-de-sac',
    notFoundLead: 'Cette route ne mène nulle part.',
    back: 'Faire demi-tour',
  },
} as const;

function homePage(context: PageContext): Html {
  const {site, language, person} = context;
  const text = words[language];
  return odotrackLayout(context, {
    title: text.home,
    body: html`<section class="road">
        <div class="wrap">
          <h1>${text.home}</h1>
          <p class="lead">${text.homeLead}</p>
          <p>
            <a class="go" href="${pathOf(site, language, person ? '/account' : '/sign-in')}">
              ${person ? text.portal : text.signIn}
            </a>
          </p>
          <p class="sign" aria-hidden="true"><strong>205</strong> ${text.distance}</p>
        </div>
      </section>
      <dl class="wrap signs">
        ${text.signs.map(
          ({number, label}) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${number}</dd>
            </div>`,
        )}
      </dl>`,
  });
}

function signInPage(context: SignInContext): Html {
  const text = words[context.language];
  return odotrackLayout(context, {
    title: text.signIn,
    body: html`<section class="wrap page">
      <h1>${text.signIn}</h1>
      <p class="lead">${text.signInLead}</p>
      ${peopleList(context)}
    </section>`,
  });
}

function accountPage(context: AccountContext): Html {
  const {site, language, person, section} = context;
  const text = words[language];
  return odotrackLayout(context, {
    title: section === 'overview' ? text.portal : text.titles[section],
    head: html`<link rel="stylesheet" href="/fonts/noto-sans-arabic/arabic-400.css" />
      <link rel="stylesheet" href="/static/shared/demo-panel.css" />
      <script type="module" src="/static/shared/demo-panel.js"></script>
      ${portalTheme(context)} ${portalScript} ${countersScript}`,
    above: demoPanel(context),
    body: html`<section class="wrap page" aria-labelledby="portal">
      <div class="portal-head">
        <h1 id="portal">${text.portal}</h1>
        <p>
          ${text.customer} <bdi>${person.customerNumber}</bdi>, <bdi>${person.company}</bdi><br />
          <bdi>${person.name}</bdi>, ${roleName(language, person.role)}
        </p>
        <form method="post" action="${pathOf(site, language, '/sign-out')}">
          <button type="submit">${text.signOut}</button>
        </form>
      </div>
      <nav class="portal-nav" aria-label="${text.portal}">${accountLinks(context, text.titles)}</nav>
      ${section === 'overview' ? '' : html`<h2>${text.titles[section]}</h2>`}
      <div class="portal" data-portal>${portal(context, text.titles)}</div>
    </section>`,
  });
}

function ticketLinkPage(context: TicketLinkContext): Html {
  const title = ticketLinkTitle(context.language);
  return odotrackLayout(context, {
    title,
    head: html`${portalTheme(context)} ${ticketLinkScript} ${portalScript}`,
    body: html`<section class="wrap page">
      <h1>${title}</h1>
      <div class="portal">${ticketLink(context)}</div>
    </section>`,
  });
}

function notFoundPage(context: PageContext): Html {
  const text = words[context.language];
  return odotrackLayout(context, {
    title: text.notFound,
    body: html`<section class="wrap page">
      <h1>${text.notFound}</h1>
      <p class="lead">${text.notFoundLead}</p>
      <p><a class="go" href="${pathOf(context.site, context.language, '/')}">${text.back}</a></p>
    </section>`,
  });
}

/** Odotrack's website. */
export const odotrackPages: VendorPages = {
  open: {'/': homePage},
  signIn: signInPage,
  account: accountPage,
  ticketLink: ticketLinkPage,
  notFound: notFoundPage,
};
