import type {InvoicesSection} from '../port/backend.js';
import {getInvoice} from './invoice-detail.js';
import {invoiceIds, listInvoices, listInvoicesByIds} from './invoice-list.js';
import {readPayables, recordPayment, recordRefund} from './invoice-payments.js';
import {summarizeInvoices} from './invoice-summary.js';

/** Invoices from SQL. */
export const invoices: InvoicesSection = {
  list: listInvoices,
  summary: summarizeInvoices,
  get: getInvoice,
  listByIds: listInvoicesByIds,
  ids: invoiceIds,
  payables: readPayables,
  recordPayment,
  recordRefund,
};
