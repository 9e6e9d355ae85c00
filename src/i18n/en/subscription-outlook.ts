import type {SubscriptionOutlookTerms} from '../subscription-outlook.js';

export const en: SubscriptionOutlookTerms = {
  renewsOn: (day) => `Renews on ${day}`,
  endsOn: (day) => `Ends on ${day}`,
  endedOn: (day) => `Ended on ${day}`,
  renewBy: (day) => `Renew by ${day}`,
  trialUntil: (day) => `Trial until ${day}`,
  pausedUntil: (day) => `Paused until ${day}`,
  pausedOpen: 'Paused until you resume it',
};
