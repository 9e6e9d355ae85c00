import type {CreditNoteQuery, InvoiceQuery, InvoiceSort} from '../../client/contract.js';
import {pageSizes} from '../../templates/page-sizes.js';

/** What the table lists: the invoices of a status, or the credit notes. */
export type InvoiceView = 'all' | 'open' | 'overdue' | 'paid' | 'canceled' | 'credit-notes';

export const invoiceViews: readonly InvoiceView[] = ['all', 'open', 'overdue', 'paid', 'canceled', 'credit-notes'];
const sorts: readonly string[] = ['number', 'issuedOn', 'dueOn', 'total', 'amountDue'].flatMap((column) => [
  column,
  `-${column}`,
]);
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

const warned = new Set<string>();

/** `value` if it is one of `allowed`; else the first, and a word on the console, once: a page's mistake must not blank its invoices. */
function oneOf<Value>(property: string, value: unknown, allowed: readonly Value[], fallback: Value): Value {
  if (allowed.includes(value as Value)) return value as Value;
  const mistake = `<invoice-table> ${property}="${String(value)}" is none of ${allowed.join(', ')}; ${String(fallback)} is used.`;
  if (!warned.has(mistake)) console.warn(mistake);
  warned.add(mistake);
  return fallback;
}

export const viewOf = (settings: ListSettings): InvoiceView => oneOf('view', settings.view, invoiceViews, 'all');
export const pageSizeOf = (settings: ListSettings): number =>
  oneOf<number>('page-size', settings.pageSize, pageSizes, 25);
export const sortOf = (settings: ListSettings): InvoiceSort =>
  oneOf('sort', settings.sort, sorts, '-issuedOn') as InvoiceSort;

/** Whether anything narrows the list down. */
export const isNarrowed = (settings: ListSettings): boolean =>
  viewOf(settings) !== 'all' || !!settings.query.trim() || !!settings.issuedFrom || !!settings.issuedTo;

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
