import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {MethodChargingError} from '../../src/port/method-faults.js';
import type {Database} from '../../src/port/unit.js';
import {PaymentMethodUnusableError} from '../../src/ledger/errors.js';
import {lockSubscription, changeSubscription} from '../../src/sql/subscription-state.js';
import {adapterOf, ledgerOn, newCustomer, newInvoice, review, sandbox, send, TestClock} from '../ledger/world.js';
import {postgresDatabase, type PostgresDatabase} from '../support/postgres-database.js';
import {describeMethods} from './method-suite.js';
import {context, methods, methodWorld, today} from './method-world.js';

const keepAll = {reassignTo: null, acceptUncovered: true} as const;

describe('payment methods on PostgreSQL', () => {
  let postgres: PostgresDatabase;
  let another: Database;
  before(async () => {
    postgres = await postgresDatabase();
    another = await postgres.another();
  });
  after(() => postgres.close());

  describeMethods(() => postgres.database);

  describe('at the same time', () => {
    const world = methodWorld(() => postgres.database);

    it('several that are made the default leave one', async () => {
      await world.addMethod({is_default: true});
      const others = await Promise.all(Array.from({length: 6}, () => world.addMethod()));
      await world.addSubscription();
      await Promise.all(
        others.flatMap((id, index) =>
          [postgres.database, another].map((database) =>
            database.run<unknown>(world.owner, (unit) =>
              index % 3 === 2
                ? methods.save(unit, {
                    provider: 'sandbox',
                    providerRef: `new ${id}`,
                    type: 'card',
                    brand: 'visa',
                    last4: '4242',
                    holder: null,
                    expMonth: 1,
                    expYear: 2041,
                    makeDefault: true,
                  })
                : methods.setDefault(unit, id, [], context),
            ),
          ),
        ),
      );
      assert.equal((await world.roles()).default.length, 1);
      assert.equal((await world.run((unit) => methods.list(unit, today))).length, 9);
    });

    it('a removal and subscriptions put to it leave none charged to what is gone', async () => {
      for (let round = 0; round < 10; round += 1) {
        const id = await world.addMethod();
        const subscription = await world.addSubscription();
        await Promise.allSettled([
          postgres.database.run(world.owner, (unit) => methods.attach(unit, id, [subscription], context)),
          another.run(world.owner, (unit) => methods.remove(unit, id, keepAll, context)),
        ]);
        assert.equal(await world.namedBy(subscription), null);
      }
    });

    it('a method that replaces another and a renewal of what is charged both hold', async () => {
      const [old, next] = [await world.addMethod({is_default: true}), await world.addMethod()];
      const ids = await Promise.all(Array.from({length: 5}, () => world.addSubscription({payment_method_id: old})));
      const renewal = {period_starts_on: '2026-07-01', period_ends_on: '2026-07-31'};
      await Promise.all([
        another.run(world.owner, (unit) => methods.replace(unit, old, next, context)),
        ...ids.map((id) =>
          postgres.database.run(world.owner, async (unit) => {
            const locked = await lockSubscription(unit, id);
            assert.ok(locked);
            await changeSubscription(locked, renewal);
          }),
        ),
      ]);
      const rows = await world.run(({db}) =>
        db.selectFrom('subscriptions').selectAll().where('id', 'in', ids).execute(),
      );
      assert.deepEqual(
        rows.map((row) => [row.payment_method_id, row.period_ends_on, row.version]),
        ids.map(() => [next, '2026-07-31', 3]),
      );
    });
  });

  it('never charges a method that is gone, however a payment and a removal meet', async () => {
    const clock = new TestClock();
    const psp = sandbox(clock);
    const adapter = adapterOf(psp);
    const ada = await newCustomer(postgres.database);
    const scope = {tenantId: ada.tenantId, customerId: ada.customerId};
    const gone: string[] = [];
    const remove = (id: string): Promise<unknown> =>
      another.run(scope, (unit) => methods.remove(unit, id, keepAll, context));
    for (let round = 0; round < 12; round += 1) {
      const card = await postgres.database.run(scope, (unit) =>
        methods.save(unit, {
          provider: 'sandbox',
          providerRef: `card_${round}`,
          type: 'card',
          brand: 'visa',
          last4: '4242',
          holder: null,
          expMonth: 1,
          expYear: 2041,
        }),
      );
      // Looks, at the moment of the charge, whether the method is still there; every other time it is removed just then.
      const watching = {
        ...adapter,
        charge: async (request: Parameters<typeof adapter.charge>[0]) => {
          if (round % 2 === 1) await assert.rejects(remove(card.id), MethodChargingError);
          if (!(await another.run(scope, (unit) => methods.get(unit, card.id, today)))) gone.push(card.id);
          return adapter.charge(request);
        },
      };
      const ledger = ledgerOn(postgres.database, watching, clock);
      const invoice = await newInvoice(postgres.database, ada, {total: 1_000});
      const ready = await review(ledger, ada, {
        invoices: [invoice],
        source: {type: 'saved', paymentMethodId: card.id},
      });
      const paying = send(ledger, ada, ready);
      const [paid, removed] = await Promise.allSettled([paying, round % 2 === 1 ? paying : remove(card.id)]);
      if (paid.status === 'rejected') assert.ok(paid.reason instanceof PaymentMethodUnusableError, String(paid.reason));
      if (removed.status === 'rejected')
        assert.ok(removed.reason instanceof MethodChargingError, String(removed.reason));
      assert.ok(paid.status === 'fulfilled' || removed.status === 'fulfilled');
    }
    assert.deepEqual(gone, []);
    await psp.close();
  });
});
