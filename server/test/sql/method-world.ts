import assert from 'node:assert/strict';
import {beforeEach} from 'node:test';

import type {Insertable} from 'kysely';

import {newId} from '../../src/ids.js';
import type {MethodContext} from '../../src/port/payment-methods.js';
import type {Database, Unit} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import type {PortalSchema} from '../../src/sql/schema.js';
import {addFixture, attemptRow, invoiceRow, type Fixture} from '../support/fixtures.js';

/** The customer's day in these tests. */
export const today = '2026-06-15';
export const context: MethodContext = {actor: 'Ada', today, psp: 'sandbox'};

const {paymentMethods} = createSqlBackend();
assert.ok(paymentMethods, 'the back end has payment methods');
export const methods = paymentMethods;

type SubscriptionRow = Insertable<PortalSchema['subscriptions']>;
type MethodRow = Insertable<PortalSchema['payment_methods']>;

/** A customer without anything, made anew for each test, and what its methods are charged for. */
export interface MethodWorld {
  readonly owner: Fixture;
  run<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** A card that is good until 2040, but for what is given; resolves to its id. */
  addMethod(given?: Partial<MethodRow>): Promise<string>;
  /** An active monthly subscription of 24.00 EUR that follows the default and is renewed on 2026-07-01, but for what is given; resolves to its id. */
  addSubscription(given?: Partial<SubscriptionRow>): Promise<string>;
  /** One whose renewal is unpaid: 24.00 EUR are owed and not tried any more. */
  addOwing(given?: Partial<SubscriptionRow>): Promise<string>;
  /** A payment by a method that is under way. */
  charge(methodId: string): Promise<void>;
  /** The default, the backup, and the method that each subscription names, by id. */
  roles(): Promise<{readonly default: string[]; readonly backup: string[]}>;
  namedBy(subscriptionId: string): Promise<string | null>;
  /** When what is owed for it is tried next. */
  nextTry(subscriptionId: string): Promise<string | null>;
  historyOf(subscriptionId: string): Promise<string[]>;
}

/** To be called in a suite, on any database. */
export function methodWorld(database: () => Database): MethodWorld {
  let owner: Fixture;
  let made = 0;
  beforeEach(async () => {
    owner = await addFixture(database());
    await database().run(owner, ({db}) =>
      db
        .insertInto('products')
        .values({
          tenant_id: owner.tenantId,
          id: 'prd_team',
          sku: 'TEAM',
          name: 'Team plan',
          category: 'Plans',
          kind: 'plan',
          position: 1,
          search: 'team plan',
        })
        .execute(),
    );
  });
  const own = (): {tenant_id: string; customer_id: string} => ({
    tenant_id: owner.tenantId,
    customer_id: owner.customerId,
  });
  const world: MethodWorld = {
    get owner() {
      return owner;
    },
    run: (work) => database().run(owner, work),

    async addMethod(given = {}) {
      const nth = (made += 1);
      const id = given.id ?? newId('pm');
      await world.run(({db}) =>
        db
          .insertInto('payment_methods')
          .values({
            ...own(),
            id,
            type: 'card',
            brand: 'visa',
            last4: '4242',
            holder: 'Ada',
            exp_month: 12,
            exp_year: 2040,
            is_default: false,
            provider: 'sandbox',
            provider_ref: `card_${nth}`,
            created_at: new Date(Date.UTC(2026, 0, 1, 0, nth)),
            removed_at: null,
            ...given,
          })
          .execute(),
      );
      return id;
    },

    async addSubscription(given = {}) {
      const nth = (made += 1);
      const id = given.id ?? newId('sub');
      await world.run(({db}) =>
        db
          .insertInto('subscriptions')
          .values({
            ...own(),
            id,
            number: `S-${nth}`,
            product_id: 'prd_team',
            status: 'active',
            term_months: 1,
            anchor_day: 1,
            currency: 'EUR',
            started_on: '2026-01-01',
            period_starts_on: '2026-06-01',
            period_ends_on: '2026-06-30',
            auto_renew: true,
            renewal_total: 2_400,
            seats: 2,
            search: '',
            ...given,
          })
          .execute(),
      );
      return id;
    },

    async addOwing(given = {}) {
      const id = await world.addSubscription({status: 'past_due', grace_ends_on: '2026-06-20', ...given});
      const invoice = invoiceRow(owner, {total: 2_400, origin_type: 'subscription', subscription_id: id});
      await world.run(async ({db}) => {
        await db.insertInto('invoices').values(invoice).execute();
        await db
          .insertInto('collections')
          .values({...own(), invoice_id: invoice.id, subscription_id: id, status: 'due', next_try_on: null})
          .execute();
      });
      return id;
    },

    async charge(methodId) {
      await world.run(({db}) =>
        db
          .insertInto('payment_attempts')
          .values(attemptRow(owner, {payment_method_id: methodId}))
          .execute(),
      );
    },

    async roles() {
      const rows = await world.run((unit) => methods.list(unit, today));
      const ids = (kind: 'isDefault' | 'isBackup'): string[] => rows.filter((row) => row[kind]).map(({id}) => id);
      return {default: ids('isDefault'), backup: ids('isBackup')};
    },

    async namedBy(subscriptionId) {
      const row = await world.run(({db}) =>
        db
          .selectFrom('subscriptions')
          .select('payment_method_id')
          .where('id', '=', subscriptionId)
          .executeTakeFirstOrThrow(),
      );
      return row.payment_method_id;
    },

    async nextTry(subscriptionId) {
      const row = await world.run(({db}) =>
        db
          .selectFrom('collections')
          .select('next_try_on')
          .where('subscription_id', '=', subscriptionId)
          .executeTakeFirstOrThrow(),
      );
      return row.next_try_on;
    },

    async historyOf(subscriptionId) {
      const rows = await world.run(({db}) =>
        db
          .selectFrom('subscription_events')
          .select(['type', 'actor'])
          .where('subscription_id', '=', subscriptionId)
          .orderBy('id')
          .execute(),
      );
      return rows.map(({type, actor}) => `${type} by ${actor}`);
    },
  };
  return world;
}
