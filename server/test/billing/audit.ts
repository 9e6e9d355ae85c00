import {addDays} from '../../src/clock.js';
import type {Database, Unit} from '../../src/port/unit.js';

/**
 * Looks at every subscription of a vendor: its periods follow one another without gap or overlap but for its pauses; each period after the first has an invoice of its own, of
 * the right amount; and each invoice is of one period. Answers one sentence a disagreement.
 */
export async function auditBilling(database: Database, tenantId: string): Promise<string[]> {
  return database.run({tenantId, customerId: '*'}, async (unit) => {
    const subscriptions = await unit.db.selectFrom('subscriptions').selectAll().execute();
    const found: string[] = [];
    for (const {id, period_starts_on: starts, period_ends_on: ends} of subscriptions)
      found.push(...(await auditSubscription(unit, id, {starts, ends})));
    return found;
  });
}

async function auditSubscription({db}: Unit, id: string, current: {starts: string; ends: string}): Promise<string[]> {
  const periods = await db
    .selectFrom('subscription_periods')
    .selectAll()
    .where('subscription_id', '=', id)
    .orderBy('starts_on')
    .execute();
  const invoices = await db.selectFrom('invoices').select(['id', 'number']).where('subscription_id', '=', id).execute();
  const resumed = await db
    .selectFrom('subscription_events')
    .select('details')
    .where('subscription_id', '=', id)
    .where('type', '=', 'resumed')
    .execute();
  const resumedOn = resumed.map(({details}) => (details as {on: string}).on);
  const found: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) found.push(`Subscription ${id}: ${what}.`);
  };
  periods.slice(1).forEach((period, index) => {
    const before = periods[index];
    const follows = before !== undefined && period.starts_on === addDays(before.ends_on, 1);
    must(follows || resumedOn.includes(period.starts_on), `${period.starts_on} does not follow ${before?.ends_on}`);
    must(period.invoice_id !== null, `the period from ${period.starts_on} has no invoice`);
  });
  const billed = periods.flatMap(({invoice_id: invoice}) => (invoice === null ? [] : [invoice]));
  must(new Set(billed).size === billed.length, 'two periods have one invoice');
  for (const {id: invoice, number} of invoices) must(billed.includes(invoice), `invoice ${number} is of no period`);
  const last = periods.at(-1);
  must(last?.starts_on === current.starts && last.ends_on === current.ends, 'it is not in its last period');
  return found;
}
