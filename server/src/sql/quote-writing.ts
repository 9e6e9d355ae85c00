import {newId} from '../ids.js';
import type {Contact, DocumentReference, QuoteOriginType} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import type {TaxRate} from '../pricing/amounts.js';
import {readTaxRows} from './documents.js';
import {takeNumber} from './number-series.js';
import {insertVersionParts, quoteLineRows, type QuoteLineSpec} from './quote-lines.js';
import {addMessage} from './quote-messages.js';
import {changeQuote, lockQuote} from './quote-state.js';
import {oneCustomer, owned} from './scope.js';
import {searchText} from './search.js';

/** A quote as it is issued. */
export interface QuoteSpec {
  readonly title?: string;
  readonly currency: string;
  readonly lines: readonly QuoteLineSpec[];
  /** The rates of all taxes that lines name. */
  readonly taxes: readonly TaxRate[];
  /** ISO day, its last. */
  readonly validUntil?: string;
  /** `sales` when left out. */
  readonly origin?: {readonly type: QuoteOriginType; readonly name?: string};
  readonly requiresSignature?: boolean;
  /** A decimal above 0, at most 100. */
  readonly downPaymentPercent?: string;
  /** How long the order's period will be. */
  readonly periodMonths?: number;
  /** Where the order will be delivered. */
  readonly deliveryLines?: readonly string[];
  readonly terms?: string;
  readonly notes?: string;
  readonly reference?: string;
  readonly salesperson?: Contact;
  /** PDFs that belong to it. */
  readonly documents?: ReadonlyArray<{readonly name: string; readonly content: Uint8Array}>;
  /** The quote that it takes the place of: a new one was asked for. */
  readonly replaces?: string;
}

/**
 * Adds a quote of the unit's customer, with the vendor's next number. `author` is who sends it.
 * @throws RangeError for lines that can't be priced
 */
export async function issueQuote(
  unit: Unit,
  spec: QuoteSpec,
  author: string,
  today: string,
): Promise<DocumentReference> {
  const customerId = oneCustomer(unit);
  const {db, scope} = unit;
  const owner = {tenant_id: scope.tenantId, customer_id: customerId};
  const id = newId('quo');
  const {lines, taxes, sums} = quoteLineRows(spec.lines, spec.taxes);
  const number = await takeNumber(unit, 'quote');
  const version = {...sums, currency: spec.currency, issued_on: today};
  await db
    .insertInto('quotes')
    .values({
      ...owner,
      ...version,
      id,
      number,
      title: spec.title,
      status: 'open',
      valid_until: spec.validUntil,
      origin_type: spec.origin?.type ?? 'sales',
      origin_name: spec.origin?.name,
      requires_signature: spec.requiresSignature ?? false,
      down_payment_percent: spec.downPaymentPercent,
      period_months: spec.periodMonths,
      delivery_lines: spec.deliveryLines && [...spec.deliveryLines],
      terms: spec.terms,
      notes: spec.notes,
      reference: spec.reference,
      salesperson_name: spec.salesperson?.name,
      salesperson_email: spec.salesperson?.email,
      salesperson_phone: spec.salesperson?.phone,
      search: quoteSearch({number, title: spec.title, reference: spec.reference, origin: spec.origin?.name}, lines),
    })
    .execute();
  await db
    .insertInto('quote_revisions')
    .values({...owner, ...version, quote_id: id, revision: 1})
    .execute();
  await insertVersionParts(unit, {...owner, quote_id: id, revision: 1}, {lines, taxes});
  await insertDocuments(unit, {...owner, quote_id: id}, spec.documents ?? []);
  await addMessage(unit, customerId, id, {author, event: 'sent'});
  if (spec.replaces !== undefined) {
    const replaced = await lockQuote(unit, spec.replaces);
    if (!replaced) throw new Error(`There is no quote ${spec.replaces} to take the place of. Nothing was issued.`);
    await changeQuote(replaced, {replaced_by: id});
  }
  return {id, number};
}

/** A new version of an open quote. */
export interface RevisionSpec {
  readonly lines: readonly QuoteLineSpec[];
  /** Those it has when left out. */
  readonly taxes?: readonly TaxRate[];
  /** ISO day; as it is when left out. */
  readonly validUntil?: string;
  /** What the vendor says about it. */
  readonly note?: string;
}

/**
 * Adds a version to an open quote, also to one that is past its last day. It answers the open change request, and whoever has to approve is to be asked again.
 * False when there is no such quote.
 * @throws Error for a quote that isn't open
 * @throws RangeError for lines that can't be priced
 */
export async function reviseQuote(
  unit: Unit,
  id: string,
  spec: RevisionSpec,
  author: string,
  today: string,
): Promise<boolean> {
  const quote = await lockQuote(unit, id);
  if (!quote) return false;
  const {row, own} = quote;
  if (row.status !== 'open') throw new Error(`Quote ${row.number} is ${row.status}. It was not changed.`);
  const rates = spec.taxes ?? (await readTaxRows(own, {kind: 'quote', id, revision: row.revision}));
  const {lines, taxes, sums} = quoteLineRows(
    spec.lines,
    rates.map(({name, rate}) => ({name, rate})),
  );
  const revision = row.revision + 1;
  const of = {tenant_id: row.tenant_id, customer_id: row.customer_id, quote_id: id, revision};
  await own.db
    .insertInto('quote_revisions')
    .values({...of, ...sums, currency: row.currency, issued_on: today})
    .execute();
  await insertVersionParts(own, of, {lines, taxes});
  await own.db
    .updateTable('quote_change_requests')
    .set({status: 'answered'})
    .where(owned(own))
    .where('quote_id', '=', id)
    .where('status', '=', 'open')
    .execute();
  await changeQuote(quote, {
    ...sums,
    revision,
    issued_on: today,
    ...(spec.validUntil !== undefined && {valid_until: spec.validUntil}),
    approval_requested_at: null,
    approval_requested_by: null,
    approval_comment: null,
    new_quote_requested_at: null,
    search: quoteSearch({...row, origin: row.origin_name}, lines),
  });
  await addMessage(own, row.customer_id, id, {author, event: 'revised', text: spec.note ?? ''});
  return true;
}

/** What `q` is looked for in. */
export function quoteSearch(
  quote: {number: string; title?: string | null; reference?: string | null; origin?: string | null},
  lines: readonly {readonly description: string}[],
): string {
  return searchText([
    quote.number,
    quote.title ?? null,
    quote.reference ?? null,
    quote.origin ?? null,
    ...lines.map(({description}) => description),
  ]);
}

async function insertDocuments(
  unit: Unit,
  of: {tenant_id: string; customer_id: string; quote_id: string},
  documents: NonNullable<QuoteSpec['documents']>,
): Promise<void> {
  if (documents.length === 0) return;
  await unit.db
    .insertInto('quote_files')
    .values(
      documents.map(({name, content}, index) => ({
        ...of,
        id: newId('fil'),
        position: index + 1,
        message_id: null,
        name,
        content_type: 'application/pdf' as const,
        content,
      })),
    )
    .execute();
}
