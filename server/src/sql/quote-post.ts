import type {QuotesSection} from '../port/quotes.js';
import {addMessage} from './quote-messages.js';
import {lockQuote} from './quote-state.js';

/** Locked, so that messages stand in the order in which they came. */
export const postQuoteMessage: QuotesSection['postMessage'] = async (unit, id, {actor: {name}, text}) => {
  const quote = await lockQuote(unit, id);
  if (!quote) return undefined;
  const {row, own} = quote;
  const author = {name, role: 'customer'} as const;
  const messageId = await addMessage(own, row.customer_id, id, {author: name, role: author.role, text});
  return {id: messageId, author, sentAt: own.now.toISOString(), text, files: []};
};
