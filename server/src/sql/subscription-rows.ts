import {sql, type Selectable} from 'kysely';

import {addDays, daysBetween} from '../clock.js';
import type {MethodIssue, Money, SubscriptionMethod} from '../port/contract.js';
import type {SubscriptionListRecord} from '../port/subscriptions.js';
import type {Unit} from '../port/unit.js';
import type {SubscriptionTable} from './schema-subscriptions.js';
import {owned} from './scope.js';

export type SubscriptionListRow = Selectable<SubscriptionTable>;

/** What other tables know of a subscription. */
export interface SubscriptionSurroundings {
  id: string;
  product_name: string;
  unit: string | null;
  by_quote: boolean;
  assigned: number;
  other_plans: boolean;
  other_terms: boolean;
  addons: boolean;
  method_id: string | null;
  method_type: SubscriptionMethod['type'] | null;
  method_brand: string | null;
  method_last4: string | null;
  method_last_day: string | null;
  invoice_id: string | null;
  invoice_number: string | null;
  /** Minor units that are due of it. */
  invoice_due: number | null;
  next_try_on: string | null;
  charge_failed: boolean;
  change_id: string | null;
  change_effective_on: string | null;
  change_preview: {after: NonNullable<SubscriptionListRecord['scheduledChange']>} | null;
}

/** Its method, or else the customer's default, with the last day of a card: a lateral join on `s`. */
export const methodOfSubscription = sql`
  left join lateral (
    select p.id, p.type, p.brand, p.last4,
      (make_date(p.exp_year, p.exp_month, 1) + interval '1 month' - interval '1 day')::date as last_day
    from payment_methods p
    where p.tenant_id = s.tenant_id and p.customer_id = s.customer_id and p.removed_at is null and (p.id = s.payment_method_id or p.is_default)
    order by p.id = s.payment_method_id desc nulls last limit 1
  ) m on true`;

