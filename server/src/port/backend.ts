import type {AgentTicketsSection} from './agent-tickets.js';
import type {
  CreditBalance,
  CreditNote,
  CreditNoteListItem,
  Invoice,
  InvoiceListItem,
  InvoiceStatusFilter,
  InvoiceSummary,
  MethodLabel,
  Money,
  PageInfo,
  Role,
  SpendClass,
} from './contract.js';
import type {OrdersSection} from './orders.js';
import type {PaymentMethodsSection} from './payment-methods.js';
import type {QuotesSection} from './quotes.js';
import type {SpendSection} from './spend.js';
import type {SpendingLimits} from './spending-limit.js';
import type {SubscriptionsSection} from './subscriptions.js';
import type {TicketFilesSection} from './ticket-files.js';
import type {HelpSection, TicketsSection} from './tickets.js';
import type {UpcomingSection} from './upcoming.js';
import type {Unit} from './unit.js';

/**
 * What stands behind the API: a vendor's records. Each section is optional; one that is missing is reported to the widgets as a feature that this portal doesn't have.
 * Every method works within its unit's scope and answers `undefined` for what isn't there or isn't the customer's: the caller can't tell one from the other, nor should it.
 */
export interface PortalBackend {
  readonly directory: DirectorySection;
  readonly quotes?: QuotesSection;
  readonly orders?: OrdersSection;
  readonly invoices?: InvoicesSection;
  readonly creditNotes?: CreditNotesSection;
  readonly creditBalance?: CreditBalanceSection;
  readonly paymentMethods?: PaymentMethodsSection;
  readonly subscriptions?: SubscriptionsSection;
  readonly tickets?: TicketsSection;
  readonly agentTickets?: AgentTicketsSection;
  readonly ticketFiles?: TicketFilesSection;
  readonly help?: HelpSection;
  readonly upcoming?: UpcomingSection;
  readonly spend?: SpendSection;
}

/** The vendor (tenant) as the portal needs to know it. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly supportEmail?: string;
  readonly supportUrl?: string;
  /** Where the vendor's page with a ticket is: the links of mails begin with it. */
  readonly ticketPageUrl?: string;
  /** Features that the vendor offers at all. */
  readonly features: readonly string[];
  /** Exact origins of the sites that embed the widgets. */
  readonly allowedOrigins: readonly string[];
  /** Name of the PSP adapter, when payments are taken. */
  readonly psp?: string;
  /** ISO 4217 codes that the PSP takes. */
  readonly paymentCurrencies: readonly string[];
  /** ISO 3166-1 regions where nothing is paid online. */
  readonly regionsWithoutPayment: readonly string[];
}

/** A customer's person, with what the account page shows of the customer. */
export interface Membership {
  readonly customer: {id: string; number: string; company: string; region: string; locale: string; timeZone: string};
  readonly user: {id: string; name: string; email: string};
  readonly role: Role;
  /** What of a quote the person may commit to; see `spendingLimit`. */
  readonly spendingLimits: SpendingLimits | null;
}

export interface DirectorySection {
  vendor(unit: Unit): Promise<Vendor | undefined>;
  /** Whether this SHA-256 digest (hex) is of a live API key of the unit's tenant. */
  acceptsApiKey(unit: Unit, digest: string): Promise<boolean>;
  /** By the vendor's own ids, to mint a session. */
  findMembership(unit: Unit, customer: string, user: string): Promise<Membership | undefined>;
  /** By our ids, at each request. */
  membership(unit: Unit, customerId: string, userId: string): Promise<Membership | undefined>;
  /** Where a customer is, as an IANA name: it decides which day it is. */
  timeZone(unit: Unit, customerId: string): Promise<string | undefined>;
}

/** An invoice as the back end knows it: what depends on the person who asks or on payments under way is added by the API. */
export type InvoiceListRecord = Omit<InvoiceListItem, 'capabilities' | 'processing'>;
export type InvoiceRecord = Omit<Invoice, 'capabilities' | 'processing' | 'currentAttemptId'> & {
  /** Grows with each change; the ETag is made of it. */
  readonly version: number;
};
export type CreditNoteListRecord = Omit<CreditNoteListItem, 'capabilities'>;
export type CreditNoteRecord = Omit<CreditNote, 'capabilities'> & {readonly version: number};

export interface Page<T> {
  readonly items: T[];
  readonly page: PageInfo;
}

