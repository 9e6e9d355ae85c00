import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {
  CanceledSubscriptionError,
  MethodChargingError,
  MethodInUseError,
  MethodUnusableError,
  MissingSubscriptionError,
  OwnBackupError,
} from '../../src/port/method-faults.js';
import type {Database} from '../../src/port/unit.js';
import {addFixture} from '../support/fixtures.js';
import {context, methods, methodWorld, today} from './method-world.js';

const keepAll = {reassignTo: null, acceptUncovered: false} as const;

/** Saved methods and what is charged to them, on any database. */
export function describeMethods(database: () => Database): void {
  const world = methodWorld(database);
  const {run, addMethod, addSubscription, addOwing} = world;

  describe('paymentMethods.list', () => {
    it('has the default first, then the backup, then the newest', async () => {
      const [old, backup, first] = [
        await addMethod(),
        await addMethod({is_backup: true}),
        await addMethod({is_default: true}),
      ];
      const young = await addMethod();
      const list = await run((unit) => methods.list(unit, today));
      assert.deepEqual(
        list.map(({id}) => id),
        [first, backup, young, old],
      );
    });

    it('says which subscriptions are charged to each, when and how much, the soonest first', async () => {
      const [card, other] = [await addMethod({is_default: true}), await addMethod()];
      const later = await addSubscription({period_ends_on: '2026-12-31', renewal_total: 9_900});
      const owing = await addOwing();
      const named = await addSubscription({payment_method_id: other});
      await addSubscription({status: 'canceled', canceled_on: '2026-06-01', canceled_because: 'customer'});
      const [first, second] = await run((unit) => methods.list(unit, today));
      assert.deepEqual(first?.id, card);
      assert.deepEqual(
        first?.usedBy.items.map(({id, nextCharge, explicit, product}) => ({id, nextCharge, explicit, product})),
        [
          {
            id: owing,
            nextCharge: {on: today, amount: {amount: 2_400, currency: 'EUR'}},
            explicit: false,
            product: 'Team plan',
          },
          {
            id: later,
            nextCharge: {on: '2027-01-01', amount: {amount: 9_900, currency: 'EUR'}},
            explicit: false,
            product: 'Team plan',
          },
        ],
      );
      assert.equal(first?.usedBy.total, 2);
      assert.deepEqual(
        second?.usedBy.items.map(({id, explicit}) => [id, explicit]),
        [[named, true]],
      );
    });

    it('foresees no charge for what ends, pauses or costs nothing', async () => {
      await addMethod({is_default: true});
      await addSubscription({cancel_at_period_end: true});
      await addSubscription({auto_renew: false});
      await addSubscription({renewal_total: 0});
      await addSubscription({status: 'paused', paused_on: '2026-06-10'});
      await addSubscription({pause_from: '2026-07-01'});
      const [card] = await run((unit) => methods.list(unit, today));
      assert.equal(card?.usedBy.total, 5);
      assert.deepEqual([...new Set(card?.usedBy.items.map(({nextCharge}) => nextCharge))], [null]);
    });

    it('names at most 20 subscriptions and counts the rest', async () => {
      await addMethod({is_default: true});
      for (let index = 0; index < 23; index += 1) await addSubscription();
      const [card] = await run((unit) => methods.list(unit, today));
      assert.deepEqual([card?.usedBy.items.length, card?.usedBy.total], [20, 23]);
    });
  });

  describe('paymentMethods.setDefault', () => {
    it('leaves one default, and lets the subscriptions that are given follow it', async () => {
      const [first, second] = [await addMethod({is_default: true}), await addMethod({is_backup: true})];
      const [moving, staying] = [
        await addSubscription({payment_method_id: first}),
        await addSubscription({payment_method_id: first}),
      ];
      const following = await addSubscription();
      const done = await run((unit) => methods.setDefault(unit, second, [moving], context));
      assert.deepEqual(await world.roles(), {default: [second], backup: []});
      assert.deepEqual([await world.namedBy(moving), await world.namedBy(staying)], [null, first]);
      assert.deepEqual(done?.moved.items.map(({id}) => id).sort(), [moving, following].sort());
      assert.deepEqual(await world.historyOf(moving), ['method_changed by Ada']);
      assert.deepEqual(await world.historyOf(following), []);
    });

    it('has what is owed charged again today, and nothing else', async () => {
      const [first, second] = [await addMethod({is_default: true}), await addMethod()];
      const [owing, other] = [await addOwing(), await addOwing({payment_method_id: first})];
      await run((unit) => methods.setDefault(unit, second, [], context));
      assert.deepEqual([await world.nextTry(owing), await world.nextTry(other)], [today, null]);
    });

    it('refuses what can not be charged, and changes nothing', async () => {
      const first = await addMethod({is_default: true});
      const old = await addMethod({exp_year: 2025});
      const foreign = await addMethod({provider: 'another'});
      for (const id of [old, foreign])
        await assert.rejects(
          run((unit) => methods.setDefault(unit, id, [], context)),
          MethodUnusableError,
        );
      assert.deepEqual(await world.roles(), {default: [first], backup: []});
    });

    it('does nothing when one of the subscriptions is not there', async () => {
      const [first, second] = [await addMethod({is_default: true}), await addMethod()];
      const theirs = await addFixture(database(), world.owner.tenantId);
      const mine = await addSubscription({payment_method_id: first});
      await assert.rejects(
        run((unit) => methods.setDefault(unit, second, [mine, 'sub_none'], context)),
        MissingSubscriptionError,
      );
      await assert.rejects(
        database()
          .run(theirs, (unit) => methods.attach(unit, second, [mine], context))
          .then((done) => {
            // Another customer doesn't even find the method.
            assert.equal(done, undefined);
            throw new MissingSubscriptionError();
          }),
        MissingSubscriptionError,
      );
      assert.deepEqual(await world.roles(), {default: [first], backup: []});
      assert.equal(await world.namedBy(mine), first);
    });
  });

  describe('paymentMethods.setBackup', () => {
    it('leaves one backup, has what is owed charged again, and can be taken back', async () => {
      const [card, first, second] = [await addMethod({is_default: true}), await addMethod(), await addMethod()];
      const owing = await addOwing();
      await run((unit) => methods.setBackup(unit, first, context));
      await run((unit) => methods.setBackup(unit, second, context));
      assert.deepEqual(await world.roles(), {default: [card], backup: [second]});
      assert.equal(await world.nextTry(owing), today);
      await run((unit) => methods.unsetBackup(unit, second));
      assert.deepEqual(await world.roles(), {default: [card], backup: []});
    });

    it('is never the default', async () => {
      const card = await addMethod({is_default: true});
      await assert.rejects(
        run((unit) => methods.setBackup(unit, card, context)),
        OwnBackupError,
      );
    });
  });

  describe('paymentMethods.attach', () => {
    it('charges several subscriptions to it, or none of them', async () => {
      const [card, other] = [await addMethod({is_default: true}), await addMethod()];
      const [one, two, owing] = [await addSubscription(), await addSubscription(), await addOwing()];
      const over = await addSubscription({
        status: 'canceled',
        canceled_on: '2026-06-01',
        canceled_because: 'customer',
        payment_method_id: card,
      });
      await assert.rejects(
        run((unit) => methods.attach(unit, other, [one, over], context)),
        CanceledSubscriptionError,
      );
      assert.equal(await world.namedBy(one), null);
      const done = await run((unit) => methods.attach(unit, other, [one, two, owing], context));
      assert.equal(done?.moved.total, 3);
      assert.deepEqual([await world.namedBy(one), await world.namedBy(two)], [other, other]);
      assert.equal(await world.nextTry(owing), today);
      const again = await run((unit) => methods.attach(unit, other, [one, two, owing], context));
      assert.deepEqual([again?.moved.total, (await world.historyOf(one)).length], [0, 1]);
    });
  });

  describe('paymentMethods.replace', () => {
    it('moves subscriptions and roles everywhere at once', async () => {
      const [old, next] = [await addMethod({is_default: true}), await addMethod({is_backup: true})];
      const [named, following] = [await addSubscription({payment_method_id: old}), await addOwing()];
      const done = await run((unit) => methods.replace(unit, old, next, context));
      assert.deepEqual(await world.roles(), {default: [next], backup: []});
      assert.equal(await world.namedBy(named), next);
      assert.equal(done?.moved.total, 2);
      assert.equal(await world.nextTry(following), today);
    });

    it('gives the backup’s place to the other one', async () => {
      const [card, old, next] = [
        await addMethod({is_default: true}),
        await addMethod({is_backup: true}),
        await addMethod(),
      ];
      await run((unit) => methods.replace(unit, old, next, context));
      assert.deepEqual(await world.roles(), {default: [card], backup: [next]});
    });

    it('refuses itself and what can not be charged', async () => {
      const [card, old] = [await addMethod({is_default: true}), await addMethod({exp_year: 2025})];
      for (const by of [card, old, 'pm_none'])
        await assert.rejects(
          run((unit) => methods.replace(unit, card, by, context)),
          MethodUnusableError,
        );
    });
  });

  describe('paymentMethods.removal', () => {
    it('says that nothing follows of a method that nothing is charged to', async () => {
      const [card, spare] = [await addMethod({is_default: true}), await addMethod()];
      await addSubscription();
      const removal = await run((unit) => methods.removal(unit, spare, context));
      assert.deepEqual(
        [removal?.consequence, removal?.isLast, removal?.replacements, removal?.subscriptions.total],
        ['none', false, [card], 0],
      );
    });

    it('says what takes its place, and what is left without one', async () => {
      const card = await addMethod({is_default: true});
      await addSubscription();
      const last = await run((unit) => methods.removal(unit, card, context));
      assert.deepEqual([last?.consequence, last?.isLast, last?.fallback], ['uncovered', true, null]);
      const spare = await addMethod();
      const without = await run((unit) => methods.removal(unit, card, context));
      assert.deepEqual([without?.consequence, without?.replacements, without?.fallback], ['uncovered', [spare], null]);
      await run((unit) => methods.setBackup(unit, spare, context));
      const backed = await run((unit) => methods.removal(unit, card, context));
      assert.deepEqual([backed?.consequence, backed?.fallback], ['reassigned', spare]);
    });
  });

  describe('paymentMethods.remove', () => {
    it('refuses to leave subscriptions without a method, unless that is accepted', async () => {
      const card = await addMethod({is_default: true});
      const [named, following] = [await addSubscription({payment_method_id: card}), await addSubscription()];
      await assert.rejects(
        run((unit) => methods.remove(unit, card, keepAll, context)),
        MethodInUseError,
      );
      assert.deepEqual(await world.roles(), {default: [card], backup: []});
      const done = await run((unit) => methods.remove(unit, card, {reassignTo: null, acceptUncovered: true}, context));
      assert.deepEqual(done?.uncovered.items.map(({id}) => id).sort(), [named, following].sort());
      assert.deepEqual([done?.methodId, await world.namedBy(named)], [null, null]);
      assert.deepEqual(await run((unit) => methods.list(unit, today)), []);
    });

    it('lets the backup take the place of the default', async () => {
      const [card, backup] = [await addMethod({is_default: true}), await addMethod({is_backup: true})];
      const [named, owing] = [await addSubscription({payment_method_id: card}), await addOwing()];
      const done = await run((unit) => methods.remove(unit, card, keepAll, context));
      assert.deepEqual([done?.methodId, done?.moved.total], [backup, 2]);
      assert.deepEqual(await world.roles(), {default: [backup], backup: []});
      assert.deepEqual([await world.namedBy(named), await world.nextTry(owing)], [null, today]);
    });

    it('moves everything to the method that was chosen', async () => {
      const [card, next] = [await addMethod({is_default: true}), await addMethod()];
      const named = await addSubscription({payment_method_id: card});
      const done = await run((unit) => methods.remove(unit, card, {reassignTo: next, acceptUncovered: false}, context));
      assert.deepEqual([done?.methodId, done?.uncovered.total, await world.namedBy(named)], [next, 0, next]);
      assert.deepEqual(await world.roles(), {default: [next], backup: []});
    });

    it('lets what ends by itself go without a method', async () => {
      const card = await addMethod({is_default: true});
      await addSubscription({cancel_at_period_end: true});
      await run((unit) => methods.remove(unit, card, keepAll, context));
      assert.deepEqual(await world.roles(), {default: [], backup: []});
    });

    it('refuses while a payment by it is under way', async () => {
      const [card, next] = [await addMethod({is_default: true}), await addMethod()];
      await world.charge(card);
      await assert.rejects(
        run((unit) => methods.remove(unit, card, {reassignTo: next, acceptUncovered: true}, context)),
        MethodChargingError,
      );
      const list = await run((unit) => methods.list(unit, today));
      assert.deepEqual(
        list.map(({charging}) => charging),
        [true, false],
      );
    });
  });

  describe('paymentMethods.save', () => {
    const card = {
      provider: 'sandbox',
      type: 'card',
      brand: 'visa',
      last4: '4242',
      holder: null,
      expMonth: 1,
      expYear: 2041,
    } as const;

    it('makes the first one the default, and another only when it is meant to be', async () => {
      const first = await run((unit) => methods.save(unit, {...card, providerRef: 'a', billing: ['Quay 1']}));
      const second = await run((unit) => methods.save(unit, {...card, providerRef: 'b'}));
      assert.deepEqual([first.becameDefault, second.becameDefault], [true, false]);
      const third = await run((unit) => methods.save(unit, {...card, providerRef: 'c', makeDefault: true}));
      assert.deepEqual(await world.roles(), {default: [third.id], backup: []});
      const again = await run((unit) => methods.save(unit, {...card, providerRef: 'c', makeDefault: true}));
      assert.deepEqual(again, {id: third.id, becameDefault: false});
      const kept = await run((unit) => methods.get(unit, first.id, today));
      assert.deepEqual(kept?.billing.lines, ['Quay 1']);
    });

    it('has what is owed charged to the new default today', async () => {
      const owing = await addOwing();
      await run((unit) => methods.save({...unit, now: new Date(`${today}T12:00:00Z`)}, {...card, providerRef: 'a'}));
      assert.equal(await world.nextTry(owing), today);
    });
  });

  describe('paymentMethods.edit', () => {
    it('changes what is given and lets the version grow', async () => {
      const id = await addMethod();
      await run((unit) => methods.edit(unit, id, {holder: 'Grace', billing: ['Quay 1', 'Hamburg']}));
      const method = await run((unit) => methods.get(unit, id, today));
      assert.deepEqual(
        [method?.holder, method?.billing.lines, method?.expYear, method?.version],
        ['Grace', ['Quay 1', 'Hamburg'], 2040, 2],
      );
      assert.equal(await run((unit) => methods.edit(unit, 'pm_none', {holder: 'X'})), false);
    });
  });
}