/** By subscription id. */
export async function readSubscriptionSurroundings(
  unit: Unit,
  ids: readonly string[],
): Promise<Map<string, SubscriptionSurroundings>> {
  if (ids.length === 0) return new Map();
  const {rows} = await sql<SubscriptionSurroundings>`
    select s.id, p.name as product_name, p.unit, p.by_quote, coalesce(main.assigned, 0) as assigned,
      exists (select from products o where o.tenant_id = p.tenant_id and o.family = p.family and o.id <> p.id and o.kind <> 'addon') as other_plans,
      exists (select from product_prices t where t.tenant_id = s.tenant_id and t.product_id = s.product_id and t.currency = s.currency
        and t.term_months <> s.term_months) as other_terms,
      exists (select from product_addons a where a.tenant_id = s.tenant_id and a.product_id = s.product_id) as addons,
      m.id as method_id, m.type as method_type, m.brand as method_brand, m.last4 as method_last4, m.last_day as method_last_day,
      i.id as invoice_id, i.number as invoice_number, i.amount_due as invoice_due, c.next_try_on,
      (c.last_failure is not null) as charge_failed,
      ch.id as change_id, ch.effective_on as change_effective_on, ch.preview as change_preview
    from subscriptions s
    join products p on p.tenant_id = s.tenant_id and p.id = s.product_id
    left join subscription_items main on main.tenant_id = s.tenant_id and main.customer_id = s.customer_id and main.subscription_id = s.id and main.position = 1
    ${methodOfSubscription}
    left join lateral (
      select id, number, amount_due from invoices
      where tenant_id = s.tenant_id and customer_id = s.customer_id and subscription_id = s.id and amount_due > 0
      order by issued_on, number_order limit 1
    ) i on true
    left join collections c on c.tenant_id = s.tenant_id and c.customer_id = s.customer_id and c.invoice_id = i.id and c.status = 'due'
    left join subscription_changes ch on ch.tenant_id = s.tenant_id and ch.customer_id = s.customer_id and ch.subscription_id = s.id and ch.status = 'scheduled'
    where ${owned(unit, 's')} and s.id = any(${[...ids]}::text[])`.execute(unit.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The record of a row; `today` is the customer's ISO day. */
export function subscriptionListRecord(
  row: SubscriptionListRow,
  around: SubscriptionSurroundings,
  today: string,
): SubscriptionListRecord {
  const money = (amount: number): Money => ({amount, currency: row.currency});
  const inGracePeriod = row.status === 'past_due' && row.grace_ends_on !== null && today <= row.grace_ends_on;
  const nextCharge = nextChargeOf(row, around);
  const endsOn = lastDayOf(row);
  const {change_id: changeId, change_effective_on: effectiveOn, change_preview: preview} = around;
  return {
    id: row.id,
    number: row.number,
    product: {id: row.product_id, name: around.product_name},
    team: row.team,
    reference: row.reference,
    status: row.status,
    inGracePeriod,
    graceEndsOn: inGracePeriod ? row.grace_ends_on : null,
    graceDaysLeft: inGracePeriod && row.grace_ends_on !== null ? daysBetween(today, row.grace_ends_on) : null,
    cancelAtPeriodEnd: row.cancel_at_period_end && row.status !== 'canceled',
    autoRenew: row.auto_renew,
    termMonths: row.term_months,
    seats: around.unit === null ? null : {bought: row.seats, assigned: around.assigned, unit: around.unit},
    startedOn: row.started_on,
    trialEndsOn: row.trial_ends_on,
    currentPeriod: {startsOn: row.period_starts_on, endsOn: row.period_ends_on},
    nextCharge: nextCharge ? {on: nextCharge.on, amount: money(nextCharge.amount)} : null,
    endsOn,
    endsInDays: endsOn === null ? null : daysBetween(today, endsOn),
    canceledBecause: row.canceled_because,
    price: money(row.renewal_total),
    paymentMethod: methodOf(row, around),
    methodIssue: methodIssueOf(row, around, nextCharge?.on, today),
    openInvoice:
      around.invoice_id !== null && around.invoice_number !== null
        ? {id: around.invoice_id, number: around.invoice_number}
        : null,
    pause: pauseOf(row),
    scheduledChange:
      changeId !== null && effectiveOn !== null && preview ? {...preview.after, id: changeId, effectiveOn} : null,
    facts: {
      byQuote: around.by_quote,
      commitmentEndsOn: row.commitment_ends_on,
      isPaidAhead: row.period_starts_on > today,
      otherPlans: around.other_plans,
      otherTerms: around.other_terms,
      addons: around.addons,
    },
    version: row.version,
  };
}

/** Rows as records. */
export async function subscriptionListRecords(
  unit: Unit,
  rows: readonly SubscriptionListRow[],
  today: string,
): Promise<SubscriptionListRecord[]> {
  const around = await readSubscriptionSurroundings(
    unit,
    rows.map(({id}) => id),
  );
  return rows.flatMap((row) => {
    const surroundings = around.get(row.id);
    return surroundings ? [subscriptionListRecord(row, surroundings, today)] : [];
  });
}

/** Whether its next period is billed by itself. */
export function goesOn(row: Pick<SubscriptionListRow, 'status' | 'auto_renew' | 'cancel_at_period_end'>): boolean {
  return row.status !== 'canceled' && row.auto_renew && !row.cancel_at_period_end;
}

function nextChargeOf(
  row: SubscriptionListRow,
  around: SubscriptionSurroundings,
): {on: string; amount: number} | undefined {
  if (row.status === 'past_due')
    return around.next_try_on === null ? undefined : {on: around.next_try_on, amount: around.invoice_due ?? 0};
  if (!goesOn(row)) return undefined;
  const amount = around.change_preview?.after.total.amount ?? row.renewal_total;
  if (row.status === 'paused' || (row.pause_from !== null && row.pause_from <= nextDay(row.period_ends_on)))
    return row.resumes_on === null ? undefined : {on: later(row.resumes_on, nextDay(row.period_ends_on)), amount};
  return {on: nextDay(row.period_ends_on), amount};
}

/** The last day of one that ends by itself or has ended. */
function lastDayOf(row: SubscriptionListRow): string | null {
  if (row.canceled_on !== null) return row.canceled_on < row.period_ends_on ? row.canceled_on : row.period_ends_on;
  return row.cancel_at_period_end || !row.auto_renew ? row.period_ends_on : null;
}

function methodOf(row: SubscriptionListRow, around: SubscriptionSurroundings): SubscriptionListRecord['paymentMethod'] {
  const {method_id: id, method_type: type, method_brand: brand, method_last4: last4} = around;
  if (id === null || type === null || brand === null || last4 === null) return null;
  return {id, type, brand, last4, isDefault: id !== row.payment_method_id};
}

/** It matters only where something is charged. */
function methodIssueOf(
  row: SubscriptionListRow,
  around: SubscriptionSurroundings,
  chargedOn: string | undefined,
  today: string,
): MethodIssue | null {
  if (row.status !== 'past_due' && chargedOn === undefined) return null;
  if (around.method_id === null) return 'missing';
  const {method_last_day: lastDay} = around;
  if (lastDay !== null && lastDay < today) return 'expired';
  if (row.status === 'past_due') return around.charge_failed ? 'charge_failed' : null;
  return lastDay !== null && chargedOn !== undefined && lastDay < chargedOn ? 'expires_before_renewal' : null;
}

function pauseOf(row: SubscriptionListRow): SubscriptionListRecord['pause'] {
  const from = row.paused_on ?? row.pause_from;
  return from === null || row.status === 'canceled' ? null : {from, until: row.resumes_on};
}

const nextDay = (day: string): string => addDays(day, 1);

const later = (a: string, b: string): string => (a > b ? a : b);
