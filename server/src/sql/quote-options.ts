import {sql} from 'kysely';

import {unprocessable} from '../port/fault.js';
import type {QuotesSection} from '../port/quotes.js';
import {compareDecimals, plainDecimal} from '../pricing/decimal.js';
import {priceDocument, type PricedDocument} from '../pricing/document.js';
import {readLineRows, readTaxRows, type TaxRow} from './documents.js';
import type {QuoteLineRow} from './quote-detail.js';
import {lineToPrice} from './quote-lines.js';
import {changeQuote, lockOpenQuote, type LockedQuote} from './quote-state.js';
import {owned} from './scope.js';

export const setQuoteOption: QuotesSection['setOption'] = async (unit, id, lineId, quantity, today) => {
  const quote = await lockOpenQuote(unit, id, today);
  if (!quote) return false;
  const version = {kind: 'quote', id, revision: quote.row.revision} as const;
  const lines = await readLineRows<QuoteLineRow>(quote.own, version);
  const line = lines.find((each) => each.id === lineId);
  if (!line) return false;
  const wanted = plainDecimal(quantity);
  refuseUnlessOption(line, wanted);
  if (line.quantity === wanted) return true;

  const taxes = await readTaxRows(quote.own, version);
  const option = {...line, quantity: wanted};
  const changed = lines.map((each) => (each === line ? option : each));
  const priced = price(changed, taxes);
  await writeAmounts(quote, changed, option, taxes, priced);
  return true;
};

/** @throws PortalFault 422 */
function refuseUnlessOption({min_quantity: least, max_quantity: most}: QuoteLineRow, quantity: string): void {
  if (least === null || most === null) {
    throw unprocessable('The quantity of this line is fixed.', [{pointer: '/quantity', code: 'not_optional'}]);
  }
  if (compareDecimals(quantity, least) < 0) {
    throw unprocessable(`The quantity is below ${least}.`, [{pointer: '/quantity', code: 'too_small'}]);
  }
  if (compareDecimals(quantity, most) > 0) {
    throw unprocessable(`The quantity is above ${most}.`, [{pointer: '/quantity', code: 'too_large'}]);
  }
}

/** @throws PortalFault 422 for a quantity that makes the quote worth less than nothing, or more than can be counted */
function price(lines: readonly QuoteLineRow[], taxes: readonly TaxRow[]): PricedDocument {
  try {
    const priced = priceDocument(lines.map(lineToPrice), taxes);
    if (priced.total >= 0) return priced;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw unprocessable('With this quantity the quote has no price.', [{pointer: '/quantity', code: 'no_price'}]);
}

/** Writes what the option's quantity changes: its own line, the subtotals over it, the taxes and the sums. */
async function writeAmounts(
  quote: LockedQuote,
  lines: readonly QuoteLineRow[],
  option: QuoteLineRow,
  taxes: readonly TaxRow[],
  priced: PricedDocument,
): Promise<void> {
  const {own, row} = quote;
  const ofVersion = sql<boolean>`${owned(own)} and quote_id = ${row.id} and revision = ${row.revision}`;
  for (const [index, line] of lines.entries()) {
    const {discount = null, subtotal = null} = priced.lines[index] ?? {};
    if (line !== option && line.subtotal === subtotal) continue;
    await own.db
      .updateTable('quote_lines')
      .set({quantity: line.quantity, discount, subtotal})
      .where(ofVersion)
      .where('position', '=', line.position)
      .execute();
  }
  for (const [index, {position}] of taxes.entries()) {
    const {base = 0, amount = 0} = priced.taxes[index] ?? {};
    await own.db
      .updateTable('quote_taxes')
      .set({base, amount})
      .where(ofVersion)
      .where('position', '=', position)
      .execute();
  }
  const sums = {
    subtotal: priced.subtotal,
    discount_total: priced.discountTotal,
    tax_total: priced.taxTotal,
    total: priced.total,
  };
  await own.db.updateTable('quote_revisions').set(sums).where(ofVersion).execute();
  await changeQuote(quote, sums);
}
