import type {CapabilityReason} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import type {FailureWords} from './lists.js';
import {en} from './en/list-tools.js';

/** The failures that have words of their own; the others share `ListTerms.failed.other`. */
export type NamedFailure =
  | 'timeout'
  | 'session_expired'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_allowed'
  | 'not_found'
  | 'rate_limited'
  | 'unavailable'
  | 'invalid_cursor'
  | 'not_configured';

/** What surrounds the rows of a list: searching, selecting, finding nothing, and why something can’t be done. Loads after the rows. */
export interface ListToolTerms {
  readonly search: string;
  readonly clear: string;
  readonly from: string;
  readonly to: string;
  readonly selected: (count: number, locale: string) => string;
  readonly noMatch: string;
  readonly noMatchHint: string;
  readonly filters: string;
  readonly clearFilters: string;
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
  readonly downloading: (done: number, count: number | undefined, locale: string) => string;
  readonly downloaded: (name: string) => string;
  readonly downloadFailed: string;
  readonly cancel: string;
  readonly stale: string;
  /** Why something can't be done. */
  readonly reasons: Readonly<Record<CapabilityReason, string>>;
  /** What happened, beside what `ListTerms.failed` already says. */
  readonly failed: Readonly<Record<NamedFailure, FailureWords>>;
}

export const listToolTerms: Catalog<'listTools'> = {part: 'listTools', english: en};
