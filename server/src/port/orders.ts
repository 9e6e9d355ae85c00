/**
 * Orders, as the back end knows them. An order's amounts paid and due, and whether it waits for a payment, are worked out from its invoices at each reading, never stored: a
 * payment of an invoice changes its order and its quote too, and `ofInvoices` says which to tell about.
 */
import type {InvoiceListRecord, ListQuery, Page, Payable} from './backend.js';
import type {DocumentReference, Order, OrderListItem, OrderStatusFilter, OrderSummary} from './contract.js';
import type {QuoteActor} from './quotes.js';
import type {Unit} from './unit.js';

/** What decides about capabilities besides what the contract shows; the API takes it off before it answers. */
export interface OrderFacts {
  /** Its invoices that owe something, as a payment sees them; the first one due first. */
  readonly payables: ReadonlyArray<Pick<Payable, 'id' | 'status' | 'currency' | 'amountDue'>>;
}

export type OrderListRecord = Omit<OrderListItem, 'capabilities'> & {readonly facts: OrderFacts};
export type OrderRecord = Omit<Order, 'capabilities' | 'invoices'> & {
  readonly facts: OrderFacts;
  /** The newest first. */
  readonly invoices: InvoiceListRecord[];
  /** Grows with each change of the order itself; the ETag is made of it. */
  readonly version: number;
};

export interface OrderFilter {
  readonly status?: OrderStatusFilter;
  /** ISO days. */
  readonly orderedFrom?: string;
  readonly orderedTo?: string;
  readonly currency?: string;
}

export interface OrdersSection {
  /** Sorts: `number`, `orderedOn`, `startsOn` and `endsOn` (orders without a period come first), `total`; `-` in front turns them round. @throws InvalidCursorError */
  list(unit: Unit, query: ListQuery<OrderFilter>): Promise<Page<OrderListRecord>>;
  summary(unit: Unit): Promise<OrderSummary>;
  get(unit: Unit, id: string, today: string): Promise<OrderRecord | undefined>;
  /** A quote of the same lines at the day's prices; undefined when there is no such order. */
  reorder(unit: Unit, id: string, actor: QuoteActor, today: string): Promise<DocumentReference | undefined>;
  /** Remembers where the confirmation was sent last; false when there is no such order. */
  noteConfirmation(unit: Unit, id: string, sentTo: string): Promise<boolean>;
  /** The orders that these invoices are of, with the quotes that they were made of: what a payment changes besides the invoices. */
  ofInvoices(
    unit: Unit,
    invoiceIds: readonly string[],
  ): Promise<ReadonlyArray<{readonly orderId: string; readonly quoteId: string | null}>>;
}
