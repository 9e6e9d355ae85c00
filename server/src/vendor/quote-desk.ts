/**
 * The vendor's side of quotes and orders: what a demo's back office, a script or a test does about what customers ask for. It is no part of the contract. All of it goes through
 * the functions that the portal itself uses, and is told on the customer's event stream.
 */
import {holdsCardNumber} from '../api/card-numbers.js';
import {cardNumberRejected} from '../api/faults.js';
import {dayIn} from '../clock.js';
import {appendChanges, type NewChange} from '../ledger/outbox.js';
import type {DocumentReference, OrderStatus} from '../port/contract.js';
import type {Database, Unit} from '../port/unit.js';
import {deliverOrder, setOrderStatus, type DeliverySpec} from '../sql/order-progress.js';
import {addMessage} from '../sql/quote-messages.js';
import {readOpenRequests, type OpenRequest} from '../sql/quote-requests.js';
import {changeQuote, lockQuote} from '../sql/quote-state.js';
import {issueQuote, reviseQuote, type QuoteSpec, type RevisionSpec} from '../sql/quote-writing.js';

/**
 * Each call is one unit. What the vendor writes is refused a card number as what customers write is.
 * @throws Error, with nothing changed, for a quote or an order that isn't there or is in the wrong state
 * @throws PortalFault card_number_rejected
 */
export interface QuoteDesk {
  /** What customers wait for an answer to, the oldest first: change requests of open quotes, and new quotes in the place of others. */
  openRequests(tenant: string): Promise<OpenRequest[]>;
  /** Answers a change request with a new version; a line that keeps its `id` is the same line. @throws RangeError for lines that can't be priced */
  revise(tenant: string, customer: string, quoteId: string, spec: RevisionSpec): Promise<void>;
  /** Writes into a quote's discussion. */
  reply(tenant: string, customer: string, quoteId: string, text: string, author: string): Promise<void>;
  /** Takes an open quote back. */
  cancel(tenant: string, customer: string, quoteId: string): Promise<void>;
  /** Sends a new quote. @throws RangeError for lines that can't be priced */
  issue(tenant: string, customer: string, spec: QuoteSpec): Promise<DocumentReference>;
  /** Canceling an order voids those of its invoices that nothing was paid on and nobody is paying. */
  setOrderStatus(tenant: string, customer: string, orderId: string, status: OrderStatus): Promise<void>;
  /** What has become of an order's delivery. */
  deliver(tenant: string, customer: string, orderId: string, delivery: DeliverySpec): Promise<void>;
}

/** Tenants and customers are named by our ids. */
export function createQuoteDesk({database}: {readonly database: Database}): QuoteDesk {
  const write = <T>(
    tenantId: string,
    customerId: string,
    work: (unit: Unit, place: Place) => Promise<readonly [T, ...NewChange[]]>,
  ): Promise<T> =>
    database.run({tenantId, customerId}, async (unit) => {
      const [result, ...changes] = await work(unit, await placeOf(unit));
      await appendChanges(unit, changes);
      return result;
    });

  return {
    openRequests: (tenant) => database.run({tenantId: tenant, customerId: '*'}, readOpenRequests),

    revise: (tenant, customer, id, spec) =>
      write(tenant, customer, async (unit, {vendor, today}) => {
        refuseCardNumbers(textsOf(spec));
        if (!(await reviseQuote(unit, id, spec, vendor, today))) throw missing('quote', id);
        return [undefined, {resource: 'quotes', id}];
      }),

    reply: (tenant, customer, id, text, author) =>
      write(tenant, customer, async (unit) => {
        refuseCardNumbers([text]);
        if (!(await lockQuote(unit, id))) throw missing('quote', id);
        await addMessage(unit, customer, id, {author, role: 'vendor', text});
        return [undefined, {resource: 'quotes', id}];
      }),

    cancel: (tenant, customer, id) =>
      write(tenant, customer, async (unit) => {
        const quote = await lockQuote(unit, id);
        if (!quote) throw missing('quote', id);
        const {number, status} = quote.row;
        if (status !== 'open') throw new Error(`Quote ${number} is ${status}. It was not canceled.`);
        await changeQuote(quote, {status: 'canceled'});
        return [undefined, {resource: 'quotes', id}];
      }),

    issue: (tenant, customer, spec) =>
      write(tenant, customer, async (unit, {vendor, today}) => {
        refuseCardNumbers(textsOf(spec));
        const quote = await issueQuote(unit, spec, spec.salesperson?.name ?? vendor, today);
        const {replaces} = spec;
        return [
          quote,
          {resource: 'quotes', id: quote.id},
          ...(replaces === undefined ? [] : [{resource: 'quotes' as const, id: replaces}]),
        ];
      }),

    setOrderStatus: (tenant, customer, id, status) =>
      write(tenant, customer, async (unit) => {
        const changed = await setOrderStatus(unit, id, status);
        if (!changed) throw missing('order', id);
        return [undefined, ...changesOf(changed)];
      }),

    deliver: (tenant, customer, id, delivery) =>
      write(tenant, customer, async (unit, {today}) => {
        const changed = await deliverOrder(unit, id, delivery, today);
        if (!changed) throw missing('order', id);
        return [undefined, ...changesOf(changed)];
      }),
  };
}

/** What of an offer is prose: codes, days and decimals are not. */
function textsOf(spec: Pick<QuoteSpec, 'lines' | 'title' | 'terms' | 'notes'> & Pick<RevisionSpec, 'note'>) {
  const lines = spec.lines.flatMap((line) => [line.description, 'unit' in line ? line.unit : undefined]);
  return [spec.title, spec.terms, spec.notes, spec.note, ...lines];
}

/** @throws PortalFault card_number_rejected */
function refuseCardNumbers(texts: ReadonlyArray<string | undefined>): void {
  if (texts.some((text) => text !== undefined && holdsCardNumber(text))) throw cardNumberRejected('');
}

interface Place {
  readonly vendor: string;
  /** The customer's ISO day. */
  readonly today: string;
}

async function placeOf({db, scope, now}: Unit): Promise<Place> {
  const row = await db
    .selectFrom('customers as c')
    .innerJoin('tenants as t', 't.tenant_id', 'c.tenant_id')
    .select(['t.name', 'c.time_zone'])
    .where('c.tenant_id', '=', scope.tenantId)
    .where('c.id', '=', scope.customerId)
    .executeTakeFirst();
  if (!row) throw missing('customer', scope.customerId);
  return {vendor: row.name, today: dayIn(row.time_zone, now)};
}

function changesOf(changed: {
  readonly orderId: string;
  readonly quoteId: string | null;
  readonly voided: readonly string[];
}): NewChange[] {
  return [
    {resource: 'orders', id: changed.orderId},
    ...(changed.quoteId === null ? [] : [{resource: 'quotes' as const, id: changed.quoteId}]),
    ...changed.voided.map((id) => ({resource: 'invoices' as const, id})),
  ];
}

function missing(what: string, id: string): Error {
  return new Error(`There is no ${what} "${id}". Nothing was changed.`);
}
