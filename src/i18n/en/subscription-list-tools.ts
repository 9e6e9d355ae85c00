import {plural} from '../plural.js';
import type {SubscriptionListToolTerms} from '../subscription-list-tools.js';

export const en: SubscriptionListToolTerms = {
  methodIssue: 'Method won’t work',
  all: 'All',
  current: 'Current',
  searched: 'Product, ID, team, reference',
  none: 'No subscriptions yet',
  noneHint: 'What you subscribe to shows here.',
  allProducts: 'All products',
  allTeams: 'All teams',
  csv: 'Download this list as CSV',
  csvSelected: 'Download the selected ones as CSV',
  attention: {
    toRenew: (count, day, locale) =>
      plural(locale, count, {one: `# to renew: until ${day}`, other: `# to renew: the first until ${day}`}),
    unpaid: (count, locale) => plural(locale, count, {one: '# renewal is unpaid', other: '# renewals are unpaid'}),
    methods: (count, locale) =>
      plural(locale, count, {
        one: '# has a payment method that won’t work',
        other: '# have a payment method that won’t work',
      }),
    ending: (count, locale) => plural(locale, count, {one: '# ends soon', other: '# end soon'}),
    show: 'Show',
  },
  selectAll: (count, locale) =>
    plural(locale, count, {one: 'Select # of this list', other: 'Select all # of this list'}),
  selectFirst: (count, locale) =>
    plural(locale, count, {one: 'Select the first # of this list', other: 'Select the first # of this list'}),
  atMost: (count, locale) =>
    plural(locale, count, {one: '# at once at most. Select fewer.', other: '# at once at most. Select fewer.'}),
  renew: {
    action: 'Renew now',
    hint: 'The next term is invoiced now. Check what it costs before you confirm.',
    confirm: (count, locale) => plural(locale, count, {one: 'Renew # subscription', other: 'Renew # subscriptions'}),
  },
  autoRenewOn: {
    action: 'Renew automatically',
    hint: 'From now on they renew by themselves at the end of each term, until you turn it off.',
    confirm: (count, locale) =>
      plural(locale, count, {one: 'Turn on for # subscription', other: 'Turn on for # subscriptions'}),
  },
  autoRenewOff: {
    action: 'Stop renewing automatically',
    hint: 'Each goes on until the end of its term and then ends, unless you renew it.',
    confirm: (count, locale) =>
      plural(locale, count, {one: 'Turn off for # subscription', other: 'Turn off for # subscriptions'}),
  },
  changeMethod: {
    action: 'Change payment method',
    hint: 'From now on they are charged to the payment method that you choose. Nothing is charged now.',
    confirm: (count, locale) =>
      plural(locale, count, {one: 'Change for # subscription', other: 'Change for # subscriptions'}),
  },
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  done: 'Done',
  review: 'Review',
  chooseMethod: 'Charge them to',
  followDefault: 'Always my default payment method',
  noMethod: 'There is no payment method to choose. Add one first.',
  expired: 'Expired',
  loading: 'Working out what this does…',
  effects: 'What this does to each subscription',
  charge: (amount, from, to) => `${amount} now, for ${from} to ${to}`,
  chargeChanged: (before, after) => `It costs ${after} now instead of ${before}`,
  nextCharge: (amount, day) => `Next charge ${amount} on ${day}`,
  noCharge: 'No further charge',
  chargedTo: (method) => `Charged to ${method}`,
  unchanged: 'It is so already. Nothing changes.',
  changed: 'It has changed meanwhile. Nothing was done with it.',
  leftOut: (count, locale) => plural(locale, count, {one: '# is left as it is', other: '# are left as they are'}),
  nothing: 'This changes none of the selected subscriptions.',
  total: 'Charged now',
  sending: 'Sending…',
  checking: 'The connection was lost. Checking what was done – don’t do it again…',
  outcomes: {done: 'Done', unchanged: 'No change', refused: 'Not done', stale: 'Changed meanwhile'},
  results: (done, count, locale) =>
    plural(locale, count, {one: `Done for ${done} of # subscription.`, other: `Done for ${done} of # subscriptions.`}),
  again: (count, locale) =>
    plural(locale, count, {one: 'Review # again as it is now', other: 'Review # again as they are now'}),
  invoice: (number) => `Invoice ${number}`,
  pay: 'Pay now',
  payHint: 'If you don’t pay now, each is charged to its payment method within minutes.',
  reasons: {
    amount_changed: 'Its price has changed meanwhile. Nothing was charged.',
    payment_method_unusable: 'It can’t be charged to this payment method.',
    not_found: 'It is no longer here, or you may not see it.',
    other: 'It could not be done. Nothing was changed.',
  },
  problems: {
    offline: 'You are offline – nothing was sent. Nothing was changed or charged.',
    refused: 'It could not be done. Nothing was changed or charged.',
    unknown: 'It is not known yet what was done. Confirm again: it is done only once.',
    other: 'It could not be done. Nothing was changed or charged. Try again; if it goes on, tell support.',
  },
};
