import type {SubscriptionMethodTerms} from '../subscription-methods.js';

export const en: SubscriptionMethodTerms = {
  seatsAssigned: (assigned, bought) => `${assigned} assigned of ${bought} bought`,
  methods: {card: 'Card', sepa_debit: 'SEPA direct debit'},
  noMethod: 'None',
  isDefault: 'Default',
  methodIssues: {
    missing: 'No payment method',
    expired: 'Expired',
    expires_before_renewal: 'Expires before the renewal',
    charge_failed: 'Could not be charged',
  },
};
