import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import {scopeOf} from '../../src/ledger/books.js';
import type {AttemptItemRow} from '../../src/ledger/attempts.js';
import type {Ledger} from '../../src/ledger/ledger.js';
import {spread} from '../../src/ledger/refunds.js';
import type {PaymentAttempt} from '../../src/port/contract.js';
import type {Principal} from '../../src/port/principal.js';
import type {PspAdapter} from '../../src/port/psp.js';
import type {SandboxPsp} from '../../src/psp-sandbox/index.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {auditLedger} from './audit.js';
import {mortal, type FaultPoint} from './mortal.js';
import {refundAt, refundWebhook, type SignedWebhook} from './refund-world.js';
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
  type Wish,
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

async function pay(wish: Wish): Promise<PaymentAttempt> {
  const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
  return send(ledger, ada, await review(ledger, ada, {...wish, source}));
}

const take = ({headers, body}: SignedWebhook, receiver = ledger): Promise<void> =>
  receiver.webhook(ada.tenantId, 'sandbox', headers, body);
const told = (attempt: PaymentAttempt, id?: string): SignedWebhook => refundWebhook(attempt.id, clock.now(), id);

/** An invoice as its detail shows it: its status, what it owes, and of each payment its status and what was given back. */
async function shown(id: string): Promise<{status: string; due: number; payments: Array<[string, number]>}> {
  const invoice = await db.database.run(scopeOf(ada), async (unit) =>
    createSqlBackend().invoices?.get(unit, id, today),
  );
  assert.ok(invoice);
  const {status, amountDue, payments} = invoice;
  return {status, due: amountDue.amount, payments: payments.map((one) => [one.status, one.refunded.amount])};
}

const changes = (): Promise<string[]> =>
  db.database.run(scopeOf(ada), async (unit) => {
    const rows = await unit.db.selectFrom('outbox').select(['resource', 'resource_id']).orderBy('id').execute();
    return rows.map(({resource, resource_id: id}) => `${resource} ${id ?? ''}`);
  });

async function assertBooksAgree(): Promise<void> {
  assert.deepEqual(await auditLedger(db.database, psp.inspect.captures(), {tenantId: ada.tenantId}), []);
}

