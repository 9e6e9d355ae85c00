import type {Catalog} from './catalog.js';
import {en} from './en/subscription-outlook.js';

/** What comes next of a subscription, in a sentence. */
export interface SubscriptionOutlookTerms {
  readonly renewsOn: (day: string) => string;
  readonly endsOn: (day: string) => string;
  readonly endedOn: (day: string) => string;
  /** The last day on which paying keeps it. */
  readonly renewBy: (day: string) => string;
  readonly trialUntil: (day: string) => string;
  readonly pausedUntil: (day: string) => string;
  /** Until somebody resumes it. */
  readonly pausedOpen: string;
}

export const subscriptionOutlookTerms: Catalog<'subscriptionOutlook'> = {part: 'subscriptionOutlook', english: en};
