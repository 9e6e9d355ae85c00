import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {Principal} from '../../src/port/principal.js';
import type {Database, Unit} from '../../src/port/unit.js';
import type {SandboxPsp, TestCardName} from '../../src/psp-sandbox/index.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {adapterOf, pspOrigin, sandbox} from '../ledger/world.js';
import {
  billingOn,
  lookAt,
  newMethod,
  newSubscriber,
  newSubscription,
  scopeOf,
  seatPrice,
  type HandClock,
  type Sight,
  type SubscriptionWish,
} from './world.js';

const {subscriptions} = createSqlBackend();
assert.ok(subscriptions, 'the back end has subscriptions');
const subs = subscriptions;
const actor = {id: 'usr_ada', name: 'Ada'};

/** What customers ask for themselves, and what the billing run makes of it. */
export function describeBought(open: () => {database: Database; clock: HandClock}): void {
  describe('what a customer asks for', () => {
    let database: Database;
    let clock: HandClock;
    let psp: SandboxPsp;
    let run: ReturnType<typeof billingOn>;

    before(() => {
      ({database, clock} = open());
      psp = sandbox(clock);
      run = billingOn(database, adapterOf(psp), clock);
    });
    after(() => psp.close());

    async function subscriber(card: TestCardName, wish: Partial<SubscriptionWish> = {}) {
      const person: Principal = await newSubscriber(database);
      await newMethod(database, person, psp, pspOrigin, card, {as: 'default'});
      const id = await newSubscription(database, person, {startsOn: '2027-03-01', ...wish});
      return {
        id,
        does: <T>(work: (unit: Unit) => Promise<T>): Promise<T> => database.run(scopeOf(person), work),
        async at(instant: string): Promise<Sight> {
          clock.set(instant);
          await run.billing.run({tenantId: person.tenantId});
          return lookAt(database, person, id);
        },
      };
    }

    it('is left to them for ten minutes, to pay it on the spot, and charged then', async () => {
      const {id, does, at} = await subscriber('success');
      clock.set('2027-03-10T12:00:00Z');
      await does((unit) => subs.renew(unit, id, actor, '2027-03-10'));
      assert.deepEqual(statuses(await at('2027-03-10T12:09:59Z')), ['open']);
      assert.deepEqual(statuses(await at('2027-03-10T12:10:00Z')), ['paid']);
    });

    it('is renewed ahead of its day, and has its grace from that day on when that was never paid', async () => {
      const {id, does, at} = await subscriber('insufficient_funds');
      clock.set('2027-03-10T12:00:00Z');
      await does((unit) => subs.renew(unit, id, actor, '2027-03-10'));
      const failed = await at('2027-03-10T13:00:00Z');
      assert.deepEqual([failed.row.status, failed.row.grace_ends_on], ['past_due', '2027-04-08']);
      assert.equal((await at('2027-04-08T12:00:00Z')).row.status, 'past_due', 'what was paid for isn’t taken away');
      assert.equal((await at('2027-04-09T12:00:00Z')).row.status, 'canceled');
    });

    it('ends nothing when it is a change within a period that was paid for', async () => {
      const {id, does, at} = await subscriber('insufficient_funds');
      clock.set('2027-03-10T12:00:00Z');
      await does(async (unit) => {
        const {id: previewId, dueNow} = await subs.previewChange(unit, id, {seats: 3}, actor, '2027-03-10');
        assert.ok(dueNow.amount > 0 && dueNow.amount < seatPrice * 1.2);
        await subs.confirmChange(unit, id, {previewId, actor}, '2027-03-10');
      });
      const failed = await at('2027-03-10T13:00:00Z');
      assert.deepEqual([failed.row.status, statuses(failed), failed.row.grace_ends_on], ['active', ['open'], null]);
      assert.deepEqual(
        failed.mails.map(({kind}) => kind),
        ['charge_failed'],
      );
      const later = await at('2027-03-31T12:00:00Z');
      assert.deepEqual([later.row.status, later.row.seats], ['active', 3]);
    });

    it('goes on in the period that was paid for when a pause ends within it', async () => {
      const {id, does, at} = await subscriber('success', {termMonths: 12});
      clock.set('2027-03-10T12:00:00Z');
      await does((unit) => subs.pause(unit, id, {from: '2027-04-01', until: '2027-06-01'}, actor, '2027-03-10'));
      assert.equal((await at('2027-04-01T12:00:00Z')).row.status, 'paused');
      const on = await at('2027-06-01T12:00:00Z');
      assert.deepEqual([on.row.status, on.row.period_ends_on, on.invoices.length], ['active', '2028-02-29', 0]);
      assert.deepEqual(on.events, ['pause_asked', 'paused', 'resumed']);
    });

    it('keeps the price it has within its period, and takes the vendor’s in the next one', async () => {
      const {id, does, at} = await subscriber('success');
      clock.set('2027-03-10T12:00:00Z');
      await does(async (unit) => {
        await unit.db
          .insertInto('product_prices')
          .values({
            tenant_id: unit.scope.tenantId,
            product_id: 'seats',
            term_months: 1,
            currency: 'EUR',
            valid_from: '2027-03-05',
            unit_price: 1_500,
          })
          .execute();
        const {id: previewId, lines} = await subs.previewChange(unit, id, {seats: 3}, actor, '2027-03-10');
        assert.equal(lines[0]?.unitPrice.amount, seatPrice);
        await subs.confirmChange(unit, id, {previewId, actor}, '2027-03-10');
      });
      const next = await at('2027-04-01T12:00:00Z');
      assert.equal(next.invoices.at(-1)?.total, 3 * 1_500 * 1.2);
      assert.ok(next.events.includes('price_changed'));
    });
  });
}

const statuses = ({invoices}: Sight): string[] => invoices.map(({status}) => status);
