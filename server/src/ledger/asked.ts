import type {Clock} from '../clock.js';

/** How often the PSP is asked about one attempt at most, ms. */
const interval = 1_000;

/** How many attempts are remembered; forgetting one costs no more than a question too many. */
const most = 10_000;

/** Keeps impatient clients from passing their impatience on to the PSP. */
export class Asked {
  readonly #clock: Clock;
  readonly #at = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether the PSP may be asked about this attempt now; if so it counts as asked. */
  mayAsk(attemptId: string): boolean {
    const now = this.#clock.now().getTime();
    const last = this.#at.get(attemptId);
    if (last !== undefined && now - last < interval) return false;
    this.#at.delete(attemptId);
    this.#at.set(attemptId, now);
    // A Map remembers the order of insertion: the first is the one asked about longest ago.
    for (const [id] of this.#at) {
      if (this.#at.size <= most) break;
      this.#at.delete(id);
    }
    return true;
  }
}
