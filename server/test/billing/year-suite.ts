import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {isDeepStrictEqual} from 'node:util';

import {addDays} from '../../src/clock.js';
import {createMailSender} from '../../src/mail/index.js';
import type {MailMessage} from '../../src/mail/mailer.js';
import type {Principal} from '../../src/port/principal.js';
import type {Database} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
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
  setPrice,
  type HandClock,
  type Sight,
} from './world.js';

/** A year of two subscriptions, day by day. */
export function describeYear(open: () => {database: Database; clock: HandClock}): void {
  describe('a year of billing, from a trial to the end', () => {
    let database: Database;
    let clock: HandClock;
    let ada: Principal;
    let team: string;
    let leaving: string;
    let psp: ReturnType<typeof sandbox>;
    let run: ReturnType<typeof billingOn>;
    const sent: {readonly on: string; readonly mail: MailMessage}[] = [];
    const days = new Map<string, Sight>();
    const first = '2028-01-17';
    const last = '2029-01-05';

    before(async () => {
      ({database, clock} = open());
      clock.set(`${first}T06:00:00Z`);
      psp = sandbox(clock);
      run = billingOn(database, adapterOf(psp), clock);
      ada = await newSubscriber(database);
      const methodId = await newMethod(database, ada, psp, pspOrigin, 'success', {as: 'default'});
      team = await newSubscription(database, ada, {startsOn: first, trialEndsOn: '2028-01-30'});
      leaving = await newSubscription(database, ada, {startsOn: '2028-01-20', seats: 1, methodId});
      await setPrice(database, ada, '2028-03-15', 1_500);
      const mailer = {
        send: (mail: MailMessage) =>
          Promise.resolve(void sent.push({on: clock.now().toISOString().slice(0, 10), mail})),
      };
      const sender = createMailSender({database, backend: createSqlBackend(), mailer});
      for (let day = first; day <= last; day = addDays(day, 1)) {
        clock.set(`${day}T06:00:00Z`);
        await happenings[day]?.();
        if (!isDeepStrictEqual(await run.billing.run({tenantId: ada.tenantId}), nothing)) {
          assert.deepEqual(await run.billing.run({tenantId: ada.tenantId}), nothing, `a second run on ${day}`);
          await sender.run({tenantId: ada.tenantId});
        }
        if (watched.includes(day)) days.set(day, await lookAt(database, ada, team));
      }
    });
    after(() => psp.close());

    /** What the customer does on a day before its run. */
    const happenings: Record<string, () => Promise<unknown>> = {
      // Three more seats from the next period on.
      '2028-04-10': () =>
        database.run(scopeOf(ada), ({db, now}) =>
          db
            .insertInto('subscription_changes')
            .values({
              tenant_id: ada.tenantId,
              customer_id: ada.customerId,
              id: 'chg_seats',
              subscription_id: team,
              status: 'scheduled',
              request: JSON.stringify({items: [{productId: 'seats', quantity: 5}]}),
              preview: '{}',
              version: 1,
              effective_on: '2028-04-30',
              created_at: now,
              expires_at: now,
            })
            .execute(),
        ),
      '2028-05-10': () => newMethod(database, ada, psp, pspOrigin, 'insufficient_funds', {as: 'default'}),
      // By hand, a day before the grace is over.
      '2028-06-06': async () => {
        const open = (await lookAt(database, ada, team)).invoices.find(({status}) => status === 'open');
        const token = await cardToken(psp, 'success');
        const payment = await review(run.ledger, ada, {
          invoices: [open?.id ?? ''],
          source: {type: 'token', token, save: false},
        });
        assert.equal((await send(run.ledger, ada, payment)).status, 'succeeded');
      },
      '2028-06-20': () => newMethod(database, ada, psp, pspOrigin, 'success_mastercard', {as: 'backup'}),
      '2028-07-10': () => set(team, {pause_from: '2028-07-31', resumes_on: '2028-09-15'}),
      '2028-07-25': () => set(leaving, {cancel_at_period_end: true, cancel_reason: 'unused'}),
      '2028-10-20': () =>
        database.run(scopeOf(ada), ({db, now}) =>
          db.updateTable('payment_methods').set({removed_at: now}).where('is_backup', '=', true).execute(),
        ),
    };
    const watched = [
      '2028-01-30',
      '2028-01-31',
      '2028-05-31',
      '2028-06-05',
      '2028-06-06',
      '2028-06-30',
      '2028-08-15',
      '2028-09-15',
      '2028-11-22',
      '2028-11-23',
      '2028-12-14',
      last,
    ];

    const set = (id: string, changes: object): Promise<unknown> =>
      database.run(scopeOf(ada), ({db}) => db.updateTable('subscriptions').set(changes).where('id', '=', id).execute());
    const on = (day: string): Sight => {
      const sight = days.get(day);
      assert.ok(sight, day);
      return sight;
    };
    const ended = (): Sight => on(last);
    const mails = (kind: string): string[] =>
      ended()
        .mails.filter((mail) => mail.kind === kind)
        .map((mail) => mail.created_at.toISOString().slice(0, 10));

    it('bills each period once, without gap or overlap, on the day that it begins', () => {
      assert.deepEqual(
        ended().periods.map(({starts_on: from, ends_on: to}) => [from, to]),
        [
          ['2028-01-17', '2028-01-30'],
          ['2028-01-31', '2028-02-28'],
          ['2028-02-29', '2028-03-30'],
          ['2028-03-31', '2028-04-29'],
          ['2028-04-30', '2028-05-30'],
          ['2028-05-31', '2028-06-29'],
          ['2028-06-30', '2028-07-30'],
          ['2028-09-15', '2028-10-14'],
          ['2028-10-15', '2028-11-14'],
          ['2028-11-15', '2028-12-14'],
        ],
      );
      assert.deepEqual(
        ended().invoices.map(({issued_on: issued, due_on: due, total, status}) => [issued, due, total, status]),
        [
          ['2028-01-31', '2028-01-31', 2_400, 'paid'],
          ['2028-02-29', '2028-02-29', 2_400, 'paid'],
          ['2028-03-31', '2028-03-31', 3_600, 'paid'],
          ['2028-04-30', '2028-04-30', 9_000, 'paid'],
          ['2028-05-31', '2028-05-31', 9_000, 'paid'],
          ['2028-06-30', '2028-06-30', 9_000, 'paid'],
          ['2028-09-15', '2028-09-15', 9_000, 'paid'],
          ['2028-10-15', '2028-10-15', 9_000, 'paid'],
          ['2028-11-15', '2028-11-15', 9_000, 'void'],
        ],
      );
    });

    it('goes from trial to active, in grace, on again, paused, on again, and closed', () => {
      assert.deepEqual(
        watched.map((day) => [day, on(day).row.status, on(day).row.grace_ends_on]),
        [
          ['2028-01-30', 'trialing', null],
          ['2028-01-31', 'active', null],
          ['2028-05-31', 'past_due', '2028-06-07'],
          ['2028-06-05', 'past_due', '2028-06-07'],
          ['2028-06-06', 'active', null],
          ['2028-06-30', 'active', null],
          ['2028-08-15', 'paused', null],
          ['2028-09-15', 'active', null],
          ['2028-11-22', 'past_due', '2028-11-22'],
          ['2028-11-23', 'canceled', null],
          ['2028-12-14', 'canceled', null],
          [last, 'canceled', null],
        ],
      );
      assert.deepEqual([ended().row.canceled_because, ended().row.canceled_on], ['unpaid', '2028-11-23']);
      assert.equal(on('2028-12-14').invoices.at(-1)?.status, 'uncollectible');
    });

    it('writes its history', () => {
      assert.deepEqual(ended().events, [
        'trial_ended',
        'renewed',
        'price_changed',
        'renewed',
        'changed',
        'renewed',
        'renewed',
        'charge_failed',
        'grace_began',
        'charge_failed',
        'charge_failed',
        'charge_failed',
        'revived',
        'renewed',
        'charge_failed',
        'paused',
        'resumed',
        'charge_failed',
        'renewed',
        'charge_failed',
        'renewed',
        'charge_failed',
        'grace_began',
        'charge_failed',
        'charge_failed',
        'charge_failed',
        'canceled',
      ]);
    });

    it('reminds, and tells of what failed and what ended, once each', () => {
      assert.deepEqual(mails('charge_failed'), [
        '2028-05-31',
        '2028-06-01',
        '2028-06-03',
        '2028-06-05',
        '2028-11-15',
        '2028-11-16',
        '2028-11-18',
        '2028-11-20',
      ]);
      assert.deepEqual(mails('subscription_closed'), ['2028-11-23']);
      assert.deepEqual(mails('renewal_reminder').slice(0, 4), ['2028-01-24', '2028-01-30', '2028-02-22', '2028-02-28']);
      const failed = sent.find(({mail}) => mail.subject === 'Payment for Team failed');
      assert.equal(failed?.on, '2028-05-31');
      assert.match(failed.mail.text, /€90\.00.*Visa ending in 9995/);
      assert.match(failed.mail.text, /try again on June 1, 2028/);
      assert.match(failed.mail.text, /until June 7, 2028/);
      const closed = sent.find(({mail, on: day}) => mail.subject === 'Team has ended' && day === '2028-11-23');
      assert.match(closed?.mail.text ?? '', /by December 14, 2028, it goes on at once/);
    });

    it('ends the one that was canceled with its period, and charges nothing for it afterwards', async () => {
      const {row, invoices, events, mails: told} = await lookAt(database, ada, leaving);
      assert.deepEqual([row.status, row.canceled_because, row.canceled_on], ['canceled', 'customer', '2028-08-20']);
      assert.equal(invoices.at(-1)?.issued_on, '2028-07-20');
      assert.equal(events.at(-1), 'canceled');
      assert.ok(told.some((mail) => mail.kind === 'expiry_reminder'));
    });

    it('takes from the cards what the invoices say, and nothing else', async () => {
      assert.deepEqual(await auditLedger(database, psp.inspect.captures(), {tenantId: ada.tenantId}), []);
      assert.deepEqual(await auditBilling(database, ada.tenantId), []);
      const paid = [...ended().invoices, ...(await lookAt(database, ada, leaving)).invoices];
      assert.equal(
        psp.inspect.captures().reduce((sum, {amount}) => sum + amount, 0),
        paid.reduce((sum, {amount_paid: amount}) => sum + amount, 0),
      );
    });
  });
}
