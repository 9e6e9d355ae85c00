import {orderItem} from './sections/order-list.js';
import {methodItem, uses} from './sections/payment-method-list.js';
import {capability, count, day, invoiceItem, matching, money, page, text} from './shapes.js';

const creditNote = {id: text, number: text, status: text, issuedOn: day, total: money, remaining: money};
const party = {name: text, lines: [text]} as const;
const lines = [{kind: text, description: text}] as const;
const taxes = [{name: text, amount: money}] as const;

/** An attempt to pay. */
export const attemptShape = {
  id: text,
  status: matching(/^(requires_action|processing|succeeded|failed|canceled)$/),
  total: money,
  credit: money,
  charge: money,
  items: [{invoiceId: text, invoiceNumber: text, amount: money}],
  method: {type: text},
  capabilities: {cancel: capability, receipt: capability},
} as const;

export const accountShape = {
  role: text,
  features: [text],
  vendor: {name: text},
  limits: {archiveDocuments: count},
} as const;
export const invoiceShape = {
  ...invoiceItem,
  seller: party,
  billTo: party,
  lines,
  subtotal: money,
  taxes,
  taxTotal: money,
  payments: [{amount: money, refunded: money, paidOn: day, status: text, method: {type: text}}],
  creditsApplied: [{amount: money, appliedOn: day}],
  installments: [{number: count, dueOn: day, amount: money, amountDue: money, status: text}],
} as const;
export const creditNotePageShape = {items: [creditNote], page} as const;
export const creditNoteShape = {
  ...creditNote,
  seller: party,
  billTo: party,
  lines,
  subtotal: money,
  taxes,
  taxTotal: money,
};
export const creditBalanceShape = {balances: [money]} as const;
export const previewShape = {
  groups: [
    {
      currency: money.currency,
      etag: text,
      items: [
        {
          invoiceId: text,
          invoiceNumber: text,
          amountDue: money,
          minimum: money,
          amount: money,
          credit: money,
          charge: money,
        },
      ],
      total: money,
      creditAvailable: money,
      credit: money,
      charge: money,
    },
  ],
  excluded: [{invoiceId: text, invoiceNumber: text, reason: text}],
} as const;
export const shareLinkShape = {url: matching(/^https?:\/\//), expiresAt: day} as const;

/** A document by its id and number. */
export const referenceShape = {id: text, number: text} as const;
/** A mail that is on its way. */
export const sentShape = {sentTo: text} as const;
export const orderShape = {
  ...orderItem,
  amountDue: money,
  capabilities: {pay: capability, download: capability, sendConfirmation: capability, reorder: capability},
  seller: party,
  billTo: party,
  lines,
  subtotal: money,
  discountTotal: money,
  taxes,
  taxTotal: money,
  invoices: [invoiceItem],
} as const;
export const orderSummaryShape = {
  counts: {all: count, confirmed: count, in_progress: count, fulfilled: count, canceled: count},
} as const;

export const summaryShape = {
  counts: {all: count, open: count, overdue: count, paid: count, canceled: count, creditNotes: count},
  due: [money],
  overdue: [money],
} as const;

export const paymentMethodShape = methodItem;
/** A method, and the subscriptions that moved to it. */
export const methodChangeShape = {moved: uses, uncovered: uses} as const;
/** What follows if a method is removed. */
export const methodRemovalShape = {etag: text, subscriptions: uses, replacements: [text], consequence: text} as const;
/** A method that is being kept. */
export const methodSetupShape = {
  id: text,
  status: matching(/^(requires_action|processing|succeeded|failed|canceled)$/),
  capabilities: {cancel: capability},
} as const;
