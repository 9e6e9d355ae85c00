import type {Message, QuoteDeclineReason, QuoteOriginType, QuoteStatus, SignatureMode} from '../port/contract.js';
import type {TaxRate} from '../pricing/amounts.js';
import {quoteLineRows, type QuoteItemSpec} from '../sql/quote-lines.js';
import {quoteSearch} from '../sql/quote-writing.js';
import type {SeededCustomer} from './customer.js';
import {atNoon, seedId} from './deterministic.js';
import type {SeedRows} from './rows.js';
import {asBytea, drawnSignature} from './sale-files.js';

/** A line of a version; the same `key` is the same line in the next one. */
export type QuoteLine = {readonly key: string; readonly description: string} & (
  {readonly kind: 'section' | 'note' | 'subtotal'} | QuoteItemSpec
);

/** What the discussion says, after that the quote was sent. */
export type QuoteMessage = {readonly by: string; readonly on: string} & (
  | {readonly role: 'customer' | 'vendor'; readonly text: string}
  | {readonly event: NonNullable<Message['event']>; readonly text?: string}
);

export interface QuoteSpec {
  /** Unique in its customer; its id is made of it. */
  readonly key: string;
  readonly number: string;
  readonly title?: string;
  readonly status?: QuoteStatus;
  readonly currency: string;
  readonly taxes: readonly TaxRate[];
  /** All versions, the first one first, each with its ISO day. */
  readonly versions: readonly {readonly issuedOn: string; readonly lines: readonly QuoteLine[]}[];
  /** ISO day. */
  readonly validUntil?: string;
  readonly origin?: {readonly type: QuoteOriginType; readonly name?: string};
  readonly signatureRequired?: boolean;
  readonly downPaymentPercent?: string;
  readonly periodMonths?: number;
  readonly deliveryLines?: readonly string[];
  readonly terms?: string;
  readonly notes?: string;
  readonly reference?: string;
  readonly salesperson: Salesperson;
  readonly documents?: readonly {readonly name: string; readonly content: Uint8Array}[];
  readonly messages?: readonly QuoteMessage[];
  /** ISO day. */
  readonly acceptedOn?: string;
  readonly signature?: {readonly name: string; readonly mode: SignatureMode};
  /** `at`: ISO instant. */
  readonly declined?: {
    readonly at: string;
    readonly by: string;
    readonly reason?: QuoteDeclineReason;
    readonly comment?: string;
  };
  readonly approval?: {readonly on: string; readonly by: string; readonly comment: string};
  readonly newQuoteRequestedOn?: string;
  /** Asked of the first version; answered when there is a second. */
  readonly changes?: {
    readonly on: string;
    readonly by: string;
    readonly comment: string;
    readonly lines: readonly {readonly key: string; readonly to: string}[];
  };
}

