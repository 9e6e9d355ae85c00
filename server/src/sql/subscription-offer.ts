import {addDays} from '../clock.js';
import type {RetentionOffer} from '../port/contract.js';
import {periodFrom} from '../pricing/periods.js';
import {nextStart} from './subscription-billing.js';
import {priceTerm, taxesOfCustomer} from './subscription-pricing.js';
import type {LockedSubscription} from './subscription-state.js';

/**
 * What the vendor offers to whoever stays: nothing where the vendor offers nothing, where a discount holds already or was taken before, or where no period would begin
 * within it.
 */
export async function retentionOffer(
  {row, items, own}: Pick<LockedSubscription, 'row' | 'items' | 'own'>,
  today: string,
): Promise<RetentionOffer | null> {
  if (row.status === 'canceled' || row.status === 'paused' || row.discount_percent !== null || !row.auto_renew)
    return null;
  const tenant = await own.db
    .selectFrom('tenants')
    .select(['retention_percent', 'retention_months'])
    .where('tenant_id', '=', row.tenant_id)
    .executeTakeFirst();
  const {retention_percent: percent, retention_months: months} = tenant ?? {};
  if (percent == null || months == null) return null;
  const priced = items.map(({quantity, unit_price: unitPrice}) => ({quantity, unitPrice}));
  const taxes = await taxesOfCustomer(own);
  const saved = priceTerm(priced, taxes).total - priceTerm(priced, taxes, percent).total;
  const periods = periodsBeginning(row, offerUntil(row, months, today));
  if (periods === 0 || saved === 0) return null;
  return {percent, months, saves: {amount: saved * periods, currency: row.currency}};
}

/** The last day of the discount: it holds for the periods that begin within so many months from the next one on. */
export function offerUntil(
  row: Pick<LockedSubscription['row'], 'period_ends_on' | 'anchor_day'>,
  months: number,
  today: string,
): string {
  const from = nextStart(row) > today ? nextStart(row) : addDays(today, 1);
  return periodFrom(from, months, row.anchor_day).endsOn;
}

function periodsBeginning(
  row: Pick<LockedSubscription['row'], 'period_ends_on' | 'anchor_day' | 'term_months'>,
  until: string,
): number {
  let count = 0;
  for (let start = nextStart(row); start <= until; count++)
    start = addDays(periodFrom(start, row.term_months, row.anchor_day).endsOn, 1);
  return count;
}