export interface InvoiceFilter {
  readonly status?: InvoiceStatusFilter;
  readonly issuedFrom?: string;
  readonly issuedTo?: string;
  readonly currency?: string;
  /** That have something in this class of spend, between these days of the customer's time zone. */
  readonly spend?: SpendClass;
  readonly spendFrom?: string;
  readonly spendTo?: string;
  /** That bill a subscription of this product; empty: no subscription. */
  readonly product?: string;
  /** That bill a subscription of this team; empty: none of a team. */
  readonly team?: string;
}

/** A list's query; `today` is the customer's day, which decides what is overdue. */
export interface ListQuery<Filter> {
  readonly filter: Filter;
  readonly q?: string;
  readonly sort: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly today: string;
}

/** What a payment needs to know of an invoice. */
export interface Payable {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: Invoice['status'];
  readonly currency: string;
  /** Minor units. */
  readonly amountDue: number;
  /** Minor units; what is due by now of its instalments, or the next one; undefined without instalments. */
  readonly installmentDue?: number;
  /** Its order begins once this is paid: what is due of it now, or all of it where it has no instalments, is the down payment. */
  readonly isDownPayment: boolean;
  /** ISO day; credit goes to the earliest first. */
  readonly dueOn: string;
}

export interface InvoicesSection {
  /** @throws InvalidCursorError */
  list(unit: Unit, query: ListQuery<InvoiceFilter>): Promise<Page<InvoiceListRecord>>;
  summary(unit: Unit, today: string): Promise<InvoiceSummary>;
  get(unit: Unit, id: string, today: string): Promise<InvoiceRecord | undefined>;
  /** The ones of `ids` that exist, in the order of `ids`. */
  listByIds(unit: Unit, ids: readonly string[], today: string): Promise<InvoiceListRecord[]>;
  /** How many a filter holds and, up to `most`, their ids in the order of the sort. */
  ids(
    unit: Unit,
    query: Omit<ListQuery<InvoiceFilter>, 'cursor' | 'limit'>,
    most: number,
  ): Promise<{ids: string[]; total: number}>;
  /** Those of `ids` that exist, in id order; with `lock` no other unit can pay or change them until this one ends. */
  payables(unit: Unit, ids: readonly string[], today: string, lock: 'lock' | 'read'): Promise<Payable[]>;
  /** Books a payment's share of one invoice; booking the same attempt and invoice again changes nothing. */
  recordPayment(unit: Unit, payment: InvoicePaymentRecord): Promise<void>;
  /**
   * Books how much of a payment's share of one invoice was given back so far; less than before, or the same again, changes nothing. The invoice's own amounts stay as they are: what is given
   * back makes nothing owed. Resolves to whether it was news.
   */
  recordRefund(unit: Unit, refund: InvoiceRefundRecord): Promise<boolean>;
}

export interface InvoiceRefundRecord {
  readonly attemptId: string;
  readonly invoiceId: string;
  /** Minor units given back so far, at most the charge; more than 0. */
  readonly refunded: number;
}

export interface InvoicePaymentRecord {
  readonly attemptId: string;
  readonly invoiceId: string;
  readonly currency: string;
  /** Minor units that the PSP captured; 0 when credit paid it all. */
  readonly charge: number;
  /** Minor units of credit. */
  readonly credit: number;
  readonly method: MethodLabel;
  readonly reference: string;
  /** The customer's day. */
  readonly paidOn: string;
}

export interface CreditNoteFilter {
  readonly issuedFrom?: string;
  readonly issuedTo?: string;
  readonly currency?: string;
}

export interface CreditNotesSection {
  /** @throws InvalidCursorError */
  list(unit: Unit, query: ListQuery<CreditNoteFilter>): Promise<Page<CreditNoteListRecord>>;
  get(unit: Unit, id: string): Promise<CreditNoteRecord | undefined>;
}

export interface CreditBalanceSection {
  get(unit: Unit): Promise<CreditBalance>;
  /** The balance of one currency, minor units, with a version that changes whenever it does; with `lock` nobody else can spend it until the unit ends. */
  available(unit: Unit, currency: string, lock: 'lock' | 'read'): Promise<{amount: number; version: string}>;
  /** Sets credit aside for an attempt, oldest credit notes first. The caller has locked the balance and knows that it is enough. */
  hold(
    unit: Unit,
    attemptId: string,
    currency: string,
    shares: ReadonlyArray<{invoiceId: string; amount: Money['amount']}>,
  ): Promise<void>;
  /** Turns what was held for an attempt into credit applied to its invoices; again changes nothing. */
  apply(unit: Unit, attemptId: string, appliedOn: string): Promise<void>;
  /** Gives back what was held for an attempt; again changes nothing. */
  release(unit: Unit, attemptId: string): Promise<void>;
}

/** A cursor that was cut, forged, or made by another query. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
}