export interface Salesperson {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** The id of a customer's seeded quote. */
export const quoteId = (customer: SeededCustomer, key: string): string => seedId('quo', customer.id, key);

/** Adds a quote and all that belongs to it. */
export function addQuote(rows: SeedRows, customer: SeededCustomer, spec: QuoteSpec): void {
  const owner = {tenant_id: customer.tenantId, customer_id: customer.id};
  const id = quoteId(customer, spec.key);
  const versions = spec.versions.map(({issuedOn, lines}, index) => ({
    ...quoteLineRows(
      lines.map(({key, ...line}) => ({...line, id: lineId(id, key)})),
      spec.taxes,
    ),
    issuedOn,
    revision: index + 1,
  }));
  const current = versions.at(-1);
  if (!current) throw new RangeError(`Quote ${spec.number} has no version. Nothing was seeded.`);
  const {declined, approval, origin, salesperson, title, reference} = spec;

  rows.add('quotes', {
    ...owner,
    id,
    number: spec.number,
    title: title ?? null,
    status: spec.status ?? 'open',
    issued_on: current.issuedOn,
    valid_until: spec.validUntil ?? null,
    revision: current.revision,
    currency: spec.currency,
    ...current.sums,
    origin_type: origin?.type ?? 'sales',
    origin_name: origin?.name ?? null,
    requires_signature: spec.signatureRequired ?? false,
    down_payment_percent: spec.downPaymentPercent ?? null,
    period_months: spec.periodMonths ?? null,
    delivery_lines: spec.deliveryLines ? [...spec.deliveryLines] : null,
    terms: spec.terms ?? null,
    notes: spec.notes ?? null,
    reference: reference ?? null,
    salesperson_name: salesperson.name,
    salesperson_email: salesperson.email,
    salesperson_phone: salesperson.phone,
    accepted_at: spec.acceptedOn === undefined ? null : atNoon(spec.acceptedOn),
    declined_at: declined?.at ?? null,
    declined_by: declined?.by ?? null,
    decline_reason: declined?.reason ?? null,
    decline_comment: declined?.comment ?? null,
    approval_requested_at: approval ? atNoon(approval.on) : null,
    approval_requested_by: approval?.by ?? null,
    approval_comment: approval?.comment ?? null,
    new_quote_requested_at: spec.newQuoteRequestedOn === undefined ? null : atNoon(spec.newQuoteRequestedOn),
    replaced_by: null,
    search: quoteSearch(
      {number: spec.number, title: title ?? null, reference: reference ?? null, origin: origin?.name ?? null},
      current.lines,
    ),
    version: versions.length + (spec.messages ?? []).length,
  });
  for (const {revision, issuedOn, lines, taxes, sums} of versions) {
    const of = {...owner, quote_id: id, revision};
    rows.add('quote_revisions', {...of, issued_on: issuedOn, currency: spec.currency, ...sums});
    rows.add('quote_lines', ...lines.map((line) => ({...of, ...line})));
    rows.add('quote_taxes', ...taxes.map((tax) => ({...of, ...tax})));
  }
  addDiscussion(rows, owner, id, spec);
  if (spec.signature && spec.acceptedOn !== undefined) {
    const {name, mode} = spec.signature;
    rows.add('quote_signatures', {
      ...owner,
      quote_id: id,
      user_id: customer.users[0].id,
      name,
      mode,
      signed_at: atNoon(spec.acceptedOn),
      content_type: mode === 'type' ? null : 'image/png',
      image: mode === 'type' ? null : asBytea(drawnSignature(name)),
    });
  }
  if (spec.changes)
    addChangeRequest(
      rows,
      owner,
      id,
      {...spec.changes, lines: changedLines(id, spec, versions[0]?.lines ?? [])},
      versions.length > 1,
    );
}

/** Sent by the salesperson on the first version's day; then what the spec says. */
function addDiscussion(
  rows: SeedRows,
  owner: {tenant_id: string; customer_id: string},
  quote: string,
  {versions, salesperson, messages = [], documents = []}: QuoteSpec,
): void {
  const sent: QuoteMessage = {by: salesperson.name, on: versions[0]?.issuedOn ?? '', event: 'sent'};
  rows.add(
    'quote_messages',
    ...[sent, ...messages].map((message, index) => ({
      ...owner,
      quote_id: quote,
      position: index + 1,
      id: seedId('msg', quote, index),
      author_name: message.by,
      author_role: 'event' in message ? ('system' as const) : message.role,
      // A minute apart, as they would not be written all at once.
      sent_at: new Date(Date.parse(atNoon(message.on)) + index * 60_000).toISOString(),
      event: 'event' in message ? message.event : null,
      text: message.text ?? '',
    })),
  );
  rows.add(
    'quote_files',
    ...documents.map(({name, content}, index) => ({
      ...owner,
      quote_id: quote,
      id: seedId('fil', quote, index),
      position: index + 1,
      message_id: null,
      name,
      content_type: 'application/pdf' as const,
      content: asBytea(content),
    })),
  );
}

interface ChangedLine {
  readonly line_id: string;
  readonly description: string;
  readonly from_quantity: string;
  readonly to_quantity: string;
}

function changedLines(
  quote: string,
  {changes, number}: QuoteSpec,
  lines: readonly {id: string; description: string; quantity: string | null}[],
): ChangedLine[] {
  return (changes?.lines ?? []).map(({key, to}) => {
    const line = lines.find(({id}) => id === lineId(quote, key));
    if (!line || line.quantity === null)
      throw new RangeError(`Quote ${number} has no item ${key}. Nothing was seeded.`);
    return {line_id: line.id, description: line.description, from_quantity: line.quantity, to_quantity: to};
  });
}

function addChangeRequest(
  rows: SeedRows,
  owner: {tenant_id: string; customer_id: string},
  quote: string,
  request: {readonly on: string; readonly by: string; readonly comment: string; readonly lines: readonly ChangedLine[]},
  isAnswered: boolean,
): void {
  const id = seedId('chr', quote);
  rows.add('quote_change_requests', {
    ...owner,
    quote_id: quote,
    id,
    revision: 1,
    status: isAnswered ? 'answered' : 'open',
    requested_at: atNoon(request.on),
    requested_by: request.by,
    comment: request.comment,
  });
  rows.add(
    'quote_change_request_lines',
    ...request.lines.map((line, index) => ({
      ...owner,
      quote_id: quote,
      change_request_id: id,
      position: index + 1,
      ...line,
    })),
  );
}

const lineId = (quote: string, key: string): string => seedId('lin', quote, key);
