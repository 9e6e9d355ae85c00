import {formatNumber} from '../../format/number.js';
import type {InvoiceToolTerms} from '../invoice-tools.js';

export const en: InvoiceToolTerms = {
  creditNotes: 'Credit notes',
  creditNoteVoid: 'Canceled',
  views: {
    all: 'All',
    open: 'Open',
    overdue: 'Overdue',
    paid: 'Paid',
    canceled: 'Canceled',
    'credit-notes': 'Credit notes',
  },
  searchInvoices: 'Number, reference, product…',
  remaining: 'Available',
  corrects: 'Invoice',
  reason: 'Reason',
  paySelected: 'Pay selected',
  downloadCsv: 'This list as CSV',
  downloadSelected: 'Download selected',
  downloadAllZip: 'All PDFs of this list as zip',
  downloading: (done, count, locale) =>
    count ? `Preparing ${formatNumber(done, locale)} of ${formatNumber(count, locale)}…` : 'Preparing the file…',
  downloaded: (name) => `${name} is downloaded.`,
  downloadFailed: 'The file could not be downloaded. Nothing was saved; try again.',
  tooMany: 'These are too many documents for one file. Choose a shorter period.',
  cancel: 'Cancel',
  noInvoices: 'No invoices yet',
  noInvoicesHint: 'Your invoices will be listed here.',
  noCreditNotes: 'No credit notes',
  noCreditNotesHint: 'When something is credited to you, you find it here.',
  toPay: 'To pay',
  ofWhichOverdue: (amount) => `${amount} overdue`,
  issuedBetween: 'Dates',
};
