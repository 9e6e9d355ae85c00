import {newId} from '../ids.js';
import {unprocessable} from '../port/fault.js';
import type {QuoteChangesInput, QuotesSection} from '../port/quotes.js';
import {plainDecimal} from '../pricing/decimal.js';
import {readLineRows, type LineRow} from './documents.js';
import {addMessage} from './quote-messages.js';
import {changeQuote, lockOpenQuote} from './quote-state.js';
import {owned} from './scope.js';

export const requestQuoteChanges: QuotesSection['requestChanges'] = async (unit, id, input, today) => {
  const quote = await lockOpenQuote(unit, id, today);
  if (!quote) return false;
  const {row, own} = quote;
  const quoted = await readLineRows(own, {kind: 'quote', id, revision: row.revision});
  const wanted = wantedLines(quoted, input);
  const comment = input.comment ?? null;
  if (wanted.length === 0 && comment === null) {
    throw unprocessable('Nothing is asked for: no line has another quantity, and there is no comment.', [
      {pointer: '', code: 'empty'},
    ]);
  }
  const of = {tenant_id: row.tenant_id, customer_id: row.customer_id, quote_id: id};
  await own.db
    .updateTable('quote_change_requests')
    .set({status: 'replaced'})
    .where(owned(own))
    .where('quote_id', '=', id)
    .where('status', '=', 'open')
    .execute();
  const requestId = newId('chr');
  await own.db
    .insertInto('quote_change_requests')
    .values({
      ...of,
      id: requestId,
      revision: row.revision,
      status: 'open',
      requested_at: unit.now,
      requested_by: input.actor.name,
      comment,
    })
    .execute();
  if (wanted.length > 0) {
    await own.db
      .insertInto('quote_change_request_lines')
      .values(wanted.map((line, index) => ({...of, change_request_id: requestId, position: index + 1, ...line})))
      .execute();
  }
  await changeQuote(quote, {});
  await addMessage(own, row.customer_id, id, {
    author: input.actor.name,
    event: 'changes_requested',
    text: comment ?? '',
  });
  return true;
};

/** The lines whose quantity is to be another one. @throws PortalFault 422 */
function wantedLines(quoted: readonly LineRow[], {lines = []}: QuoteChangesInput) {
  return lines.flatMap(({lineId, quantity}, index) => {
    const pointer = `/lines/${index}/lineId`;
    const line = quoted.find((each) => each.id === lineId);
    if (line?.kind !== 'item')
      throw unprocessable('There is no such line, or it has no quantity.', [{pointer, code: 'unknown'}]);
    if (lines.findIndex((each) => each.lineId === lineId) !== index) {
      throw unprocessable('A line is named twice.', [{pointer, code: 'repeated'}]);
    }
    const [from, to] = [line.quantity ?? '0', plainDecimal(quantity)];
    if (from === to) return [];
    return {line_id: lineId, description: line.description, from_quantity: from, to_quantity: to};
  });
}
