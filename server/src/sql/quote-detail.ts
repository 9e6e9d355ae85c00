import type {Selectable} from 'kysely';

import type {Money, Quote, QuoteLine, QuoteVersion} from '../port/contract.js';
import type {QuoteRecord, QuotesSection} from '../port/quotes.js';
import type {Unit} from '../port/unit.js';
import {downPayment, paymentPlan} from '../pricing/down-payment.js';
import {
  appliesToSomething,
  documentLine,
  readLineRows,
  readParties,
  readTaxRows,
  taxTotals,
  type LineRow,
} from './documents.js';
import {readFiles, readMessages} from './quote-messages.js';
import {isPast, quoteListRecord, readSurroundings, undoUntil, type QuoteSurroundings} from './quote-rows.js';
import type {QuoteTable} from './schema-quotes.js';
import {ofCustomer, owned} from './scope.js';

type QuoteColumns = Selectable<QuoteTable>;

/** A line as it is stored, with what it is sold by and an option's limits. */
export interface QuoteLineRow extends LineRow {
  sku: string | null;
  min_quantity: string | null;
  max_quantity: string | null;
}

/** One quote with all that belongs to it. */
export const getQuote: QuotesSection['get'] = async (unit, id, today, lock): Promise<QuoteRecord | undefined> => {
  const row = await readQuoteRow(unit, id, lock);
  if (!row) return undefined;
  const own = ofCustomer(unit, row.customer_id);
  const money = (amount: number): Money => ({amount, currency: row.currency});
  const around = (await readSurroundings(own, [id])).get(id);
  const firstPart = downPayment(row.total, row.down_payment_percent);
  const plan = row.status === 'open' && !isPast(row, today) ? paymentPlan(row.total, firstPart, today) : [];
  const files = await readFiles(own, id);
  return {
    ...quoteListRecord(row, around, today),
    ...(await readVersionParts(own, row, row.revision)),
    ...(await readParties(own)),
    ...sumsOf(row),
    revision: row.revision,
    revisions: await readRevisions(own, id),
    downPayment:
      row.down_payment_percent !== null && firstPart > 0
        ? {percent: row.down_payment_percent, amount: money(firstPart)}
        : null,
    paymentPlan: plan.map(({dueOn, amount}) => ({dueOn, amount: money(amount)})),
    terms: row.terms,
    notes: row.notes,
    reference: row.reference,
    salesperson:
      row.salesperson_name === null
        ? null
        : {name: row.salesperson_name, email: row.salesperson_email, phone: row.salesperson_phone},
    documents: files.get(null) ?? [],
    messages: await readMessages(own, {id, number: row.number, files}),
    changeRequest: await readChangeRequest(own, id),
    signature: await readSignature(own, id),
    declined: declinedOf(row, around),
    approval: approvalOf(row),
    newQuoteRequestedAt: row.new_quote_requested_at?.toISOString() ?? null,
    order: reference(around?.order_id, around?.order_number),
    invoice: reference(around?.invoice_id, around?.invoice_number),
    version: row.version,
  };
};

export const getQuoteVersion: QuotesSection['version'] = async (unit, id, revision) => {
  if (id.includes('\0')) return undefined;
  const row = await unit.db
    .selectFrom('quote_revisions')
    .selectAll()
    .where(owned(unit))
    .where('quote_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    revision,
    issuedOn: row.issued_on,
    ...sumsOf(row),
    ...(await readVersionParts(unit, {id, currency: row.currency}, revision)),
    total: {amount: row.total, currency: row.currency},
  };
};

/** The quote's own row; with `lock` no other unit changes it until this one ends. */
export async function readQuoteRow(
  unit: Unit,
  id: string,
  lock: 'lock' | 'read' = 'read',
): Promise<QuoteColumns | undefined> {
  if (id.includes('\0')) return undefined;
  const query = unit.db.selectFrom('quotes').selectAll().where(owned(unit)).where('id', '=', id);
  return (lock === 'lock' ? query.forUpdate() : query).executeTakeFirst();
}

