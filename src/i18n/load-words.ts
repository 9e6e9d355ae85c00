import type {Catalog} from './catalog.js';
import {wordsIn} from './locales.js';
import {override} from './override.js';
import type {Sections, TermOverrides, Words} from './words.js';

/** The section that a part stands in. */
type SectionOf<Part extends keyof Words> = {
  [Name in keyof Sections]: Part extends keyof Sections[Name] ? Name : never;
}[keyof Sections];

const sectionOf: {readonly [Part in keyof Words]: SectionOf<Part>} = {
  productCatalog: 'productCatalog',
  catalogTools: 'productCatalog',
  subscriptionList: 'subscriptionList',
  subscriptionListTools: 'subscriptionList',
  subscriptionCard: 'subscriptionCard',
  subscriptionTools: 'subscriptionCard',
  lists: 'common',
  listTools: 'common',
  documents: 'common',
  payments: 'common',
  session: 'common',
  invoices: 'invoices',
  invoiceTools: 'invoices',
  orders: 'orders',
  orderTools: 'orders',
  paymentMethods: 'paymentMethods',
  methodTools: 'paymentMethods',
  subscriptionStates: 'subscriptionStates',
  subscriptionOutlook: 'subscriptionStates',
  subscriptionMethods: 'subscriptionStates',
  ticketStates: 'ticketStates',
  ticketList: 'ticketList',
  ticketListTools: 'ticketList',
  newTicket: 'ticketList',
  quotes: 'quotes',
  quoteTools: 'quotes',
  quoteDocuments: 'quotes',
  quoteAccept: 'quotes',
  spend: 'spend',
  spendTools: 'spend',
  ticketFiles: 'ticketFiles',
  ticketThread: 'ticketThread',
  upcoming: 'upcoming',
  upcomingTools: 'upcoming',
};

type Load = () => Promise<{readonly words: Partial<Words>}>;

/** The sections that have come, by what loads them. */
const loaded = new Map<Load, Partial<Words>>();

/** What loads the section of a part in the closest language, unless that is English. */
const loaderOf = (part: keyof Words, locale: string): Load | undefined => wordsIn(locale)?.[sectionOf[part]];

/** The words of a part in the closest language, with the vendor's own in the place of ours; undefined while its section has not come. */
export function wordsNow<Part extends keyof Words>(
  {part, english}: Catalog<Part>,
  locale: string,
  overrides: TermOverrides | undefined,
): Words[Part] | undefined {
  const load = loaderOf(part, locale);
  const terms: Words[Part] | undefined = load ? loaded.get(load)?.[part] : english;
  return terms && overrides ? override(terms, part, overrides, locale) : terms;
}

/** The same once its section has come. Rejects when that can't be had, as when offline. */
export async function loadWords<Part extends keyof Words>(
  catalog: Catalog<Part>,
  locale: string,
  overrides: TermOverrides | undefined,
): Promise<Words[Part]> {
  const load = loaderOf(catalog.part, locale);
  if (load && !loaded.has(load)) loaded.set(load, (await load()).words);
  return wordsNow(catalog, locale, overrides) ?? catalog.english;
}
