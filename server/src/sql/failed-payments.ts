import {sql, type RawBuilder} from 'kysely';

import type {Unit} from '../port/unit.js';
import {oneCustomer, owned} from './scope.js';

/**
 * The invoices that owe whose latest payment failed, with what it would have paid, as `(invoice_id, amount)`: a query to stand in another's `from`. A later payment that
 * succeeded or is under way ends it; one that was canceled does not. Payments that the vendor has booked have a day only, and come last on it.
 */
export function failedPayments(unit: Unit): RawBuilder<unknown> {
  const {tenantId} = unit.scope;
  const timeZone = sql`(select time_zone from customers c where c.tenant_id = ${tenantId} and c.id = ${oneCustomer(unit)})`;
  const ends = sql`(p.paid_on + 1)::timestamp at time zone ${timeZone}`;
  return sql`
    select distinct on (invoice_id) invoice_id, amount
    from (
      select item.invoice_id, item.amount, a.created_at as at
      from payment_attempts a
      join payment_attempt_items item
        on item.tenant_id = a.tenant_id and item.customer_id = a.customer_id and item.attempt_id = a.id
      where ${owned(unit, 'a')} and a.status = 'failed'
      union all
      select p.invoice_id, p.amount + p.credit as amount, ${ends} as at
      from payments p where ${owned(unit, 'p')} and p.status = 'failed' and p.attempt_id is null
    ) as failure
    where exists (
      select from invoices i where ${owned(unit, 'i')} and i.id = failure.invoice_id and i.amount_due > 0
    ) and not exists (
      select from payment_attempt_items item
      join payment_attempts a
        on a.tenant_id = item.tenant_id and a.customer_id = item.customer_id and a.id = item.attempt_id
      where ${owned(unit, 'item')} and item.invoice_id = failure.invoice_id
        and a.status not in ('failed', 'canceled') and a.created_at > failure.at
    ) and not exists (
      select from payments p
      where ${owned(unit, 'p')} and p.invoice_id = failure.invoice_id and p.attempt_id is null
        and p.status <> 'failed' and ${ends} >= failure.at
    )
    order by invoice_id, at desc`;
}
