import type {CapabilityReason} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/list-tools.js';

/** What surrounds the rows of a list: searching, selecting, finding nothing, and why something can’t be done. Loads after the rows. */
export interface ListToolTerms {
  readonly search: string;
  readonly clear: string;
  readonly from: string;
  readonly to: string;
  readonly selected: (count: number, locale: string) => string;
  readonly noMatchHint: string;
  readonly clearFilters: string;
  /** Why something can't be done. */
  readonly reasons: Readonly<Record<CapabilityReason, string>>;
}

export const listToolTerms: Catalog<ListToolTerms> = {
  english: en,
  others: {
    fr: () => import('./fr/list-tools.js').then((module) => module.fr),
    ar: () => import('./ar/list-tools.js').then((module) => module.ar),
  },
};
