import {sql, type SqlBool} from 'kysely';

import {methodOfSubscription} from './subscription-rows.js';

/**
 * Whether a subscription's payment method won't do, as `methodIssue` of its row has it: a condition on the columns of `subscriptions`, whose row it reads again with the method.
 * @param today the customer's ISO day
 */
export function methodIssueCondition(today: string) {
  const nextPeriod = sql`s.period_ends_on + 1`;
  const pauses = sql`(s.status = 'paused' or (s.pause_from is not null and s.pause_from <= ${nextPeriod}))`;
  const chargedOn = sql`case when ${pauses} then greatest(s.resumes_on, ${nextPeriod}) else ${nextPeriod} end`;
  return sql<SqlBool>`exists (
    select from subscriptions s ${methodOfSubscription}
    where s.tenant_id = subscriptions.tenant_id and s.customer_id = subscriptions.customer_id and s.id = subscriptions.id
      and ((s.status = 'past_due' and (m.id is null or m.last_day < ${today}::date or exists (
          select from collections c where c.tenant_id = s.tenant_id and c.customer_id = s.customer_id and c.subscription_id = s.id
            and c.status = 'due' and c.last_failure is not null)))
        or (s.status in ('trialing', 'active', 'paused') and s.auto_renew and not s.cancel_at_period_end
          and (not ${pauses} or s.resumes_on is not null)
          and (m.id is null or m.last_day < greatest(${today}::date, ${chargedOn})))))`;
}
