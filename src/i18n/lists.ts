import type {Catalog} from './catalog.js';
import {en} from './en/lists.js';

/** What happened, and what it means or what to do. */
export type FailureWords = readonly [title: string, hint: string];

/** The failures that have words of their own; all others share `other`. */
export type NamedFailure =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'session_expired'
  | 'forbidden'
  | 'not_found'
  | 'rate_limited'
  | 'unavailable'
  | 'invalid_cursor'
  | 'not_configured';

/** The words that every list says from the start: loading, paging, selecting, failing. */
export interface ListTerms {
  readonly loading: string;
  readonly tryAgain: string;
  readonly tryAgainIn: (seconds: number) => string;
  /** Before the number of rows a page, as in “Show 25 entries”. */
  readonly showEntries: string;
  /** After it. */
  readonly entries: string;
  readonly range: (from: number, to: number, total: number, locale: string) => string;
  readonly pages: string;
  readonly firstPage: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly lastPage: string;
  readonly selectRow: (name: string) => string;
  readonly selectPage: string;
  readonly actions: string;
  readonly noMatch: string;
  readonly stale: string;
  readonly failed: Readonly<Record<NamedFailure | 'other', FailureWords>>;
  readonly reference: (requestId: string) => string;
}

export const listTerms: Catalog<ListTerms> = {
  english: en,
  others: {
    fr: () => import('./fr/lists.js').then((module) => module.fr),
    ar: () => import('./ar/lists.js').then((module) => module.ar),
  },
};
