import {periodFrom, anchorOf} from '../pricing/periods.js';
import {productOf, termPrice, type SeededCatalog} from './catalog.js';
import type {SeededCustomer} from './customer.js';
import {addDays} from './deterministic.js';
import type {SeedRows} from './rows.js';
import {addSubscription, periodEnding, type SubscriptionSpec} from './subscription-rows.js';

/** Adds subscriptions in every state there is; all days are relative to `today`. */
export function addSubscriptions(
  rows: SeedRows,
  customer: SeededCustomer,
  catalog: SeededCatalog,
  today: string,
  numbers: {readonly subscription: () => string; readonly invoice: () => string},
): void {
  for (const spec of states(customer, catalog, today))
    addSubscription(rows, customer, catalog, {...spec, number: numbers.subscription()}, numbers);
}

function states(
  {currency}: SeededCustomer,
  catalog: SeededCatalog,
  today: string,
): Array<Omit<SubscriptionSpec, 'number'>> {
  const day = (days: number): string => addDays(today, days);
  const endingIn = (days: number, months: number) => periodEnding(day(days), months);
  const beganAgo = (days: number, months: number) => periodFrom(day(-days), months, anchorOf(day(-days)));
  const agreed = (key: string, months: number, percent: number): number =>
    Math.round((termPrice(productOf(catalog, key), months, currency) * (100 - percent)) / 100);
  return [
    {
      key: 'monthly',
      items: [
        {product: 'business', quantity: 24, assigned: 19},
        {product: 'security', quantity: 24},
        {product: 'support', quantity: 1},
      ],
      termMonths: 1,
      team: 'Operations',
      period: endingIn(17, 1),
      before: 3,
    },
    {
      key: 'yearly',
      items: [{product: 'enterprise', quantity: 40, assigned: 40}],
      termMonths: 12,
      team: 'Headquarters',
      reference: 'PO-77120',
      period: endingIn(140, 12),
      before: 1,
      discount: {percent: '10', until: day(30)},
    },
    {
      key: 'trial',
      items: [{product: 'sign', quantity: 5, assigned: 3}],
      termMonths: 1,
      status: 'trialing',
      team: 'Legal',
      period: {startsOn: day(-24), endsOn: day(5)},
    },
    {
      key: 'scheduled',
      items: [{product: 'archive', quantity: 20}],
      termMonths: 12,
      team: 'Operations',
      period: endingIn(64, 12),
      scheduled: {quantity: 12, askedOn: day(-3)},
    },
    {
      key: 'to-renew',
      items: [{product: 'starter', quantity: 8, assigned: 8}],
      termMonths: 1,
      status: 'past_due',
      team: 'Sales',
      period: beganAgo(2, 1),
      before: 2,
      card: 'expired',
      graceEndsOn: day(5),
      unpaid: {tries: 0, nextTryOn: null, failure: 'expired_card'},
    },
    {
      key: 'retrying',
      items: [{product: 'business', quantity: 6, assigned: 4}],
      termMonths: 1,
      status: 'past_due',
      team: 'Field service',
      period: beganAgo(4, 1),
      before: 1,
      graceEndsOn: day(3),
      unpaid: {tries: 3, nextTryOn: day(1), failure: 'insufficient_funds'},
    },
    {
      key: 'paused',
      items: [{product: 'sign', quantity: 10, assigned: 2}],
      termMonths: 1,
      status: 'paused',
      team: 'Sales',
      period: endingIn(-13, 1),
      before: 1,
      pause: {on: day(-12), until: day(18)},
    },
    {
      key: 'canceling',
      items: [{product: 'sign', quantity: 4, assigned: 4}],
      termMonths: 1,
      team: 'Field service',
      period: endingIn(12, 1),
      before: 1,
      cancel: {reason: 'too_expensive'},
    },
    {
      key: 'ending',
      items: [{product: 'archive', quantity: 6}],
      termMonths: 12,
      team: 'Legal',
      period: endingIn(20, 12),
      autoRenew: false,
    },
    {
      key: 'contract',
      items: [{product: 'enterprise', quantity: 60, assigned: 48, agreed: agreed('enterprise', 12, 15)}],
      termMonths: 12,
      team: 'Headquarters',
      reference: 'MSA-2024-118',
      period: endingIn(210, 12),
      before: 1,
      commitmentEndsOn: day(575),
    },
    {
      key: 'by-quote',
      items: [{product: 'sovereign', quantity: 75, assigned: 75, agreed: agreed('sovereign', 12, 20)}],
      termMonths: 12,
      team: 'Headquarters',
      period: endingIn(28, 12),
    },
    {
      key: 'renews-tomorrow',
      items: [{product: 'starter', quantity: 3, assigned: 1}],
      termMonths: 1,
      team: 'Operations',
      period: endingIn(1, 1),
      card: 'soon',
    },
    {
      key: 'canceled',
      items: [{product: 'business', quantity: 5}],
      termMonths: 1,
      status: 'canceled',
      team: 'Sales',
      period: endingIn(-31, 1),
      cancel: {reason: 'switched', because: 'customer', on: day(-30)},
    },
    {
      key: 'expired',
      items: [{product: 'archive', quantity: 2}],
      termMonths: 1,
      status: 'canceled',
      period: endingIn(-75, 1),
      autoRenew: false,
      cancel: {reason: 'unused', because: 'expired', on: day(-74)},
    },
  ];
}
