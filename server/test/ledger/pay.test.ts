import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import type {Ledger} from '../../src/ledger/ledger.js';
import type {PaymentAttempt, ProblemCode} from '../../src/port/contract.js';
import {PortalFault} from '../../src/port/fault.js';
import type {Principal} from '../../src/port/principal.js';
import type {SandboxPsp, TestCardName} from '../../src/psp-sandbox/index.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {auditLedger} from './audit.js';
import {
  adapterOf,
  cardToken,
  ledgerOn,
  newCredit,
  newCustomer,
  newInvoice,
  review,
  sandbox,
  send,
  TestClock,
  today,
} from './world.js';

const clock = new TestClock();
let db: TestDatabase;
let psp: SandboxPsp;
let ledger: Ledger;
let ada: Principal;

before(async () => {
  db = await testDatabase(clock);
});
after(() => db.close());
beforeEach(async () => {
  ada = await newCustomer(db.database);
  psp = sandbox(clock);
  ledger = ledgerOn(db.database, adapterOf(psp), clock);
});

/** Pays one new invoice with a test card. */
async function payWith(
  card: TestCardName,
  {total = 12_000, currency = 'EUR', save = false} = {},
): Promise<PaymentAttempt> {
  const invoice = await newInvoice(db.database, ada, {total, currency});
  const source = {type: 'token', token: await cardToken(psp, card), save} as const;
  return send(ledger, ada, await review(ledger, ada, {invoices: [invoice], source}));
}

function refusal(code: ProblemCode, status: number, more: Partial<PortalFault> = {}) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof PortalFault, String(error));
    assert.deepEqual({code: error.code, status: error.status}, {code, status});
    for (const [name, value] of Object.entries(more)) assert.equal(Reflect.get(error, name), value);
    return true;
  };
}

