import {ownerOf} from '../client/owner.js';
import type {PortalElement} from '../core/portal-element.js';
import type {Thread} from './read-thread.js';

/** How far a conversation was read: what is new below, and what the server was told. Positions are those of the contract. */
export class ReadMarks {
  readonly #host: PortalElement;
  readonly #thread: () => Thread | undefined;
  /** Whose conversation it is, and of which ticket. */
  #of = '';
  /** The position up to which the end was in view. */
  #seenTo = 0;
  /** The position up to which the server was told so. */
  #markedTo = 0;

  constructor(host: PortalElement, thread: () => Thread | undefined) {
    this.#host = host;
    this.#thread = thread;
  }

  /** Turns to a conversation, whose end at the first sight counts as seen. Returns whether it is another than before. */
  turnTo({ticket, items}: Thread): boolean {
    const of = `${ownerOf(this.#host.client)} ${ticket.id}`;
    if (of === this.#of) return false;
    this.#of = of;
    this.#seenTo = lastOf(items);
    this.#markedTo = ticket.readTo;
    return true;
  }

  /** How many of others' messages came in below since the end was in view. */
  get unseen(): number {
    const items = this.#thread()?.items ?? [];
    return items.filter(({position, author}) => position > this.#seenTo && author.role !== 'customer').length;
  }

  /** The end is in view: all is read. */
  endSeen(): void {
    const {client} = this.#host;
    const thread = this.#thread();
    if (!client || !thread) return;
    const last = lastOf(thread.items);
    if (last > this.#seenTo) {
      this.#seenTo = last;
      this.#host.requestUpdate();
    }
    if (last <= this.#markedTo) return;
    const before = this.#markedTo;
    const of = this.#of;
    this.#markedTo = last;
    client.tickets.markRead(thread.ticket.id, last).catch(() => {
      // It is told again when the end comes into view the next time.
      if (of === this.#of) this.#markedTo = before;
    });
  }
}

/** The position of the last message, 0 where there is none. */
export const lastOf = (items: Thread['items']): number => items.at(-1)?.position ?? 0;
