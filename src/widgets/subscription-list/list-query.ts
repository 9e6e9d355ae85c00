import type {SubscriptionQuery, SubscriptionSort, SubscriptionStatusFilter} from '../../client/contract.js';
import {bothWays, listQuery, oneOf, type ListSettings} from '../../lists/list-settings.js';

/** What the list shows: those that aren't canceled (`current`), those of a status, those whose payment method won't do (`method-issue`), or all. */
export type SubscriptionView =
  | 'all'
  | 'current'
  | 'active'
  | 'trialing'
  | 'to-renew'
  | 'past-due'
  | 'method-issue'
  | 'expiring'
  | 'paused'
  | 'canceled';

/** What this list is filtered by beside what each list is. */
export interface SubscriptionSettings extends ListSettings {
  readonly product: string;
  readonly team: string;
}

export const subscriptionViews: readonly SubscriptionView[] = [
  'current',
  'active',
  'trialing',
  'to-renew',
  'past-due',
  'method-issue',
  'expiring',
  'paused',
  'canceled',
  'all',
];
export const subscriptionSorts = bothWays(['number', 'startedOn', 'endsOn', 'total', 'seats']);

export const viewOf = ({view}: Pick<ListSettings, 'view'>): SubscriptionView =>
  oneOf(view, subscriptionViews, 'current');
export const sortOf = ({sort}: Pick<ListSettings, 'sort'>): SubscriptionSort =>
  oneOf(sort, subscriptionSorts, 'endsOn') as SubscriptionSort;

/** The contract's name of a view's status. */
export const statusOf = (view: SubscriptionView): SubscriptionStatusFilter =>
  view.replace('-', '_') as SubscriptionStatusFilter;

/** The query of the contract for what a page set. */
export function subscriptionQuery(settings: SubscriptionSettings, cursor: string | undefined): SubscriptionQuery {
  const view = viewOf(settings);
  const {product, team} = settings;
  const filter = {
    ...(view !== 'all' && {status: statusOf(view)}),
    ...(product && {productId: product}),
    ...(team && {team: team.slice(0, 100)}),
  };
  return listQuery(settings, filter, sortOf(settings), cursor);
}
