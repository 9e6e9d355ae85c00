import type {SpendClass} from './contract.js';
import type {Unit} from './unit.js';

export type SpendGrouping = 'product' | 'team';

export interface SpendQuery {
  /** ISO days of the customer's, both included. */
  readonly from: string;
  readonly to: string;
  readonly groupBy?: SpendGrouping;
}

/** What one class has in one month, one currency and one group. */
export interface SpendRow {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly currency: string;
  readonly class: SpendClass;
  /** Null for what bills no subscription, or none of a team; and without a grouping. */
  readonly group: {readonly id: string; readonly name: string} | null;
  /** Minor units, more than 0. */
  readonly amount: number;
}

/** What was paid, what failed and what is owed, by the rules of the contract's `GET /spend`. */
export interface SpendSection {
  rows(unit: Unit, query: SpendQuery): Promise<SpendRow[]>;
}
