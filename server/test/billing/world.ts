import {createBilling, type Billing, type BillingReport} from '../../src/billing/create-billing.js';
import type {Clock} from '../../src/clock.js';
import {newId} from '../../src/ids.js';
import type {Ledger} from '../../src/ledger/ledger.js';
import type {PaymentAttempt} from '../../src/port/contract.js';
import type {Principal} from '../../src/port/principal.js';
import type {PspAdapter} from '../../src/port/psp.js';
import type {Database, Unit} from '../../src/port/unit.js';
import {anchorOf, periodFrom} from '../../src/pricing/periods.js';
import type {SandboxPsp, TestCardName} from '../../src/psp-sandbox/index.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {answerChallenge, cardToken, keys, ledgerOn, newCustomer, pageOrigin} from '../ledger/world.js';

/** A clock that the test sets. */
export class HandClock implements Clock {
  #now: number;

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  set(instant: string): void {
    this.#now = Date.parse(instant);
  }
}

/** Of one seat for a month, minor units. */
export const seatPrice = 1_000;

export interface CustomerWish {
  readonly tenantId?: string;
  readonly timeZone?: string;
  readonly locale?: string;
}

/** A customer of a vendor that sells seats by the month and the year, with 20 % of tax. */
export async function newSubscriber(
  database: Database,
  {tenantId, timeZone = 'Europe/Paris', locale = 'en'}: CustomerWish = {},
): Promise<Principal> {
  const customer = await newCustomer(database, tenantId);
  const tenant = {tenant_id: customer.tenantId};
  await database.run({tenantId: customer.tenantId, customerId: '*'}, async ({db}) => {
    await db
      .updateTable('customers')
      .set({time_zone: timeZone, locale})
      .where('tenant_id', '=', customer.tenantId)
      .where('id', '=', customer.customerId)
      .execute();
    const product = {...tenant, category: 'Plans', kind: 'plan' as const, unit: 'seat', position: 1, search: ''};
    await db
      .insertInto('products')
      .values({...product, id: 'seats', sku: 'SEATS', name: 'Team'})
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db
      .insertInto('tax_rules')
      .values({...tenant, region: 'FR', position: 1, name: 'VAT 20%', rate: '20'})
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  for (const months of [1, 12]) await setPrice(database, customer, '2020-01-01', seatPrice * months, months);
  return {...customer, timeZone, locale};
}

/** What a seat costs from a day on. */
export function setPrice(
  database: Database,
  {tenantId}: Principal,
  validFrom: string,
  unitPrice: number,
  termMonths = 1,
): Promise<unknown> {
  return database.run({tenantId, customerId: '*'}, ({db}) =>
    db
      .insertInto('product_prices')
      .values({
        tenant_id: tenantId,
        product_id: 'seats',
        term_months: termMonths,
        currency: 'EUR',
        valid_from: validFrom,
        unit_price: unitPrice,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

export interface MethodWish {
  readonly as?: 'default' | 'backup';
  /** As we keep it; the PSP's own expires much later. */
  readonly expires?: {readonly month: number; readonly year: number};
}

/** Saves a card with the PSP, as its fields do, and with us; resolves to our id. */
export async function newMethod(
  database: Database,
  of: Principal,
  psp: Pick<SandboxPsp, 'fetch'>,
  origin: string,
  card: TestCardName,
  {as, expires = {month: 12, year: 2040}}: MethodWish = {},
): Promise<string> {
  const key = newId('save');
  const call = async (method: 'POST' | 'GET', body?: object): Promise<Setup> => {
    const response = await psp.fetch(
      new Request(`${origin}/v1/setups/${key}`, {
        method,
        headers: {authorization: `Bearer ${keys.secretKey}`, ...(body && {'content-type': 'application/json'})},
        ...(body && {body: JSON.stringify(body)}),
      }),
    );
    return (await response.json()) as Setup;
  };
  const source = {token: await cardToken(psp, card, origin)};
  let setup = await call('POST', {customer: of.customerId, source, returnOrigin: pageOrigin});
  if (setup.action) {
    await answerChallenge(psp as SandboxPsp, {nextAction: setup.action} as unknown as PaymentAttempt, 'approve');
    setup = await call('GET');
  }
  if (!setup.savedCard) throw new Error(`${card} can not be saved: ${JSON.stringify(setup)}`);
  const {id: ref, brand, last4} = setup.savedCard;
  const id = newId('pm');
  await database.run(scopeOf(of), async ({db, now}) => {
    const owner = {tenant_id: of.tenantId, customer_id: of.customerId};
    if (as === 'default') await db.updateTable('payment_methods').set({is_default: false}).execute();
    await db
      .insertInto('payment_methods')
      .values({
        ...owner,
        id,
        type: 'card',
        brand,
        last4,
        holder: 'Ada',
        exp_month: expires.month,
        exp_year: expires.year,
        is_default: as === 'default',
        is_backup: as === 'backup',
        provider: 'sandbox',
        provider_ref: ref,
        created_at: now,
        removed_at: null,
      })
      .execute();
  });
  return id;
}

interface Setup {
  readonly action?: {readonly url: string};
  readonly savedCard?: {readonly id: string; readonly brand: string; readonly last4: string};
}

export interface SubscriptionWish {
  /** ISO day on which its first period, or its trial, begins. That is paid for. */
  readonly startsOn: string;
  readonly trialEndsOn?: string;
  readonly termMonths?: number;
  readonly seats?: number;
  readonly autoRenew?: boolean;
  readonly methodId?: string;
}

/** A subscription to seats; resolves to its id. */
export async function newSubscription(database: Database, of: Principal, wish: SubscriptionWish): Promise<string> {
  const {startsOn, trialEndsOn, termMonths = 1, seats = 2, autoRenew = true} = wish;
  const id = newId('sub');
  const owner = {tenant_id: of.tenantId, customer_id: of.customerId};
  const endsOn = trialEndsOn ?? periodFrom(startsOn, termMonths, anchorOf(startsOn)).endsOn;
  await database.run(scopeOf(of), async ({db}) => {
    await db
      .insertInto('subscriptions')
      .values({
        ...owner,
        id,
        number: newId('S'),
        product_id: 'seats',
        status: trialEndsOn ? 'trialing' : 'active',
        term_months: termMonths,
        anchor_day: anchorOf(startsOn),
        currency: 'EUR',
        started_on: startsOn,
        trial_ends_on: trialEndsOn ?? null,
        period_starts_on: startsOn,
        period_ends_on: endsOn,
        auto_renew: autoRenew,
        payment_method_id: wish.methodId ?? null,
        renewal_total: seats * seatPrice,
        seats,
        search: '',
      })
      .execute();
    await db
      .insertInto('subscription_items')
      .values({
        ...owner,
        subscription_id: id,
        position: 1,
        id: newId('sit'),
        product_id: 'seats',
        description: 'Team',
        quantity: seats,
        unit_price: seatPrice * termMonths,
      })
      .execute();
    await db
      .insertInto('subscription_periods')
      .values({...owner, subscription_id: id, starts_on: startsOn, ends_on: endsOn, invoice_id: null})
      .execute();
  });
  return id;
}

export function scopeOf({tenantId, customerId}: Principal): {tenantId: string; customerId: string} {
  return {tenantId, customerId};
}

/** A run on a database, as the API makes it. */
export function billingOn(database: Database, psp: PspAdapter, clock: Clock): {billing: Billing; ledger: Ledger} {
  const ledger = ledgerOn(database, psp, clock);
  return {billing: createBilling({database, backend: createSqlBackend(), ledger, sendsMail: true}), ledger};
}

/** All that is known of a subscription. */
export async function lookAt(database: Database, of: Principal, id: string) {
  return database.run(scopeOf(of), async ({db}: Unit) => ({
    row: await db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    periods: await db
      .selectFrom('subscription_periods')
      .select(['starts_on', 'ends_on', 'invoice_id'])
      .where('subscription_id', '=', id)
      .orderBy('starts_on')
      .execute(),
    invoices: await db
      .selectFrom('invoices')
      .select(['id', 'number', 'status', 'issued_on', 'due_on', 'total', 'amount_paid'])
      .where('subscription_id', '=', id)
      .orderBy('number_order')
      .execute(),
    collections: await db
      .selectFrom('collections')
      .selectAll()
      .where('subscription_id', '=', id)
      .orderBy('invoice_id')
      .execute(),
    events: (
      await db
        .selectFrom('subscription_events')
        .select('type')
        .where('subscription_id', '=', id)
        .orderBy('id')
        .execute()
    ).map(({type}) => type),
    mails: await db
      .selectFrom('mail_jobs')
      .select(['kind', 'dedupe_key', 'created_at', 'details'])
      .where('subscription_id', '=', id)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  }));
}

export type Sight = Awaited<ReturnType<typeof lookAt>>;

/** A run that did nothing. */
export const nothing: BillingReport = {
  ran: true,
  renewed: 0,
  paused: 0,
  resumed: 0,
  ended: 0,
  closed: 0,
  collected: 0,
  declined: 0,
  underWay: 0,
  voided: 0,
  reminded: 0,
  faults: 0,
};
