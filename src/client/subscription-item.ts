import {capability, count, day, money, text} from './shapes.js';

/** A row of the list of subscriptions. */
export const subscriptionItem = {
  id: text,
  number: text,
  etag: text,
  product: {id: text, name: text},
  status: text,
  termMonths: count,
  startedOn: day,
  currentPeriod: {startsOn: day, endsOn: day},
  price: money,
  capabilities: {renew: capability, setAutoRenew: capability, setPaymentMethod: capability},
} as const;
