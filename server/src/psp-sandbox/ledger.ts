import type {Journal} from './journal.js';
import {PspProblem} from './problems.js';
import type {Change} from './state.js';
import {State} from './state.js';

/** What a decision comes to: the facts to write, and what to tell the caller. */
export interface Decision<T> {
  changes: readonly Change[];
  result: T;
}

/**
 * The state and its journal. Changes are decided one after the other, each on the outcome of the one before, and take effect only
 * once journaled: nothing that was ever told to a caller can be lost, and of many calls with one key only the first one acts.
 */
export class Ledger {
  readonly #journal: Journal;
  readonly #now: () => number;
  readonly #state = new State();
  #tail: Promise<unknown>;
  /** Resolves when the journal has been replayed; rejects when it can't be read. */
  readonly ready: Promise<void>;

  constructor(journal: Journal, now: () => number) {
    this.#journal = journal;
    this.#now = now;
    this.ready = this.#replay();
    this.#tail = this.ready.catch(() => undefined);
  }

  /** The state as journaled. To read; only {@link transact} changes it. */
  get state(): State {
    return this.#state;
  }

  /**
   * Takes its turn, lets `decide` look at the state, journals the changes and applies them.
   *
   * @throws what `decide` throws; nothing was changed then. Or a 503 `storage_unavailable` when the journal refused the entry.
   */
  transact<T>(decide: (state: State) => Decision<T>): Promise<T> {
    const turn = this.#tail.then(() => this.#run(decide));
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  /** Waits for what was begun and closes the journal. */
  async close(): Promise<void> {
    await this.#tail;
    await this.#journal.close?.();
  }

  async #run<T>(decide: (state: State) => Decision<T>): Promise<T> {
    await this.ready;
    const {changes, result} = decide(this.#state);
    if (changes.length > 0) {
      try {
        await this.#journal.append({at: new Date(this.#now()).toISOString(), changes});
      } catch (error) {
        throw new PspProblem(
          503,
          'storage_unavailable',
          'Nothing was charged or changed: it could not be written down. Try again.',
          {
            cause: error,
          },
        );
      }
      for (const change of changes) this.#state.apply(change);
    }
    return result;
  }

  async #replay(): Promise<void> {
    const entries = await this.#journal.load();
    for await (const entry of entries) {
      for (const change of entry.changes) this.#state.apply(change);
    }
  }
}
