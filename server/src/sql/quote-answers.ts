import {PortalFault} from '../port/fault.js';
import {QuoteClosedError, type QuotesSection} from '../port/quotes.js';
import {addMessage} from './quote-messages.js';
import {isPast, undoUntil} from './quote-rows.js';
import {changeQuote, lockOpenQuote, lockQuote} from './quote-state.js';

export const declineQuote: QuotesSection['decline'] = async (unit, id, {actor, reason, comment}, today) => {
  const quote = await lockOpenQuote(unit, id, today);
  if (!quote) return false;
  await changeQuote(quote, {
    status: 'declined',
    declined_at: unit.now,
    declined_by: actor.name,
    decline_reason: reason ?? null,
    decline_comment: comment ?? null,
  });
  await addMessage(quote.own, quote.row.customer_id, id, {author: actor.name, event: 'declined', text: comment ?? ''});
  return true;
};

export const undoQuoteDecline: QuotesSection['undoDecline'] = async (unit, id, actor, today) => {
  const quote = await lockQuote(unit, id);
  if (!quote) return false;
  const {row, own} = quote;
  const {decline_undo_minutes: minutes} = await own.db
    .selectFrom('tenants')
    .select('decline_undo_minutes')
    .where('tenant_id', '=', row.tenant_id)
    .executeTakeFirstOrThrow();
  const until = row.status === 'declined' ? undoUntil(row, minutes) : undefined;
  if (!until || unit.now > until || isPast(row, today)) throw new QuoteClosedError();
  await changeQuote(quote, {
    status: 'open',
    declined_at: null,
    declined_by: null,
    decline_reason: null,
    decline_comment: null,
  });
  await addMessage(own, row.customer_id, id, {author: actor.name, event: 'decline_undone'});
  return true;
};

export const requestQuoteApproval: QuotesSection['requestApproval'] = async (unit, id, {actor, comment}, today) => {
  const quote = await lockOpenQuote(unit, id, today);
  if (!quote) return false;
  if (quote.row.approval_requested_at !== null) return true;
  await changeQuote(quote, {
    approval_requested_at: unit.now,
    approval_requested_by: actor.name,
    approval_comment: comment ?? null,
  });
  await addMessage(quote.own, quote.row.customer_id, id, {
    author: actor.name,
    event: 'approval_requested',
    text: comment ?? '',
  });
  return true;
};

export const requestNewQuote: QuotesSection['requestNew'] = async (unit, id, {actor, comment}, today) => {
  const quote = await lockQuote(unit, id);
  if (!quote) return false;
  const {row, own} = quote;
  if (row.status === 'accepted' || (row.status === 'open' && !isPast(row, today))) {
    throw new PortalFault('not_allowed', 403, 'The quote needs no new one in its place.', {
      detail: 'Nothing was asked for. An open quote can be changed, an accepted one ordered again.',
      reason: 'status',
    });
  }
  if (row.new_quote_requested_at !== null) return true;
  await changeQuote(quote, {new_quote_requested_at: unit.now});
  await addMessage(own, row.customer_id, id, {author: actor.name, event: 'new_quote_requested', text: comment ?? ''});
  return true;
};
