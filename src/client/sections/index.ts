import type {SectionModule} from '../lazy-section.js';
import type {ClientSections} from '../section-types.js';

/** Where the code of each section is. */
export const sections: {
  readonly [Name in keyof ClientSections]: () => Promise<SectionModule<ClientSections[Name]>>;
} = {
  account: () => import('./account.js'),
  quotes: () => import('./quotes.js'),
  invoices: () => import('./invoices.js'),
  creditNotes: () => import('./credit-notes.js'),
  orders: () => import('./orders.js'),
  creditBalance: () => import('./credit-balance.js'),
  paymentMethods: () => import('./payment-methods.js'),
  payments: () => import('./payments.js'),
  subscriptions: () => import('./subscriptions.js'),
  products: () => import('./products.js'),
  tickets: () => import('./tickets.js'),
  upcoming: () => import('./upcoming.js'),
};
