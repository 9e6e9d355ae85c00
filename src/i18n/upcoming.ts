import type {UpcomingCapabilities, UpcomingKind, UpcomingState} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/upcoming.js';

/** The words of the rows of what is coming. */
export interface UpcomingTerms {
  readonly title: string;
  readonly day: string;
  readonly what: string;
  readonly state: string;
  readonly amount: string;
  readonly method: string;
  readonly kinds: Readonly<Record<UpcomingKind, string>>;
  readonly states: Readonly<Record<UpcomingState, string>>;
  /** Below the day of what is charged by itself, and of what isn't. */
  readonly scheduled: string;
  readonly unscheduled: string;
  readonly overdue: string;
  /** Of an amount that the invoice of its day may change. */
  readonly estimated: string;
  readonly installment: (number: string, of: string) => string;
  readonly acts: Readonly<Record<keyof UpcomingCapabilities, string>>;
}

export const upcomingTerms: Catalog<'upcoming'> = {part: 'upcoming', english: en};
