import {html} from 'hono/html';
import type {AccountContext, AccountCounts, AccountSection, Html} from '../page.js';
import {type Language, localeOf, pathOf} from '../vendors.js';

/** The line that loads the widgets, as a vendor pastes it. */
export const portalScript: Html = html`<script type="module" src="/assets/portal/portal-widgets.js"></script>`;

/** Where the theme is that the demo was given. */
export const themePath = '/theme.css';

/** The line that themes the widgets: after the site's own sheet, whose colours for them it replaces. */
export const portalTheme = ({themed}: Pick<AccountContext, 'themed'>): Html =>
  themed ? html`<link rel="stylesheet" href="${themePath}" />` : html``;

/** What keeps the counters of the navigation up to date, which are the site's own. */
export const countersScript: Html = html`<script type="module" src="/static/shared/counters.js"></script>`;

/** The pages of an account in the order of their navigation. */
export const accountSections: readonly AccountSection[] = [
  'overview',
  'quotes',
  'orders',
  'invoices',
  'subscriptions',
  'renewal',
  'payment-methods',
  'products',
  'upcoming',
  'spend',
  'support',
];

/** The path of a page of the account. */
export function accountPath(section: AccountSection): `/${string}` {
  return section === 'overview' ? '/account' : `/account/${section}`;
}

/** The links to the pages of an account, with how much is to be done on each. */
export function accountLinks(
  {site, language, section: current, counts}: AccountContext,
  titles: Readonly<Record<AccountSection, string>>,
): readonly Html[] {
  return accountSections.map((section) => {
    const here = section === current ? html`aria-current="page"` : '';
    const href = pathOf(site, language, accountPath(section));
    // Nothing is to be done on these.
    if (!isCounted(section)) {
      return html`<a href="${href}" ${here}>${titles[section]}</a>`;
    }
    const count = counts[section];
    return html`<a href="${href}" ${here}>
      ${titles[section]}
      <span class="count" data-count="${section}" ${count === 0 ? 'hidden' : ''}
        ><span class="count-number">${count}</span
        ><span class="visually-hidden"> ${toDo[language][section]}</span></span
      >
    </a>`;
  });
}

const isCounted = (section: AccountSection): section is keyof AccountCounts => section in toDo.en;

const toDo: Readonly<Record<Language, Readonly<Record<keyof AccountCounts, string>>>> = {
  en: {
    quotes: 'to answer',
    orders: 'under way',
    invoices: 'to pay',
    subscriptions: 'to renew',
    support: 'awaiting your reply',
  },
  fr: {
    quotes: 'à étudier',
    orders: 'en cours',
    invoices: 'à payer',
    subscriptions: 'à renouveler',
    support: 'en attente de votre réponse',
  },
};

/** The tags, as a vendor pastes them: the one of a page, or all of them below each other. */
export function portal(
  {site, endpoint, language, section}: AccountContext,
  titles: Readonly<Record<AccountSection, string>>,
): Html {
  return html`<portal-provider
    endpoint="${endpoint}"
    token-url="${site.base}/portal-session"
    locale="${localeOf(site, language)}"
  >
    ${section === 'overview' ? accountSections.map((each) => part(each, titles)) : tags[section]}
  </portal-provider>`;
}

const tags: Readonly<Record<Exclude<AccountSection, 'overview'>, Html>> = {
  quotes: html`<quote-list></quote-list>`,
  orders: html`<order-list></order-list>`,
  invoices: html`<invoice-table></invoice-table>`,
  subscriptions: html`<subscription-list></subscription-list>`,
  'payment-methods': html`<payment-methods></payment-methods>`,
  // Without an id: the one that needs attention first.
  renewal: html`<subscription-card></subscription-card>`,
  products: html`<product-catalog></product-catalog>`,
  upcoming: html`<upcoming-payments></upcoming-payments>`,
  spend: html`<spend-summary></spend-summary>`,
  // The thread shows the ticket that is opened in the list.
  support: html`<ticket-list></ticket-list><ticket-thread></ticket-thread>`,
};

/** A part of the overview: shorter than on a page of its own. */
const shortTags: Omit<typeof tags, 'renewal'> = {
  quotes: html`<quote-list page-size="10"></quote-list>`,
  orders: html`<order-list page-size="10"></order-list>`,
  invoices: html`<invoice-table page-size="10"></invoice-table>`,
  subscriptions: html`<subscription-list page-size="10"></subscription-list>`,
  'payment-methods': html`<payment-methods></payment-methods>`,
  products: html`<product-catalog page-size="10"></product-catalog>`,
  upcoming: html`<upcoming-payments page-size="10"></upcoming-payments>`,
  spend: html`<spend-summary></spend-summary>`,
  support: html`<ticket-list page-size="10"></ticket-list>`,
};

function part(section: AccountSection, titles: Readonly<Record<AccountSection, string>>): Html | '' {
  // What the list of subscriptions begins with has a page of its own.
  if (section === 'overview' || section === 'renewal') return '';
  return html`<section class="account-part" aria-labelledby="${section}">
    <h2 id="${section}">${titles[section]}</h2>
    ${shortTags[section]}
  </section>`;
}
