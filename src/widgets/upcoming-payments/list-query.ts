import type {UpcomingFilter, UpcomingKind, UpcomingQuery, UpcomingSort, UpcomingState} from '../../client/contract.js';
import {bothWays, listQuery, oneOf, type ListSettings} from '../../lists/list-settings.js';

/** What is listed: all that is coming, what is charged by itself, what isn't, what is overdue. */
export type UpcomingView = 'all' | 'scheduled' | 'unscheduled' | 'overdue';

/** What this list is narrowed by beside what each list is. */
export interface UpcomingSettings extends ListSettings {
  readonly kind: string;
  readonly state: string;
  readonly currency: string;
  readonly days: string;
}

export const upcomingViews: readonly UpcomingView[] = ['all', 'scheduled', 'unscheduled', 'overdue'];
export const upcomingKinds: readonly UpcomingKind[] = [
  'invoice',
  'payment',
  'renewal',
  'expiry',
  'quote',
  'method_expiry',
];
export const upcomingStates: readonly UpcomingState[] = ['auto_renew', 'manual', 'failed', 'under_way'];
export const upcomingSorts: readonly string[] = bothWays(['on', 'number', 'amount']);

export const viewOf = ({view}: Pick<ListSettings, 'view'>): UpcomingView => oneOf(view, upcomingViews, 'all');
export const sortOf = ({sort}: Pick<ListSettings, 'sort'>): UpcomingSort =>
  oneOf(sort, upcomingSorts, 'on') as UpcomingSort;
export const kindOf = ({kind}: Pick<UpcomingSettings, 'kind'>): UpcomingKind | '' =>
  oneOf<UpcomingKind | ''>(kind as '', upcomingKinds, '');
export const stateOf = ({state}: Pick<UpcomingSettings, 'state'>): UpcomingState | '' =>
  oneOf<UpcomingState | ''>(state as '', upcomingStates, '');

/** How many days after today are looked at. */
export function daysOf({days}: Pick<UpcomingSettings, 'days'>): number {
  const wanted = Number(days);
  return days !== '' && Number.isInteger(wanted) && wanted >= 1 && wanted <= 366 ? wanted : 90;
}

/** The query of the contract for what a page set. */
export function upcomingQuery(settings: UpcomingSettings, cursor: string | undefined): UpcomingQuery {
  const view = viewOf(settings);
  const kind = kindOf(settings);
  const state = stateOf(settings);
  const {currency} = settings;
  const filter: UpcomingFilter = {
    ...(view === 'overdue' ? {overdue: true} : view !== 'all' && {scheduled: view === 'scheduled'}),
    ...(kind && {kind}),
    ...(state && {state}),
    ...(/^[A-Z]{3}$/.test(currency) && {currency}),
  };
  return {...listQuery(settings, filter, sortOf(settings), cursor), days: daysOf(settings)};
}
