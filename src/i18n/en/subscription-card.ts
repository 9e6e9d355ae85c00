import type {SubscriptionCardTerms} from '../subscription-card.js';

export const en: SubscriptionCardTerms = {
  number: 'Subscription ID',
  team: 'Team',
  seats: 'Seats',
  period: 'Current period',
  span: (from, to) => `${from} – ${to}`,
  nextCharge: 'Next charge',
  chargeOn: (amount, day) => `${amount} on ${day}`,
  noCharge: 'None to come',
  method: 'Payment method',
};
