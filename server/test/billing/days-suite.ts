import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {noticeContent} from '../../src/sql/subscription-notice.js';
import type {Principal} from '../../src/port/principal.js';
import type {Database} from '../../src/port/unit.js';
import type {SandboxPsp, TestCardName} from '../../src/psp-sandbox/index.js';
import {auditLedger} from '../ledger/audit.js';
import {adapterOf, cardToken, pspOrigin, review, sandbox, send} from '../ledger/world.js';
import {auditBilling} from './audit.js';
import {
  billingOn,
  lookAt,
  newMethod,
  newSubscriber,
  newSubscription,
  nothing,
  scopeOf,
  type CustomerWish,
  type HandClock,
  type MethodWish,
  type Sight,
  type SubscriptionWish,
} from './world.js';

/** Days, faults of cards and of the PSP, and what people do meanwhile. */
export function describeBilling(open: () => {database: Database; clock: HandClock}): void {
  describe('billing a subscription', () => {
    let database: Database;
    let clock: HandClock;
    let psp: SandboxPsp;
    let run: ReturnType<typeof billingOn>;
    const vendors = new Set<string>();

    before(() => {
      ({database, clock} = open());
      psp = sandbox(clock, {loseAnswer: () => Promise.reject(new TypeError('The network is away.'))});
      run = billingOn(database, adapterOf(psp), clock);
    });
    after(async () => {
      for (const tenantId of vendors) assert.deepEqual(await auditBilling(database, tenantId), []);
      await psp.close();
    });

    interface Subscriber {
      readonly person: Principal;
      readonly id: string;
      at(instant: string): Promise<Sight>;
    }

    async function subscriber(
      wish: SubscriptionWish & CustomerWish & {readonly card?: TestCardName; readonly method?: MethodWish},
    ): Promise<Subscriber> {
      const person = await newSubscriber(database, wish);
      vendors.add(person.tenantId);
      if (wish.card) await card(person, wish.card, {as: 'default', ...wish.method});
      const id = await newSubscription(database, person, wish);
      return {
        person,
        id,
        async at(instant) {
          clock.set(instant);
          const {underWay} = await run.billing.run({tenantId: person.tenantId});
          const again = await run.billing.run({tenantId: person.tenantId});
          // What the PSP hasn't told yet may be known the second time.
          if (underWay === 0) assert.deepEqual(again, nothing, `a second run at ${instant}`);
          return lookAt(database, person, id);
        },
      };
    }
    const card = (person: Principal, name: TestCardName, wish: MethodWish = {}): Promise<string> =>
      newMethod(database, person, psp, pspOrigin, name, wish);
    const starts = ({periods}: Sight): string[] => periods.map(({starts_on: day}) => day);
    const statuses = ({invoices}: Sight): string[] => invoices.map(({status}) => status);

    it('of the 31st comes back to the 31st, and of the 29th of February to the 29th in the next leap year', async () => {
      const monthly = await subscriber({startsOn: '2027-01-31', card: 'success'});
      assert.deepEqual(starts(await monthly.at('2027-05-31T12:00:00Z')), [
        '2027-01-31',
        '2027-02-28',
        '2027-03-31',
        '2027-04-30',
        '2027-05-31',
      ]);
      const yearly = await subscriber({startsOn: '2024-02-29', termMonths: 12, card: 'success'});
      assert.deepEqual(starts(await yearly.at('2028-02-29T12:00:00Z')), [
        '2024-02-29',
        '2025-02-28',
        '2026-02-28',
        '2027-02-28',
        '2028-02-29',
      ]);
    });

    it('follows the customer’s own days, over the change of the clocks too', async () => {
      // The 10th of March begins in Auckland at 11:00 UTC of the day before, in Los Angeles at 08:00 UTC; there the clocks go forward on the 14th.
      const early = await subscriber({startsOn: '2027-02-10', timeZone: 'Pacific/Auckland', card: 'success'});
      assert.deepEqual(starts(await early.at('2027-03-09T10:59:59Z')), ['2027-02-10']);
      const begun = await early.at('2027-03-09T11:00:00Z');
      assert.deepEqual([starts(begun).at(-1), begun.invoices[0]?.issued_on], ['2027-03-10', '2027-03-10']);
      const late = await subscriber({startsOn: '2027-02-14', timeZone: 'America/Los_Angeles', card: 'success'});
      assert.deepEqual(starts(await late.at('2027-03-14T07:59:59Z')), ['2027-02-14']);
      assert.deepEqual(starts(await late.at('2027-03-14T08:00:00Z')).at(-1), '2027-03-14');
      assert.deepEqual(starts(await late.at('2027-04-14T06:59:59Z')).length, 2);
      assert.deepEqual(starts(await late.at('2027-04-14T07:00:00Z')).at(-1), '2027-04-14');
    });

    it('makes up for each period that a server that stood still has missed, in their order', async () => {
      const {at} = await subscriber({startsOn: '2027-01-15', card: 'success'});
      const sight = await at('2027-05-20T12:00:00Z');
      assert.deepEqual(starts(sight), ['2027-01-15', '2027-02-15', '2027-03-15', '2027-04-15', '2027-05-15']);
      assert.deepEqual(statuses(sight), ['paid', 'paid', 'paid', 'paid']);
    });

    it('stops where an earlier period was not paid and its grace is over', async () => {
      const {at} = await subscriber({startsOn: '2027-01-15', card: 'insufficient_funds'});
      assert.equal((await at('2027-02-15T12:00:00Z')).row.grace_ends_on, '2027-02-22');
      const sight = await at('2027-06-20T12:00:00Z');
      assert.deepEqual(starts(sight), ['2027-01-15', '2027-02-15']);
      assert.deepEqual([sight.row.status, statuses(sight)], ['canceled', ['void']]);
    });

    it('is done by one of two runs at once', async () => {
      const {person, id} = await subscriber({startsOn: '2027-03-01', card: 'success'});
      clock.set('2027-04-01T12:00:00Z');
      const {tenantId} = person;
      const reports = await Promise.all([run.billing.run({tenantId}), run.billing.run({tenantId})]);
      assert.deepEqual(reports.map(({ran}) => ran).sort(), [false, true]);
      assert.equal((await lookAt(database, person, id)).invoices.length, 1);
    });

    it('goes into grace at once without a valid method, charges nothing, and charges one that is added', async () => {
      const {person, at} = await subscriber({
        startsOn: '2027-03-01',
        card: 'success',
        method: {expires: {month: 3, year: 2027}},
      });
      const sight = await at('2027-04-01T12:00:00Z');
      assert.deepEqual([sight.row.status, sight.row.grace_ends_on], ['past_due', '2027-04-08']);
      assert.deepEqual(sight.mails.at(-1)?.kind, 'grace_began');
      await card(person, 'success', {as: 'default'});
      const revived = await at('2027-04-02T12:00:00Z');
      assert.deepEqual([revived.row.status, statuses(revived)], ['active', ['paid']]);
    });

    it('can not charge a card off session that asks for 3-D Secure, and says so', async () => {
      const {at} = await subscriber({startsOn: '2027-03-01', card: 'challenge'});
      const sight = await at('2027-04-01T12:00:00Z');
      assert.deepEqual([sight.row.status, sight.collections[0]?.last_failure], ['past_due', 'authentication_required']);
    });

    it('waits for a bank that decides later, and for a PSP whose answer was lost', async () => {
      const slow = await subscriber({startsOn: '2027-03-01', card: 'processing_then_succeeded'});
      const waiting = await slow.at('2027-04-01T12:00:00Z');
      assert.deepEqual([waiting.row.status, statuses(waiting)], ['active', ['open']]);
      assert.deepEqual(statuses(await slow.at('2027-04-01T13:00:00Z')), ['paid']);
      const failing = await subscriber({startsOn: '2027-03-01', card: 'processing_then_failed'});
      assert.equal((await failing.at('2027-04-01T12:00:00Z')).row.status, 'active');
      assert.equal((await failing.at('2027-04-02T12:00:00Z')).row.status, 'past_due');
      const lost = await subscriber({startsOn: '2027-03-01', card: 'lost_answer'});
      const known = await lost.at('2027-04-01T12:00:00Z');
      assert.deepEqual([known.row.status, statuses(known)], ['active', ['paid']]);
      const attempts = await database.run(scopeOf(lost.person), ({db}) =>
        db.selectFrom('payment_attempts').select('id').execute(),
      );
      const captures = psp.inspect.captures().filter(({reference}) => attempts.some(({id}) => id === reference));
      assert.equal(captures.length, 1);
      assert.deepEqual(await auditLedger(database, captures, {tenantId: lost.person.tenantId}), []);
    });

    it('goes on when the invoice of a closed one is paid before its period is over', async () => {
      const {person, id, at} = await subscriber({startsOn: '2027-03-01', card: 'insufficient_funds'});
      await at('2027-04-01T12:00:00Z');
      const closed = await at('2027-04-09T12:00:00Z');
      assert.deepEqual([closed.row.status, statuses(closed)], ['canceled', ['uncollectible']]);
      const token = await cardToken(psp, 'success');
      const source = {type: 'token', token, save: false} as const;
      const payment = await review(run.ledger, person, {invoices: [closed.invoices[0]?.id ?? ''], source});
      await send(run.ledger, person, payment);
      const revived = await lookAt(database, person, id);
      assert.deepEqual([revived.row.status, statuses(revived), revived.events.at(-1)], ['active', ['paid'], 'revived']);
      assert.deepEqual(starts(await at('2027-05-01T12:00:00Z')).at(-1), '2027-05-01');
    });

    it('ends by itself without auto-renew, after its reminders', async () => {
      const {at} = await subscriber({startsOn: '2027-03-01', card: 'success', autoRenew: false, termMonths: 12});
      for (const day of ['2028-01-31', '2028-02-23', '2028-02-29']) await at(`${day}T12:00:00Z`);
      const sight = await at('2028-03-01T12:00:00Z');
      assert.deepEqual([sight.row.status, sight.row.canceled_because], ['canceled', 'expired']);
      assert.deepEqual(
        sight.mails.map(({kind, details}) => [kind, (details as {days?: number}).days]),
        [
          ['expiry_reminder', 30],
          ['expiry_reminder', 7],
          ['expiry_reminder', 1],
          ['subscription_closed', undefined],
        ],
      );
    });

    it('reminds of what will be charged, and not of what is no longer true', async () => {
      const {person, id, at} = await subscriber({
        startsOn: '2027-03-01',
        card: 'success',
        method: {expires: {month: 3, year: 2027}},
      });
      const {mails} = await at('2027-03-25T12:00:00Z');
      const notice = {kind: 'renewal_reminder', on: '2027-04-01', days: 7} as const;
      assert.equal(mails[0]?.kind, 'renewal_reminder');
      const say = () => database.run(scopeOf(person), (unit) => noticeContent(unit, id, notice, '2027-03-25'));
      const said = await say();
      assert.ok(typeof said === 'object' && said.kind === 'renewal_reminder');
      assert.deepEqual([said.total, said.methodExpires], [{amount: 2_400, currency: 'EUR'}, true]);
      await database.run(scopeOf(person), ({db}) =>
        db.updateTable('subscriptions').set({cancel_at_period_end: true}).where('id', '=', id).execute(),
      );
      assert.equal(await say(), 'canceled');
    });
  });
}
