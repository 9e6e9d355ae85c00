export {archiveStream, type ArchiveEntry} from './archive.js';
export {contentDisposition, safeFilename} from './content-disposition.js';
export {csvStream, INVOICE_CSV_COLUMNS} from './csv.js';
export {spendCsvStream, type SpendCsvRow} from './csv-spend.js';
export {subscriptionCsvStream} from './csv-subscriptions.js';
export {FontLibrary} from './fonts/font-library.js';
export type {DocumentOptions, QuoteOptions} from './options.js';
export {
  renderCreditNotePdf,
  renderInvoicePdf,
  renderOrderPdf,
  renderQuotePdf,
  renderReceiptPdf,
} from './pdf-documents.js';
