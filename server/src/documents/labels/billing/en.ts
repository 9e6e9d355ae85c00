import type {BillingLabels} from './billing-labels.js';

/** English. */
export const en: BillingLabels = {
  greeting: (name) => `Hello ${name},`,
  renewal: {
    subject: (product, date) => `${product} renews on ${date}`,
    body: (product, date, amount) =>
      `Your subscription to ${product} renews on ${date}. ${amount} will be charged on that day.`,
    method: (method) => `It will be charged to ${method}.`,
    methodExpires: (method) =>
      `${method} will have expired by then. Enter another payment method in time so that the payment can be made.`,
    noMethod: 'There is no payment method that can be charged. Add one in time so that your subscription goes on.',
  },
  expiry: {
    subject: (product, date) => `${product} ends on ${date}`,
    body: (product, date) =>
      `Your subscription to ${product} ends on ${date} and will not be renewed; nothing more is charged. If you want to keep it, turn renewal on before then.`,
  },
  failed: {
    subject: (product) => `Payment for ${product} failed`,
    body: (amount, product, method) => `We could not charge ${amount} for ${product} to ${method}. No money was taken.`,
    confirm: 'Your bank wants you to confirm this payment. Please pay the invoice in the portal, where you can do so.',
    retry: (date) => `We will try again on ${date}.`,
    noRetry: 'We will not try this payment method again.',
  },
  grace: {
    subject: (product) => `${product}: please add a payment method`,
    body: (amount, product) =>
      `${amount} for the renewal of ${product} could not be charged because there is no valid payment method. No money was taken.`,
    until: (date) =>
      `Your subscription goes on until ${date}. Pay the invoice or change the payment method by then, or it ends.`,
  },
  closed: {
    subject: (product) => `${product} has ended`,
    ended: (product, date) => `Your subscription to ${product} ended on ${date}. Nothing more is charged.`,
    unpaid: (product, date) =>
      `Your subscription to ${product} ended on ${date} because its renewal was not paid. Nothing more is charged by itself.`,
    stillPayable: (invoice, amount, date) =>
      `If you pay invoice ${invoice} (${amount}) by ${date}, it goes on at once.`,
  },
};
