import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, it} from 'node:test';

import type {ForgottenMethod} from '../../src/port/payment-methods.js';
import type {Principal} from '../../src/port/principal.js';
import {PspUnreachableError, type PspAdapter, type PspMethods} from '../../src/port/psp.js';
import type {SandboxPsp} from '../../src/psp-sandbox/index.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {adapterOf, cardToken, ledgerOn, newCustomer, pageOrigin, sandbox, TestClock, today} from './world.js';

const minute = 60_000;
const clock = new TestClock();
const {paymentMethods} = createSqlBackend();
let db: TestDatabase;
let psp: SandboxPsp;
let adapter: PspAdapter;
let ada: Principal;

before(async () => {
  db = await testDatabase(clock);
});
after(() => db.close());
beforeEach(async () => {
  ada = await newCustomer(db.database);
  psp = sandbox(clock);
  adapter = adapterOf(psp);
});

/** The adapter, while the PSP can't be reached for what is removed; counts how often it was asked. */
function cutOff(): {readonly adapter: PspAdapter; readonly asked: () => number} {
  let asked = 0;
  const methods: PspMethods = {
    ...(adapter.methods as PspMethods),
    removeMethod() {
      asked += 1;
      return Promise.reject(new PspUnreachableError('Cut off.'));
    },
  };
  return {adapter: {...adapter, methods}, asked: () => asked};
}

/** A card that the customer kept and then removed: here it is gone, and the PSP hasn't been asked yet. */
async function removedCard(): Promise<ForgottenMethod> {
  const ledger = ledgerOn(db.database, adapter, clock);
  const token = await cardToken(psp, 'success');
  const setup = await ledger.setups.create(
    ada,
    {source: {type: 'token', token}, makeDefault: false},
    {idempotencyKey: randomUUID(), returnOrigin: pageOrigin},
  );
  const {tenantId, customerId} = ada;
  return db.database.run({tenantId, customerId}, async (unit) => {
    assert.ok(paymentMethods && setup.paymentMethodId, 'a card is kept');
    const method = await paymentMethods.get(unit, setup.paymentMethodId, today);
    assert.ok(method, 'the card is there');
    const how = {reassignTo: null, acceptUncovered: false};
    await paymentMethods.remove(unit, method.id, how, {actor: 'Ada', today, psp: adapter.name});
    return {...method, customerId};
  });
}

const keptByPsp = (): number => psp.inspect.cards().length;

describe('a method that was removed', () => {
  it('is forgotten by the PSP at once, and the PSP isn’t asked again', async () => {
    const method = await removedCard();
    await ledgerOn(db.database, adapter, clock).forgetMethod(ada.tenantId, method);
    assert.equal(keptByPsp(), 0);
    const away = cutOff();
    clock.advance(10 * minute);
    await ledgerOn(db.database, away.adapter, clock).reconcile();
    assert.equal(away.asked(), 0);
  });

  it('is forgotten later where the server stopped before it could ask', async () => {
    await removedCard();
    const ledger = ledgerOn(db.database, adapter, clock);
    await ledger.reconcile();
    assert.equal(keptByPsp(), 1, 'whoever removes it is left a minute to ask themselves');
    clock.advance(minute);
    await ledger.reconcile();
    assert.equal(keptByPsp(), 0);
  });

  it('is asked for again and again while the PSP can’t be reached, more and more rarely', async () => {
    const method = await removedCard();
    const away = cutOff();
    const ledger = ledgerOn(db.database, away.adapter, clock);
    await ledger.forgetMethod(ada.tenantId, method);
    for (let round = 0; round < 120; round += 1) {
      clock.advance(minute / 2);
      await ledger.reconcile();
    }
    // At once, and after 1, 2, 4, 8, 16 and 32 minutes.
    assert.equal(away.asked(), 7);
    clock.advance(10 * minute);
    await ledgerOn(db.database, adapter, clock).reconcile();
    assert.equal(keptByPsp(), 0);
  });
});
