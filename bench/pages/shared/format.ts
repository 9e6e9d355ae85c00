import type {Invoice} from './portal-api.js';

// As anybody would write it for one language and one currency.
const money = new Intl.NumberFormat('en', {style: 'currency', currency: 'EUR'});
const day = new Intl.DateTimeFormat('en', {year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC'});

export const formatMoney = ({amount}: Invoice['total']): string => money.format(amount / 100);
export const formatDay = (isoDay: string): string => day.format(Date.parse(isoDay));

/** “Due in 3 days”, “12 days overdue”, or nothing once it is paid. */
export function formatDueIn({amountDue, dueInDays: days}: Invoice): string {
  if (amountDue.amount === 0) return '';
  return days < 0 ? `${-days} days overdue` : `Due in ${days} days`;
}

export function formatStatus({status, overdue, partiallyPaid}: Invoice): string {
  if (status !== 'open') return status === 'paid' ? 'Paid' : 'Canceled';
  return overdue ? 'Overdue' : partiallyPaid ? 'Partly paid' : 'Open';
}

export const formatOrigin = ({origin}: Invoice): string =>
  origin.type === 'manual' ? 'Manual' : `Order ${origin.number ?? ''}`;
