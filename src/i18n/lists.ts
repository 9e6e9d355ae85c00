import type {Catalog} from './catalog.js';
import {en} from './en/lists.js';

/** What happened, and what it means or what to do. */
export type FailureWords = readonly [title: string, hint: string];

/** The words that every list says from the start: loading, paging, selecting, failing. */
export interface ListTerms {
  readonly loading: string;
  readonly tryAgain: string;
  readonly tryAgainIn: (seconds: number) => string;
  readonly selectRow: (name: string) => string;
  readonly selectPage: string;
  readonly actions: string;
  /** Those that may come before anything else could load. */
  readonly failed: Readonly<Record<'offline' | 'network' | 'other', FailureWords>>;
  readonly reference: (requestId: string) => string;
}

export const listTerms: Catalog<'lists'> = {part: 'lists', english: en};
