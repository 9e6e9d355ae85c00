import type {QuoteListItem} from '../../src/client/contract.js';
import type {PortalClient} from '../../src/client/portal-client.js';

/** Which quote a test wants. */
export type WantedQuote = (quote: QuoteListItem) => boolean;

/** An open quote that this person may accept, by what that takes. */
export const takes =
  (signature: boolean, payment: boolean): WantedQuote =>
  ({requires, capabilities}) =>
    requires.signature === signature && requires.payment === payment && capabilities.accept.allowed;

/** The first open quote of that kind. */
export async function quoteOf(client: PortalClient, wanted: WantedQuote): Promise<QuoteListItem> {
  const {items} = await client.quotes.list({filter: {status: 'open'}, limit: 100});
  const found = items.find(wanted);
  if (!found) throw new Error(`No such quote among: ${items.map(({number}) => number).join(', ')}`);
  return found;
}
