import type {Money, PageInfo, TicketRelatedType} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {PortalError} from '../../core/errors.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import type {RelatedDocument} from './ticket-draft.js';

/** Milliseconds after the last key before a search is sent. */
const typingPause = 250;
/** How many are shown at once: the rest is searched for. */
const shownAtOnce = 6;

interface Found {
  readonly documents: readonly RelatedDocument[];
  readonly page: PageInfo;
}

type Read = (
  client: PortalClient,
  query: {limit: number; q?: string},
  locale: string,
  signal: AbortSignal,
) => Promise<Found>;

const readers: Readonly<Record<TicketRelatedType, Read>> = {
  async invoice({invoices}, query, locale, signal) {
    const {items, page} = await invoices.list({...query, sort: '-issuedOn'}, {signal});
    const documents = items.map(({id, number, issuedOn, total}) => named(id, number, locale, issuedOn, total));
    return {documents, page};
  },
  async order({orders}, query, locale, signal) {
    const {items, page} = await orders.list(query, {signal});
    return {
      documents: items.map(({id, number, orderedOn, total}) => named(id, number, locale, orderedOn, total)),
      page,
    };
  },
  async quote({quotes}, query, locale, signal) {
    const {items, page} = await quotes.list({...query, sort: '-issuedOn'}, {signal});
    return {documents: items.map(({id, number, issuedOn, total}) => named(id, number, locale, issuedOn, total)), page};
  },
  async subscription({subscriptions}, query, _locale, signal) {
    const {items, page} = await subscriptions.list(query, {signal});
    return {documents: items.map(({id, number, product}) => ({id, label: number, hint: product.name})), page};
  },
};

/** By its number, with what one knows it by. */
const named = (id: string, number: string, locale: string, day: string, total: Money): RelatedDocument => ({
  id,
  label: number,
  hint: `${formatDay(day, locale)} · ${formatMoney(total, locale)}`,
});

/** Finds the document that a ticket is about: the customer's own of one kind, by words. */
export class RelatedFinder {
  readonly #locale: () => string;
  readonly #changed: () => void;
  #type: TicketRelatedType | '' = '';
  #found: Found | undefined;
  #error: PortalError | undefined;
  #asking: AbortController | undefined;
  /** How many there are, whatever is searched for. */
  #count = 0;
  /** What stands in the search field. */
  text = '';

  constructor(options: {readonly locale: () => string; readonly changed: () => void}) {
    this.#locale = options.locale;
    this.#changed = options.changed;
  }

  /** What was found; undefined before the first answer. */
  get documents(): readonly RelatedDocument[] | undefined {
    return this.#found?.documents;
  }

  /** How many more were found than are shown. */
  get more(): number {
    return this.#found ? this.#found.page.total - this.#found.documents.length : 0;
  }

  /** Whether there are more than are shown. */
  get isLong(): boolean {
    return this.#count > shownAtOnce;
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
      const found = await readers[type](client, {limit: shownAtOnce, ...(q && {q})}, this.#locale(), signal);
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
