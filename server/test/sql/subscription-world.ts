import assert from 'node:assert/strict';
import {beforeEach} from 'node:test';

import {newId} from '../../src/ids.js';
import type {ChangePreview, SubscriptionChangeRequest} from '../../src/port/contract.js';
import type {PurchaseItem, SubscriptionRecord} from '../../src/port/subscriptions.js';
import type {Database, Unit} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {addFixture, type Fixture} from '../support/fixtures.js';

/** The customer's day in these tests: the 15th of a month of 30 days. */
export const today = '2026-06-15';

const {subscriptions, invoices, creditBalance} = createSqlBackend();
assert.ok(subscriptions && invoices && creditBalance, 'the back end has the sections');
export const [subs, bills, credit] = [subscriptions, invoices, creditBalance];

/** A vendor with a small catalog, a customer, and what is done there. */
export interface SubscriptionWorld {
  readonly owner: Fixture;
  readonly actor: {readonly id: string; readonly name: string};
  run<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** Buys one and pays for it; resolves to its id. */
  buy(item?: Partial<PurchaseItem>): Promise<string>;
  get(id: string, day?: string): Promise<SubscriptionRecord>;
  preview(id: string, request: SubscriptionChangeRequest, day?: string): Promise<ChangePreview>;
  confirm(id: string, previewId: string, day?: string): Promise<{id: string; number: string} | null>;
}

const monthly = {basic: 3_000, better: 6_000, odd: 1_500, extra: 300, trial: 900} as const;

/** To be called in a suite, on any database. */
export function subscriptionWorld(database: () => Database): SubscriptionWorld {
  let owner: Fixture;
  beforeEach(async () => {
    owner = await addFixture(database());
    await database().run({...owner, customerId: '*'}, (unit) => addCatalog(unit));
  });
  const world: SubscriptionWorld = {
    get owner() {
      return owner;
    },
    get actor() {
      return {id: owner.userId, name: 'Ada'};
    },
    run: (work) => database().run(owner, work),
    async buy(item = {}) {
      const request = {items: [{productId: 'basic', seats: 10, termMonths: 1, ...item}], currency: 'EUR'};
      const {id: previewId} = await world.run((unit) => subs.previewPurchase(unit, request, world.actor, today));
      const bought = await world.run((unit) => subs.purchase(unit, {previewId, actor: world.actor}, today));
      const [id] = bought?.subscriptionIds ?? [];
      assert.ok(id, 'something is bought');
      for (const invoice of bought?.invoices ?? []) await pay(world, invoice.id);
      return id;
    },
    async get(id, day = today) {
      const subscription = await world.run((unit) => subs.get(unit, id, day));
      assert.ok(subscription, id);
      return subscription;
    },
    preview: (id, request, day = today) => world.run((unit) => subs.previewChange(unit, id, request, world.actor, day)),
    confirm: (id, previewId, day = today) =>
      world.run((unit) => subs.confirmChange(unit, id, {previewId, actor: world.actor}, day)),
  };
  return world;
}

/** As the vendor books what came by another way. */
export async function pay(world: SubscriptionWorld, invoiceId: string): Promise<void> {
  await world.run(async (unit) => {
    await unit.db
      .updateTable('invoices')
      .set(({ref}) => ({amount_paid: ref('total'), status: 'paid', paid_on: today}))
      .where('id', '=', invoiceId)
      .execute();
    await subs.settled(unit, [invoiceId], today);
  });
}

async function addCatalog(unit: Unit): Promise<void> {
  const tenant = {tenant_id: unit.scope.tenantId};
  const plan = {kind: 'plan', family: 'plans', unit: 'seat', category: 'Plans', search: ''} as const;
  await unit.db
    .insertInto('products')
    .values([
      {...tenant, ...plan, id: 'basic', sku: 'B', name: 'Basic', rank: 1, min_seats: 2, max_seats: 50, position: 1},
      {...tenant, ...plan, id: 'better', sku: 'C', name: 'Better', rank: 2, position: 2},
      // Higher and yet cheaper, as a vendor may have it.
      {...tenant, ...plan, id: 'odd', sku: 'D', name: 'Odd', rank: 3, position: 3},
      {...tenant, ...plan, id: 'trial', sku: 'T', name: 'Trial', family: null, trial_days: 14, position: 4},
      {...tenant, ...plan, id: 'extra', sku: 'X', name: 'Extra', kind: 'addon', family: null, position: 5},
    ])
    .execute();
  await unit.db
    .insertInto('product_prices')
    .values(
      Object.entries(monthly).flatMap(([id, price]) =>
        [1, 12].map((months) => ({
          ...tenant,
          product_id: id,
          term_months: months,
          currency: 'EUR',
          valid_from: '2020-01-01',
          unit_price: price * (months === 1 ? 1 : 10),
        })),
      ),
    )
    .execute();
  await unit.db
    .insertInto('product_addons')
    .values({...tenant, product_id: 'basic', addon_id: 'extra'})
    .execute();
  await unit.db
    .insertInto('tax_rules')
    .values({...tenant, region: 'FR', position: 1, name: 'TVA', rate: '20'})
    .execute();
}

/** A day's price of a product, from that day on. */
export async function setPrice(world: SubscriptionWorld, productId: string, price: number): Promise<void> {
  await world.run((unit) =>
    unit.db
      .insertInto('product_prices')
      .values({
        tenant_id: world.owner.tenantId,
        product_id: productId,
        term_months: 1,
        currency: 'EUR',
        valid_from: '2026-06-02',
        unit_price: price,
      })
      .execute(),
  );
}

/** A method of the customer's, good for years. */
export async function addMethod(world: SubscriptionWorld): Promise<string> {
  const id = newId('pm');
  await world.run((unit) =>
    unit.db
      .insertInto('payment_methods')
      .values({
        tenant_id: world.owner.tenantId,
        customer_id: world.owner.customerId,
        id,
        type: 'card',
        brand: 'visa',
        last4: '4242',
        holder: null,
        exp_month: 12,
        exp_year: 2030,
        is_default: true,
        provider: 'sandbox',
        provider_ref: id,
        created_at: unit.now,
        removed_at: null,
      })
      .execute(),
  );
  return id;
}
