/** What is owed by invoices, and what of it is being paid, as rows of `upcoming-rows.ts`. */
import {sql, type RawBuilder} from 'kysely';

import type {Unit} from '../port/unit.js';
import {failedPayments} from './failed-payments.js';
import {owned} from './scope.js';
import {methodOfSubscription} from './subscription-rows.js';
import type {UpcomingDays} from './upcoming-rows.js';

/**
 * Each unpaid instalment, or the whole of an invoice without any. What an attempt that is under way will settle counts as settled: it stands in {@link paymentRows}.
 */
export function invoiceRows(unit: Unit, {today, until}: UpcomingDays): RawBuilder<unknown> {
  return sql`
    select 'invoice_' || i.id || '_' || coalesce(plan.number, 1) as id, 'invoice' as kind,
      case when charge.is_planned then greatest(c.next_try_on, ${today}::date) else due.due_on end as on_day, due.due_on < ${today}::date as overdue,
      i.currency, due.amount, false as estimated,
      case when c.last_failure is not null or failed.amount > due.before or charge.is_planned and not charge.has_method then 'failed'
        when charge.is_planned then 'auto_renew' else 'manual' end as state,
      charge.is_planned and charge.has_method as scheduled, p.name as title, i.number, i.number_order, i.reference,
      i.id as record_id, i.subscription_id,
      case when charge.is_planned then m.type end as method_type, case when charge.is_planned then m.brand end as method_brand,
      case when charge.is_planned then m.last4 end as method_last4, i.search,
      plan.number as part, plan.parts
    from invoices i
    left join (
      select invoice_id, number, due_on, amount, sum(amount) over (partition by invoice_id order by number) as running,
        count(*) over (partition by invoice_id) as parts
      from installments where ${owned(unit)}
    ) plan on plan.invoice_id = i.id
    left join payment_attempt_items busy
      on busy.tenant_id = i.tenant_id and busy.customer_id = i.customer_id and busy.invoice_id = i.id and busy.active
    cross join lateral (
      select coalesce(plan.due_on, i.due_on) as due_on,
        -- What is unpaid of the instalments before: what failed would have paid that first.
        greatest(0, coalesce(plan.running - plan.amount, 0) - i.amount_paid - i.amount_credited - coalesce(busy.amount, 0)) as before,
        case when plan.number is null then i.amount_due - coalesce(busy.amount, 0)
          else greatest(0, least(plan.amount, plan.running - i.amount_paid - i.amount_credited - coalesce(busy.amount, 0))) end::bigint as amount
    ) due
    left join collections c on c.tenant_id = i.tenant_id and c.customer_id = i.customer_id and c.invoice_id = i.id and c.status = 'due'
    left join subscriptions s on s.tenant_id = i.tenant_id and s.customer_id = i.customer_id and s.id = i.subscription_id
    left join products p on p.tenant_id = s.tenant_id and p.id = s.product_id
    ${methodOfSubscription}
    cross join lateral (
      select c.next_try_on is not null as is_planned,
        m.id is not null and coalesce(m.last_day >= greatest(c.next_try_on, ${today}::date), true) as has_method
    ) charge
    left join (${failedPayments(unit)}) as failed on failed.invoice_id = i.id
    where ${owned(unit, 'i')} and i.amount_due > 0 and i.next_due_on <= ${until}::date and due.due_on <= ${until}::date and due.amount > 0`;
}

/** Attempts that are under way, each with all that it will settle. */
export function paymentRows(unit: Unit, {today}: UpcomingDays): RawBuilder<unknown> {
  return sql`
    select 'payment_' || a.id, 'payment', ${today}::date, false, a.currency, a.total, false, 'under_way', a.status <> 'requires_action',
      t.numbers, a.reference, a.reference collate "C", null::text, a.id, null::text, a.method_type, a.method_brand, a.method_last4,
      lower(a.reference || E'\\n' || t.numbers), null::integer, null::bigint
    from (
      select attempt_id, string_agg(invoice_number, ', ' order by invoice_number) as numbers
      from payment_attempt_items where ${owned(unit)} and active group by attempt_id
    ) t
    join payment_attempts a on a.id = t.attempt_id
    where ${owned(unit, 'a')}`;
}
