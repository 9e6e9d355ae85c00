import {quoteItem} from './quote-page-shape.js';
import {capability, count, day, money, text} from './shapes.js';

const party = {name: text, lines: [text]} as const;
const lines = [{id: text, kind: text, description: text}] as const;
const sums = {subtotal: money, discountTotal: money, taxes: [{name: text, amount: money}], total: money} as const;
const file = {id: text, name: text} as const;

/** A message of a discussion. */
export const messageShape = {
  id: text,
  author: {name: text, role: text},
  sentAt: day,
  text,
  files: [file],
} as const;

/** A quote, whole. */
export const quoteShape = {
  ...quoteItem,
  ...sums,
  revision: count,
  revisions: [{revision: count, issuedOn: day, total: money}],
  seller: party,
  billTo: party,
  lines,
  paymentPlan: [{dueOn: day, amount: money}],
  documents: [file],
  messages: [messageShape],
  capabilities: {
    ...quoteItem.capabilities,
    changeOptions: capability,
    requestChanges: capability,
    decline: capability,
    undoDecline: capability,
    requestNew: capability,
    comment: capability,
    download: capability,
  },
} as const;

export const quoteVersionShape = {...sums, revision: count, issuedOn: day, lines} as const;
const reference = {id: text, number: text} as const;
export const acceptanceShape = {quote: quoteShape, order: reference} as const;
export const quoteSummaryShape = {
  counts: {all: count, open: count, expired: count, accepted: count, declined: count, canceled: count},
  toReview: count,
} as const;
