import {sql} from 'kysely';

import {dayIn} from '../clock.js';
import type {Database, Unit} from '../port/unit.js';

/** A subscription that something may be due of. */
export interface Candidate {
  readonly customerId: string;
  readonly id: string;
}

/** How many are looked for at once. */
const batch = 200;

/**
 * The tenant's subscriptions that something may be due of, a batch at a time, in the order of customer and id, each once. What really is due is for the step to say.
 * @param withReminders whether those count that a reminder is due of
 */
export async function* candidates(
  database: Database,
  tenantId: string,
  withReminders: boolean,
): AsyncGenerator<Candidate> {
  let last: Candidate | undefined;
  for (;;) {
    const found = await database.run({tenantId, customerId: '*'}, async (unit) => {
      const rows: Candidate[] = [];
      for (const [day, zones] of await days(unit))
        rows.push(...(await findBatch(unit, day, zones, withReminders, last)));
      // Each day had its own; only those before the last one of a full batch are known to be all.
      return rows.toSorted(byKey).slice(0, batch);
    });
    yield* found;
    last = found.at(-1);
    if (found.length < batch) return;
  }
}

/** Which day it is for which of the tenant's customers: three at most at any moment. */
async function days(unit: Unit): Promise<ReadonlyMap<string, string[]>> {
  const rows = await unit.db
    .selectFrom('customers')
    .select('time_zone')
    .distinct()
    .where('tenant_id', '=', unit.scope.tenantId)
    .execute();
  const zones = new Map<string, string[]>();
  for (const {time_zone: zone} of rows) {
    const day = dayIn(zone, unit.now);
    zones.set(day, [...(zones.get(day) ?? []), zone]);
  }
  return zones;
}

async function findBatch(
  unit: Unit,
  day: string,
  zones: readonly string[],
  withReminders: boolean,
  after: Candidate | undefined,
): Promise<Candidate[]> {
  const {tenantId} = unit.scope;
  const {rows} = await sql<{customer_id: string; id: string}>`
    select s.customer_id, s.id from subscriptions s
    join customers c on c.tenant_id = s.tenant_id and c.id = s.customer_id
    join tenants t on t.tenant_id = s.tenant_id
    where s.tenant_id = ${tenantId} and c.time_zone = any(${[...zones]}::text[])
      and (s.customer_id collate "C", s.id collate "C") > (${after?.customerId ?? ''}, ${after?.id ?? ''})
      and (
        s.status in ('trialing', 'active', 'past_due') and (s.period_ends_on < ${day} or s.pause_from <= ${day} or s.grace_ends_on < ${day})
        or s.status = 'paused' and (s.resumes_on <= ${day} or s.cancel_at_period_end and s.period_ends_on < ${day})
        or exists (select from collections k
          where k.tenant_id = s.tenant_id and k.customer_id = s.customer_id and k.subscription_id = s.id and k.status = 'due')
        or s.status = 'canceled' and exists (select from invoices i
          where i.tenant_id = s.tenant_id and i.customer_id = s.customer_id and i.subscription_id = s.id and i.status = 'uncollectible'
            and i.amount_paid + i.amount_credited = 0)
        or ${withReminders} and s.status in ('trialing', 'active') and s.period_ends_on >= ${day}
          and exists (select from unnest(t.reminder_days) as days
            where days >= s.period_ends_on + 1 - ${day}::date and days * 2 <= s.period_ends_on + 1 - s.period_starts_on
              and (s.reminded_days is null or days < s.reminded_days)))
    order by s.customer_id collate "C", s.id collate "C" limit ${batch}`.execute(unit.db);
  return rows.map(({customer_id: customerId, id}) => ({customerId, id}));
}

function byKey(a: Candidate, b: Candidate): number {
  return compare(a.customerId, b.customerId) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
