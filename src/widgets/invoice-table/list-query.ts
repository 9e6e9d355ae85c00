import type {CreditNoteQuery, InvoiceQuery, InvoiceSort} from '../../client/contract.js';
import {bothWays, dayFilter, listQuery, oneOf, type ListSettings} from '../../lists/list-settings.js';

/** What the table lists: the invoices of a status, or the credit notes. */
export type InvoiceView = 'all' | 'open' | 'overdue' | 'paid' | 'canceled' | 'credit-notes';

export const invoiceViews: readonly InvoiceView[] = ['all', 'open', 'overdue', 'paid', 'canceled', 'credit-notes'];
export const invoiceSorts = bothWays(['number', 'issuedOn', 'dueOn', 'total', 'amountDue']);

export const viewOf = ({view}: Pick<ListSettings, 'view'>): InvoiceView => oneOf(view, invoiceViews, 'all');
export const sortOf = ({sort}: Pick<ListSettings, 'sort'>): InvoiceSort =>
  oneOf(sort, invoiceSorts, '-issuedOn') as InvoiceSort;

/** The query of the contract for what a page set. */
export function invoiceQuery(settings: ListSettings, cursor: string | undefined): InvoiceQuery {
  const view = viewOf(settings);
  const filter = {
    ...(view !== 'all' && view !== 'credit-notes' && {status: view}),
    ...dayFilter('issuedFrom', settings.from),
    ...dayFilter('issuedTo', settings.to),
  };
  return listQuery(settings, filter, sortOf(settings), cursor);
}

/** The same for credit notes, which are never due. */
export function creditNoteQuery(settings: ListSettings, cursor: string | undefined): CreditNoteQuery {
  const {sort = '-issuedOn', ...query} = invoiceQuery(settings, cursor);
  const known = sort.includes('due') || sort.includes('Due') ? '-issuedOn' : sort;
  return {...query, sort: known} as CreditNoteQuery;
}