/** What an invoice is after a payment. */
function invoiceNow(id: string) {
  return db.database.run({tenantId: ada.tenantId, customerId: ada.customerId}, (unit) =>
    unit.db
      .selectFrom('invoices')
      .select(['status', 'amount_paid', 'amount_credited', 'amount_due', 'paid_on'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
}

async function assertBooksAgree(underWay: 'allowed' | 'none' = 'none'): Promise<void> {
  // Other tests' vendors share the database but not the PSP.
  const own = await auditLedger(db.database, psp.inspect.captures(), {underWay, tenantId: ada.tenantId});
  assert.deepEqual(own, []);
}

describe('paying by card', () => {
  const outcomes: [TestCardName, string, string | null][] = [
    ['success', 'succeeded', null],
    ['success_mastercard', 'succeeded', null],
    ['success_amex', 'succeeded', null],
    ['declined', 'failed', 'card_declined'],
    ['insufficient_funds', 'failed', 'insufficient_funds'],
    ['expired_card', 'failed', 'expired_card'],
    ['challenge', 'requires_action', null],
    ['challenge_then_declined', 'requires_action', null],
    ['challenge_always_fails', 'requires_action', null],
    ['processing_then_succeeded', 'processing', null],
    ['processing_then_failed', 'processing', null],
    ['lost_answer', 'processing', null],
    ['slow_answer', 'processing', null],
  ];
  for (const [card, status, failure] of outcomes) {
    it(`with the card "${card}" answers ${failure ?? status}`, async () => {
      if (card === 'slow_answer') ledger = ledgerOn(db.database, adapterOf(psp), clock, {pspTimeoutMs: 100});
      const attempt = await payWith(card);
      assert.equal(attempt.status, status);
      assert.equal(attempt.failure?.code ?? null, failure);
      assert.match(attempt.reference, /^PAY-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      await assertBooksAgree('allowed');
    });
  }

  it('pays the invoice, on the day it is where the customer lives', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const attempt = await send(ledger, ada, await review(ledger, ada, {invoices: [invoice], source}));
    assert.deepEqual(await invoiceNow(invoice), {
      status: 'paid',
      amount_paid: 12_000,
      amount_credited: 0,
      amount_due: 0,
      paid_on: today,
    });
    assert.deepEqual(attempt.method, {type: 'card', brand: 'visa', last4: '4242'});
    assert.deepEqual(attempt.capabilities, {cancel: {allowed: false, reason: 'status'}, receipt: {allowed: true}});
    await assertBooksAgree();
  });

  it('leaves the invoice as it was when the card is declined, and lets it be paid again', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    const declined = {type: 'token', token: await cardToken(psp, 'declined'), save: false} as const;
    await send(ledger, ada, await review(ledger, ada, {invoices: [invoice], source: declined}));
    assert.equal((await invoiceNow(invoice)).amount_due, 12_000);
    const good = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const attempt = await send(ledger, ada, await review(ledger, ada, {invoices: [invoice], source: good}));
    assert.equal(attempt.status, 'succeeded');
    await assertBooksAgree();
  });

  it('sends the customer to the challenge, on the origin of the PSP', async () => {
    const attempt = await payWith('challenge');
    assert.equal(attempt.nextAction?.adapter, 'sandbox');
    assert.match(attempt.nextAction?.url ?? '', /^https:\/\/psp\.example\/challenge\//);
    assert.deepEqual(attempt.capabilities.cancel, {allowed: true});
  });

  it('says that a token was used already', async () => {
    const [first, second] = [
      await newInvoice(db.database, ada, {total: 500}),
      await newInvoice(db.database, ada, {total: 700}),
    ];
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    await send(ledger, ada, await review(ledger, ada, {invoices: [first], source}));
    const attempt = await send(ledger, ada, await review(ledger, ada, {invoices: [second], source}));
    assert.deepEqual([attempt.status, attempt.failure?.code], ['failed', 'token_expired']);
    await assertBooksAgree();
  });

  it('keeps the card when asked, and charges it next time', async () => {
    await payWith('success_mastercard', {save: true});
    const list = () =>
      db.database.run({tenantId: ada.tenantId, customerId: ada.customerId}, (unit) =>
        unit.db.selectFrom('payment_methods').selectAll().execute(),
      );
    const [kept, ...others] = await list();
    assert.deepEqual([kept?.brand, kept?.last4, kept?.is_default, others.length], ['mastercard', '4444', true, 0]);
    const invoice = await newInvoice(db.database, ada, {total: 900});
    const source = {type: 'saved', paymentMethodId: kept!.id} as const;
    const attempt = await send(ledger, ada, await review(ledger, ada, {invoices: [invoice], source}));
    assert.equal(attempt.status, 'succeeded');
    assert.deepEqual(attempt.method, {type: 'card', brand: 'mastercard', last4: '4444'});
    assert.equal((await list()).length, 1);
    await assertBooksAgree();
  });

  it('charges yen without decimals and dinars with three', async () => {
    assert.deepEqual((await payWith('success', {total: 150, currency: 'JPY'})).charge, {amount: 150, currency: 'JPY'});
    assert.deepEqual((await payWith('success', {total: 1_234_567, currency: 'KWD'})).charge, {
      amount: 1_234_567,
      currency: 'KWD',
    });
    assert.deepEqual(
      psp.inspect.captures().map(({amount, currency}) => [amount, currency]),
      [
        [150, 'JPY'],
        [1_234_567, 'KWD'],
      ],
    );
    await assertBooksAgree();
  });

  it('settles several invoices in one charge', async () => {
    const invoices = await Promise.all([1_000, 2_500, 30].map((total) => newInvoice(db.database, ada, {total})));
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const attempt = await send(ledger, ada, await review(ledger, ada, {invoices, source}));
    assert.deepEqual([attempt.status, attempt.items.length, attempt.charge.amount], ['succeeded', 3, 3_530]);
    assert.equal(psp.inspect.captures().length, 1);
    await assertBooksAgree();
  });

  it('pays a part, then the rest', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 10_000});
    const pay = async (amount?: number) => {
      const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
      const part = amount === undefined ? invoice : {id: invoice, amount};
      return send(ledger, ada, await review(ledger, ada, {invoices: [part], source}));
    };
    await pay(2_500);
    assert.deepEqual(await invoiceNow(invoice), {
      status: 'open',
      amount_paid: 2_500,
      amount_credited: 0,
      amount_due: 7_500,
      paid_on: null,
    });
    assert.equal((await pay()).charge.amount, 7_500);
    assert.equal((await invoiceNow(invoice)).status, 'paid');
    await assertBooksAgree();
  });

  it('pays the instalments that are due, also where parts are not taken', async () => {
    const installments = [
      {dueOn: '2026-02-01', amount: 4_000},
      {dueOn: '2026-03-01', amount: 3_000},
      {dueOn: '2026-06-01', amount: 3_000},
    ];
    const invoice = await newInvoice(db.database, ada, {total: 10_000, installments});
    const features = new Set([...ada.features].filter((feature) => feature !== 'partialPayments'));
    const narrow = {...ada, features};
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const wish = {invoices: [{id: invoice, portion: 'installment' as const}], source};
    const attempt = await send(ledger, narrow, await review(ledger, narrow, wish));
    assert.deepEqual([attempt.status, attempt.charge.amount], ['succeeded', 7_000]);
    await assertBooksAgree();
  });
});

