import type {Ticket, TicketMessage} from '../client/contract.js';
import type {ClientCore} from '../client/core.js';
import {get, messages} from '../client/sections/tickets.js';

/** Messages that are read at first, and the most that are read at once of those that come later. */
const atFirst = 25;

/** A ticket with the end of its conversation. */
export interface Thread {
  readonly ticket: Ticket;
  /** The oldest first. */
  readonly items: readonly TicketMessage[];
  /** Leads to what comes before; null at the beginning. */
  readonly earlier: string | null;
  /** Leads to what comes after. */
  readonly later: string;
}

/** Reads a ticket and the end of its conversation; where that is known, no more of it than was written since. */
export async function readThread(
  core: ClientCore,
  id: string,
  known: Thread | undefined,
  signal: AbortSignal,
): Promise<Thread> {
  const options = {signal};
  if (!known) {
    const [ticket, page] = await Promise.all([get(core, id, options), messages(core, id, {limit: atFirst}, options)]);
    return {ticket, ...page};
  }
  const ticket = await get(core, id, options);
  let {items, later} = known;
  while ((items.at(-1)?.position ?? 0) < ticket.messageCount) {
    const page = await messages(core, id, {limit: 100, cursor: later}, options);
    if (!page.items.length) break;
    items = [...items, ...page.items];
    ({later} = page);
  }
  return {ticket, items, earlier: known.earlier, later};
}
