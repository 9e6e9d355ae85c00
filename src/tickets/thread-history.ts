import type {TicketMessage, TicketMessagePage} from '../client/contract.js';
import {ownerOf} from '../client/owner.js';
import {messages} from '../client/sections/ticket.js';
import type {PortalElement} from '../core/portal-element.js';
import {reportError} from '../core/report-error.js';
import type {Thread} from './read-thread.js';

/** The most that the contract gives at once. */
const pageSize = 100;

/** What of a conversation came before its end, read page by page backwards. */
export class ThreadHistory {
  readonly #host: PortalElement;
  readonly #came: (count: number) => void;
  /** The oldest first, each with the cursor that led to it. */
  #pages: readonly {readonly cursor: string; readonly page: TicketMessagePage}[] = [];
  #of = '';
  #state: 'idle' | 'loading' | 'failed' = 'idle';

  /** @param came - earlier messages are there, so many */
  constructor(host: PortalElement, came: (count: number) => void) {
    this.#host = host;
    this.#came = came;
  }

  /** `failed`: the last page could not be read; asking for it again may help. */
  get state(): 'idle' | 'loading' | 'failed' {
    return this.#state;
  }

  /** The messages before those of the thread, a page each. */
  pagesOf(thread: Thread): readonly (readonly TicketMessage[])[] {
    this.#turnTo(thread);
    return this.#pages.map(({page}) => page.items);
  }

  /** The cursor that leads to the page with a file; undefined for one at the end of the conversation. */
  cursorTo(fileId: string): string | undefined {
    return this.#pages.find(({page}) => page.items.some(({files}) => files.some(({id}) => id === fileId)))?.cursor;
  }

  /** Whether something comes before. */
  hasEarlier(thread: Thread): boolean {
    return this.#next(thread) !== null;
  }

  /** Reads the page before, unless that is under way. */
  async load(thread: Thread): Promise<void> {
    this.#turnTo(thread);
    const {client} = this.#host;
    const cursor = this.#next(thread);
    if (!client || cursor === null || this.#state === 'loading') return;
    const of = this.#of;
    this.#enter('loading');
    try {
      const page = await messages(client.core, thread.ticket.id, {limit: pageSize, cursor});
      if (of !== this.#of) return;
      this.#pages = [{cursor, page}, ...this.#pages];
      this.#enter('idle');
      this.#came(page.items.length);
    } catch (reason) {
      if (of !== this.#of) return;
      reportError(this.#host, reason, 'document');
      this.#enter('failed');
    }
  }

  #next(thread: Thread): string | null {
    const [first] = this.#pages;
    return first ? first.page.earlier : thread.earlier;
  }

  /** Another ticket, another person: what was read of the last is gone. */
  #turnTo({ticket}: Thread): void {
    const of = `${ownerOf(this.#host.client)} ${ticket.id}`;
    if (of === this.#of) return;
    this.#of = of;
    this.#pages = [];
    this.#state = 'idle';
  }

  #enter(state: 'idle' | 'loading' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
