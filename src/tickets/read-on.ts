import type {ClientCore} from '../client/core.js';
import {get, messages} from '../client/sections/ticket.js';
import type {Thread} from './read-thread.js';

/** Reads a ticket again, and of its conversation what was written since. */
export async function readOn(core: ClientCore, known: Thread, signal: AbortSignal): Promise<Thread> {
  const options = {signal};
  const ticket = await get(core, known.ticket.id, options);
  let {items, later} = known;
  while ((items.at(-1)?.position ?? 0) < ticket.messageCount) {
    const page = await messages(core, ticket.id, {limit: 100, cursor: later}, options);
    if (!page.items.length) break;
    items = [...items, ...page.items];
    ({later} = page);
  }
  return {ticket, items, earlier: known.earlier, later};
}
