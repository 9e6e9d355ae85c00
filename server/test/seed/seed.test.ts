import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {sql} from 'kysely';

import {
  alNoor,
  atlas,
  belvedere,
  globex,
  hansa,
  newLeaf,
  panaderia,
  sakura,
  tremblay,
} from '../../src/seed/customers.js';
import type {SeededCustomer} from '../../src/seed/customer.js';
import {invoiceId} from '../../src/seed/documents.js';
import {inParts, lineAmounts, percentOf} from '../../src/pricing/amounts.js';
import {sandboxEntry} from '../../src/seed/sandbox.js';
import {seed} from '../../src/seed/seed.js';
import {createSandboxPsp, memoryJournal} from '../../src/psp-sandbox/index.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {seededDatabase, seededNow, seededToday, testDatabase, type TestDatabase} from '../support/database.js';

const backend = createSqlBackend();
assert.ok(
  backend.invoices && backend.creditNotes && backend.creditBalance && backend.quotes && backend.orders,
  'the back end has every section',
);
const {invoices: bills, creditNotes: notes, creditBalance: balance, quotes, orders} = backend;

describe('amounts', () => {
  it('rounds halves away from zero, once a line and once a tax', () => {
    assert.deepEqual(lineAmounts({quantity: '0.5', unitPrice: 5, discountPercent: '0'}), {discount: 0, subtotal: 3});
    assert.deepEqual(lineAmounts({quantity: '0.5', unitPrice: -5, discountPercent: '0'}), {discount: 0, subtotal: -3});
    assert.deepEqual(lineAmounts({quantity: '3', unitPrice: 333, discountPercent: '12.5'}), {
      discount: 125,
      subtotal: 874,
    });
    assert.equal(percentOf(25_490, '5'), 1_275);
    assert.equal(percentOf(25_490, '9.975'), 2_543);
    assert.equal(percentOf(9_007_199_254_740, '100'), 9_007_199_254_740);
  });

  it('splits without losing a unit', () => {
    assert.deepEqual(inParts(10, 3), [4, 3, 3]);
    assert.deepEqual(inParts(-10, 3), [-3, -3, -4]);
  });
});

