import type {SubscriptionListItem, SubscriptionPage} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {PortalError} from '../../core/errors.js';

/** Milliseconds after the last key before a search is sent. */
const typingPause = 250;
/** How many are shown at once: the rest is searched for. */
const shownAtOnce = 50;

/** Finds the subscriptions that can be charged: those that aren't canceled, by words. */
export class SubscriptionFinder {
  readonly #client: PortalClient;
  readonly #changed: () => void;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Which question is the last: an answer to another one comes too late. */
  #asked = 0;
  /** What stands in the search field. */
  text = '';
  #page: SubscriptionPage | undefined;
  #error: PortalError | undefined;
  /** How many there are, whatever is searched for. */
  #count = 0;

  constructor(client: PortalClient, changed: () => void) {
    this.#client = client;
    this.#changed = changed;
  }

  /** What was found; undefined before the first answer. */
  get items(): readonly SubscriptionListItem[] | undefined {
    return this.#page?.items;
  }

  /** How many more were found than are shown. */
  get more(): number {
    return this.#page ? this.#page.page.total - this.#page.items.length : 0;
  }

  /** Whether they are too many to look through. */
  get isLong(): boolean {
    return this.#count > 8;
  }

  /** Why the last search found nothing new. */
  get error(): PortalError | undefined {
    return this.#error;
  }

  /** Reads what is searched for, again. @throws {PortalError} */
  async load(): Promise<void> {
    const own = ++this.#asked;
    const q = this.text.trim().slice(0, 200);
    const filter = {status: 'current'} as const;
    const page = await this.#client.subscriptions.list({filter, limit: shownAtOnce, ...(q && {q})});
    if (own !== this.#asked) return;
    if (!q) this.#count = page.page.total;
    this.#page = page;
    this.#error = undefined;
    this.#changed();
  }

  /** Searches once the customer pauses. */
  readonly type = (text: string): void => {
    this.text = text;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#search(), typingPause);
  };

  async #search(): Promise<void> {
    const own = this.#asked + 1;
    try {
      await this.load();
    } catch (reason) {
      if (own !== this.#asked) return;
      this.#error = reason instanceof PortalError ? reason : new PortalError('internal', undefined, {cause: reason});
      this.#changed();
    }
  }
}
