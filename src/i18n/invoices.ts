import type {Catalog} from './catalog.js';
import {en} from './en/invoices.js';

/** The words of the rows. */
export interface InvoiceTerms {
  readonly invoices: string;
  readonly number: string;
  readonly date: string;
  readonly due: string;
  readonly amount: string;
  readonly amountDue: string;
  readonly origin: string;
  readonly paidOn: string;
  readonly status: {
    readonly open: string;
    readonly overdue: string;
    readonly partiallyPaid: string;
    readonly processing: string;
    readonly paid: string;
    readonly void: string;
    readonly uncollectible: string;
  };
  readonly dueToday: string;
  readonly dueIn: (days: number, locale: string) => string;
  readonly overdueBy: (days: number, locale: string) => string;
  readonly origins: {
    readonly order: (number: string) => string;
    readonly subscription: (number: string) => string;
    readonly manual: string;
  };
  readonly pay: string;
  readonly payInvoice: (number: string) => string;
  readonly openInvoice: (number: string) => string;
}

export const invoiceTerms: Catalog<'invoices'> = {part: 'invoices', english: en};
