import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {after, before, beforeEach, describe, it} from 'node:test';

import {
  AttemptFinalError,
  NotAllowedError,
  NotFoundError,
  PspUnavailableError,
  WebhookRefusedError,
} from '../../src/ledger/errors.js';
import type {Ledger} from '../../src/ledger/ledger.js';
import type {PaymentAttempt} from '../../src/port/contract.js';
import type {Principal} from '../../src/port/principal.js';
import {PspUnreachableError, type PspAdapter} from '../../src/port/psp.js';
import type {SandboxPsp, TestCardName} from '../../src/psp-sandbox/index.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {auditLedger} from './audit.js';
import {mortal, stepsOfAPayment} from './mortal.js';
import {
  adapterOf,
  answerChallenge,
  cardToken,
  keys,
  ledgerOn,
  newCredit,
  newCustomer,
  newInvoice,
  post,
  review,
  sandbox,
  send,
  TestClock,
  type ReadyPayment,
} from './world.js';

const clock = new TestClock();
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
  ada = await newCustomer(db.database);
  psp = sandbox(clock);
  adapter = adapterOf(psp);
  ledger = ledgerOn(db.database, adapter, clock);
});

async function ready(card: TestCardName, {credit = 0} = {}): Promise<ReadyPayment> {
  const invoice = await newInvoice(db.database, ada, {total: 12_000});
  if (credit > 0) await newCredit(db.database, ada, credit);
  const source = {type: 'token', token: await cardToken(psp, card), save: false} as const;
  return review(ledger, ada, {invoices: [invoice], applyCredit: credit > 0, source});
}

async function payWith(card: TestCardName, options?: {credit?: number}): Promise<PaymentAttempt> {
  return send(ledger, ada, await ready(card, options));
}

async function assertBooksAgree(underWay: 'allowed' | 'none' = 'none'): Promise<void> {
  const own = await auditLedger(db.database, psp.inspect.captures(), {underWay, tenantId: ada.tenantId});
  assert.deepEqual(own, []);
}

/** The adapter, with one of its calls failing. */
function without(call: 'charge' | 'find' | 'cancel'): PspAdapter {
  return {...adapter, [call]: () => Promise.reject(new PspUnreachableError('Cut off.'))};
}

describe('the status of a payment', () => {
  it('is paid once when the answer of the PSP was lost', async () => {
    const attempt = await payWith('lost_answer');
    assert.equal(attempt.status, 'processing');
    assert.equal((await ledger.attempt(ada, attempt.id))?.status, 'succeeded');
    assert.equal(psp.inspect.captures().length, 1);
    await assertBooksAgree();
  });

  it('follows an approved challenge to paid', async () => {
    const attempt = await payWith('challenge');
    await answerChallenge(psp, attempt, 'approve');
    const now = await ledger.attempt(ada, attempt.id);
    assert.deepEqual([now?.status, now?.nextAction], ['succeeded', null]);
    await assertBooksAgree();
  });

  it('follows a declined challenge to failed, and gives the credit back', async () => {
    const attempt = await payWith('challenge', {credit: 700});
    await answerChallenge(psp, attempt, 'decline');
    const now = await ledger.attempt(ada, attempt.id);
    assert.deepEqual([now?.status, now?.failure?.code], ['failed', 'authentication_failed']);
    await assertBooksAgree();
  });

  it('follows what settles later', async () => {
    const [good, bad] = [await payWith('processing_then_succeeded'), await payWith('processing_then_failed')];
    clock.advance(61_000);
    assert.equal((await ledger.attempt(ada, good.id))?.status, 'succeeded');
    assert.equal((await ledger.attempt(ada, bad.id))?.failure?.code, 'processing_error');
    await assertBooksAgree();
  });

  it('asks the PSP at most once a second', async () => {
    let asked = 0;
    const counting: PspAdapter = {
      ...adapter,
      find: (key, signal) => {
        asked += 1;
        return adapter.find(key, signal);
      },
    };
    const impatient = ledgerOn(db.database, counting, clock);
    const {id} = await payWith('challenge');
    for (let poll = 0; poll < 5; poll += 1) await impatient.attempt(ada, id);
    clock.advance(1_000);
    await impatient.attempt(ada, id);
    assert.equal(asked, 2);
  });

  it('is what was last known while the PSP is silent', async () => {
    const {id} = await payWith('challenge');
    const cutOff = ledgerOn(db.database, without('find'), clock);
    assert.equal((await cutOff.attempt(ada, id))?.status, 'requires_action');
  });

  it('is unknown of an attempt that is not there', async () => {
    assert.equal(await ledger.attempt(ada, 'att_nowhere'), undefined);
  });
});

