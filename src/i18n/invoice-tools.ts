import type {Catalog} from './catalog.js';
import {en} from './en/invoice-tools.js';

/** What surrounds the rows of the invoices: views, files, credit notes. Loads after the rows. */
export interface InvoiceToolTerms {
  readonly creditNotes: string;
  /** The status of a credit note that was taken back: its gender is not an invoice's. */
  readonly creditNoteVoid: string;
  readonly views: {
    readonly all: string;
    readonly open: string;
    readonly overdue: string;
    readonly paid: string;
    readonly canceled: string;
    readonly 'credit-notes': string;
  };
  readonly searchInvoices: string;
  readonly remaining: string;
  readonly corrects: string;
  readonly reason: string;
  readonly paySelected: string;
  readonly downloadCsv: string;
  readonly downloadSelected: string;
  readonly downloadAllZip: string;
  readonly tooMany: string;
  readonly noInvoices: string;
  readonly noInvoicesHint: string;
  readonly noCreditNotes: string;
  readonly noCreditNotesHint: string;
  /** Leads from those of one figure to all of them. */
  readonly allInvoices: string;
  readonly toPay: string;
  readonly ofWhichOverdue: (amount: string) => string;
  readonly issuedBetween: string;
}

export const invoiceToolTerms: Catalog<'invoiceTools'> = {part: 'invoiceTools', english: en};
