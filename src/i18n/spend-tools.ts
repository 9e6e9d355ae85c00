import type {Catalog} from './catalog.js';
import {en} from './en/spend-tools.js';

/** What surrounds the figures of spend. */
export interface SpendToolTerms {
  readonly chart: string;
  readonly table: string;
  readonly currency: string;
  readonly period: string;
  readonly lastMonths: (count: number, locale: string) => string;
  readonly grouping: string;
  readonly notGrouped: string;
  readonly groupings: {readonly product: string; readonly team: string};
  /** What bills no subscription, and what bills none of a team. */
  readonly ungrouped: {readonly product: string; readonly team: string};
  /** Groups that have no colour of their own. */
  readonly others: string;
  readonly csv: string;
  readonly chartName: (period: string) => string;
  readonly legend: string;
  readonly showInvoices: (what: string) => string;
  readonly back: string;
  readonly none: string;
  readonly noneHint: string;
}

export const spendToolTerms: Catalog<'spendTools'> = {part: 'spendTools', english: en};
