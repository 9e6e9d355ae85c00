import type {InvoiceListItem} from '../../client/contract.js';
import type {InvoiceTerms} from '../../i18n/invoices.js';
import type {BadgeTone} from '../badge.js';
import {partName} from '../part-name.js';

/** The one status that matters most to the customer: what is stored and what is computed, as one word. */
export type ShownStatus = Exclude<keyof InvoiceTerms['status'], 'issued'>;

export function shownStatus(invoice: InvoiceListItem): ShownStatus {
  if (invoice.processing) return 'processing';
  if (invoice.status !== 'open') return invoice.status;
  if (invoice.overdue) return 'overdue';
  return invoice.partiallyPaid ? 'partiallyPaid' : 'open';
}

export const statusTones: Readonly<Record<ShownStatus, BadgeTone>> = {
  processing: 'info',
  paid: 'success',
  void: 'neutral',
  uncollectible: 'danger',
  overdue: 'danger',
  partiallyPaid: 'warning',
  open: 'neutral',
};

/** The parts that a status is: `status status-partially-paid`. */
export const statusPart = (status: string): string => `status status-${partName(status)}`;

/** “Due in 3 days”, “12 days overdue”; undefined when nothing is due any more. */
export function dueLabel(invoice: InvoiceListItem, terms: InvoiceTerms, locale: string): string | undefined {
  if (invoice.amountDue.amount <= 0 || invoice.status === 'void') return undefined;
  const days = invoice.dueInDays;
  if (days === 0) return terms.dueToday;
  return days > 0 ? terms.dueIn(days, locale) : terms.overdueBy(-days, locale);
}

/** Whether the row offers to pay, or says why it can't: an invoice that owes nothing does neither. */
export function offersPayment(invoice: InvoiceListItem): boolean {
  const {allowed, reason} = invoice.capabilities.pay;
  return allowed || (reason !== 'status' && reason !== 'nothing_due' && reason !== 'feature');
}
