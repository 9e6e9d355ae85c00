import {dayIn} from '../clock.js';
import type {PaymentMethodsSection, StoredMethod} from '../port/payment-methods.js';
import type {Unit} from '../port/unit.js';
import {oneCustomer} from './scope.js';
import type {SubscriptionRow} from './subscription-state.js';

/** What a vendor bills a customer by. */
export interface BillingTerms {
  /** The customer's ISO day. */
  readonly today: string;
  /** BCP 47. */
  readonly locale: string;
  readonly graceDays: number;
  readonly retryDays: readonly number[];
  readonly reminderDays: readonly number[];
  /** The name of the PSP by which this customer can be charged; undefined where nothing is. */
  readonly psp: string | undefined;
  readonly currencies: readonly string[];
}

/** The terms of the unit's customer; undefined when there is no such customer. */
export async function readTerms(unit: Unit): Promise<BillingTerms | undefined> {
  const row = await unit.db
    .selectFrom('customers as c')
    .innerJoin('tenants as t', 't.tenant_id', 'c.tenant_id')
    .select(['c.time_zone', 'c.locale', 'c.region', 't.grace_days', 't.retry_days', 't.reminder_days', 't.psp'])
    .select(['t.payment_currencies', 't.regions_without_payment'])
    .where('c.tenant_id', '=', unit.scope.tenantId)
    .where('c.id', '=', oneCustomer(unit))
    .executeTakeFirst();
  if (!row) return undefined;
  const isCharged = row.psp !== null && !row.regions_without_payment.includes(row.region);
  return {
    today: dayIn(row.time_zone, unit.now),
    locale: row.locale,
    graceDays: row.grace_days,
    retryDays: row.retry_days.toSorted((a, b) => a - b),
    reminderDays: row.reminder_days,
    psp: isCharged ? (row.psp ?? undefined) : undefined,
    currencies: row.payment_currencies,
  };
}

/** What a subscription can be charged to on a day, in the order in which it is: its own method or else the customer's default, then the backup. */
export async function usableMethods(
  unit: Unit,
  methods: Pick<PaymentMethodsSection, 'get'>,
  row: Pick<SubscriptionRow, 'payment_method_id' | 'currency'>,
  {psp, currencies, today}: Pick<BillingTerms, 'psp' | 'currencies' | 'today'>,
): Promise<StoredMethod[]> {
  if (psp === undefined || !currencies.includes(row.currency)) return [];
  const usable: StoredMethod[] = [];
  for (const id of await methodIds(unit, row)) {
    const method = await methods.get(unit, id, today);
    if (method && method.provider === psp && !method.expired && !usable.some((one) => one.id === id))
      usable.push(method);
  }
  return usable;
}

/** The method that a subscription is charged to first, whether or not it still can be; undefined when there is none. */
export async function firstMethod(
  unit: Unit,
  methods: Pick<PaymentMethodsSection, 'get'>,
  row: Pick<SubscriptionRow, 'payment_method_id'>,
  day: string,
): Promise<StoredMethod | undefined> {
  const [id] = await methodIds(unit, row);
  return id === undefined ? undefined : methods.get(unit, id, day);
}

async function methodIds(unit: Unit, row: Pick<SubscriptionRow, 'payment_method_id'>): Promise<string[]> {
  const rows = await unit.db
    .selectFrom('payment_methods')
    .select(['id', 'is_default', 'is_backup'])
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('customer_id', '=', oneCustomer(unit))
    .where('removed_at', 'is', null)
    .where((where) => where.or([where('is_default', '=', true), where('is_backup', '=', true)]))
    .execute();
  const first = row.payment_method_id ?? rows.find((method) => method.is_default)?.id;
  const backup = rows.find((method) => method.is_backup)?.id;
  return [first, backup].filter((id) => id !== undefined);
}
