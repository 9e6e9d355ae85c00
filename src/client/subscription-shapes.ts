import {subscriptionItem} from './sections/subscription-list.js';
import {count, day, money, text} from './shapes.js';
import {subscriptionShape} from './subscription-shape.js';

const taxes = [{name: text, amount: money}] as const;
const state = {
  product: {id: text, name: text},
  termMonths: count,
  items: [{productId: text, name: text, quantity: count, unitPrice: money}],
  total: money,
} as const;

/** A subscription after a write that may have made an invoice. */
export const billedSubscriptionShape = {subscription: subscriptionShape} as const;

/** What a change would cost. */
export const changePreviewShape = {
  id: text,
  expiresAt: day,
  timing: text,
  effectiveOn: day,
  before: state,
  after: state,
  lines: [{kind: text, description: text, quantity: count, daysLeft: count, daysInPeriod: count, amount: money}],
  subtotal: money,
  taxes,
  taxTotal: money,
  credit: money,
  dueNow: money,
  toBalance: money,
} as const;

/** What an action does to each. */
export const actionResultsShape = {results: [{id: text, outcome: text}], totals: [money]} as const;

/** How many subscriptions each filter holds. */
export const subscriptionSummaryShape = {
  counts: {
    all: count,
    current: count,
    trialing: count,
    active: count,
    to_renew: count,
    past_due: count,
    paused: count,
    expiring: count,
    canceled: count,
  },
  attention: {unpaid: count, methodIssues: count, endingSoon: count},
  facets: {products: [{id: text, name: text}], teams: [text], currencies: [text]},
} as const;

/** What a purchase would cost. */
export const purchasePreviewShape = {
  id: text,
  expiresAt: day,
  items: [
    {
      product: {id: text, name: text},
      termMonths: count,
      items: [{name: text, quantity: count, unitPrice: money}],
      period: {startsOn: day, endsOn: day},
      total: money,
    },
  ],
  subtotal: money,
  taxes,
  taxTotal: money,
  dueNow: money,
  nextCharges: [{on: day, total: money}],
} as const;

/** What was bought. */
export const purchaseShape = {subscriptions: [subscriptionItem], invoices: [{id: text, number: text}]} as const;