describe('seed', () => {
  let test: TestDatabase;
  before(async () => {
    test = await seededDatabase();
  });
  after(() => test.close());

  const every = [tremblay, belvedere, hansa, sakura, alNoor, globex, panaderia, atlas, newLeaf];
  const scope = ({tenantId, id}: SeededCustomer) => ({tenantId, customerId: id});
  const bill = async (customer: SeededCustomer, key: string) => {
    const invoice = await test.database.run(scope(customer), (unit) =>
      bills.get(unit, invoiceId(customer, key), seededToday),
    );
    assert.ok(invoice, `${customer.externalId} ${key}`);
    return invoice;
  };

  it('adds up on every document, in every currency', async () => {
    for (const customer of every) {
      await test.database.run(scope(customer), async (unit) => {
        const {ids} = await bills.ids(unit, {filter: {}, sort: 'number', today: seededToday}, 1_000);
        const documents = await Promise.all(ids.map((id) => bills.get(unit, id, seededToday)));
        const credits = await notes.list(unit, {filter: {}, sort: 'number', limit: 100, today: seededToday});
        documents.push(...((await Promise.all(credits.items.map(({id}) => notes.get(unit, id)))) as typeof documents));
        for (const document of documents) {
          assert.ok(document, customer.externalId);
          const items = document.lines.filter(({kind}) => kind === 'item');
          for (const {quantity = '', unitPrice, discountPercent = '', discount, subtotal} of items) {
            const amounts = lineAmounts({quantity, unitPrice: unitPrice?.amount ?? NaN, discountPercent});
            assert.deepEqual(
              [discount?.amount, subtotal?.amount],
              [amounts.discount, amounts.subtotal],
              document.number,
            );
          }
          const sum = (values: (number | undefined)[]): number =>
            values.reduce<number>((total, value) => total + (value ?? NaN), 0);
          assert.equal(document.subtotal.amount, sum(items.map(({subtotal}) => subtotal?.amount)), document.number);
          assert.equal(
            document.discountTotal.amount,
            sum(items.map(({discount}) => discount?.amount)),
            document.number,
          );
          for (const {name, rate, base, amount} of document.taxes) {
            assert.equal(
              base.amount,
              sum(items.filter(({taxes = []}) => taxes.includes(name)).map(({subtotal}) => subtotal?.amount)),
              document.number,
            );
            assert.equal(amount.amount, percentOf(base.amount, rate), document.number);
          }
          assert.equal(document.taxTotal.amount, sum(document.taxes.map(({amount}) => amount.amount)), document.number);
          assert.equal(document.total.amount, document.subtotal.amount + document.taxTotal.amount, document.number);
          if ('payments' in document) {
            const paid = document.payments
              .filter(({status}) => status === 'succeeded' || status === 'refunded')
              .map(({amount}) => amount.amount);
            assert.equal(document.amountPaid.amount, sum(paid), document.number);
            assert.equal(
              document.amountCredited.amount,
              sum(document.creditsApplied.map(({amount}) => amount.amount)),
              document.number,
            );
            if (document.installments.length > 0) {
              assert.equal(
                sum(document.installments.map(({amount}) => amount.amount)),
                document.total.amount,
                document.number,
              );
              assert.equal(
                sum(document.installments.map(({amountDue}) => amountDue.amount)),
                document.amountDue.amount,
                document.number,
              );
            }
          }
        }
      });
    }
  });

  it('holds the vendor’s own invoice 212380: 293.08 CAD with both taxes, paid on its day', async () => {
    const invoice = await bill(tremblay, '212380');
    assert.deepEqual(invoice.total, {amount: 29_308, currency: 'CAD'});
    assert.deepEqual(
      [invoice.status, invoice.issuedOn, invoice.paidOn, invoice.origin],
      ['paid', '2020-09-28', '2020-09-28', {type: 'order', number: '26387'}],
    );
    assert.deepEqual(
      invoice.taxes.map(({name, rate, amount}) => [name, rate, amount.amount]),
      [
        ['TPS', '5', 1_275],
        ['TVQ', '9.975', 2_543],
      ],
    );
  });

  it('has an invoice in every state for each main customer', async () => {
    for (const customer of [tremblay, hansa, sakura, alNoor, globex]) {
      const of = (key: string) => bill(customer, key);
      assert.deepEqual([(await of('open')).status, (await of('open')).overdue], ['open', false]);
      assert.equal((await of('due-today')).dueInDays, 0);
      assert.equal((await of('overdue')).overdue, true);
      assert.equal((await of('partially-paid')).partiallyPaid, true);
      assert.deepEqual(
        (await of('installments-overdue')).installments.map(({status}) => status),
        ['paid', 'overdue', 'overdue', 'upcoming'],
      );
      assert.equal((await of('void')).status, 'void');
      assert.equal((await of('uncollectible')).status, 'uncollectible');
      assert.deepEqual([(await of('credited')).status, (await of('credited')).creditsApplied.length], ['paid', 1]);
      assert.deepEqual([(await of('zero')).status, (await of('zero')).total.amount], ['paid', 0]);
      const payments = await Promise.all(['bank-transfer-under-way', 'payment-failed', 'refunded', 'month-0'].map(of));
      assert.deepEqual(
        payments.map((invoice) => invoice.payments[0]?.status),
        ['processing', 'failed', 'refunded', 'succeeded'],
      );
      const refunded = await of('refunded');
      assert.deepEqual([refunded.status, refunded.amountDue.amount], ['void', 0]);
      assert.deepEqual(refunded.payments[0]?.refunded, refunded.total);
      const active = await test.database.run(scope(customer), ({db}) =>
        db.selectFrom('payment_attempt_items').select('invoice_id').where('active', '=', true).execute(),
      );
      assert.deepEqual(active, [{invoice_id: invoiceId(customer, 'processing')}]);
    }
  });

  it('has credit that equals what remains of the credit notes', async () => {
    for (const customer of [tremblay, hansa, sakura, alNoor, globex]) {
      await test.database.run(scope(customer), async (unit) => {
        const {items} = await notes.list(unit, {filter: {}, sort: 'number', limit: 10, today: seededToday});
        assert.deepEqual(items.map(({status}) => status).sort(), ['issued', 'issued', 'issued', 'void']);
        const remaining = items.reduce((sum, note) => sum + note.remaining.amount, 0);
        assert.deepEqual(await balance.get(unit), {balances: [{amount: remaining, currency: customer.currency}]});
        const {rows} = await sql<{wrong: number}>`
          select count(*) as wrong from credit_notes n where status = 'issued' and remaining + coalesce((
            select sum(amount) from credit_applications a where a.credit_note_id = n.id and a.status <> 'released'), 0) <> total`.execute(
          unit.db,
        );
        assert.equal(rows[0]?.wrong, 0);
      });
    }
  });

  it('leaves empty accounts empty and a seeded database as it is', async () => {
    await seed(test.database, {now: seededNow, size: 'small'});
    for (const customer of [belvedere, newLeaf]) {
      const summary = await test.database.run(scope(customer), (unit) => bills.summary(unit, seededToday));
      assert.deepEqual(summary.counts, {all: 0, open: 0, overdue: 0, paid: 0, canceled: 0, creditNotes: 0});
    }
  });

  it('gives the sandbox PSP the saved cards and the payments under way', async () => {
    const storage = memoryJournal();
    await storage.append(await sandboxEntry(test.database, seededNow));
    const psp = createSandboxPsp({
      storage,
      secretKey: 'secret',
      publicKey: 'public',
      allowedOrigins: [],
      clock: {now: () => Date.parse('2027-01-01')},
      settleAfterMs: 0,
    });
    await psp.ready;
    await psp.settleDue();
    assert.deepEqual(new Set(psp.inspect.payments().map(({status}) => status)), new Set(['processing']));
    const refs = await test.database.run({tenantId: hansa.tenantId, customerId: '*'}, ({db}) =>
      db.selectFrom('payment_methods').select('provider_ref').execute(),
    );
    const known = new Set(psp.inspect.cards().map(({id}) => id));
    assert.deepEqual([refs.length > 0, refs.filter(({provider_ref: ref}) => !known.has(ref))], [true, []]);
    await psp.close();
  });

  it('fills an account with 10,000 invoices, 1,000 quotes and 1,000 orders', async () => {
    const {database, close} = await testDatabase();
    await seed(database, {now: seededNow});
    const {page} = await database.run(scope(atlas), (unit) =>
      bills.list(unit, {filter: {}, sort: '-issuedOn', limit: 25, today: seededToday}),
    );
    assert.equal(page.total, 10_000);
    await database.run(scope(atlas), async (unit) => {
      const query = {filter: {}, limit: 1, today: seededToday};
      assert.equal((await quotes.list(unit, {...query, sort: '-issuedOn'})).page.total, 1_000);
      assert.equal((await orders.list(unit, {...query, sort: '-orderedOn'})).page.total, 1_000);
    });
    await close();
  });
});
