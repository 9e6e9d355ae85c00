import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';

import fc from 'fast-check';

import type {InvoicePaymentRecord} from '../../src/port/backend.js';
import type {Database, Unit} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {addFixture, attemptRow, creditNoteRow, invoiceRow, type Fixture} from '../support/fixtures.js';

const today = '2026-06-15';
const backend = createSqlBackend();
const {invoices, creditBalance, creditNotes, paymentMethods} = backend;
assert.ok(invoices && creditBalance && creditNotes && paymentMethods, 'the back end has every section');
const [bills, balance, notes, methods] = [invoices, creditBalance, creditNotes, paymentMethods];

/** Payments, credit and saved methods, on any database. */
export function describeMoney(database: () => Database): void {
  let owner: Fixture;
  const run = <T>(work: (unit: Unit) => Promise<T>): Promise<T> => database().run(owner, work);
  const addInvoice = async (given: Parameters<typeof invoiceRow>[1] = {}): Promise<string> => {
    const row = invoiceRow(owner, given);
    await run(({db}) => db.insertInto('invoices').values(row).execute());
    return row.id;
  };
  const addAttempt = async (given: Parameters<typeof attemptRow>[1] = {}): Promise<string> => {
    const row = attemptRow(owner, given);
    await run(({db}) => db.insertInto('payment_attempts').values(row).execute());
    return row.id;
  };
  const payment = (attemptId: string, invoiceId: string, charge: number, credit = 0): InvoicePaymentRecord => ({
    attemptId,
    invoiceId,
    currency: 'EUR',
    charge,
    credit,
    method: {type: 'card', brand: 'visa', last4: '4242'},
    reference: 'PAY-1',
    paidOn: today,
  });
  const get = async (id: string) => {
    const invoice = await run((unit) => bills.get(unit, id, today));
    assert.ok(invoice, id);
    return invoice;
  };

  beforeEach(async () => {
    owner = await addFixture(database());
  });

  describe('invoices.recordPayment', () => {
    it('books a part, then the rest, and each of them once', async () => {
      const id = await addInvoice();
      const [first, second] = [await addAttempt({charge: 4_000}), await addAttempt({charge: 6_000})];
      for (let again = 0; again < 2; again += 1)
        await run((unit) => bills.recordPayment(unit, payment(first, id, 4_000)));
      const part = await get(id);
      assert.deepEqual(
        [part.status, part.partiallyPaid, part.amountDue.amount, part.paidOn, part.version],
        ['open', true, 6_000, null, 2],
      );
      for (let again = 0; again < 2; again += 1)
        await run((unit) => bills.recordPayment(unit, payment(second, id, 6_000)));
      const whole = await get(id);
      assert.deepEqual(
        [whole.status, whole.partiallyPaid, whole.amountDue.amount, whole.paidOn, whole.version],
        ['paid', false, 0, today, 3],
      );
      assert.equal(whole.payments.length, 2);
    });

    it('books what credit alone paid once, and shows no payment of nothing', async () => {
      const id = await addInvoice();
      const attempt = await addAttempt({charge: 0, credit: 10_000});
      for (let again = 0; again < 2; again += 1)
        await run((unit) => bills.recordPayment(unit, payment(attempt, id, 0, 10_000)));
      const invoice = await get(id);
      assert.deepEqual([invoice.status, invoice.amountCredited.amount, invoice.payments], ['paid', 10_000, []]);
    });

    it('refuses to book more than the total', async () => {
      const id = await addInvoice();
      const attempt = await addAttempt({charge: 10_001});
      await assert.rejects(
        run((unit) => bills.recordPayment(unit, payment(attempt, id, 10_001))),
        /never_overpaid/,
      );
      assert.deepEqual((await get(id)).payments, []);
    });

    it('refuses another currency and an invoice of someone else', async () => {
      const id = await addInvoice({currency: 'JPY'});
      const attempt = await addAttempt();
      await assert.rejects(
        run((unit) => bills.recordPayment(unit, payment(attempt, id, 1))),
        /in JPY/,
      );
      await assert.rejects(
        run((unit) => bills.recordPayment(unit, payment(attempt, 'inv_none', 1))),
        /doesn't have/,
      );
    });

    it('fills instalments in their order and moves on to the next one', async () => {
      const id = await addInvoice({due_on: '2026-08-01', next_due_on: '2026-06-01'});
      const owned = {tenant_id: owner.tenantId, customer_id: owner.customerId, invoice_id: id};
      const days = ['2026-06-01', '2026-06-15', '2026-07-15', '2026-08-01'];
      await run(({db}) =>
        db
          .insertInto('installments')
          .values(days.map((due_on, index) => ({...owned, number: index + 1, due_on, amount: 2_500})))
          .execute(),
      );
      const before = await get(id);
      assert.deepEqual([before.overdue, before.dueInDays, before.installmentDue?.amount], [true, -14, 5_000]);
      assert.deepEqual(
        before.installments.map(({status}) => status),
        ['overdue', 'due', 'upcoming', 'upcoming'],
      );
      const attempt = await addAttempt({charge: 5_500});
      await run((unit) => bills.recordPayment(unit, payment(attempt, id, 5_500)));
      const after = await get(id);
      assert.deepEqual([after.overdue, after.dueInDays, after.installmentDue?.amount], [false, 30, 2_000]);
      assert.deepEqual(
        after.installments.map(({amountDue}) => amountDue.amount),
        [0, 0, 2_000, 2_500],
      );
      const summary = await run((unit) => bills.summary(unit, '2026-07-20'));
      assert.deepEqual(
        [summary.due, summary.overdue],
        [[{amount: 4_500, currency: 'EUR'}], [{amount: 2_000, currency: 'EUR'}]],
      );
      const [payable] = await run((unit) => bills.payables(unit, [id], today, 'read'));
      assert.deepEqual([payable?.amountDue, payable?.installmentDue, payable?.dueOn], [4_500, 2_000, '2026-07-15']);
    });
  });

  describe('creditBalance', () => {
    it('holds the oldest credit first, and changes its version with every change', async () => {
      const [young, old] = [
        creditNoteRow(owner, {issued_on: '2026-06-02'}),
        creditNoteRow(owner, {issued_on: '2026-05-02'}),
      ];
      await run(({db}) => db.insertInto('credit_notes').values([young, old]).execute());
      const invoiceId = await addInvoice();
      const attempt = await addAttempt();
      const before = await run((unit) => balance.available(unit, 'EUR', 'lock'));
      assert.equal(before.amount, 10_000);
      await run((unit) => balance.hold(unit, attempt, 'EUR', [{invoiceId, amount: 6_000}]));
      const held = await run((unit) => balance.available(unit, 'EUR', 'read'));
      assert.equal(held.amount, 4_000);
      assert.notEqual(held.version, before.version);
      assert.equal((await run((unit) => notes.get(unit, old.id)))?.remaining.amount, 0);
      assert.equal((await run((unit) => notes.get(unit, young.id)))?.remaining.amount, 4_000);
      assert.deepEqual((await get(invoiceId)).creditsApplied, []);
      for (let again = 0; again < 2; again += 1) await run((unit) => balance.apply(unit, attempt, today));
      assert.deepEqual((await get(invoiceId)).creditsApplied.map(({amount}) => amount.amount).sort(), [1_000, 5_000]);
      await run((unit) => balance.release(unit, attempt));
      assert.deepEqual(await run((unit) => balance.get(unit)), {balances: [{amount: 4_000, currency: 'EUR'}]});
      await assert.rejects(
        run((unit) => balance.hold(unit, attempt, 'EUR', [{invoiceId, amount: 4_001}])),
        /1 minor units short/,
      );
    });

    it('neither makes nor loses money, whatever is held, applied and released in whatever order', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({min: 1, max: 900}), {minLength: 1, maxLength: 4}),
          fc.array(
            fc.record({
              act: fc.constantFrom('hold', 'apply', 'release'),
              attempt: fc.nat(3),
              amount: fc.integer({min: 1, max: 700}),
            }),
            {maxLength: 12},
          ),
          async (credits, acts) => {
            owner = await addFixture(database());
            await run(({db}) =>
              db
                .insertInto('credit_notes')
                .values(credits.map((total) => creditNoteRow(owner, {total})))
                .execute(),
            );
            const invoiceId = await addInvoice();
            const attempts = [await addAttempt(), await addAttempt(), await addAttempt(), await addAttempt()];
            let left = credits.reduce((sum, amount) => sum + amount, 0);
            const holds = new Map<number, number>();
            for (const {act, attempt, amount} of acts) {
              const id = attempts[attempt] ?? '';
              if (act === 'hold' && amount <= left && !holds.has(attempt)) {
                await run((unit) => balance.hold(unit, id, 'EUR', [{invoiceId, amount}]));
                holds.set(attempt, amount);
                left -= amount;
              } else if (act === 'apply') {
                await run((unit) => balance.apply(unit, id, today));
                if (holds.has(attempt)) holds.set(attempt, 0);
              } else if (act === 'release') {
                await run((unit) => balance.release(unit, id));
                left += holds.get(attempt) ?? 0;
                if (holds.get(attempt)) holds.delete(attempt);
              }
              assert.equal((await run((unit) => balance.available(unit, 'EUR', 'read'))).amount, left);
            }
          },
        ),
        {numRuns: 25},
      );
    });
  });

  describe('paymentMethods', () => {
    const card = {
      provider: 'sandbox',
      type: 'card',
      brand: 'visa',
      last4: '4242',
      holder: 'Ada',
      expMonth: 6,
      expYear: 2026,
    } as const;

    it('keeps a method once, makes the first the default, and lists that one first', async () => {
      for (const providerRef of ['card_1', 'card_1', 'card_2'])
        await run((unit) => methods.save(unit, {...card, providerRef}));
      const list = await run((unit) => methods.list(unit, today));
      assert.deepEqual(
        list.map(({isDefault}) => isDefault),
        [true, false],
      );
      const stored = await run((unit) => methods.get(unit, list[0]?.id ?? '', today));
      assert.equal(stored?.providerRef, 'card_1');
      assert.equal(list.filter((method) => 'providerRef' in method).length, 0);
    });

    it('lets a card expire with the last day of its month, and says so 60 days ahead', async () => {
      await run((unit) => methods.save(unit, {...card, providerRef: 'card_1'}));
      const on = async (day: string) => {
        const [method] = await run((unit) => methods.list(unit, day));
        return [method?.expiresSoon, method?.expired];
      };
      assert.deepEqual(await on('2026-04-30'), [false, false]);
      assert.deepEqual(await on('2026-05-01'), [true, false]);
      assert.deepEqual(await on('2026-06-30'), [true, false]);
      assert.deepEqual(await on('2026-07-01'), [false, true]);
    });
  });

  describe('directory', () => {
    it('knows a person by the vendor’s ids and by ours, and nobody else', async () => {
      const all = {...owner, customerId: '*'};
      const found = await database().run(all, (unit) =>
        backend.directory.findMembership(unit, owner.customerId, 'owner'),
      );
      assert.equal(found?.user.id, owner.userId);
      assert.deepEqual(await run((unit) => backend.directory.membership(unit, owner.customerId, owner.userId)), found);
      for (const [customer, user] of [
        [owner.customerId, 'nobody'],
        ['nobody', 'owner'],
        ['\0', '\0'],
      ] as const) {
        assert.equal(
          await database().run(all, (unit) => backend.directory.findMembership(unit, customer, user)),
          undefined,
        );
      }
    });
  });
}
