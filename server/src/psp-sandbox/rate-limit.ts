/** Counts calls by address in windows of one minute. */
export class RateLimit {
  readonly #perMinute: number;
  #window = -1;
  #counts = new Map<string, number>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Counts one call at `now` (epoch ms). Returns the seconds to wait when there were too many, else `null`. */
  count(address: string, now: number): number | null {
    const window = Math.floor(now / 60_000);
    if (window !== this.#window) {
      this.#window = window;
      this.#counts = new Map();
    }
    const count = (this.#counts.get(address) ?? 0) + 1;
    this.#counts.set(address, count);
    return count > this.#perMinute ? Math.ceil(((window + 1) * 60_000 - now) / 1000) : null;
  }
}
