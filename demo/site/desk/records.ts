import type {PortalBackend} from 'portal-widgets-server';
import type {QuoteDesk} from 'portal-widgets-server/vendor/quote-desk';

type Sections = Required<Pick<PortalBackend, 'quotes' | 'orders'>>;
type OpenRequest = Awaited<ReturnType<QuoteDesk['openRequests']>>[number];
/** A new quote as the desk issues it. */
export type NewQuote = Parameters<QuoteDesk['issue']>[2];
/** A line as the desk writes it. */
export type NewLine = NewQuote['lines'][number];

export type Message = DeskQuote['quote']['messages'][number];
export type Money = DeskQuote['quote']['total'];

/** One of the vendor's customers. */
export interface DeskCustomer {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  /** IANA. */
  readonly timeZone: string;
}

/** What a customer waits for an answer to. */
export type DeskRequest = OpenRequest & {readonly customer: DeskCustomer};

/** A quote or an order in a list. */
export interface DeskRow {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly customerId: string;
  readonly company: string;
  /** ISO day of its issue. */
  readonly day: string;
  /** Minor units. */
  readonly total: number;
  readonly currency: string;
}

/** A line as it is stored. Amounts in minor units, quantities and percentages as decimals. */
export interface DeskLine {
  readonly id: string;
  readonly kind: 'item' | 'section' | 'note' | 'subtotal';
  readonly description: string;
  readonly sku: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly unitPrice: number | null;
  readonly discountPercent: string | null;
  readonly taxes: readonly string[];
  /** An option's limits; null of all other lines. */
  readonly minQuantity: string | null;
  readonly maxQuantity: string | null;
}

/** A quote with what the vendor alone knows of it. */
export interface DeskQuote {
  readonly customer: DeskCustomer;
  /** The customer's ISO day. */
  readonly today: string;
  readonly quote: NonNullable<Awaited<ReturnType<Sections['quotes']['get']>>>;
  readonly lines: readonly DeskLine[];
  readonly taxes: NewQuote['taxes'];
  /** What a quote in its place has in common with it. */
  readonly conditions: Omit<NewQuote, 'lines' | 'taxes' | 'validUntil' | 'salesperson' | 'documents' | 'replaces'>;
}

export interface DeskOrder {
  readonly customer: DeskCustomer;
  readonly order: NonNullable<Awaited<ReturnType<Sections['orders']['get']>>>;
}

/** What a vendor's people read of all customers. */
export interface DeskRecords {
  /** The oldest first. */
  requests(): Promise<readonly DeskRequest[]>;
  /** The newest open ones, or those whose number or company holds `search`; not all of them. */
  quotes(search: string): Promise<readonly DeskRow[]>;
  /** The newest ones that aren't fulfilled or canceled, or those whose number or company holds `search`; not all of them. */
  orders(search: string): Promise<readonly DeskRow[]>;
  quote(customerId: string, id: string): Promise<DeskQuote | undefined>;
  order(customerId: string, id: string): Promise<DeskOrder | undefined>;
}
