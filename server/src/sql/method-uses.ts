import {sql, type RawBuilder, type SqlBool} from 'kysely';

import type {SubscriptionUse, SubscriptionUses} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';

/** How many subscriptions are named; the rest are counted. */
const named = 20;

interface UseRow {
  id: string;
  number: string;
  product: string;
  status: SubscriptionUse['status'];
  currency: string;
  explicit: boolean;
  charge_on: string | null;
  charge: number | null;
  group_id: string | null;
  total: number;
  needing: number;
}

/** The subscriptions of one method, and how many of them are left unpaid without one. */
export interface Uses extends SubscriptionUses {
  readonly needing: number;
}

export const noUses: Uses = {items: [], total: 0, needing: 0};

/** What is charged to each method, for naming it or for following the default, by the method's id. */
export async function usesByMethod(unit: Unit, today: string): Promise<ReadonlyMap<string, Uses>> {
  const rows = await read(unit, today, sql<SqlBool>`true`, sql<string | null>`method_id`);
  const methods = [...new Set(rows.flatMap(({group_id: id}) => (id === null ? [] : [id])))];
  return new Map(methods.map((id) => [id, usesOf(rows.filter((row) => row.group_id === id))]));
}

/** These subscriptions, as they are charged now. */
export async function usesOfSubscriptions(
  unit: Unit,
  today: string,
  ids: readonly string[],
): Promise<SubscriptionUses> {
  if (ids.length === 0) return shown(noUses);
  return shown(usesOf(await read(unit, today, sql<SqlBool>`id = any(${[...ids]}::text[])`, sql<null>`null::text`)));
}

/** As the contract has them. */
export function shown({items, total}: SubscriptionUses): SubscriptionUses {
  return {items, total};
}

/**
 * What is owed is charged on the next day to try, or due now where none is set; else the next period's price is, on the day after the present one, unless nothing is renewed by then.
 * A subscription that is owed for, paused, or to be charged needs a method.
 */
async function read(
  unit: Unit,
  today: string,
  which: RawBuilder<SqlBool>,
  group: RawBuilder<string | null>,
): Promise<UseRow[]> {
  const {rows} = await sql<UseRow>`
    with charged as (
      select s.id, s.number, s.number_order, s.status, s.currency, s.payment_method_id is not null as explicit,
        coalesce(s.payment_method_id, d.id) as method_id, p.name as product,
        case
          when s.status = 'past_due' and owed.amount > 0 then coalesce(owed.next_try_on, ${today}::date)
          when s.status in ('trialing', 'active', 'past_due') and s.auto_renew and not s.cancel_at_period_end and s.renewal_total > 0
            and (s.pause_from is null or s.pause_from > s.period_ends_on + 1) then s.period_ends_on + 1
        end as charge_on,
        case when s.status = 'past_due' and owed.amount > 0 then owed.amount else s.renewal_total end as charge
      from subscriptions s
      join products p on p.tenant_id = s.tenant_id and p.id = s.product_id
      left join payment_methods d on d.tenant_id = s.tenant_id and d.customer_id = s.customer_id and d.is_default and d.removed_at is null
      cross join lateral (
        select coalesce(sum(i.amount_due), 0)::bigint as amount, min(c.next_try_on) as next_try_on from invoices i
        left join collections c on c.tenant_id = i.tenant_id and c.customer_id = i.customer_id and c.invoice_id = i.id and c.status = 'due'
        where s.status = 'past_due' and i.tenant_id = s.tenant_id and i.customer_id = s.customer_id and i.subscription_id = s.id
          and i.status = 'open' and i.currency = s.currency
      ) owed
      where ${owned(unit, 's')} and s.status <> 'canceled'
    ), chosen as (
      select charged.*, ${group} as group_id from charged where ${which}
    ), ranked as (
      select chosen.*, row_number() over (partition by group_id order by charge_on nulls last, number_order, id) as place,
        count(*) over (partition by group_id) as total,
        count(*) filter (where charge_on is not null or status in ('past_due', 'paused')) over (partition by group_id) as needing
      from chosen
    )
    select id, number, product, status, currency, explicit, charge_on, charge, group_id, total, needing from ranked
    where place <= ${named} order by place`.execute(unit.db);
  return rows;
}

function usesOf(rows: readonly UseRow[]): Uses {
  return {
    items: rows.map(({id, number, product, status, currency, explicit, charge_on: on, charge}) => ({
      id,
      number,
      product,
      status,
      nextCharge: on === null || charge === null ? null : {on, amount: {amount: charge, currency}},
      explicit,
    })),
    total: rows[0]?.total ?? 0,
    needing: rows[0]?.needing ?? 0,
  };
}
