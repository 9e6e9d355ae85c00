import type {SeedRows} from './rows.js';

/** What a vendor's numbers look like, and the first one of those that the portal itself gives. */
export interface SeriesSpec {
  readonly prefix: string;
  readonly next: number;
}

/** Sets the vendor's series behind the numbers that were seeded. */
export function addNumberSeries(
  rows: SeedRows,
  tenantId: string,
  series: Readonly<Record<'quote' | 'order' | 'subscription' | 'invoice' | 'ticket', SeriesSpec>>,
): void {
  for (const name of ['quote', 'order', 'subscription', 'invoice', 'ticket'] as const)
    rows.add('number_series', {tenant_id: tenantId, series: name, ...series[name], digits: 1});
}

/** A vendor's numbers, one after the other, and which is next. */
export class Counter {
  readonly #prefix: string;
  readonly #step: number;
  #next: number;

  /** `step`: as a vendor's numbers are shared by customers that aren't seeded. */
  constructor(prefix: string, start = 1, step = 1) {
    this.#prefix = prefix;
    this.#next = start;
    this.#step = step;
  }

  /** Bound, so that it can be handed on by itself. */
  readonly take = (): string => {
    const number = `${this.#prefix}${this.#next}`;
    this.#next += this.#step;
    return number;
  };

  get series(): SeriesSpec {
    return {prefix: this.#prefix, next: this.#next};
  }
}