function sumsOf(row: {currency: string; subtotal: number; discount_total: number; tax_total: number}) {
  const money = (amount: number): Money => ({amount, currency: row.currency});
  return {
    subtotal: money(row.subtotal),
    discountTotal: money(row.discount_total),
    taxTotal: money(row.tax_total),
  };
}

async function readVersionParts(
  unit: Unit,
  {id, currency}: {id: string; currency: string},
  revision: number,
): Promise<Pick<QuoteVersion, 'lines' | 'taxes'>> {
  const version = {kind: 'quote', id, revision} as const;
  const taxes = await readTaxRows(unit, version);
  return {
    lines: (await readLineRows<QuoteLineRow>(unit, version)).map((row) => quoteLine(row, currency)),
    taxes: taxTotals(taxes.filter(appliesToSomething), currency),
  };
}

function quoteLine(row: QuoteLineRow, currency: string): QuoteLine {
  const {min_quantity: minQuantity, max_quantity: maxQuantity} = row;
  const line = documentLine(row, currency);
  return minQuantity === null || maxQuantity === null ? line : {...line, option: {minQuantity, maxQuantity}};
}

async function readRevisions(unit: Unit, quoteId: string): Promise<Quote['revisions']> {
  const rows = await unit.db
    .selectFrom('quote_revisions')
    .select(['revision', 'issued_on', 'currency', 'total'])
    .where(owned(unit))
    .where('quote_id', '=', quoteId)
    .orderBy('revision')
    .execute();
  return rows.map(({revision, issued_on: issuedOn, currency, total}) => ({
    revision,
    issuedOn,
    total: {amount: total, currency},
  }));
}

/** The open one, or else the last one that was answered. */
async function readChangeRequest(unit: Unit, quoteId: string): Promise<Quote['changeRequest']> {
  const request = await unit.db
    .selectFrom('quote_change_requests')
    .selectAll()
    .where(owned(unit))
    .where('quote_id', '=', quoteId)
    .where('status', 'in', ['open', 'answered'])
    .orderBy((eb) => eb('status', '=', 'open'), 'desc')
    .orderBy('requested_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!request) return null;
  const lines = await unit.db
    .selectFrom('quote_change_request_lines')
    .select(['line_id as lineId', 'description', 'from_quantity as from', 'to_quantity as to'])
    .where(owned(unit))
    .where('quote_id', '=', quoteId)
    .where('change_request_id', '=', request.id)
    .orderBy('position')
    .execute();
  return {
    id: request.id,
    requestedAt: request.requested_at.toISOString(),
    requestedBy: request.requested_by,
    lines,
    comment: request.comment,
  };
}

async function readSignature(unit: Unit, quoteId: string): Promise<Quote['signature']> {
  const row = await unit.db
    .selectFrom('quote_signatures')
    .select(['name', 'signed_at', 'mode'])
    .where(owned(unit))
    .where('quote_id', '=', quoteId)
    .executeTakeFirst();
  return row ? {name: row.name, signedAt: row.signed_at.toISOString(), mode: row.mode} : null;
}

function declinedOf(row: QuoteColumns, around: QuoteSurroundings | undefined): Quote['declined'] {
  const until = undoUntil(row, around?.decline_undo_minutes ?? 0);
  if (!until || !row.declined_at || row.declined_by === null) return null;
  return {
    reason: row.decline_reason,
    comment: row.decline_comment,
    declinedAt: row.declined_at.toISOString(),
    declinedBy: row.declined_by,
    undoUntil: until.toISOString(),
  };
}

function approvalOf(row: QuoteColumns): Quote['approval'] {
  if (!row.approval_requested_at || row.approval_requested_by === null) return null;
  return {
    requestedAt: row.approval_requested_at.toISOString(),
    requestedBy: row.approval_requested_by,
    comment: row.approval_comment,
  };
}

function reference(id: string | null | undefined, number: string | null | undefined): Quote['order'] {
  return id == null || number == null ? null : {id, number};
}
