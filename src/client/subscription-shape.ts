import {capability, count, day, invoiceItem, money, text} from './shapes.js';
import {subscriptionItem} from './subscription-item.js';

/** One subscription with all that belongs to it. */
export const subscriptionShape = {
  ...subscriptionItem,
  capabilities: {
    ...subscriptionItem.capabilities,
    changeSeats: capability,
    changePlan: capability,
    changeTerm: capability,
    changeAddons: capability,
    withdrawChange: capability,
    pause: capability,
    resume: capability,
    cancel: capability,
    cancelNow: capability,
    keep: capability,
    requestQuote: capability,
  },
  items: [
    {product: {name: text}, description: text, quantity: count, assigned: count, unitPrice: money, subtotal: money},
  ],
  billTo: {name: text, lines: [text]},
  limits: {minSeats: count},
  plans: [{productId: text, name: text, termMonths: count, capability}],
  terms: [{termMonths: count, unitPrice: money, capability}],
  addons: [{productId: text, name: text, unitPrice: money, quantity: count, minQuantity: count}],
  history: [{at: day, type: text}],
  invoices: [invoiceItem],
} as const;