describe('giving a payment up', () => {
  it('cancels it at the PSP, frees its invoices and gives the credit back', async () => {
    const attempt = await payWith('challenge', {credit: 700});
    const canceled = await ledger.cancel(ada, attempt.id);
    assert.deepEqual([canceled.status, canceled.failure, canceled.nextAction], ['canceled', null, null]);
    assert.equal(psp.inspect.payments()[0]?.status, 'canceled');
    await assertBooksAgree();
  });

  it('comes too late once the customer has approved it', async () => {
    const attempt = await payWith('challenge');
    await answerChallenge(psp, attempt, 'approve');
    await assert.rejects(ledger.cancel(ada, attempt.id), AttemptFinalError);
    assert.equal((await ledger.attempt(ada, attempt.id))?.status, 'succeeded');
    await assertBooksAgree();
  });

  it('can not stop what the bank is working on', async () => {
    const attempt = await payWith('processing_then_succeeded');
    await assert.rejects(ledger.cancel(ada, attempt.id), AttemptFinalError);
  });

  it('is not for members, nor for strangers', async () => {
    const attempt = await payWith('challenge');
    await assert.rejects(ledger.cancel({...ada, role: 'member'}, attempt.id), NotAllowedError);
    const stranger = await newCustomer(db.database, ada.tenantId);
    await assert.rejects(ledger.cancel(stranger, attempt.id), NotFoundError);
  });

  it('says that the outcome is unknown when the PSP is silent', async () => {
    const attempt = await payWith('challenge');
    const cutOff = ledgerOn(db.database, without('cancel'), clock);
    await assert.rejects(cutOff.cancel(ada, attempt.id), (error: unknown) => {
      assert.ok(error instanceof PspUnavailableError);
      assert.deepEqual([error.status, error.outcome], [503, 'unknown']);
      return true;
    });
  });
});

describe('a webhook', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const sign = (body: string, at = clock.now(), secret = keys.webhookSecret): Headers => {
    const seconds = Math.floor(at.getTime() / 1000);
    const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    return new Headers({'sandbox-signature': `t=${seconds},v1=${signature}`});
  };
  const event = (key: string, id = 'evt_1') =>
    JSON.stringify({id, type: 'payment.succeeded', payment: {key, status: 'succeeded'}});
  const stored = async (id: string) =>
    db.database.run({tenantId: ada.tenantId, customerId: ada.customerId}, (unit) =>
      unit.db.selectFrom('payment_attempts').select('status').where('id', '=', id).executeTakeFirst(),
    );

  it('brings the payment up to date, and is counted once', async () => {
    let asked = 0;
    const counting: PspAdapter = {
      ...adapter,
      find: (key, signal) => {
        asked += 1;
        return adapter.find(key, signal);
      },
    };
    const receiver = ledgerOn(db.database, counting, clock);
    const attempt = await payWith('challenge');
    await answerChallenge(psp, attempt, 'approve');
    const body = event(attempt.id);
    for (let delivery = 0; delivery < 3; delivery += 1) {
      await receiver.webhook(ada.tenantId, 'sandbox', sign(body), encode(body));
    }
    assert.equal((await stored(attempt.id))?.status, 'succeeded');
    assert.equal(asked, 1);
    await assertBooksAgree();
  });

  it('is not believed: the PSP is asked', async () => {
    const attempt = await payWith('challenge');
    const body = event(attempt.id);
    await ledger.webhook(ada.tenantId, 'sandbox', sign(body), encode(body));
    assert.equal((await stored(attempt.id))?.status, 'requires_action');
  });

  it('is refused when it is forged, unsigned, changed or too old', async () => {
    const attempt = await payWith('challenge');
    const body = event(attempt.id);
    const old = new Date(clock.now().getTime() - 301_000);
    const early = new Date(clock.now().getTime() + 301_000);
    for (const headers of [
      sign(body, clock.now(), 'other'),
      new Headers(),
      sign(`${body} `),
      sign(body, old),
      sign(body, early),
    ]) {
      await assert.rejects(ledger.webhook(ada.tenantId, 'sandbox', headers, encode(body)), WebhookRefusedError);
    }
    await assert.rejects(ledger.webhook(ada.tenantId, 'nobody', sign(body), encode(body)), NotFoundError);
  });

  it('is sent again by the PSP when the PSP could not be asked', async () => {
    const attempt = await payWith('challenge');
    await answerChallenge(psp, attempt, 'approve');
    const body = event(attempt.id);
    const cutOff = ledgerOn(db.database, without('find'), clock);
    await assert.rejects(cutOff.webhook(ada.tenantId, 'sandbox', sign(body), encode(body)), PspUnavailableError);
    await ledger.webhook(ada.tenantId, 'sandbox', sign(body), encode(body));
    assert.equal((await stored(attempt.id))?.status, 'succeeded');
  });

  it("of another vendor's payment changes nothing", async () => {
    const attempt = await payWith('lost_answer');
    const other = await newCustomer(db.database);
    const body = event(attempt.id);
    await ledger.webhook(other.tenantId, 'sandbox', sign(body), encode(body));
    assert.equal((await stored(attempt.id))?.status, 'created');
  });

  it('and a poll and a reconciliation at once book the payment once', async () => {
    const attempt = await payWith('lost_answer');
    clock.advance(31_000);
    const body = event(attempt.id);
    await Promise.all([
      ledger.webhook(ada.tenantId, 'sandbox', sign(body), encode(body)),
      ledger.attempt(ada, attempt.id),
      ledger.reconcile(),
    ]);
    await assertBooksAgree();
  });
});