describe('paying with credit', () => {
  it('takes the credit first, for what is due first, and charges the rest', async () => {
    const later = await newInvoice(db.database, ada, {total: 5_000, dueOn: '2026-05-01'});
    const sooner = await newInvoice(db.database, ada, {total: 2_000, dueOn: '2026-04-01'});
    await newCredit(db.database, ada, 3_000);
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const ready = await review(ledger, ada, {invoices: [later, sooner], applyCredit: true, source});
    assert.equal(ready.request.expectedAmount, 4_000);
    const attempt = await send(ledger, ada, ready);
    const shares = Object.fromEntries(
      attempt.items.map((item) => [item.invoiceId, [item.credit.amount, item.charge.amount]]),
    );
    assert.deepEqual(shares, {[later]: [1_000, 4_000], [sooner]: [2_000, 0]});
    assert.deepEqual(
      psp.inspect.captures().map(({amount}) => amount),
      [4_000],
    );
    await assertBooksAgree();
  });

  it('needs no PSP when credit pays it all', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    await newCredit(db.database, ada, 1_500);
    await newCredit(db.database, ada, 1_500, 'EUR', '2026-01-01');
    const attempt = await send(ledger, ada, await review(ledger, ada, {invoices: [invoice], applyCredit: true}));
    assert.deepEqual([attempt.status, attempt.charge.amount, attempt.method.type], ['succeeded', 0, 'credit']);
    assert.equal((await invoiceNow(invoice)).status, 'paid');
    assert.equal(psp.inspect.payments().length, 0);
    await assertBooksAgree();
  });

  it('gives the credit back when the card is declined', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    await newCredit(db.database, ada, 500);
    const source = {type: 'token', token: await cardToken(psp, 'declined'), save: false} as const;
    await send(ledger, ada, await review(ledger, ada, {invoices: [invoice], applyCredit: true, source}));
    const again = await ledger.preview(ada, {invoices: [{id: invoice, portion: 'full'}], applyCredit: true}, today);
    assert.equal(again.groups[0]?.credit.amount, 500);
    await assertBooksAgree();
  });

  it('can not be spent twice: what is held for one payment is not offered to another', async () => {
    const [one, other] = [
      await newInvoice(db.database, ada, {total: 2_000}),
      await newInvoice(db.database, ada, {total: 2_000}),
    ];
    await newCredit(db.database, ada, 500);
    const source = {type: 'token', token: await cardToken(psp, 'challenge'), save: false} as const;
    const both = [await review(ledger, ada, {invoices: [one], applyCredit: true, source})];
    both.push(await review(ledger, ada, {invoices: [other], applyCredit: true, source}));
    await send(ledger, ada, both[0]!);
    await assert.rejects(send(ledger, ada, both[1]!), refusal('stale', 412));
    await assertBooksAgree('allowed');
  });
});

