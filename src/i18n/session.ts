import type {Catalog} from './catalog.js';
import {en} from './en/session.js';

/** What the provider says about the session. */
export interface SessionTerms {
  /** `time` is when it ends, as the locale writes it. */
  readonly expiring: (time: string) => string;
  readonly staySignedIn: string;
  readonly notExtended: string;
  readonly ended: string;
  readonly endedHint: string;
  readonly signIn: string;
  readonly notSignedIn: string;
}

export const sessionTerms: Catalog<'session'> = {part: 'session', english: en};
