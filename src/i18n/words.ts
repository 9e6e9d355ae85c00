import type {CatalogToolTerms} from './catalog-tools.js';
import type {ProductCatalogTerms} from './product-catalog.js';
import type {SubscriptionListToolTerms} from './subscription-list-tools.js';
import type {SubscriptionListTerms} from './subscription-list.js';
import type {SubscriptionCardTerms} from './subscription-card.js';
import type {DocumentTerms} from './documents.js';
import type {InvoiceToolTerms} from './invoice-tools.js';
import type {InvoiceTerms} from './invoices.js';
import type {ListToolTerms} from './list-tools.js';
import type {ListTerms} from './lists.js';
import type {MethodToolTerms} from './method-tools.js';
import type {OrderToolTerms} from './order-tools.js';
import type {OrderTerms} from './orders.js';
import type {PaymentMethodsTerms} from './payment-methods.js';
import type {PaymentTerms} from './payments.js';
import type {QuoteAcceptTerms} from './quote-accept.js';
import type {QuoteDocumentTerms} from './quote-documents.js';
import type {QuoteToolTerms} from './quote-tools.js';
import type {QuoteTerms} from './quotes.js';
import type {SessionTerms} from './session.js';
import type {SubscriptionToolTerms} from './subscription-tools.js';
import type {TicketFileTerms} from './ticket-files.js';
import type {TicketThreadTerms} from './ticket-thread.js';
import type {SubscriptionMethodTerms} from './subscription-methods.js';
import type {SubscriptionOutlookTerms} from './subscription-outlook.js';
import type {SubscriptionStateTerms} from './subscription-states.js';
import type {NewTicketTerms} from './new-ticket.js';
import type {TicketListToolTerms} from './ticket-list-tools.js';
import type {TicketListTerms} from './ticket-list.js';
import type {SpendTerms} from './spend.js';
import type {SpendToolTerms} from './spend-tools.js';
import type {TicketStateTerms} from './ticket-states.js';
import type {UpcomingToolTerms} from './upcoming-tools.js';
import type {UpcomingTerms} from './upcoming.js';

/** All words of the product in one language, by the part that says them. */
export interface Words {
  readonly productCatalog: ProductCatalogTerms;
  readonly catalogTools: CatalogToolTerms;
  readonly subscriptionList: SubscriptionListTerms;
  readonly subscriptionListTools: SubscriptionListToolTerms;
  readonly subscriptionCard: SubscriptionCardTerms;
  readonly subscriptionTools: SubscriptionToolTerms;
  readonly lists: ListTerms;
  readonly listTools: ListToolTerms;
  readonly invoices: InvoiceTerms;
  readonly invoiceTools: InvoiceToolTerms;
  readonly orders: OrderTerms;
  readonly orderTools: OrderToolTerms;
  readonly quotes: QuoteTerms;
  readonly quoteTools: QuoteToolTerms;
  readonly quoteDocuments: QuoteDocumentTerms;
  readonly paymentMethods: PaymentMethodsTerms;
  readonly methodTools: MethodToolTerms;
  readonly subscriptionStates: SubscriptionStateTerms;
  readonly subscriptionOutlook: SubscriptionOutlookTerms;
  readonly subscriptionMethods: SubscriptionMethodTerms;
  readonly ticketStates: TicketStateTerms;
  readonly ticketList: TicketListTerms;
  readonly ticketListTools: TicketListToolTerms;
  readonly newTicket: NewTicketTerms;
  readonly documents: DocumentTerms;
  readonly payments: PaymentTerms;
  readonly quoteAccept: QuoteAcceptTerms;
  readonly session: SessionTerms;
  readonly spend: SpendTerms;
  readonly spendTools: SpendToolTerms;
  readonly ticketFiles: TicketFileTerms;
  readonly ticketThread: TicketThreadTerms;
  readonly upcoming: UpcomingTerms;
  readonly upcomingTools: UpcomingToolTerms;
}

/**
 * Which parts load together: those of one section of the product, or what several of them say. Each is a file in the folder of every language; a part stands in one of them.
 */
export interface Sections {
  readonly productCatalog: Pick<Words, 'productCatalog' | 'catalogTools'>;
  readonly subscriptionCard: Pick<Words, 'subscriptionCard' | 'subscriptionTools'>;
  readonly subscriptionList: Pick<Words, 'subscriptionList' | 'subscriptionListTools'>;
  readonly common: Pick<Words, 'lists' | 'listTools' | 'documents' | 'payments' | 'session'>;
  readonly invoices: Pick<Words, 'invoices' | 'invoiceTools'>;
  readonly orders: Pick<Words, 'orders' | 'orderTools'>;
  readonly paymentMethods: Pick<Words, 'paymentMethods' | 'methodTools'>;
  /** What each widget of subscriptions says. */
  readonly subscriptionStates: Pick<Words, 'subscriptionStates' | 'subscriptionOutlook' | 'subscriptionMethods'>;
  /** What each widget of tickets says. */
  readonly ticketStates: Pick<Words, 'ticketStates'>;
  readonly ticketList: Pick<Words, 'ticketList' | 'ticketListTools' | 'newTicket'>;
  readonly quotes: Pick<Words, 'quotes' | 'quoteTools' | 'quoteDocuments' | 'quoteAccept'>;
  readonly spend: Pick<Words, 'spend' | 'spendTools'>;
  /** What every field that takes files for a ticket says. */
  readonly ticketFiles: Pick<Words, 'ticketFiles'>;
  readonly ticketThread: Pick<Words, 'ticketThread'>;
  readonly upcoming: Pick<Words, 'upcoming' | 'upcomingTools'>;
}

/** Some words of a part, at any depth. */
export type SomeOf<Terms> = {
  readonly [Name in keyof Terms]?: Terms[Name] extends (...values: never) => string
    ? Terms[Name]
    : Terms[Name] extends string | readonly unknown[]
      ? Terms[Name]
      : SomeOf<Terms[Name]>;
};

/**
 * A vendor's own words, by BCP 47 tag: `{en: {invoices: {pay: 'Settle'}}, 'fr-CA': {…}}`. The closest tag's words stand before ours; what it doesn't say stays ours.
 */
export type TermOverrides = Readonly<Record<string, SomeOf<Words>>>;
