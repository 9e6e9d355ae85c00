import {html} from 'hono/html';
import type {AccountContext, Html} from '../page.js';
import {demoPanel, roleName} from '../shared/demo-panel.js';
import {accountLinks, countersScript, portal, portalScript, portalTheme} from '../shared/portal.js';
import {pathOf} from '../vendors.js';
import {northwindLayout} from './layout.js';

const words = {
  en: {
    account: 'Account',
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
    help: 'How billing works',
    signOut: 'Sign out',
    customer: 'Customer number',
    signedIn: 'Signed in as',
    leads: {
      overview: 'What we have offered you, what you have ordered, and what we have billed.',
      quotes: 'Our offers to you. Sign and pay here, or ask us to change something.',
      orders: 'What you have ordered: how far it is, what was delivered, what is still to pay.',
      invoices: 'Everything we have billed you. Paid amounts show here within seconds.',
      subscriptions:
        'What you subscribe to: who uses it, what it costs, when it renews. Renew or change several at once.',
      renewal: 'The subscription that needs you first: what is due and until when, and all that can be done with it.',
      'payment-methods':
        'What we charge, and what each of them pays. Your numbers are kept by our payment service alone.',
      products: 'Plans, licences and what goes with them. The price you confirm is the price you pay.',
      upcoming: 'What is to be paid, renewed or answered in the next 90 days, and what is charged by itself.',
      spend: 'What you have paid us, what is due and what has failed, month by month.',
      support: 'Your questions to us and our answers, with the files. Ask anything; we answer within a working day.',
    },
  },
  fr: {
    account: 'Mon compte',
    titles: {
      overview: 'Vue d’ensemble',
      quotes: 'Devis',
      orders: 'Commandes',
      invoices: 'Factures',
      subscriptions: 'Abonnements',
      renewal: 'Prochaine échéance',
      'payment-methods': 'Modes de paiement',
      products: 'Produits',
      upcoming: 'Paiements à venir',
      spend: 'Dépenses',
      support: 'Assistance',
    },
    help: 'Comprendre la facturation',
    signOut: 'Se déconnecter',
    customer: 'Numéro de client',
    signedIn: 'Connecté en tant que',
    leads: {
      overview: 'Ce que nous vous avons proposé, ce que vous avez commandé, ce que nous avons facturé.',
      quotes: 'Nos propositions. Signez et payez ici, ou demandez-nous une modification.',
      orders: 'Vos commandes : leur avancement, les livraisons, ce qui reste à payer.',
      invoices: 'Tout ce que nous vous avons facturé. Les montants payés apparaissent en quelques secondes.',
      subscriptions:
        'Vos abonnements : qui les utilise, ce qu’ils coûtent, leur échéance. Renouvelez-en ou modifiez-en plusieurs à la fois.',
      renewal:
        'L’abonnement dont il faut s’occuper d’abord : ce qui est dû, jusqu’à quand, et tout ce que vous pouvez en faire.',
      'payment-methods':
        'Ce que nous débitons, et pour quoi. Vos numéros ne sont conservés que par notre service de paiement.',
      products: 'Forfaits, licences et options. Le prix que vous confirmez est celui que vous payez.',
      upcoming:
        'Ce qui est à payer, à renouveler ou à accepter dans les 90 prochains jours, et ce qui est débité de lui-même.',
      spend: 'Ce que vous avez payé, ce qui est dû et ce qui a échoué, mois par mois.',
      support: 'Vos questions et nos réponses, avec les pièces jointes. Nous répondons en un jour ouvré.',
    },
  },
} as const;

/** The account's pages, into which the widgets are dropped. */
export function accountPage(context: AccountContext): Html {
  const {site, language, person, section} = context;
  const text = words[language];
  return northwindLayout(context, {
    title: text.titles[section],
    head: html`<link rel="stylesheet" href="/fonts/noto-sans-arabic/arabic-400.css" />
      <link rel="stylesheet" href="/fonts/noto-sans-arabic/arabic-700.css" />
      <link rel="stylesheet" href="/static/shared/demo-panel.css" />
      <script type="module" src="/static/shared/demo-panel.js"></script>
      ${portalTheme(context)} ${portalScript} ${countersScript}`,
    above: demoPanel(context),
    body: html`<div class="account">
      <aside class="account-side" aria-label="${text.account}">
        <p class="company"><bdi>${person.company}</bdi></p>
        <p class="muted">${text.customer} <bdi>${person.customerNumber}</bdi></p>
        <nav aria-label="${text.account}">
          ${accountLinks(context, text.titles)}
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
      <section class="account-main" aria-labelledby="page-title">
        <h1 id="page-title">${text.titles[section]}</h1>
        <p class="muted">${text.leads[section]}</p>
        <div data-portal>${portal(context, text.titles)}</div>
      </section>
    </div>`,
  });
}