describe('reconciliation', () => {
  beforeEach(async () => {
    // What other tests left under way is no longer anybody's.
    clock.advance(3_600_000);
    await ledger.reconcile();
  });

  it('leaves alone what an instance is working on', async () => {
    const attempt = await payWith('lost_answer');
    await ledger.reconcile();
    assert.equal((await ledger.findByKey(ada, 'unknown-key-000000')) ?? null, null);
    clock.advance(29_000);
    assert.equal(await ledger.reconcile(), 0);
    assert.equal(attempt.status, 'processing');
    clock.advance(1_000);
    assert.equal(await ledger.reconcile(), 1);
    await assertBooksAgree();
  });

  it('makes sure that a charge still on its way takes nothing', async () => {
    let late: (() => Promise<unknown>) | undefined;
    const slow: PspAdapter = {
      ...adapter,
      charge: (request) => {
        late = () => adapter.charge(request);
        return Promise.reject(new PspUnreachableError('Timed out.'));
      },
    };
    const attempt = await send(ledgerOn(db.database, slow, clock), ada, await ready('success', {credit: 500}));
    assert.equal(attempt.status, 'processing');
    clock.advance(30_000);
    assert.equal(await ledger.reconcile(), 1);
    const ended = await ledger.attempt(ada, attempt.id);
    assert.deepEqual([ended?.status, ended?.failure?.code], ['failed', 'psp_unavailable']);
    await late?.();
    assert.equal(psp.inspect.captures().length, 0);
    await assertBooksAgree();
  });

  it('ends a challenge that nobody has answered', async () => {
    const unanswered = sandbox(clock);
    // As a PSP whose challenges never end by themselves would have it.
    const patient = adapterOf(unanswered);
    const waiting: PspAdapter = {
      ...patient,
      find: async (key, signal) => {
        const payment = await patient.find(key, signal);
        return payment && {...payment, status: 'requires_action', actionUrl: 'https://psp.example/challenge/1'};
      },
    };
    psp = unanswered;
    ledger = ledgerOn(db.database, waiting, clock);
    const attempt = await payWith('challenge');
    clock.advance(15 * 60_000 + 1);
    assert.equal(await ledger.reconcile(), 1);
    const ended = await ledger.attempt(ada, attempt.id);
    assert.deepEqual([ended?.status, ended?.failure?.code], ['failed', 'authentication_expired']);
    await assertBooksAgree();
  });

  it('asks again later when the PSP is silent', async () => {
    await payWith('lost_answer');
    clock.advance(30_000);
    assert.equal(await ledgerOn(db.database, without('find'), clock).reconcile(), 0);
    assert.equal(await ledger.reconcile(), 0);
    clock.advance(30_000);
    assert.equal(await ledger.reconcile(), 1);
    await assertBooksAgree();
  });

  it('books nothing when the PSP speaks of another amount', async () => {
    const lying: PspAdapter = {
      ...adapter,
      find: async (key, signal) => {
        const payment = await adapter.find(key, signal);
        return payment && {...payment, amount: 1};
      },
    };
    const errors: string[] = [];
    const log = {info() {}, warn() {}, error: (_: object, message: string) => void errors.push(message)};
    const attempt = await payWith('lost_answer');
    clock.advance(30_000);
    assert.equal(await ledgerOn(db.database, lying, clock, {log}).reconcile(), 0);
    assert.equal(errors.length, 1);
    assert.equal((await ledgerOn(db.database, without('find'), clock).attempt(ada, attempt.id))?.status, 'processing');
    clock.advance(30_000);
    await ledger.reconcile();
    await assertBooksAgree();
  });
});

describe('an instance that dies', () => {
  for (const [when, point] of stepsOfAPayment) {
    for (const credit of [0, 700, 12_000]) {
      it(`${when}${credit ? `, with ${credit} of credit,` : ''} leaves nothing charged that is not booked`, async () => {
        const payment = await ready('success', {credit});
        const instance = mortal(db.database, adapter, point);
        await post(ledgerOn(instance.database, instance.psp, clock), ada, payment).catch(() => {});
        clock.advance(30_001);
        await ledger.reconcile();
        await assertBooksAgree();
        const retried = await post(ledger, ada, payment);
        await assertBooksAgree();
        assert.equal(retried.status, 201);
        const invoice = payment.request.invoices[0]?.id ?? '';
        const paid = retried.attempt?.status === 'succeeded';
        assert.equal(psp.inspect.captures().length, paid && credit < 12_000 ? 1 : 0);
        const active = await db.database.run({tenantId: ada.tenantId, customerId: ada.customerId}, (unit) =>
          ledger.activeAttempts(unit, [invoice]),
        );
        assert.equal(active.size, 0);
      });
    }
  }
});
