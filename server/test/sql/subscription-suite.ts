import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {PortalFault} from '../../src/port/fault.js';
import type {Database} from '../../src/port/unit.js';
import {addMethod, bills, credit, setPrice, subs, subscriptionWorld, today} from './subscription-world.js';

const fault =
  (code: string, ...errors: string[]) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof PortalFault, String(error));
    assert.equal(error.code, code);
    if (errors.length > 0)
      assert.deepEqual(
        error.errors?.map((each) => `${each.pointer} ${each.code}`),
        errors,
      );
    return true;
  };

/** What is bought and changed, on any database. */
export function describeSubscriptions(database: () => Database): void {
  const world = subscriptionWorld(database);
  const {run, buy, get, preview, confirm} = world;

  describe('subscriptions.purchase', () => {
    it('makes a subscription with its first period and its invoice, to be charged today', async () => {
      const id = await buy({addons: [{productId: 'extra', quantity: 5}]});
      const bought = await get(id);
      assert.deepEqual(bought.currentPeriod, {startsOn: today, endsOn: '2026-07-14'});
      assert.equal(bought.price.amount, (10 * 3_000 + 5 * 300) * 1.2);
      assert.deepEqual(bought.nextCharge, {on: '2026-07-15', amount: bought.price});
      assert.equal(bought.invoices.length, 1);
      assert.equal(bought.methodIssue, 'missing');
      await addMethod(world);
      assert.equal((await get(id)).methodIssue, null);
    });

    it('bills nothing of a trial', async () => {
      const bought = await get(await buy({productId: 'trial', seats: 3}));
      assert.equal(bought.status, 'trialing');
      assert.equal(bought.trialEndsOn, '2026-06-28');
      assert.deepEqual(bought.invoices, []);
      assert.equal(bought.nextCharge?.on, '2026-06-29');
    });

    it('buys once what eight confirm at once', async () => {
      const request = {items: [{productId: 'basic', seats: 2, termMonths: 1}], currency: 'EUR'};
      const {id: previewId} = await run((unit) => subs.previewPurchase(unit, request, world.actor, today));
      const all = await Promise.allSettled(
        Array.from({length: 8}, () => run((unit) => subs.purchase(unit, {previewId, actor: world.actor}, today))),
      );
      assert.equal(all.filter(({status}) => status === 'fulfilled').length, 1);
      const {page} = await run((unit) => subs.list(unit, {filter: {}, sort: 'number', limit: 10, today}));
      assert.equal(page.total, 1);
    });

    it('says all that is in the way', async () => {
      const items = [
        {productId: 'basic', seats: 1, termMonths: 1},
        {productId: 'extra', seats: 1, termMonths: 1},
        {productId: 'better', seats: 1, termMonths: 7, addons: [{productId: 'extra', quantity: 1}]},
      ];
      await assert.rejects(
        run((unit) => subs.previewPurchase(unit, {items, currency: 'EUR'}, world.actor, today)),
        fault(
          'change_refused',
          '/items/0/seats below_minimum',
          '/items/1/productId not_sold',
          '/items/2/addons/0/productId not_sold',
        ),
      );
    });
  });

  describe('subscriptions.confirmChange', () => {
    it('does what was shown once, however often and by how many it is confirmed', async () => {
      const id = await buy();
      const shown = await preview(id, {seats: 12});
      assert.deepEqual([shown.timing, shown.dueNow.amount], ['now', 2 * 3_000 * 1.2]);
      const all = await Promise.allSettled(Array.from({length: 8}, () => confirm(id, shown.id)));
      const done = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      assert.equal(done.length, 1);
      for (const each of all) if (each.status === 'rejected') fault('stale')(each.reason);
      const invoice = await run((unit) => bills.get(unit, done[0]?.id ?? '', today));
      assert.deepEqual(invoice?.total, shown.dueNow);
      assert.equal((await get(id)).seats?.bought, 12);
    });

    it('charges only the days that are left', async () => {
      const id = await buy();
      const shown = await preview(id, {seats: 11}, '2026-06-30');
      assert.deepEqual([shown.lines[0]?.daysLeft, shown.lines[0]?.daysInPeriod], [15, 30]);
      assert.equal(shown.subtotal.amount, 1_500);
    });

    it('holds nothing of a preview that is older than a quarter of an hour, or of another price', async () => {
      const id = await buy();
      const shown = await preview(id, {productId: 'better'});
      const later = new Date(Date.now() + 16 * 60_000);
      await assert.rejects(
        run((unit) => subs.confirmChange({...unit, now: later}, id, {previewId: shown.id, actor: world.actor}, today)),
        fault('stale'),
      );
      await setPrice(world, 'better', 6_100);
      await assert.rejects(confirm(id, shown.id), fault('stale'));
      assert.equal((await get(id)).product.name, 'Basic');
    });

    it('adds to the credit balance where more is given back than charged', async () => {
      const id = await buy();
      const shown = await preview(id, {productId: 'odd'});
      assert.deepEqual([shown.timing, shown.dueNow.amount], ['now', 0]);
      assert.equal(shown.toBalance.amount, 10 * 1_500 * 1.2);
      assert.equal(await confirm(id, shown.id), null);
      const {balances} = await run((unit) => credit.get(unit));
      assert.deepEqual(balances, [shown.toBalance]);
    });

    it('gives nothing back of what nobody has paid', async () => {
      const request = {items: [{productId: 'basic', seats: 2, termMonths: 1}], currency: 'EUR'};
      const {id: previewId} = await run((unit) => subs.previewPurchase(unit, request, world.actor, today));
      const bought = await run((unit) => subs.purchase(unit, {previewId, actor: world.actor}, today));
      await assert.rejects(
        preview(bought?.subscriptionIds[0] ?? '', {productId: 'odd'}),
        fault('change_refused', ' unpaid'),
      );
    });

    it('takes the place of what was scheduled', async () => {
      const id = await buy();
      await confirm(id, (await preview(id, {seats: 5})).id);
      assert.equal((await get(id)).scheduledChange?.items[0]?.quantity, 5);
      await confirm(id, (await preview(id, {seats: 20})).id);
      const now = await get(id);
      assert.deepEqual([now.seats?.bought, now.scheduledChange], [20, null]);
      assert.deepEqual(
        now.history.map(({type}) => type),
        ['changed', 'change_withdrawn', 'change_scheduled', 'started'],
      );
    });

    it('begins a year today for a longer term', async () => {
      const id = await buy();
      const shown = await preview(id, {termMonths: 12}, '2026-06-30');
      assert.equal(shown.credit.amount, 15_000);
      assert.equal(shown.dueNow.amount, (10 * 30_000 - 15_000) * 1.2);
      await confirm(id, shown.id, '2026-06-30');
      const {rows} = await run(async (unit) => ({
        rows: await unit.db
          .selectFrom('subscription_periods')
          .select(['starts_on', 'ends_on'])
          .where('subscription_id', '=', id)
          .orderBy('starts_on')
          .execute(),
      }));
      assert.deepEqual(rows, [
        {starts_on: '2026-06-15', ends_on: '2026-06-29'},
        {starts_on: '2026-06-30', ends_on: '2027-06-29'},
      ]);
    });
  });

  describe('subscriptions.renew', () => {
    it('bills a period once, with what was scheduled for it', async () => {
      const id = await buy();
      await confirm(id, (await preview(id, {seats: 4})).id);
      const {total} = await run((unit) => subs.renewal(unit, id));
      assert.equal(total.amount, 4 * 3_000 * 1.2);
      const invoice = await run((unit) => subs.renew(unit, id, world.actor, today));
      assert.deepEqual((await run((unit) => bills.get(unit, invoice?.id ?? '', today)))?.total, total);
      const now = await get(id);
      assert.deepEqual(now.currentPeriod, {startsOn: '2026-07-15', endsOn: '2026-08-14'});
      assert.equal(now.facts.isPaidAhead, true);
      assert.equal(now.scheduledChange, null);
    });
  });
}
