import type {SpendClass} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/spend.js';

/** What the summary of spend says at first. */
export interface SpendTerms {
  readonly title: string;
  readonly classes: Readonly<Record<SpendClass, string>>;
  readonly month: string;
  readonly total: string;
}

export const spendTerms: Catalog<'spend'> = {part: 'spend', english: en};
