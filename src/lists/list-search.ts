import type {ListHost} from './list-workspace.js';

/** Milliseconds after the last key before a search is sent. */
const typingPause = 250;

/** What stands in the search field, which is searched for once the customer pauses. */
export class ListSearch {
  readonly #host: ListHost;
  /** What hasn't been searched for yet. */
  #typed: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    host.addController({hostDisconnected: () => clearTimeout(this.#typing)});
  }

  get #names(): readonly string[] {
    return ['from', 'to', ...this.#host.filters];
  }

  /** What the field shows. */
  get text(): string {
    return this.#typed ?? this.#host.query;
  }

  /** Whether something is searched for, or filtered by. */
  get narrows(): boolean {
    return this.#host.query.trim() !== '' || this.filters;
  }

  /** Whether a day is set, or what else this list is filtered by. */
  get filters(): boolean {
    const set = this.#host as unknown as Readonly<Record<string, unknown>>;
    return this.#names.some((name) => set[name] !== '');
  }

  readonly type = (typed: string): void => {
    this.#typed = typed;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typed = undefined;
      this.#host.query = typed;
    }, typingPause);
  };

  /** Searches for nothing, in all days, whatever else it is filtered by. */
  readonly clear = (): void => {
    // What was typed last and not searched for yet goes too.
    clearTimeout(this.#typing);
    this.#typed = undefined;
    Object.assign(this.#host, Object.fromEntries(['query', ...this.#names].map((name) => [name, ''])));
    this.#host.requestUpdate();
  };
}
