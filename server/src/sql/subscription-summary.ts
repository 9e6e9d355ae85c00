import {sql} from 'kysely';

import type {SubscriptionSummary} from '../port/contract.js';
import type {SubscriptionsSection} from '../port/subscriptions.js';
import type {Unit} from '../port/unit.js';
import {allOf} from './page.js';
import {owned} from './scope.js';
import {subscriptionStatusCondition} from './subscription-list.js';
import {methodIssueCondition} from './subscription-method-issue.js';

type Counts = SubscriptionSummary['counts'];

const filters = [
  'current',
  'trialing',
  'active',
  'to_renew',
  'past_due',
  'paused',
  'expiring',
  'canceled',
] as const satisfies readonly (keyof Counts)[];

/** How many subscriptions each filter holds, what needs attention, and what there is to filter by. */
export const summarizeSubscriptions: SubscriptionsSection['summary'] = async (unit, today) => {
  const holds = sql.join(
    filters.map(
      (status) =>
        sql`count(*) filter (where ${allOf(subscriptionStatusCondition(status, today))}) as ${sql.ref(status)}`,
    ),
  );
  const {rows} = await sql<Counts & {grace_ends_on: string | null; method_issues: number}>`
    select count(*) as all, ${holds}, count(*) filter (where ${methodIssueCondition(today)}) as method_issues,
      min(grace_ends_on) filter (where status = 'past_due' and grace_ends_on >= ${today}) as grace_ends_on
    from subscriptions where ${owned(unit)}`.execute(unit.db);
  const [row] = rows;
  if (!row) throw new Error('Counting subscriptions gave no row. Nothing was read.');
  const {grace_ends_on: graceEndsOn, method_issues: methodIssues, ...counts} = row;
  return {
    counts,
    attention: {
      unpaid: counts.past_due,
      graceEndsOn,
      methodIssues,
      endingSoon: counts.expiring,
    },
    facets: await readFacets(unit),
  };
};

async function readFacets(unit: Unit): Promise<SubscriptionSummary['facets']> {
  const {rows: products} = await sql<{id: string; name: string}>`
    select p.id, p.name from products p where p.tenant_id = ${unit.scope.tenantId}
      and exists (select from subscriptions s where ${owned(unit, 's')} and s.product_id = p.id)
    order by p.position, p.id`.execute(unit.db);
  const {rows: teams} = await sql<{team: string}>`
    select distinct team from subscriptions where ${owned(unit)} and team is not null order by team`.execute(unit.db);
  const {rows: currencies} = await sql<{currency: string}>`
    select distinct currency from subscriptions where ${owned(unit)} order by currency`.execute(unit.db);
  return {products, teams: teams.map(({team}) => team), currencies: currencies.map(({currency}) => currency)};
}
