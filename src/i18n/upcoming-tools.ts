import type {Catalog} from './catalog.js';
import {en} from './en/upcoming-tools.js';

/** What surrounds the rows of what is coming. */
export interface UpcomingToolTerms {
  readonly all: string;
  readonly searched: string;
  readonly nextDays: (days: number, locale: string) => string;
  readonly chartName: (currency: string) => string;
  readonly counted: (count: number, locale: string) => string;
  readonly nothing: string;
  readonly totals: string;
  readonly month: string;
  readonly total: string;
  readonly kind: string;
  readonly allKinds: string;
  readonly allStates: string;
  readonly currency: string;
  readonly allCurrencies: string;
  readonly period: string;
  readonly manageMethods: string;
  readonly none: string;
  readonly noneHint: string;
  readonly calendar: {
    readonly open: string;
    readonly title: string;
    /** A calendar program is given a link that it reads again and again. */
    readonly subscribe: string;
    readonly subscribeHint: string;
    readonly make: string;
    readonly secret: string;
    readonly openLink: string;
    readonly revoke: string;
    readonly revokeHint: string;
    readonly keep: string;
    readonly revoked: string;
    readonly failed: string;
    readonly unknown: string;
    readonly file: string;
    readonly fileHint: (days: number, locale: string) => string;
    readonly download: string;
  };
}

export const upcomingToolTerms: Catalog<'upcomingTools'> = {part: 'upcomingTools', english: en};
