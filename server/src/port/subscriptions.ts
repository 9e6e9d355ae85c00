/**
 * Subscriptions, as the back end knows them and as the API asks for them.
 *
 * How the API uses it. A write is one unit: `get(unit, id, today, 'lock')` locks the subscription and reads it; the API checks the person's capabilities and `If-Match`
 * against `version`; then it calls the write, which checks again what the records alone can say and throws the contract's fault; last it notes the changes. Writes of
 * a subscription that isn't there are never called.
 *
 * `version` grows with each change of the subscription, not with midnight, so that nobody confirms again because a day has passed.
 */
import type {InvoiceListRecord, ListQuery, Page} from './backend.js';
import type {BillingNotice, NoticeContent} from './billing-notices.js';
import type {
  CancelReason,
  ChangePreview,
  DocumentReference,
  Money,
  Period,
  Product,
  PurchasePreview,
  Subscription,
  SubscriptionChangeRequest,
  SubscriptionListItem,
  SubscriptionMethod,
  SubscriptionStatusFilter,
  SubscriptionSummary,
} from './contract.js';
import type {Unit} from './unit.js';

/** What decides about capabilities besides what the contract shows; the API takes it off before it answers. */
export interface SubscriptionFacts {
  /** Sales must handle what is changed of it. */
  readonly byQuote: boolean;
  /** ISO day until which it is contracted; null where it isn't. */
  readonly commitmentEndsOn: string | null;
  /** Whether its period is one that was paid for ahead of its day, so that it begins only later. */
  readonly isPaidAhead: boolean;
  /** What there is to change into. */
  readonly otherPlans: boolean;
  readonly otherTerms: boolean;
  readonly addons: boolean;
}

export type SubscriptionListRecord = Omit<SubscriptionListItem, 'capabilities' | 'etag'> & {
  readonly facts: SubscriptionFacts;
  /** Grows with each change; the ETag is made of it. */
  readonly version: number;
};

/** What a whole subscription has besides a row of the list; what depends on the person is added by the API. */
export type SubscriptionRecord = SubscriptionListRecord &
  Omit<Subscription, keyof SubscriptionListItem | 'plans' | 'terms' | 'invoices'> & {
    readonly plans: Array<Omit<Subscription['plans'][number], 'capability'>>;
    readonly terms: Array<Omit<Subscription['terms'][number], 'capability'>>;
    readonly invoices: InvoiceListRecord[];
  };

export interface SubscriptionFilter {
  readonly status?: SubscriptionStatusFilter;
  readonly productId?: string;
  readonly team?: string;
  readonly currency?: string;
}

/** Who does it. */
export interface SubscriptionActor {
  readonly id: string;
  readonly name: string;
}

/** What renewing it now would cost, or what it owes already. */
export interface Renewal {
  readonly period: Period;
  readonly total: Money;
  /** The renewal that is invoiced already and unpaid; null where one would be made. */
  readonly invoice: DocumentReference | null;
}

/** A product as the back end knows it; what may be done with it is added by the API. */
export type ProductRecord = Omit<Product, 'capabilities'>;

export interface ProductFilter {
  readonly kind?: Product['kind'];
  readonly category?: string;
}

export interface ProductRecordPage extends Page<ProductRecord> {
  readonly categories: string[];
  readonly currencies: string[];
}

/** One subscription to buy. */
export interface PurchaseItem {
  readonly productId: string;
  readonly seats: number;
  readonly termMonths: number;
  readonly addons?: ReadonlyArray<{readonly productId: string; readonly quantity: number}>;
}

export interface PurchaseRequest {
  readonly items: readonly PurchaseItem[];
  readonly currency: string;
}

/** What was bought. */
export interface Purchased {
  readonly subscriptionIds: readonly string[];
  readonly invoices: readonly DocumentReference[];
}

export interface SubscriptionsSection extends SettledSection {
  /** Sorts: `number`, `startedOn`, `endsOn` (the period's last day), `total`, `seats`; `-` in front turns them round. @throws InvalidCursorError */
  list(unit: Unit, query: ListQuery<SubscriptionFilter>): Promise<Page<SubscriptionListRecord>>;
  /** Those of `ids` that exist, in the order of `ids`; with `lock` nobody else changes or bills them until the unit ends. */
  listByIds(
    unit: Unit,
    ids: readonly string[],
    today: string,
    lock?: 'lock' | 'read',
  ): Promise<SubscriptionListRecord[]>;
  summary(unit: Unit, today: string): Promise<SubscriptionSummary>;
  get(unit: Unit, id: string, today: string, lock?: 'lock' | 'read'): Promise<SubscriptionRecord | undefined>;

