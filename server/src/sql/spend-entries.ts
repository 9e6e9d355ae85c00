import {sql, type RawBuilder} from 'kysely';

import type {Unit} from '../port/unit.js';
import {failedPayments} from './failed-payments.js';
import {owned} from './scope.js';

/** The days that are looked at, both included; left out on a side where there is no bound. */
export interface SpendDays {
  readonly from?: string;
  readonly to?: string;
}

/**
 * The customer's money as `(invoice_id, currency, day, class, amount)`, by the rules of the contract's `GET /spend`: a query to stand in another's `from`.
 * What is owed of an invoice is split into its instalments; of these the earliest are what failed, the rest is due.
 */
export function spendEntries(unit: Unit, {from, to}: SpendDays): RawBuilder<unknown> {
  const within = (column: string): RawBuilder<unknown> => sql`
    ${from === undefined ? sql`` : sql`and ${sql.ref(column)} >= ${from}::date`}
    ${to === undefined ? sql`` : sql`and ${sql.ref(column)} <= ${to}::date`}`;
  return sql`
    select p.invoice_id, p.currency, p.paid_on as day, 'made' as class, p.amount - p.refunded as amount
    from payments p
    where ${owned(unit, 'p')} and p.status = 'succeeded' and p.amount > p.refunded ${within('p.paid_on')}
    union all
    select owed.invoice_id, owed.currency, owed.day, split.class, split.amount
    from (
      select i.id as invoice_id, i.currency, coalesce(part.due_on, i.due_on) as day,
        coalesce(part.amount, i.amount_due) as amount,
        -- Of what failed, what the parts before have left.
        greatest(0, coalesce(failed.amount, 0) - coalesce(part.before, 0)) as failed
      from invoices i
      left join lateral (
        select open.due_on, open.amount, sum(open.amount) over (order by open.number) - open.amount as before
        from (
          select number, due_on,
            greatest(0, least(amount, sum(amount) over (order by number) - i.amount_paid - i.amount_credited)) as amount
          from installments n
          where n.tenant_id = i.tenant_id and n.customer_id = i.customer_id and n.invoice_id = i.id
        ) as open
      ) as part on true
      left join (${failedPayments(unit)}) as failed on failed.invoice_id = i.id
      where ${owned(unit, 'i')} and i.amount_due > 0
    ) as owed
    cross join lateral (values ('failed', least(owed.amount, owed.failed)), ('due', owed.amount - least(owed.amount, owed.failed)))
      as split (class, amount)
    where split.amount > 0 ${within('owed.day')}`;
}
