import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import {PspUnavailableError} from '../../../src/ledger/errors.js';
import type {Ledger} from '../../../src/ledger/ledger.js';
import type {PaymentAttempt} from '../../../src/port/contract.js';
import type {Principal} from '../../../src/port/principal.js';
import {auditLedger} from '../../ledger/audit.js';
import {mortal, stepsOfAPayment} from '../../ledger/mortal.js';
import {
  ledgerOn,
  newCredit,
  newCustomer,
  newInvoice,
  post,
  review,
  send,
  TestClock,
  type ReadyPayment,
} from '../../ledger/world.js';
import {testDatabase, type TestDatabase} from '../../support/database.js';
import {FakeStripe, type FakeMethod} from './fake-stripe.js';

// The ledger's own rules, over Stripe's adapter and a fake of Stripe's API.
const clock = new TestClock();
let db: TestDatabase;
let stripe: FakeStripe;
let ledger: Ledger;
let ada: Principal;

before(async () => {
  db = await testDatabase(clock);
});
after(() => db.close());
beforeEach(async () => {
  stripe = await FakeStripe.start();
  // As the vendor's row says it.
  ada = await newCustomer(db.database);
  await db.database.run({tenantId: ada.tenantId, customerId: '*'}, ({db: unit}) =>
    unit.updateTable('tenants').set({psp: 'stripe'}).where('tenant_id', '=', ada.tenantId).execute(),
  );
  ledger = ledgerOn(db.database, stripe.adapter(), clock);
});
afterEach(() => stripe.close());

async function ready(method: FakeMethod, {credit = 0, save = false} = {}): Promise<ReadyPayment> {
  const invoice = await newInvoice(db.database, ada, {total: 12_000});
  if (credit > 0) await newCredit(db.database, ada, credit);
  const source = {type: 'token', token: stripe.token(method), save} as const;
  return review(ledger, ada, {invoices: [invoice], applyCredit: credit > 0, source});
}

async function payWith(method: FakeMethod, options?: {credit?: number; save?: boolean}): Promise<PaymentAttempt> {
  return send(ledger, ada, await ready(method, options));
}

async function assertBooksAgree(underWay: 'allowed' | 'none' = 'none'): Promise<void> {
  assert.deepEqual(await auditLedger(db.database, stripe.captures(), {underWay, tenantId: ada.tenantId}), []);
}

/** The payment's status, and what of it was given back. */
const booked = ({id}: PaymentAttempt): Promise<[string, number]> =>
  db.database.run({tenantId: ada.tenantId, customerId: ada.customerId}, async ({db: unit}) => {
    const query = unit.selectFrom('payments').selectAll().where('attempt_id', '=', id);
    const {status, refunded} = await query.executeTakeFirstOrThrow();
    return [status, refunded];
  });

