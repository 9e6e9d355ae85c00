import {newId} from '../ids.js';
import {unprocessable} from '../port/fault.js';
import {
  SignatureRequiredError,
  type AcceptedQuote,
  type NewSignature,
  type QuoteActor,
  type QuotesSection,
} from '../port/quotes.js';
import {downPayment, paymentPlan} from '../pricing/down-payment.js';
import {lastDayOfPeriod} from '../pricing/days.js';
import {readLineRows, readTaxRows, type TaxRow} from './documents.js';
import {billOrder} from './order-billing.js';
import {takeNumber} from './number-series.js';
import type {QuoteLineRow} from './quote-detail.js';
import {addMessage} from './quote-messages.js';
import {changeQuote, lockOpenQuote, type LockedQuote} from './quote-state.js';
import {quoteSearch} from './quote-writing.js';
import {searchText} from './search.js';

/** All of it in the caller's unit, or nothing: the order with its invoice, the quote's new state, the signature, and what the discussion says of it. */
export const acceptQuote: QuotesSection['accept'] = async (
  unit,
  id,
  input,
  today,
): Promise<AcceptedQuote | undefined> => {
  const quote = await lockOpenQuote(unit, id, today);
  if (!quote) return undefined;
  const {row, own} = quote;
  refuseUnsigned(row.requires_signature, input.signature);
  const version = {kind: 'quote', id, revision: row.revision} as const;
  const lines = agreedLines(await readLineRows<QuoteLineRow>(own, version));
  const taxes = await readTaxRows(own, version);
  const reference = input.purchaseOrder ?? row.reference;

  const order = await insertOrder(quote, {lines, taxes, reference}, today);
  const parts = paymentPlan(row.total, downPayment(row.total, row.down_payment_percent), today);
  const invoice = parts.length > 0 ? await billOrder(own, order.id, {issuedOn: today, parts}) : null;
  await changeQuote(quote, {
    status: 'accepted',
    accepted_at: unit.now,
    reference,
    search: quoteSearch({...row, reference, origin: row.origin_name}, lines),
  });
  if (input.signature) await sign(quote, input.actor, input.signature);
  await addMessage(own, row.customer_id, id, {author: input.actor.name, event: 'accepted'});
  return {order, invoice};
};

/** @throws SignatureRequiredError @throws PortalFault 422 for a picture that is missing */
function refuseUnsigned(required: boolean, signature: NewSignature | undefined): void {
  if (required && !signature) throw new SignatureRequiredError();
  if (signature && signature.mode !== 'type' && !signature.image) {
    throw unprocessable('A signature that is drawn or an image needs its image.', [
      {pointer: '/signature/image', code: 'required'},
    ]);
  }
}

/** What is ordered: without the options that weren't taken, the headings over nothing, and the sums between. */
function agreedLines(lines: readonly QuoteLineRow[]): QuoteLineRow[] {
  const taken = lines.filter(({kind, quantity}) => kind !== 'subtotal' && !(kind === 'item' && quantity === '0'));
  return taken.filter(({kind}, index) => {
    if (kind !== 'section') return true;
    const next = taken.slice(index + 1);
    const end = next.findIndex((line) => line.kind === 'section');
    return (end < 0 ? next : next.slice(0, end)).length > 0;
  });
}

async function insertOrder(
  {row, own}: LockedQuote,
  {lines, taxes, reference}: {lines: readonly QuoteLineRow[]; taxes: readonly TaxRow[]; reference: string | null},
  today: string,
): Promise<AcceptedQuote['order']> {
  const id = newId('ord');
  const number = await takeNumber(own, 'order');
  const owner = {tenant_id: row.tenant_id, customer_id: row.customer_id};
  await own.db
    .insertInto('orders')
    .values({
      ...owner,
      id,
      number,
      status: 'confirmed',
      ordered_on: today,
      starts_on: row.period_months === null ? null : today,
      ends_on: row.period_months === null ? null : lastDayOfPeriod(today, row.period_months),
      currency: row.currency,
      subtotal: row.subtotal,
      discount_total: row.discount_total,
      tax_total: row.tax_total,
      total: row.total,
      down_payment: downPayment(row.total, row.down_payment_percent),
      quote_id: row.id,
      reference,
      terms: row.terms,
      notes: row.notes,
      delivery_status: row.delivery_lines === null ? null : 'waiting',
      delivery_lines: row.delivery_lines,
      search: searchText([number, row.number, reference, ...lines.map(({description}) => description)]),
    })
    .execute();
  const of = {...owner, order_id: id};
  if (lines.length > 0) {
    await own.db
      .insertInto('order_lines')
      .values(lines.map((line, index) => ({...of, ...orderLine(line), position: index + 1})))
      .execute();
  }
  if (taxes.length > 0) {
    await own.db
      .insertInto('order_taxes')
      .values(taxes.map((tax) => ({...of, ...tax})))
      .execute();
  }
  return {id, number};
}

function orderLine({id, description, sku, quantity, unit, ...line}: QuoteLineRow) {
  // None of these is left among the agreed lines.
  if (line.kind === 'subtotal') throw new Error('A subtotal is no line of an order. Nothing was ordered.');
  const {kind, unit_price, discount_percent, discount, taxes, subtotal} = line;
  return {id, kind, description, sku, quantity, unit, unit_price, discount_percent, discount, taxes, subtotal};
}

/** A typed name is its own picture. */
async function sign({row, own}: LockedQuote, actor: QuoteActor, signature: NewSignature): Promise<void> {
  await own.db
    .insertInto('quote_signatures')
    .values({
      tenant_id: row.tenant_id,
      customer_id: row.customer_id,
      quote_id: row.id,
      user_id: actor.id,
      name: signature.name,
      mode: signature.mode,
      signed_at: own.now,
      ...(signature.mode !== 'type' && {content_type: signature.image?.contentType, image: signature.image?.content}),
    })
    .execute();
  await addMessage(own, row.customer_id, row.id, {author: actor.name, event: 'signed'});
}
