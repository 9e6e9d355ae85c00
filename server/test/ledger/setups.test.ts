import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, it} from 'node:test';

import {AttemptFinalError, NotAllowedError, NotFoundError, PspUnavailableError} from '../../src/ledger/errors.js';
import type {Ledger} from '../../src/ledger/ledger.js';
import type {MethodSetup, MethodSetupRequest} from '../../src/port/contract.js';
import type {StoredMethod} from '../../src/port/payment-methods.js';
import type {Principal} from '../../src/port/principal.js';
import {PspUnreachableError, type PspAdapter, type PspMethods} from '../../src/port/psp.js';
import type {SandboxPsp, TestCardName} from '../../src/psp-sandbox/index.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {mortal, type FaultPoint} from './mortal.js';
import {
  adapterOf,
  answerChallenge,
  cardToken,
  ledgerOn,
  newCustomer,
  pageOrigin,
  sandbox,
  TestClock,
  today,
} from './world.js';

const clock = new TestClock();
const {paymentMethods} = createSqlBackend();
let db: TestDatabase;
let psp: SandboxPsp;
let adapter: PspAdapter;
let ledger: Ledger;
let ada: Principal;

before(async () => {
  db = await testDatabase(clock);
});
after(() => db.close());
beforeEach(async () => {
  // What other tests left under way is no longer anybody's.
  clock.advance(3_600_000);
  await ledger?.reconcile();
  ada = await newCustomer(db.database);
  psp = sandbox(clock);
  adapter = adapterOf(psp);
  ledger = ledgerOn(db.database, adapter, clock);
});

interface Ready {
  readonly key: string;
  readonly request: MethodSetupRequest;
}

async function ready(card: TestCardName, more: Partial<MethodSetupRequest> = {}): Promise<Ready> {
  const token = await cardToken(psp, card);
  return {key: randomUUID(), request: {source: {type: 'token', token}, makeDefault: false, ...more}};
}

function create(by: Ledger, {key, request}: Ready): Promise<MethodSetup> {
  return by.setups.create(ada, request, {idempotencyKey: key, returnOrigin: pageOrigin});
}

function kept(): Promise<Array<Pick<StoredMethod, 'id' | 'last4' | 'isDefault' | 'billing'>>> {
  return db.database.run({tenantId: ada.tenantId, customerId: ada.customerId}, async (unit) => {
    assert.ok(paymentMethods);
    return paymentMethods.list(unit, today);
  });
}

/** What the PSP keeps for the customer. */
async function keptByPsp(): Promise<number> {
  const response = await psp.fetch(
    new Request(`https://psp.example/v1/cards?customer=${ada.customerId}`, {
      headers: {authorization: 'Bearer sk_test'},
    }),
  );
  return ((await response.json()) as {cards: unknown[]}).cards.length;
}

function without(call: 'setUp' | 'findSetup' | 'cancelSetup'): PspAdapter {
  const methods = adapter.methods as PspMethods;
  return {...adapter, methods: {...methods, [call]: () => Promise.reject(new PspUnreachableError('Cut off.'))}};
}