describe('a payment that is refused', () => {
  it('without If-Match says that it is required', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const ready = await review(ledger, ada, {invoices: [invoice]});
    const unconditional = ledger.pay(ada, ready.request, {
      idempotencyKey: ready.key,
      ifMatch: undefined,
      returnOrigin: 'https://vendor.example',
      today,
    });
    await assert.rejects(unconditional, refusal('precondition_required', 428));
  });

  it('is stale once the invoice has changed', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const first = await review(ledger, ada, {invoices: [{id: invoice, amount: 500}], source});
    const second = await review(ledger, ada, {invoices: [invoice], source});
    await send(ledger, ada, first);
    await assert.rejects(send(ledger, ada, second), refusal('stale', 412));
    assert.equal(psp.inspect.captures().length, 1);
  });

  it('is stale once credit that was previewed has changed', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const ready = await review(ledger, ada, {invoices: [invoice], applyCredit: true});
    await newCredit(db.database, ada, 500);
    await assert.rejects(send(ledger, ada, ready), refusal('stale', 412));
  });

  it('for another amount than the customer agreed to charges nothing', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const ready = await review(ledger, ada, {invoices: [invoice], source});
    const dearer = {...ready, request: {...ready.request, expectedAmount: 1_999}};
    await assert.rejects(send(ledger, ada, dearer), refusal('amount_changed', 409));
    assert.equal(psp.inspect.payments().length, 0);
  });

  it('with an amount that was not previewed is stale', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const ready = await review(ledger, ada, {invoices: [invoice]});
    const other = {...ready.request, invoices: [{id: invoice, amount: 2_001}], expectedAmount: 2_001};
    await assert.rejects(send(ledger, ada, {...ready, request: other}), refusal('stale', 412));
  });

  it('by a member says that the role may not', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const ready = await review(ledger, ada, {invoices: [invoice]});
    await assert.rejects(send(ledger, {...ada, role: 'member'}, ready), refusal('not_allowed', 403, {reason: 'role'}));
  });

  it("of somebody else's invoice finds none", async () => {
    const stranger = await newCustomer(db.database, ada.tenantId);
    const invoice = await newInvoice(db.database, stranger, {total: 2_000});
    const ready = await review(ledger, stranger, {invoices: [invoice]});
    await assert.rejects(send(ledger, ada, ready), refusal('not_found', 404));
  });

  it('without a method where one is needed says so', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const ready = await review(ledger, ada, {invoices: [invoice]});
    await assert.rejects(send(ledger, ada, ready), refusal('payment_method_unusable', 422));
  });

  it("with somebody else's saved card finds no such card", async () => {
    await payWith('success', {save: true});
    const [saved] = await db.database.run({tenantId: ada.tenantId, customerId: ada.customerId}, (unit) =>
      unit.db.selectFrom('payment_methods').select('id').execute(),
    );
    const stranger = await newCustomer(db.database, ada.tenantId);
    const invoice = await newInvoice(db.database, stranger, {total: 2_000});
    const source = {type: 'saved', paymentMethodId: saved!.id} as const;
    const ready = await review(ledger, stranger, {invoices: [invoice], source});
    await assert.rejects(send(ledger, stranger, ready), refusal('payment_method_unusable', 422));
  });

  it('while another is under way says so, whatever its key', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const source = async () => ({type: 'token', token: await cardToken(psp, 'success'), save: false}) as const;
    const tabs = [
      await review(ledger, ada, {invoices: [invoice], source: await source()}),
      await review(ledger, ada, {invoices: [{id: invoice, amount: 900}], source: await source()}),
    ];
    const settled = await Promise.allSettled(tabs.map((tab) => send(ledger, ada, tab)));
    assert.equal(settled.filter(({status}) => status === 'fulfilled').length, 1);
    const refused = settled.find((one) => one.status === 'rejected');
    assert.ok(refused?.reason instanceof PortalFault);
    assert.ok(['payment_in_progress', 'stale'].includes(refused.reason.code), refused.reason.code);
    assert.equal(psp.inspect.captures().length, 1);
    await assertBooksAgree();
  });

  it('of invoices in two currencies, or of one twice, is no payment', async () => {
    const euros = await newInvoice(db.database, ada, {total: 2_000});
    const yen = await newInvoice(db.database, ada, {total: 2_000, currency: 'JPY'});
    const ready = await review(ledger, ada, {invoices: [euros]});
    const mixed = {...ready.request, invoices: [...ready.request.invoices, {id: yen, amount: 2_000}]};
    await assert.rejects(send(ledger, ada, {...ready, request: mixed}), refusal('invalid_request', 422));
    const twice = {...ready.request, invoices: [...ready.request.invoices, ...ready.request.invoices]};
    await assert.rejects(async () => send(ledger, ada, {...ready, request: twice}), refusal('invalid_request', 422));
  });
});

describe('a payment sent again with its key', () => {
  it('answers with the attempt that is there and charges nothing more', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const ready = await review(ledger, ada, {invoices: [invoice], source});
    const first = await send(ledger, ada, ready);
    assert.deepEqual(await send(ledger, ada, ready), first);
    assert.deepEqual(await ledger.findByKey(ada, ready.key), first);
    assert.equal(psp.inspect.captures().length, 1);
  });

  it('is one attempt when it is sent eight times at once', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const ready = await review(ledger, ada, {invoices: [invoice], source});
    const answers = await Promise.all(Array.from({length: 8}, () => send(ledger, ada, ready)));
    assert.equal(new Set(answers.map(({id}) => id)).size, 1);
    assert.equal(psp.inspect.captures().length, 1);
    await assertBooksAgree('allowed');
  });

  it("is not another person's attempt", async () => {
    const invoice = await newInvoice(db.database, ada, {total: 2_000});
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const ready = await review(ledger, ada, {invoices: [invoice], source});
    const attempt = await send(ledger, ada, ready);
    const stranger = await newCustomer(db.database, ada.tenantId);
    assert.equal(await ledger.findByKey(stranger, ready.key), undefined);
    assert.equal(await ledger.attempt(stranger, attempt.id), undefined);
  });
});