  /** Prices a change and keeps what is shown for 15 minutes. @throws PortalFault change_refused, 422 */
  previewChange(
    unit: Unit,
    id: string,
    request: SubscriptionChangeRequest,
    actor: SubscriptionActor,
    today: string,
  ): Promise<ChangePreview>;
  /** Does what was shown; the invoice of what is due now. @throws PortalFault stale, 412 */
  confirmChange(
    unit: Unit,
    id: string,
    input: {readonly previewId: string; readonly paymentMethodId?: string; readonly actor: SubscriptionActor},
    today: string,
  ): Promise<DocumentReference | null>;
  /** False when nothing was scheduled. */
  withdrawChange(unit: Unit, id: string, actor: SubscriptionActor): Promise<boolean>;

  /** What {@link renew} would do. */
  renewal(unit: Unit, id: string): Promise<Renewal>;
  /** Bills the next period, unless its renewal is billed already. @returns the invoice to pay; null where a term costs nothing */
  renew(unit: Unit, id: string, actor: SubscriptionActor, today: string): Promise<DocumentReference | null>;
  /** False when it was so. */
  setAutoRenew(unit: Unit, id: string, autoRenew: boolean, actor: SubscriptionActor): Promise<boolean>;
  /** Null for the customer's default. False when it was so. @throws PortalFault payment_method_unusable, 422 */
  setPaymentMethod(
    unit: Unit,
    id: string,
    paymentMethodId: string | null,
    actor: SubscriptionActor,
    today: string,
  ): Promise<boolean>;
  /** What a subscription would be charged to if it were set so; null where the default is asked for and there is none. @throws PortalFault payment_method_unusable, 422 */
  methodFor(unit: Unit, paymentMethodId: string | null, today: string): Promise<SubscriptionMethod | null>;
  /** @throws PortalFault 422 for days that don't fit */
  pause(
    unit: Unit,
    id: string,
    days: {readonly from: string; readonly until: string | null},
    actor: SubscriptionActor,
    today: string,
  ): Promise<void>;
  /** @returns the invoice of the period that begins; null where the old one goes on */
  resume(unit: Unit, id: string, actor: SubscriptionActor, today: string): Promise<DocumentReference | null>;
  /** @returns the ids of the invoices that were voided */
  cancel(
    unit: Unit,
    id: string,
    input: {
      readonly when: 'now' | 'period_end';
      readonly reason: CancelReason;
      readonly comment?: string;
      readonly actor: SubscriptionActor;
    },
    today: string,
  ): Promise<readonly string[]>;
  /** Withdraws a cancellation, or takes the vendor's offer. @throws PortalFault not_possible, 409, for an offer that isn't made */
  keep(unit: Unit, id: string, acceptOffer: boolean, actor: SubscriptionActor, today: string): Promise<void>;
  /** A quote at today's prices. @throws PortalFault change_refused, 422 */
  requestQuote(
    unit: Unit,
    id: string,
    input: {
      readonly seats?: number;
      readonly productId?: string;
      readonly comment?: string;
      readonly actor: SubscriptionActor;
    },
    today: string,
  ): Promise<DocumentReference>;

  /** The catalog, with what the customer has of it. @throws InvalidCursorError */
  products(unit: Unit, query: ListQuery<ProductFilter>): Promise<ProductRecordPage>;
  /** Prices a purchase and keeps what is shown for 15 minutes. @throws PortalFault change_refused, 422 */
  previewPurchase(
    unit: Unit,
    request: PurchaseRequest,
    actor: SubscriptionActor,
    today: string,
  ): Promise<PurchasePreview>;
  /** Buys what was shown. Undefined when there is no such preview. @throws PortalFault stale, 412 */
  purchase(
    unit: Unit,
    input: {
      readonly previewId: string;
      readonly paymentMethodId?: string;
      readonly team?: string;
      readonly reference?: string;
      readonly actor: SubscriptionActor;
    },
    today: string,
  ): Promise<Purchased | undefined>;
  /** A quote of the customer's own. @throws PortalFault change_refused, 422 */
  requestProductQuote(
    unit: Unit,
    request: PurchaseRequest & {readonly comment?: string; readonly actor: SubscriptionActor},
    today: string,
  ): Promise<DocumentReference>;
}

/** What the ledger and the billing run have to do with subscriptions. */
export interface SettledSection {
  /**
   * Takes note that these invoices were paid in full or in part: a subscription that waited for one goes on.
   * @param today the customer's day
   * @returns the ids of the subscriptions that changed
   */
  settled(unit: Unit, invoiceIds: readonly string[], today: string): Promise<readonly string[]>;
  /**
   * What a notice about a subscription says as things are now; `gone` when there is no such subscription, `canceled` when it is no longer true.
   * @param today the customer's day
   */
  notice?(
    unit: Unit,
    subscriptionId: string,
    notice: BillingNotice,
    today: string,
  ): Promise<NoticeContent | 'gone' | 'canceled'>;
}