describe('entering a method', () => {
  it('keeps it with its address; the first one is the default', async () => {
    const setup = await create(ledger, await ready('success', {billing: {lines: ['Quay 1']}}));
    const [method] = await kept();
    assert.deepEqual([setup.status, setup.paymentMethodId, setup.failure], ['succeeded', method?.id, null]);
    assert.deepEqual([method?.last4, method?.isDefault, method?.billing.lines], ['4242', true, ['Quay 1']]);
  });

  it('makes it the default when that is asked for', async () => {
    await create(ledger, await ready('success'));
    const second = await create(ledger, await ready('success_mastercard', {makeDefault: true}));
    const methods = await kept();
    assert.deepEqual(
      methods.map(({id, isDefault}) => [id === second.paymentMethodId, isDefault]),
      [
        [true, true],
        [false, false],
      ],
    );
  });

  it('says why the bank refused, and keeps nothing', async () => {
    const setup = await create(ledger, await ready('declined'));
    assert.deepEqual([setup.status, setup.failure?.code, setup.paymentMethodId], ['failed', 'card_declined', null]);
    assert.deepEqual([await kept(), await keptByPsp()], [[], 0]);
  });

  it('happens once per key', async () => {
    const once = await ready('success');
    const [first, second] = await Promise.all([create(ledger, once), create(ledger, once)]);
    assert.equal(first.id, second.id);
    assert.equal((await ledger.setups.findByKey(ada, once.key))?.id, first.id);
    assert.deepEqual([(await kept()).length, await keptByPsp()], [1, 1]);
  });

  it('waits for the bank’s question to be answered', async () => {
    const setup = await create(ledger, await ready('challenge'));
    assert.deepEqual(
      [setup.status, setup.nextAction?.type, setup.capabilities.cancel.allowed],
      ['requires_action', 'challenge', true],
    );
    assert.deepEqual(await kept(), []);
    await answerChallenge(psp, setup, 'approve');
    const now = await ledger.setups.get(ada, setup.id);
    assert.deepEqual([now?.status, now?.nextAction], ['succeeded', null]);
    assert.equal((await kept()).length, 1);
  });

  it('ends when the question is answered with no, or by nobody', async () => {
    const [refused, left] = [
      await create(ledger, await ready('challenge')),
      await create(ledger, await ready('challenge')),
    ];
    await answerChallenge(psp, refused, 'decline');
    assert.equal((await ledger.setups.get(ada, refused.id))?.failure?.code, 'authentication_failed');
    clock.advance(16 * 60_000);
    assert.equal(await ledger.reconcile(), 1);
    assert.equal((await ledger.setups.get(ada, left.id))?.failure?.code, 'authentication_expired');
    assert.deepEqual([await kept(), await keptByPsp()], [[], 0]);
  });

  it('can be given up while it waits, and not after', async () => {
    const setup = await create(ledger, await ready('challenge'));
    assert.equal((await ledger.setups.cancel(ada, setup.id)).status, 'canceled');
    await assert.rejects(ledger.setups.cancel(ada, setup.id), AttemptFinalError);
    const approved = await create(ledger, await ready('challenge'));
    await answerChallenge(psp, approved, 'approve');
    await assert.rejects(ledger.setups.cancel(ada, approved.id), AttemptFinalError);
    assert.equal((await ledger.setups.get(ada, approved.id))?.status, 'succeeded');
  });

  it('is not given up while the PSP can’t be asked', async () => {
    const setup = await create(ledger, await ready('challenge'));
    await assert.rejects(
      ledgerOn(db.database, without('cancelSetup'), clock).setups.cancel(ada, setup.id),
      PspUnavailableError,
    );
    assert.equal((await ledger.setups.get(ada, setup.id))?.status, 'requires_action');
  });

  it('is refused to who may not, and for a PSP that keeps nothing', async () => {
    const card = await ready('success');
    await assert.rejects(
      ledger.setups.create({...ada, role: 'member'}, card.request, {
        idempotencyKey: card.key,
        returnOrigin: pageOrigin,
      }),
      NotAllowedError,
    );
    const {methods: _, ...bare} = adapter;
    await assert.rejects(create(ledgerOn(db.database, bare, clock), card), NotAllowedError);
    assert.equal(await keptByPsp(), 0);
  });

  it('is nobody else’s to see or to give up', async () => {
    const setup = await create(ledger, await ready('challenge'));
    const other = await newCustomer(db.database, ada.tenantId);
    assert.equal(await ledger.setups.get(other, setup.id), undefined);
    await assert.rejects(ledger.setups.cancel(other, setup.id), NotFoundError);
  });

  it('is as it was last known while the PSP is silent, and settled once it answers', async () => {
    const card = await ready('success');
    const silent = ledgerOn(db.database, without('setUp'), clock);
    const setup = await create(silent, card);
    assert.equal(setup.status, 'processing');
    // It never arrived; a call that is only late must keep nothing.
    clock.advance(30_000);
    assert.equal(await ledger.reconcile(), 1);
    const ended = await ledger.setups.get(ada, setup.id);
    assert.deepEqual([ended?.status, ended?.failure?.code], ['failed', 'psp_unavailable']);
    await adapter.methods?.setUp({
      key: setup.id,
      source: {token: card.request.source.token},
      customer: ada.customerId,
      returnOrigin: pageOrigin,
    });
    assert.deepEqual([await kept(), await keptByPsp()], [[], 0]);
  });
});

const steps: ReadonlyArray<readonly [string, FaultPoint]> = [
  ['before it is written down', {at: 'unit', nth: 1, when: 'before'}],
  ['while it is written down', {at: 'unit', nth: 1, when: 'inside'}],
  ['after it is written down', {at: 'unit', nth: 1, when: 'after'}],
  ['before the PSP is asked', {at: 'psp', nth: 1, when: 'before'}],
  ['after the PSP was asked', {at: 'psp', nth: 1, when: 'after'}],
  ['before what became of it is written down', {at: 'unit', nth: 2, when: 'before'}],
  ['while what became of it is written down', {at: 'unit', nth: 2, when: 'inside'}],
  ['after what became of it is written down', {at: 'unit', nth: 2, when: 'after'}],
];

describe('an instance that dies while a method is entered', () => {
  for (const [when, point] of steps) {
    it(`${when} leaves what the PSP keeps and what is listed the same`, async () => {
      const card = await ready('success');
      const instance = mortal(db.database, adapter, point);
      await create(ledgerOn(instance.database, instance.psp, clock), card).catch(() => {});
      clock.advance(30_001);
      await ledger.reconcile();
      assert.equal((await kept()).length, await keptByPsp());
      const again = await create(ledger, card);
      assert.ok(again.status === 'succeeded' || again.status === 'failed', again.status);
      const methods = await kept();
      assert.deepEqual([methods.length, await keptByPsp()], again.status === 'succeeded' ? [1, 1] : [0, 0]);
    });
  }
});
