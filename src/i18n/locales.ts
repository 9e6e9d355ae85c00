import type {Sections} from './words.js';

/** What loads the words of a language, section by section. */
export type Language = {readonly [Name in keyof Sections]: () => Promise<{readonly words: Sections[Name]}>};

const fr: Language = {
  common: () => import('./locales/fr/common.js'),
  productCatalog: () => import('./locales/fr/product-catalog.js'),
  subscriptionList: () => import('./locales/fr/subscription-list.js'),
  subscriptionCard: () => import('./locales/fr/subscription-card.js'),
  paymentMethods: () => import('./locales/fr/payment-methods.js'),
  subscriptionStates: () => import('./locales/fr/subscription-states.js'),
  ticketStates: () => import('./locales/fr/ticket-states.js'),
  ticketList: () => import('./locales/fr/ticket-list.js'),
  invoices: () => import('./locales/fr/invoices.js'),
  orders: () => import('./locales/fr/orders.js'),
  quotes: () => import('./locales/fr/quotes.js'),
  ticketFiles: () => import('./locales/fr/ticket-files.js'),
  ticketThread: () => import('./locales/fr/ticket-thread.js'),
  spend: () => import('./locales/fr/spend.js'),
};

/** The languages beside English, by BCP 47 tag in lower case: a language, or one with its region where that says some things otherwise. */
const languages: Readonly<Record<string, Language>> = {
  ar: {
    common: () => import('./locales/ar/common.js'),
    productCatalog: () => import('./locales/ar/product-catalog.js'),
    subscriptionList: () => import('./locales/ar/subscription-list.js'),
    subscriptionCard: () => import('./locales/ar/subscription-card.js'),
    paymentMethods: () => import('./locales/ar/payment-methods.js'),
    subscriptionStates: () => import('./locales/ar/subscription-states.js'),
    ticketStates: () => import('./locales/ar/ticket-states.js'),
    ticketList: () => import('./locales/ar/ticket-list.js'),
    invoices: () => import('./locales/ar/invoices.js'),
    orders: () => import('./locales/ar/orders.js'),
    quotes: () => import('./locales/ar/quotes.js'),
    ticketFiles: () => import('./locales/ar/ticket-files.js'),
    ticketThread: () => import('./locales/ar/ticket-thread.js'),
    spend: () => import('./locales/ar/spend.js'),
  },
  de: {
    common: () => import('./locales/de/common.js'),
    productCatalog: () => import('./locales/de/product-catalog.js'),
    subscriptionList: () => import('./locales/de/subscription-list.js'),
    subscriptionCard: () => import('./locales/de/subscription-card.js'),
    paymentMethods: () => import('./locales/de/payment-methods.js'),
    subscriptionStates: () => import('./locales/de/subscription-states.js'),
    ticketStates: () => import('./locales/de/ticket-states.js'),
    ticketList: () => import('./locales/de/ticket-list.js'),
    invoices: () => import('./locales/de/invoices.js'),
    orders: () => import('./locales/de/orders.js'),
    quotes: () => import('./locales/de/quotes.js'),
    ticketFiles: () => import('./locales/de/ticket-files.js'),
    ticketThread: () => import('./locales/de/ticket-thread.js'),
    spend: () => import('./locales/de/spend.js'),
  },
  es: {
    common: () => import('./locales/es/common.js'),
    productCatalog: () => import('./locales/es/product-catalog.js'),
    subscriptionList: () => import('./locales/es/subscription-list.js'),
    subscriptionCard: () => import('./locales/es/subscription-card.js'),
    paymentMethods: () => import('./locales/es/payment-methods.js'),
    subscriptionStates: () => import('./locales/es/subscription-states.js'),
    ticketStates: () => import('./locales/es/ticket-states.js'),
    ticketList: () => import('./locales/es/ticket-list.js'),
    invoices: () => import('./locales/es/invoices.js'),
    orders: () => import('./locales/es/orders.js'),
    quotes: () => import('./locales/es/quotes.js'),
    ticketFiles: () => import('./locales/es/ticket-files.js'),
    ticketThread: () => import('./locales/es/ticket-thread.js'),
    spend: () => import('./locales/es/spend.js'),
  },
  fr,
  'fr-ca': {
    ...fr,
    common: () => import('./locales/fr-ca/common.js'),
    invoices: () => import('./locales/fr-ca/invoices.js'),
    quotes: () => import('./locales/fr-ca/quotes.js'),
  },
  he: {
    common: () => import('./locales/he/common.js'),
    productCatalog: () => import('./locales/he/product-catalog.js'),
    subscriptionList: () => import('./locales/he/subscription-list.js'),
    subscriptionCard: () => import('./locales/he/subscription-card.js'),
    paymentMethods: () => import('./locales/he/payment-methods.js'),
    subscriptionStates: () => import('./locales/he/subscription-states.js'),
    ticketStates: () => import('./locales/he/ticket-states.js'),
    ticketList: () => import('./locales/he/ticket-list.js'),
    invoices: () => import('./locales/he/invoices.js'),
    orders: () => import('./locales/he/orders.js'),
    quotes: () => import('./locales/he/quotes.js'),
    ticketFiles: () => import('./locales/he/ticket-files.js'),
    ticketThread: () => import('./locales/he/ticket-thread.js'),
    spend: () => import('./locales/he/spend.js'),
  },
  it: {
    common: () => import('./locales/it/common.js'),
    productCatalog: () => import('./locales/it/product-catalog.js'),
    subscriptionList: () => import('./locales/it/subscription-list.js'),
    subscriptionCard: () => import('./locales/it/subscription-card.js'),
    paymentMethods: () => import('./locales/it/payment-methods.js'),
    subscriptionStates: () => import('./locales/it/subscription-states.js'),
    ticketStates: () => import('./locales/it/ticket-states.js'),
    ticketList: () => import('./locales/it/ticket-list.js'),
    invoices: () => import('./locales/it/invoices.js'),
    orders: () => import('./locales/it/orders.js'),
    quotes: () => import('./locales/it/quotes.js'),
    ticketFiles: () => import('./locales/it/ticket-files.js'),
    ticketThread: () => import('./locales/it/ticket-thread.js'),
    spend: () => import('./locales/it/spend.js'),
  },
  ja: {
    common: () => import('./locales/ja/common.js'),
    productCatalog: () => import('./locales/ja/product-catalog.js'),
    subscriptionList: () => import('./locales/ja/subscription-list.js'),
    subscriptionCard: () => import('./locales/ja/subscription-card.js'),
    paymentMethods: () => import('./locales/ja/payment-methods.js'),
    subscriptionStates: () => import('./locales/ja/subscription-states.js'),
    ticketStates: () => import('./locales/ja/ticket-states.js'),
    ticketList: () => import('./locales/ja/ticket-list.js'),
    invoices: () => import('./locales/ja/invoices.js'),
    orders: () => import('./locales/ja/orders.js'),
    quotes: () => import('./locales/ja/quotes.js'),
    ticketFiles: () => import('./locales/ja/ticket-files.js'),
    ticketThread: () => import('./locales/ja/ticket-thread.js'),
    spend: () => import('./locales/ja/spend.js'),
  },
  nl: {
    common: () => import('./locales/nl/common.js'),
    productCatalog: () => import('./locales/nl/product-catalog.js'),
    subscriptionList: () => import('./locales/nl/subscription-list.js'),
    subscriptionCard: () => import('./locales/nl/subscription-card.js'),
    paymentMethods: () => import('./locales/nl/payment-methods.js'),
    subscriptionStates: () => import('./locales/nl/subscription-states.js'),
    ticketStates: () => import('./locales/nl/ticket-states.js'),
    ticketList: () => import('./locales/nl/ticket-list.js'),
    invoices: () => import('./locales/nl/invoices.js'),
    orders: () => import('./locales/nl/orders.js'),
    quotes: () => import('./locales/nl/quotes.js'),
    ticketFiles: () => import('./locales/nl/ticket-files.js'),
    ticketThread: () => import('./locales/nl/ticket-thread.js'),
    spend: () => import('./locales/nl/spend.js'),
  },
  pt: {
    common: () => import('./locales/pt/common.js'),
    productCatalog: () => import('./locales/pt/product-catalog.js'),
    subscriptionList: () => import('./locales/pt/subscription-list.js'),
    subscriptionCard: () => import('./locales/pt/subscription-card.js'),
    paymentMethods: () => import('./locales/pt/payment-methods.js'),
    subscriptionStates: () => import('./locales/pt/subscription-states.js'),
    ticketStates: () => import('./locales/pt/ticket-states.js'),
    ticketList: () => import('./locales/pt/ticket-list.js'),
    invoices: () => import('./locales/pt/invoices.js'),
    orders: () => import('./locales/pt/orders.js'),
    quotes: () => import('./locales/pt/quotes.js'),
    ticketFiles: () => import('./locales/pt/ticket-files.js'),
    ticketThread: () => import('./locales/pt/ticket-thread.js'),
    spend: () => import('./locales/pt/spend.js'),
  },
};

/** The closest of `tags`: `fr-BE` → `fr`. */
export function closestTag(tags: object, locale: string): string | undefined {
  const tag = locale.toLowerCase();
  return [tag, tag.split('-')[0] ?? tag].find((candidate) => Object.hasOwn(tags, candidate));
}

/** What loads the words of the closest language; undefined for English and for those that there are none of, which get English. */
export function wordsIn(locale: string): Language | undefined {
  const tag = closestTag(languages, locale);
  return tag === undefined ? undefined : languages[tag];
}

/** The tags of {@link wordsIn}, for tools and tests. */
export const localeTags: readonly string[] = Object.keys(languages);
