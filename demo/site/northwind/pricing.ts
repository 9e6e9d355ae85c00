import {html} from 'hono/html';
import type {Html, PageContext} from '../page.js';
import {pathOf} from '../vendors.js';
import {northwindLayout} from './layout.js';

/** Euros a month. */
const plans = [
  {name: 'Breeze', price: 12, cores: 1, memory: 2, disk: 40, restoreDays: 7, standby: false},
  {name: 'Gale', price: 86, cores: 8, memory: 32, disk: 400, restoreDays: 35, standby: true},
  {name: 'Storm', price: 640, cores: 48, memory: 384, disk: 4_000, restoreDays: 35, standby: true},
] as const;

const words = {
  en: {
    title: 'Pricing',
    headline: 'Three sizes. Change on any day, pay by the day.',
    lead: 'Prices without VAT. We bill on the first of the month, and an invoice is due 30 days later.',
    month: 'a month',
    choose: 'Choose',
    cores: 'Cores',
    memory: 'Memory',
    disk: 'Disk',
    restore: 'Restore to any second of',
    standby: 'Standby in another building',
    yes: 'Yes',
    no: 'No',
    compare: 'What each one holds',
    questions: 'Asked before buying',
    faq: [
      {
        q: 'How can we pay?',
        a: 'By card in your account, one invoice or many at once, or by bank transfer. Credit you have with us is used first.',
      },
      {
        q: 'Who sees our invoices?',
        a: 'Everyone in your account can read them. Owners and billing managers can pay and share them.',
      },
      {q: 'In which currency?', a: 'In the one of your contract: euro, yen, Kuwaiti dinar, and twenty more.'},
    ],
  },
  fr: {
    title: 'Tarifs',
    headline: 'Trois tailles. Changez quand vous voulez, payez à la journée.',
    lead: 'Prix hors TVA. Nous facturons le premier du mois, et une facture est due 30 jours plus tard.',
    month: 'par mois',
    choose: 'Choisir',
    cores: 'Cœurs',
    memory: 'Mémoire',
    disk: 'Disque',
    restore: 'Retour à toute seconde des derniers',
    standby: 'Secours dans un autre bâtiment',
    yes: 'Oui',
    no: 'Non',
    compare: 'Ce que chacune contient',
    questions: 'Ce qu’on nous demande avant',
    faq: [
      {
        q: 'Comment payer ?',
        a: 'Par carte dans votre compte, une facture ou plusieurs à la fois, ou par virement. Votre avoir est utilisé d’abord.',
      },
      {
        q: 'Qui voit nos factures ?',
        a: 'Toutes les personnes du compte peuvent les lire. Propriétaires et responsables de la facturation peuvent les payer et les partager.',
      },
      {q: 'Dans quelle devise ?', a: 'Celle de votre contrat : euro, yen, dinar koweïtien, et vingt autres.'},
    ],
  },
} as const;

/** The plans, side by side and compared. */
export function pricingPage(context: PageContext): Html {
  const {site, language, person} = context;
  const text = words[language];
  const euros = new Intl.NumberFormat(language, {style: 'currency', currency: 'EUR', maximumFractionDigits: 0});
  const gigabytes = new Intl.NumberFormat(language, {style: 'unit', unit: 'gigabyte'});
  const days = new Intl.NumberFormat(language, {style: 'unit', unit: 'day', unitDisplay: 'long'});
  const next = pathOf(site, language, person ? '/account' : '/sign-in');
  const rows: ReadonlyArray<[string, (plan: (typeof plans)[number]) => string]> = [
    [text.cores, (plan) => String(plan.cores)],
    [text.memory, (plan) => gigabytes.format(plan.memory)],
    [text.disk, (plan) => gigabytes.format(plan.disk)],
    [text.restore, (plan) => days.format(plan.restoreDays)],
    [text.standby, (plan) => (plan.standby ? text.yes : text.no)],
  ];
  return northwindLayout(context, {
    title: text.title,
    description: text.lead,
    body: html`<section class="page-head">
        <h1>${text.headline}</h1>
        <p class="lead">${text.lead}</p>
      </section>
      <section class="plans" aria-label="${text.title}">
        ${plans.map(
          (plan) =>
            html`<article class="plan ${plan.name.toLowerCase()}">
              <h2>${plan.name}</h2>
              <p class="price"><strong>${euros.format(plan.price)}</strong> ${text.month}</p>
              <a class="button" href="${next}">${text.choose} ${plan.name}</a>
            </article>`,
        )}
      </section>
      <section class="band" aria-labelledby="compare">
        <h2 id="compare">${text.compare}</h2>
        <div class="scroll" role="region" aria-labelledby="compare" tabindex="0">
          <table>
            <thead>
              <tr>
                <td></td>
                ${plans.map((plan) => html`<th scope="col">${plan.name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ([label, value]) =>
                  html`<tr>
                    <th scope="row">${label}</th>
                    ${plans.map((plan) => html`<td>${value(plan)}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </section>
      <section class="band faq" aria-labelledby="questions">
        <h2 id="questions">${text.questions}</h2>
        ${text.faq.map(
          ({q, a}) =>
            html`<details>
              <summary>${q}</summary>
              <p>${a}</p>
            </details>`,
        )}
      </section>`,
  });
}
