import type {SubscriptionListItem} from '../client/contract.js';
import {formatDay} from '../format/date.js';
import type {SubscriptionOutlookTerms} from '../i18n/subscription-outlook.js';

/** What of a subscription tells what comes next. */
export type OutlookFacts = Pick<
  SubscriptionListItem,
  'status' | 'inGracePeriod' | 'graceEndsOn' | 'endsOn' | 'trialEndsOn' | 'currentPeriod' | 'nextCharge' | 'pause'
>;

/** What comes next, and when: “Renews on 1 Dec 2026”, “Ends on…”, “Renew by…”. */
export function subscriptionOutlook(facts: OutlookFacts, terms: SubscriptionOutlookTerms, locale: string): string {
  const {status, inGracePeriod, graceEndsOn, endsOn, trialEndsOn, currentPeriod, nextCharge, pause} = facts;
  const day = (iso: string): string => formatDay(iso, locale);
  if (status === 'canceled') return terms.endedOn(day(endsOn ?? currentPeriod.endsOn));
  if (inGracePeriod && graceEndsOn) return terms.renewBy(day(graceEndsOn));
  if (status === 'paused') return pause?.until ? terms.pausedUntil(day(pause.until)) : terms.pausedOpen;
  if (endsOn) return terms.endsOn(day(endsOn));
  if (status === 'trialing' && trialEndsOn) return terms.trialUntil(day(trialEndsOn));
  return terms.renewsOn(day(nextCharge?.on ?? currentPeriod.endsOn));
}
