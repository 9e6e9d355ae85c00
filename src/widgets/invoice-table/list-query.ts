import type {CreditNoteQuery, InvoiceFilter, InvoiceQuery, InvoiceSort} from '../../client/contract.js';
import {bothWays, dayFilter, listQuery, oneOf, type ListSettings} from '../../lists/list-settings.js';

/** What the table lists: the invoices of a status, or the credit notes. */
export type InvoiceView = 'all' | 'open' | 'overdue' | 'paid' | 'canceled' | 'credit-notes';

export const invoiceViews: readonly InvoiceView[] = ['all', 'open', 'overdue', 'paid', 'canceled', 'credit-notes'];
export const invoiceSorts = bothWays(['number', 'issuedOn', 'dueOn', 'total', 'amountDue']);

export const viewOf = ({view}: Pick<ListSettings, 'view'>): InvoiceView => oneOf(view, invoiceViews, 'all');
export const sortOf = ({sort}: Pick<ListSettings, 'sort'>): InvoiceSort =>
  oneOf(sort, invoiceSorts, '-issuedOn') as InvoiceSort;

/** A figure of a summary, whose invoices are listed alone. */
export interface InvoiceFigure {
  /** What it is of: “Payments made – June 2026”. */
  readonly name: string;
  readonly filter: Pick<InvoiceFilter, 'spend' | 'spendFrom' | 'spendTo' | 'currency' | 'product' | 'team'>;
}

/** What says what the table lists. */
export interface InvoiceSettings extends ListSettings {
  readonly figure?: InvoiceFigure | undefined;
}

/** The query of the contract for what a page set. */
export function invoiceQuery(settings: InvoiceSettings, cursor: string | undefined): InvoiceQuery {
  const view = viewOf(settings);
  const filter = {
    ...(view !== 'credit-notes' && {...settings.figure?.filter, ...(view !== 'all' && {status: view})}),
    ...dayFilter('issuedFrom', settings.from),
    ...dayFilter('issuedTo', settings.to),
  };
  return listQuery(settings, filter, sortOf(settings), cursor);
}

/** The same for credit notes, which are never due, and in no figure. */
export function creditNoteQuery(settings: InvoiceSettings, cursor: string | undefined): CreditNoteQuery {
  const {sort = '-issuedOn', ...query} = invoiceQuery(settings, cursor);
  const known = sort.includes('due') || sort.includes('Due') ? '-issuedOn' : sort;
  return {...query, sort: known} as CreditNoteQuery;
}
