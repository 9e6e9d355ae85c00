import type {InvoiceListRecord, ListQuery, Page} from './backend.js';
import type {Upcoming, UpcomingKind, UpcomingState, UpcomingSummary} from './contract.js';
import type {QuoteListRecord} from './quotes.js';
import type {SubscriptionListRecord} from './subscriptions.js';
import type {Unit} from './unit.js';

/** What decides about capabilities besides what the contract shows; the API takes it off before it answers. */
export interface UpcomingFacts {
  /** Of an invoice that is due. */
  readonly invoice?: InvoiceListRecord;
  /** Of a renewal, an expiry, or an invoice that a subscription is charged for. */
  readonly subscription?: SubscriptionListRecord;
  /** Of an open quote. */
  readonly quote?: QuoteListRecord;
}

/** An entry as it is listed, by what stands in the database alone. */
export type UpcomingEntry = Omit<Upcoming, 'capabilities' | 'subscriptionId'>;
export type UpcomingRecord = UpcomingEntry & {readonly facts: UpcomingFacts};

export interface UpcomingFilter {
  readonly kind?: UpcomingKind;
  readonly state?: UpcomingState;
  readonly scheduled?: boolean;
  readonly overdue?: boolean;
  /** ISO 4217. */
  readonly currency?: string;
}

/** What is looked at. */
export interface UpcomingWindow {
  /** The customer's ISO day. */
  readonly today: string;
  /** Days after it. */
  readonly days: number;
  /** Those that the one who asks may see. */
  readonly kinds: readonly UpcomingKind[];
}

/** What is to be paid, renewed or answered soon, out of the records of the other sections. */
export interface UpcomingSection {
  /** @throws InvalidCursorError */
  list(unit: Unit, window: UpcomingWindow, query: ListQuery<UpcomingFilter>): Promise<Page<UpcomingRecord>>;
  summary(unit: Unit, window: UpcomingWindow): Promise<UpcomingSummary>;
  /** The earliest entries, `most` at most; without payments under way, which ask for nothing on any day. */
  agenda(unit: Unit, window: UpcomingWindow, most: number): Promise<UpcomingEntry[]>;
}