describe('money given back at the PSP', () => {
  it('is booked in part, then whole, and makes nothing owed', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    const attempt = await pay({invoices: [invoice]});
    assert.deepEqual(await shown(invoice), {status: 'paid', due: 0, payments: [['succeeded', 0]]});
    await refundAt(psp, attempt.id, 2_000);
    await take(told(attempt));
    assert.deepEqual(await shown(invoice), {status: 'paid', due: 0, payments: [['succeeded', 2_000]]});
    await refundAt(psp, attempt.id);
    await take(told(attempt));
    assert.deepEqual(await shown(invoice), {status: 'paid', due: 0, payments: [['refunded', 12_000]]});
    assert.equal((await ledger.attempt(ada, attempt.id))?.status, 'succeeded');
    await assertBooksAgree();
  });

  it('tells open pages of the invoice and of the payment, once', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    const attempt = await pay({invoices: [invoice]});
    await refundAt(psp, attempt.id, 2_000);
    const before = (await changes()).length;
    await take(told(attempt, 'evt_1'));
    assert.deepEqual((await changes()).slice(before), [`invoices ${invoice}`, `payment-attempts ${attempt.id}`]);
    await take(told(attempt, 'evt_1'));
    await take(told(attempt, 'evt_2'));
    assert.equal((await changes()).length, before + 2);
  });

  it('gives the invoice another version, so that no page keeps an old one', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    const attempt = await pay({invoices: [invoice]});
    const version = () =>
      db.database.run(
        scopeOf(ada),
        async (unit) => (await createSqlBackend().invoices?.get(unit, invoice, today))?.version,
      );
    const before = await version();
    await refundAt(psp, attempt.id, 1);
    await take(told(attempt));
    assert.notEqual(await version(), before);
  });

  it('is what the PSP says, whatever a webhook says, and in whatever order they come', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    const attempt = await pay({invoices: [invoice]});
    await take(told(attempt, 'evt_early'));
    assert.deepEqual((await shown(invoice)).payments, [['succeeded', 0]]);
    await refundAt(psp, attempt.id, 500);
    const first = await adapter.find(attempt.id);
    await refundAt(psp, attempt.id, 700);
    await take(told(attempt, 'evt_second'));
    assert.deepEqual((await shown(invoice)).payments, [['succeeded', 1_200]]);
    // Asked before the second refund, answered after it was booked.
    const late: PspAdapter = {...adapter, find: () => Promise.resolve(first)};
    await take(told(attempt, 'evt_first'), ledgerOn(db.database, late, clock));
    assert.deepEqual((await shown(invoice)).payments, [['succeeded', 1_200]]);
  });

  it('of which no webhook has told is booked with what the next one tells', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    const attempt = await pay({invoices: [invoice]});
    await refundAt(psp, attempt.id, 500);
    await refundAt(psp, attempt.id, 700);
    await take(told(attempt));
    assert.deepEqual((await shown(invoice)).payments, [['succeeded', 1_200]]);
  });

  it('before the payment was booked is booked with it', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    const source = {type: 'token', token: await cardToken(psp, 'lost_answer'), save: false} as const;
    const attempt = await send(ledger, ada, await review(ledger, ada, {invoices: [invoice], source}));
    assert.equal(attempt.status, 'processing');
    await refundAt(psp, attempt.id, 2_000);
    clock.advance(31_000);
    assert.equal(await ledger.reconcile(), 1);
    assert.deepEqual(await shown(invoice), {status: 'paid', due: 0, payments: [['succeeded', 2_000]]});
    await assertBooksAgree();
  });

  it('of several invoices is that of the highest number first', async () => {
    const [one, two, three] = [
      await newInvoice(db.database, ada, {total: 1_000}),
      await newInvoice(db.database, ada, {total: 2_000}),
      await newInvoice(db.database, ada, {total: 3_000}),
    ];
    const attempt = await pay({invoices: [one, two, three]});
    const byNumber = attempt.items
      .toSorted((first, second) => second.invoiceNumber.localeCompare(first.invoiceNumber, 'en', {numeric: true}))
      .map(({invoiceId, charge}) => [invoiceId, charge.amount] as const);
    const [[highest, most] = ['', 0], [next] = ['', 0], [last] = ['', 0]] = byNumber;
    await refundAt(psp, attempt.id, most + 1);
    await take(told(attempt));
    assert.deepEqual((await shown(highest)).payments, [['refunded', most]]);
    assert.deepEqual((await shown(next)).payments, [['succeeded', 1]]);
    assert.deepEqual((await shown(last)).payments, [['succeeded', 0]]);
    await refundAt(psp, attempt.id);
    await take(told(attempt));
    for (const [id, charge] of byNumber) assert.deepEqual((await shown(id)).payments, [['refunded', charge]]);
    await assertBooksAgree();
  });

  it('leaves what credit settled as it is', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    await newCredit(db.database, ada, 700);
    const attempt = await pay({invoices: [invoice], applyCredit: true});
    await refundAt(psp, attempt.id);
    await take(told(attempt));
    assert.deepEqual(await shown(invoice), {status: 'paid', due: 0, payments: [['refunded', 11_300]]});
    await assertBooksAgree();
  });

  it('beyond what was charged is not booked but told to the operator', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    const attempt = await pay({invoices: [invoice]});
    const lying: PspAdapter = {
      ...adapter,
      find: async (key, signal) => {
        const payment = await adapter.find(key, signal);
        return payment && {...payment, refunded: 12_001};
      },
    };
    const errors: string[] = [];
    const log = {info() {}, warn() {}, error: (_: object, message: string) => void errors.push(message)};
    await take(told(attempt), ledgerOn(db.database, lying, clock, {log}));
    assert.equal(errors.length, 1);
    assert.deepEqual((await shown(invoice)).payments, [['succeeded', 0]]);
  });

  it("of another vendor's payment changes nothing", async () => {
    const invoice = await newInvoice(db.database, ada, {total: 12_000});
    const attempt = await pay({invoices: [invoice]});
    await refundAt(psp, attempt.id, 2_000);
    const other = await newCustomer(db.database);
    const {headers, body} = told(attempt);
    await ledger.webhook(other.tenantId, 'sandbox', headers, body);
    assert.deepEqual((await shown(invoice)).payments, [['succeeded', 0]]);
  });

  const deaths: ReadonlyArray<readonly [string, FaultPoint]> = [
    ['before the PSP is asked', {at: 'psp', nth: 1, when: 'before'}],
    ['after the PSP was asked', {at: 'psp', nth: 1, when: 'after'}],
    ['before it is booked', {at: 'unit', nth: 2, when: 'before'}],
    ['while it is booked', {at: 'unit', nth: 2, when: 'inside'}],
    ['after it was booked', {at: 'unit', nth: 2, when: 'after'}],
    ['before its webhook is noted', {at: 'unit', nth: 3, when: 'before'}],
    ['while its webhook is noted', {at: 'unit', nth: 3, when: 'inside'}],
    ['after its webhook was noted', {at: 'unit', nth: 3, when: 'after'}],
  ];
  for (const [when, point] of deaths) {
    it(`is booked once by an instance that dies ${when} and the next one`, async () => {
      const [one, two] = [
        await newInvoice(db.database, ada, {total: 1_000}),
        await newInvoice(db.database, ada, {total: 2_000}),
      ];
      const attempt = await pay({invoices: [one, two]});
      await refundAt(psp, attempt.id, 2_500);
      const instance = mortal(db.database, adapter, point);
      const webhook = told(attempt);
      await assert.rejects(take(webhook, ledgerOn(instance.database, instance.psp, clock)));
      await take(webhook);
      const booked = [...(await shown(one)).payments, ...(await shown(two)).payments];
      assert.equal(
        booked.reduce((sum, [, refunded]) => sum + refunded, 0),
        2_500,
      );
      await assertBooksAgree();
    });
  }
});

describe('spreading what was given back', () => {
  const item = (invoice_number: string, charge: number): AttemptItemRow => ({
    tenant_id: 't',
    customer_id: 'c',
    attempt_id: 'a',
    invoice_id: `inv ${invoice_number}`,
    invoice_number,
    amount: charge,
    credit: 0,
    charge,
    active: false,
  });
  const shares = (items: AttemptItemRow[], refunded: number) => spread(items, refunded).map((share) => share.refunded);
  const items = [item('F-10', 300), item('F-9', 200), item('F-11', 0)];

  it('begins with the highest number, as people count, and passes over what nothing was charged for', () => {
    assert.deepEqual(
      spread(items, 301).map(({invoice_id, refunded}) => [invoice_id, refunded]),
      [
        ['inv F-11', 0],
        ['inv F-10', 300],
        ['inv F-9', 1],
      ],
    );
  });

  it('gives each no less than before when more is given back', () => {
    let before = shares(items, 0);
    for (let refunded = 1; refunded <= 500; refunded += 1) {
      const now = shares(items, refunded);
      assert.ok(now.every((share, index) => share >= (before[index] ?? 0)));
      assert.equal(
        now.reduce((sum, share) => sum + share, 0),
        refunded,
      );
      before = now;
    }
  });
});
