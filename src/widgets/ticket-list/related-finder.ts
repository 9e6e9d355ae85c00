import type {PageInfo, TicketRelatedType} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {PortalError} from '../../core/errors.js';
import type {RelatedDocument} from './ticket-draft.js';

/** Milliseconds after the last key before a search is sent. */
const typingPause = 250;
/** How many are shown at once: the rest is searched for. */
const shownAtOnce = 20;
/** More than can be looked through at once. */
const long = 6;

interface Found {
  readonly documents: readonly RelatedDocument[];
  readonly page: PageInfo;
}

type Read = (client: PortalClient, query: {limit: number; q?: string}, signal: AbortSignal) => Promise<Found>;

const named = ({id, number}: {readonly id: string; readonly number: string}): RelatedDocument => ({id, label: number});

const readers: Readonly<Record<TicketRelatedType, Read>> = {
  async invoice({invoices}, query, signal) {
    const {items, page} = await invoices.list(query, {signal});
    return {documents: items.map(named), page};
  },
  async order({orders}, query, signal) {
    const {items, page} = await orders.list(query, {signal});
    return {documents: items.map(named), page};
  },
  async quote({quotes}, query, signal) {
    const {items, page} = await quotes.list(query, {signal});
    return {documents: items.map(named), page};
  },
  async subscription({subscriptions}, query, signal) {
    const {items, page} = await subscriptions.list(query, {signal});
    return {documents: items.map(({id, number, product}) => ({id, label: `${product.name} (${number})`})), page};
  },
};

/** Finds the document that a ticket is about: the customer's own of one kind, by words. */
export class RelatedFinder {
  readonly #changed: () => void;
  #type: TicketRelatedType | '' = '';
  #found: Found | undefined;
  #error: PortalError | undefined;
  #asking: AbortController | undefined;
  /** How many there are, whatever is searched for. */
  #count = 0;
  /** What stands in the search field. */
  text = '';

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What was found; undefined before the first answer. */
  get documents(): readonly RelatedDocument[] | undefined {
    return this.#found?.documents;
  }

  /** How many more were found than are shown. */
  get more(): number {
    return this.#found ? this.#found.page.total - this.#found.documents.length : 0;
  }

  /** Whether they are too many to look through. */
  get isLong(): boolean {
    return this.#count > long;
  }

  /** Why nothing was found. */
  get error(): PortalError | undefined {
    return this.#error;
  }

  /** Shows those of a kind, unless they are shown; none for an empty one. */
  choose(client: PortalClient, type: TicketRelatedType | ''): void {
    if (type === this.#type) return;
    this.clear();
    this.#type = type;
    if (type) void this.#read(client, 0);
  }

  /** Searches once the customer pauses. */
  type(client: PortalClient, text: string): void {
    this.text = text;
    void this.#read(client, typingPause);
  }

  /** Reads them again. */
  retry(client: PortalClient): void {
    void this.#read(client, 0);
  }

  /** Forgets what was found. */
  clear(): void {
    this.#asking?.abort();
    this.#type = '';
    this.#found = undefined;
    this.#error = undefined;
    this.#count = 0;
    this.text = '';
  }

  async #read(client: PortalClient, pause: number): Promise<void> {
    const type = this.#type;
    if (!type) return;
    this.#asking?.abort();
    const {signal} = (this.#asking = new AbortController());
    const q = this.text.trim().slice(0, 200);
    try {
      if (pause) await client.core.timers.wait(pause, signal);
      const found = await readers[type](client, {limit: shownAtOnce, ...(q && {q})}, signal);
      if (signal.aborted) return;
      if (!q) this.#count = found.page.total;
      this.#found = found;
      this.#error = undefined;
    } catch (reason) {
      if (signal.aborted) return;
      this.#error = reason instanceof PortalError ? reason : new PortalError('internal', undefined, {cause: reason});
    }
    this.#changed();
  }
}
