import type {TicketPriority, TicketQuery, TicketSort, TicketStatusFilter} from '../../client/contract.js';
import {bothWays, listQuery, oneOf, type ListSettings} from '../../lists/list-settings.js';

/** What the list shows: all tickets, those that aren't closed (`active`), those with something to read (`unread`), or those of a status. */
export type TicketView = TicketStatusFilter;

/** What this list is filtered by beside what each list is. */
export interface TicketSettings extends ListSettings {
  readonly category: string;
  readonly priority: string;
}

export const ticketViews: readonly TicketView[] = ['all', 'active', 'unread', 'pending', 'open', 'resolved', 'closed'];
export const ticketPriorities: readonly TicketPriority[] = ['urgent', 'high', 'normal', 'low'];
/** What rows can stand in groups by: a list that is sorted by it is grouped. */
export const ticketGroups = ['status', 'category'] as const;
export const ticketSorts: readonly string[] = [
  ...bothWays(['number', 'subject', 'updatedAt']),
  '-priority',
  ...ticketGroups,
];

export const viewOf = ({view}: Pick<ListSettings, 'view'>): TicketView => oneOf(view, ticketViews, 'all');
export const sortOf = ({sort}: Pick<ListSettings, 'sort'>): TicketSort =>
  oneOf(sort, ticketSorts, '-updatedAt') as TicketSort;
export const priorityOf = ({priority}: Pick<TicketSettings, 'priority'>): TicketPriority | '' =>
  oneOf<TicketPriority | ''>(priority, ticketPriorities, '');

/** The query of the contract for what a page set. */
export function ticketQuery(settings: TicketSettings, cursor: string | undefined): TicketQuery {
  const status = viewOf(settings);
  const priority = priorityOf(settings);
  const {category} = settings;
  const filter = {
    ...(status !== 'all' && {status}),
    ...(/^[a-z0-9_-]{1,40}$/.test(category) && {category}),
    ...(priority && {priority}),
  };
  return listQuery(settings, filter, sortOf(settings), cursor);
}
