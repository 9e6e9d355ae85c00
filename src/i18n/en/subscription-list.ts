import type {SubscriptionListTerms} from '../subscription-list.js';

export const en: SubscriptionListTerms = {
  subscriptions: 'Subscriptions',
  product: 'Product',
  number: 'Subscription ID',
  team: 'Team',
  seats: 'Seats',
  price: 'Price',
  status: 'Status',
  renewal: 'Renewal',
  nextCharge: 'Next charge',
  method: 'Payment method',
  named: (product, number) => `${product}, ${number}`,
  open: (subscription) => `Open ${subscription}`,
};
