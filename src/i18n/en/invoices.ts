import type {InvoiceTerms} from '../invoices.js';
import {plural} from '../plural.js';

export const en: InvoiceTerms = {
  invoices: 'Invoices',
  number: 'Number',
  date: 'Date',
  due: 'Due',
  amount: 'Amount',
  amountDue: 'Amount due',
  origin: 'Origin',
  paidOn: 'Paid on',
  status: {
    open: 'Open',
    overdue: 'Overdue',
    partiallyPaid: 'Partly paid',
    processing: 'Processing payment',
    paid: 'Paid',
    void: 'Canceled',
    uncollectible: 'Uncollectible',
  },
  dueToday: 'Due today',
  dueIn: (days, locale) => plural(locale, days, {one: 'Due in # day', other: 'Due in # days'}),
  overdueBy: (days, locale) => plural(locale, days, {one: '# day overdue', other: '# days overdue'}),
  origins: {
    order: (number) => `Order ${number}`,
    subscription: (number) => `Subscription ${number}`,
    manual: 'Manual',
  },
  pay: 'Pay',
  payInvoice: (number) => `Pay ${number}`,
  openInvoice: (number) => `Details of ${number}`,
};
