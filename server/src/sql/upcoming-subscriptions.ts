/** What comes of subscriptions, and of what they are charged to, as rows of `upcoming-rows.ts`. */
import {sql, type RawBuilder} from 'kysely';

import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';
import {methodOfSubscription} from './subscription-rows.js';
import type {UpcomingDays} from './upcoming-rows.js';

const nextDay = sql`s.period_ends_on + 1`;
const pauses = sql`(s.status = 'paused' or coalesce(s.pause_from <= ${nextDay}, false))`;

/**
 * Each renewal of a subscription that goes on by itself. Periods begin on its anchor day, or on the month's last where that is shorter; anew on the day after a trial, and on that on which
 * a pause ends that outlasts its period.
 */
export function renewalRows(unit: Unit, {today, until}: UpcomingDays): RawBuilder<unknown> {
  return sql`
    select 'renewal_' || s.id || '_' || to_char(turn.on_day, 'YYYY-MM-DD'), 'renewal', greatest(turn.on_day, ${today}::date), false, s.currency, next.amount, true,
      case when issue.won_t_do then 'failed' else 'auto_renew' end, not issue.won_t_do, p.name, s.number, s.number_order, s.reference, s.id, s.id,
      m.type, m.brand, m.last4, s.search, null::integer, null::bigint
    from subscriptions s
    join products p on p.tenant_id = s.tenant_id and p.id = s.product_id
    left join subscription_changes ch
      on ch.tenant_id = s.tenant_id and ch.customer_id = s.customer_id and ch.subscription_id = s.id and ch.status = 'scheduled'
    ${methodOfSubscription}
    cross join lateral (
      select case when ${pauses} then greatest(s.resumes_on, ${nextDay}) else ${nextDay} end as first_on,
        case when s.status = 'trialing' or (${pauses} and s.resumes_on > s.period_ends_on) then null else s.anchor_day end as anchor_day,
        coalesce((ch.preview -> 'after' ->> 'termMonths')::integer, s.term_months) as months,
        coalesce((ch.preview -> 'after' -> 'total' ->> 'amount')::bigint, s.renewal_total) as amount
    ) next
    cross join lateral generate_series(0, greatest(0, (${until}::date - next.first_on) / 28 / next.months + 1)) as nth(nth)
    cross join lateral (select (date_trunc('month', next.first_on) + make_interval(months => nth.nth * next.months))::date as month) in_month
    cross join lateral (
      select case when nth.nth = 0 then next.first_on
        else in_month.month - 1 + least(
          coalesce(next.anchor_day, extract(day from next.first_on)::integer),
          extract(day from in_month.month + interval '1 month' - interval '1 day')::integer) end as on_day
    ) turn
    cross join lateral (select m.id is null or coalesce(m.last_day < greatest(turn.on_day, ${today}::date), false) as won_t_do) issue
    where ${owned(unit, 's')} and s.status in ('trialing', 'active', 'paused') and s.auto_renew and not s.cancel_at_period_end
      and s.period_ends_on < ${until}::date and next.first_on <= ${until}::date and turn.on_day <= ${until}::date and next.amount > 0
      and (not ${pauses} or s.resumes_on is not null) and (s.pause_from is null or ${pauses} or turn.on_day < s.pause_from)`;
}

/** Subscriptions that end by themselves, on their last day. */
export function expiryRows(unit: Unit, {today, until}: UpcomingDays): RawBuilder<unknown> {
  return sql`
    select 'expiry_' || s.id, 'expiry', s.period_ends_on, false, s.currency, s.renewal_total, true, 'manual', false,
      p.name, s.number, s.number_order, s.reference, s.id, s.id, null::text, null::text, null::text, s.search, null::integer, null::bigint
    from subscriptions s
    join products p on p.tenant_id = s.tenant_id and p.id = s.product_id
    where ${owned(unit, 's')} and s.period_ends_on between ${today}::date and ${until}::date
      and ((s.status in ('trialing', 'active') and (s.cancel_at_period_end or not s.auto_renew)) or (s.status = 'paused' and s.cancel_at_period_end))`;
}

/** Cards that subscriptions are charged to, on their last day. */
export function methodExpiryRows(unit: Unit, {today, until}: UpcomingDays): RawBuilder<unknown> {
  return sql`
    select 'method_expiry_' || c.id, 'method_expiry', c.last_day, false, null::text, null::bigint, false, 'manual', false,
      null::text, null::text, '' collate "C", null::text, c.id, null::text, c.type, c.brand, c.last4, lower(c.brand || ' ' || c.last4), null::integer, null::bigint
    from (
      select *, (make_date(exp_year, exp_month, 1) + interval '1 month' - interval '1 day')::date as last_day
      from payment_methods where ${owned(unit)} and removed_at is null and exp_month is not null and exp_year is not null
    ) c
    where c.last_day between ${today}::date and ${until}::date and exists (
      select from subscriptions s ${methodOfSubscription}
      where ${owned(unit, 's')} and m.id = c.id and s.status <> 'canceled' and (s.status = 'past_due' or (s.auto_renew and not s.cancel_at_period_end)))`;
}
