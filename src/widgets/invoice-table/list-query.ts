import type {CreditNoteQuery, InvoiceQuery, InvoiceSort} from '../../client/contract.js';
import {pageSizes} from '../../templates/page-sizes.js';

/** What the table lists: the invoices of a status, or the credit notes. */
export type InvoiceView = 'all' | 'open' | 'overdue' | 'paid' | 'canceled' | 'credit-notes';

export const invoiceViews: readonly InvoiceView[] = ['all', 'open', 'overdue', 'paid', 'canceled', 'credit-notes'];
export const invoiceSorts: readonly string[] = ['number', 'issuedOn', 'dueOn', 'total', 'amountDue'].flatMap(
  (column) => [column, `-${column}`],
);
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** The properties that say what is listed, as a page set them. */
export interface ListSettings {
  readonly view: string;
  readonly query: string;
  readonly issuedFrom: string;
  readonly issuedTo: string;
  readonly sort: string;
  readonly pageSize: number;
}

/** A page's mistake in a property must not blank its invoices: the default is used, and the workspace says so on the console. */
const oneOf = <Value>(value: unknown, allowed: readonly Value[], fallback: Value): Value =>
  allowed.includes(value as Value) ? (value as Value) : fallback;

export const viewOf = ({view}: ListSettings): InvoiceView => oneOf(view, invoiceViews, 'all');
export const pageSizeOf = ({pageSize}: ListSettings): number => oneOf<number>(pageSize, pageSizes, 25);
export const sortOf = ({sort}: ListSettings): InvoiceSort => oneOf(sort, invoiceSorts, '-issuedOn') as InvoiceSort;

/** The query of the contract for what a page set. Undefined members are left out. */
export function invoiceQuery(settings: ListSettings, cursor: string | undefined): InvoiceQuery {
  const view = viewOf(settings);
  const q = settings.query.trim().slice(0, 200);
  const filter = {
    ...(view !== 'all' && view !== 'credit-notes' && {status: view}),
    ...(isoDay.test(settings.issuedFrom) && {issuedFrom: settings.issuedFrom}),
    ...(isoDay.test(settings.issuedTo) && {issuedTo: settings.issuedTo}),
  };
  return {
    ...(Object.keys(filter).length > 0 && {filter}),
    ...(q && {q}),
    sort: sortOf(settings),
    limit: pageSizeOf(settings),
    ...(cursor && {cursor}),
  };
}

/** The same for credit notes, which are never due. */
export function creditNoteQuery(settings: ListSettings, cursor: string | undefined): CreditNoteQuery {
  const {sort = '-issuedOn', ...query} = invoiceQuery(settings, cursor);
  const known = sort.includes('due') || sort.includes('Due') ? '-issuedOn' : sort;
  return {...query, sort: known} as CreditNoteQuery;
}
