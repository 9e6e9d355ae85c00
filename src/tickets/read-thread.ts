import type {Ticket, TicketMessage} from '../client/contract.js';
import type {ClientCore} from '../client/core.js';
import {get, messages} from '../client/sections/ticket.js';

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
  if (known) return (await import('./read-on.js')).readOn(core, known, signal);
  const options = {signal};
  const [ticket, page] = await Promise.all([get(core, id, options), messages(core, id, {}, options)]);
  return {ticket, ...page};
}
