import type {OrderQuery, OrderSort, OrderStatus} from '../../client/contract.js';
import {bothWays, dayFilter, listQuery, oneOf, type ListSettings} from '../../lists/list-settings.js';

/** What the list shows: all orders, or those of a status. */
export type OrderView = 'all' | 'confirmed' | 'in-progress' | 'fulfilled' | 'canceled';

export const orderViews: readonly OrderView[] = ['all', 'confirmed', 'in-progress', 'fulfilled', 'canceled'];
export const orderSorts = bothWays(['number', 'orderedOn', 'startsOn', 'endsOn', 'total']);

export const viewOf = ({view}: Pick<ListSettings, 'view'>): OrderView => oneOf(view, orderViews, 'all');
export const sortOf = ({sort}: Pick<ListSettings, 'sort'>): OrderSort =>
  oneOf(sort, orderSorts, '-orderedOn') as OrderSort;

/** The contract's name of a view's status. */
export const statusOf = (view: OrderView): OrderStatus | 'all' => view.replace('-', '_') as OrderStatus | 'all';

/** The query of the contract for what a page set. */
export function orderQuery(settings: ListSettings, cursor: string | undefined): OrderQuery {
  const view = viewOf(settings);
  const filter = {
    ...(view !== 'all' && {status: statusOf(view)}),
    ...dayFilter('orderedFrom', settings.from),
    ...dayFilter('orderedTo', settings.to),
  };
  return listQuery(settings, filter, sortOf(settings), cursor);
}
