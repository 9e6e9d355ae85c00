import type {QuoteQuery, QuoteSort, QuoteStatusFilter} from '../../client/contract.js';
import {bothWays, dayFilter, listQuery, oneOf, type ListSettings} from '../../lists/list-settings.js';

/** What the list shows: the quotes of a status. */
export type QuoteView = QuoteStatusFilter;

export const quoteViews: readonly QuoteView[] = ['all', 'open', 'expired', 'accepted', 'declined', 'canceled'];
export const quoteSorts = bothWays(['number', 'issuedOn', 'validUntil', 'total']);

export const viewOf = ({view}: Pick<ListSettings, 'view'>): QuoteView => oneOf(view, quoteViews, 'all');
export const sortOf = ({sort}: Pick<ListSettings, 'sort'>): QuoteSort =>
  oneOf(sort, quoteSorts, '-issuedOn') as QuoteSort;

/** The query of the contract for what a page set. */
export function quoteQuery(settings: ListSettings, cursor: string | undefined): QuoteQuery {
  const status = viewOf(settings);
  const filter = {
    ...(status !== 'all' && {status}),
    ...dayFilter('issuedFrom', settings.from),
    ...dayFilter('issuedTo', settings.to),
  };
  return listQuery(settings, filter, sortOf(settings), cursor);
}
