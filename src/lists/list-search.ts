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

  /** What the field shows. */
  get text(): string {
    return this.#typed ?? this.#host.query;
  }

  /** Whether something is searched for, or a day is set. */
  get narrows(): boolean {
    const {query, from, to} = this.#host;
    return query.trim() !== '' || from !== '' || to !== '';
  }

  readonly type = (typed: string): void => {
    this.#typed = typed;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typed = undefined;
      this.#host.query = typed;
    }, typingPause);
  };

  /** Searches for nothing, in all days. */
  readonly clear = (): void => {
    // What was typed last and not searched for yet goes too.
    clearTimeout(this.#typing);
    this.#typed = undefined;
    Object.assign(this.#host, {query: '', from: '', to: ''});
    this.#host.requestUpdate();
  };
}