describe('paying through Stripe', () => {
  const outcomes: [FakeMethod, string, string | null][] = [
    ['success', 'succeeded', null],
    ['declined', 'failed', 'card_declined'],
    ['insufficient_funds', 'failed', 'insufficient_funds'],
    ['challenge', 'requires_action', null],
    ['sepa', 'processing', null],
  ];
  for (const [method, status, failure] of outcomes) {
    it(`with "${method}" answers ${failure ?? status}`, async () => {
      const attempt = await payWith(method);
      assert.deepEqual([attempt.status, attempt.failure?.code ?? null], [status, failure]);
      await assertBooksAgree('allowed');
    });
  }

  it('follows 3-D Secure to paid', async () => {
    const attempt = await payWith('challenge', {credit: 700});
    assert.equal(attempt.nextAction?.adapter, 'stripe');
    const secret = new URLSearchParams(new URL(attempt.nextAction?.url ?? '').hash.slice(1));
    stripe.answer(secret.get('payment_intent_client_secret') ?? '', 'approve');
    assert.equal((await ledger.attempt(ada, attempt.id))?.status, 'succeeded');
    await assertBooksAgree();
  });

  it('ends a challenge that nobody has answered', async () => {
    const attempt = await payWith('challenge');
    clock.advance(15 * 60_000 + 1);
    await ledger.reconcile();
    const ended = await ledger.attempt(ada, attempt.id);
    assert.deepEqual([ended?.status, ended?.failure?.code], ['failed', 'authentication_expired']);
    await assertBooksAgree();
  });

  it('settles a debit days later, by a webhook', async () => {
    const attempt = await payWith('sepa');
    stripe.nextDay();
    clock.advance(3 * 86_400_000);
    stripe.debit(attempt.id, 'succeeded');
    const {headers, body} = await stripe.webhook(attempt.id, clock.now());
    const other = ledgerOn(db.database, stripe.adapter(), clock);
    await other.webhook(ada.tenantId, 'stripe', headers, body);
    assert.equal((await ledger.attempt(ada, attempt.id))?.status, 'succeeded');
    await assertBooksAgree();
  });

  it('books what was given back, when Stripe tells of its charge', async () => {
    const attempt = await payWith('success');
    stripe.nextDay();
    for (const [amount, ...after] of [
      [2_000, 'succeeded', 2_000],
      [10_000, 'refunded', 12_000],
    ] as const) {
      stripe.refund(attempt.id, amount);
      const {headers, body} = await stripe.refundWebhook(attempt.id, clock.now());
      const other = ledgerOn(db.database, stripe.adapter(), clock);
      await other.webhook(ada.tenantId, 'stripe', headers, body);
      assert.deepEqual(await booked(attempt), after);
    }
    await assertBooksAgree();
  });

  it('is told again of money given back when Stripe could not be asked', async () => {
    const attempt = await payWith('success');
    stripe.refund(attempt.id, 2_000);
    const {headers, body} = await stripe.refundWebhook(attempt.id, clock.now());
    stripe.fail({path: /payment_intents/, how: 'unavailable'});
    await assert.rejects(ledger.webhook(ada.tenantId, 'stripe', headers, body), PspUnavailableError);
    assert.deepEqual(await booked(attempt), ['succeeded', 0]);
    await ledger.webhook(ada.tenantId, 'stripe', headers, body);
    assert.deepEqual(await booked(attempt), ['succeeded', 2_000]);
  });

  it('keeps the card when asked, and charges it next time', async () => {
    await payWith('success', {save: true});
    const saved = await db.database.run({tenantId: ada.tenantId, customerId: ada.customerId}, ({db: unit}) =>
      unit.selectFrom('payment_methods').selectAll().execute(),
    );
    assert.deepEqual(
      saved.map(({provider, brand, last4}) => [provider, brand, last4]),
      [['stripe', 'visa', '4242']],
    );
    const invoice = await newInvoice(db.database, ada, {total: 900});
    const source = {type: 'saved', paymentMethodId: saved[0]?.id ?? ''} as const;
    const attempt = await send(ledger, ada, await review(ledger, ada, {invoices: [invoice], source}));
    assert.equal(attempt.status, 'succeeded');
    await assertBooksAgree();
    await stripe.adapter().methods?.removeMethod(saved[0]?.provider_ref ?? '');
    const another = await newInvoice(db.database, ada, {total: 900});
    const gone = await send(ledger, ada, await review(ledger, ada, {invoices: [another], source}));
    assert.deepEqual([gone.status, gone.failure?.code], ['failed', 'method_removed']);
    await assertBooksAgree();
  });

  it('is paid once when the answer of Stripe was lost', async () => {
    stripe.fail({path: /confirm$/, how: 'cut', times: 2});
    const attempt = await payWith('success');
    assert.equal(attempt.status, 'processing');
    assert.equal((await ledger.attempt(ada, attempt.id))?.status, 'succeeded');
    assert.equal(stripe.captures().length, 1);
    await assertBooksAgree();
  });

  it('takes nothing by a charge that Stripe never got', async () => {
    stripe.fail({path: /confirm$/, how: 'lost', times: 2});
    const attempt = await payWith('success');
    assert.equal((await ledger.attempt(ada, attempt.id))?.status, 'processing');
    clock.advance(30_001);
    await ledger.reconcile();
    const ended = await ledger.attempt(ada, attempt.id);
    assert.deepEqual([ended?.status, ended?.failure?.code], ['failed', 'psp_unavailable']);
    assert.equal(stripe.captures().length, 0);
    await assertBooksAgree();
  });
});

describe('an instance that dies while it pays through Stripe', () => {
  for (const [when, point] of stepsOfAPayment) {
    it(`${when} leaves nothing charged that is not booked`, async () => {
      const payment = await ready('success', {credit: 700});
      const instance = mortal(db.database, stripe.adapter(), point);
      await post(ledgerOn(instance.database, instance.psp, clock), ada, payment).catch(() => {});
      clock.advance(30_001);
      await ledger.reconcile();
      await assertBooksAgree();
      const retried = await post(ledger, ada, payment);
      await assertBooksAgree();
      assert.equal(retried.status, 201);
      assert.equal(stripe.captures().length, retried.attempt?.status === 'succeeded' ? 1 : 0);
    });
  }

  // Between the calls that make up one charge.
  for (const [call, path] of [
    ['the intent', /payment_intents$/],
    ['its amount', /payment_intents\/[^/]*$/],
    ['its confirmation', /confirm$/],
  ] as const) {
    for (const how of ['cut', 'lost'] as const) {
      it(`after ${call} was ${how} leaves nothing charged that is not booked`, async () => {
        const payment = await ready('success');
        stripe.fail({path, how, times: 2});
        await post(ledger, ada, payment);
        clock.advance(30_001);
        const next = ledgerOn(db.database, stripe.adapter(), clock);
        // What is left of the fault hits the first who asks.
        for (let round = 0; round < 3; round += 1) {
          await next.reconcile();
          clock.advance(30_001);
        }
        await assertBooksAgree();
      });
    }
  }
});
