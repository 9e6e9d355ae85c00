import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {sql} from 'kysely';

import type {OrderRecord} from '../../src/port/orders.js';
import type {QuoteRecord} from '../../src/port/quotes.js';
import {spendingLimit} from '../../src/port/spending-limit.js';
import {downPayment} from '../../src/pricing/down-payment.js';
import {priceDocument} from '../../src/pricing/document.js';
import type {SeededCustomer} from '../../src/seed/customer.js';
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
import {atNoon} from '../../src/seed/deterministic.js';
import {orderId} from '../../src/seed/orders.js';
import {quoteId} from '../../src/seed/quotes.js';
import {drawnSignature, plainPdf} from '../../src/seed/sale-files.js';
import {salesperson} from '../../src/seed/salespeople.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {seededDatabase, seededToday, type TestDatabase} from '../support/database.js';

const backend = createSqlBackend();
assert.ok(backend.quotes && backend.orders, 'the back end has both sections');
const {quotes, orders} = {quotes: backend.quotes, orders: backend.orders};

const main = [tremblay, hansa, sakura, alNoor, globex];
const everybody = [...main, belvedere, panaderia, atlas, newLeaf];
const scope = ({tenantId, id}: SeededCustomer) => ({tenantId, customerId: id});
const query = {filter: {}, limit: 1_000, today: seededToday};

describe('seeded quotes and orders', () => {
  let test: TestDatabase;
  before(async () => {
    test = await seededDatabase();
  });
  after(() => test.close());

  const quote = async (customer: SeededCustomer, key: string): Promise<QuoteRecord> => {
    const found = await test.database.run(scope(customer), (unit) =>
      quotes.get(unit, quoteId(customer, key), seededToday),
    );
    assert.ok(found, `${customer.externalId} ${key}`);
    return found;
  };
  const allQuotes = (customer: SeededCustomer): Promise<QuoteRecord[]> =>
    test.database.run(scope(customer), async (unit) => {
      const {items} = await quotes.list(unit, {...query, sort: 'number'});
      const found = await Promise.all(items.map(({id}) => quotes.get(unit, id, seededToday)));
      return found.filter((each) => each !== undefined);
    });
  const allOrders = (customer: SeededCustomer): Promise<OrderRecord[]> =>
    test.database.run(scope(customer), async (unit) => {
      const {items} = await orders.list(unit, {...query, sort: 'number'});
      const found = await Promise.all(items.map(({id}) => orders.get(unit, id, seededToday)));
      return found.filter((each) => each !== undefined);
    });

  it('add up, in every currency', async () => {
    const currencies = new Set<string>();
    for (const customer of everybody) {
      for (const document of [...(await allQuotes(customer)), ...(await allOrders(customer))]) {
        const {lines, taxes, number} = document;
        const priced = priceDocument(
          lines.map(({kind, quantity = '', unitPrice, discountPercent = '', taxes: names = []}) =>
            kind === 'item'
              ? {kind, quantity, unitPrice: unitPrice?.amount ?? NaN, discountPercent, taxes: names}
              : {kind},
          ),
          // A tax of nothing is left out of what is read.
          taxes.length > 0 ? taxes.map(({name, rate}) => ({name, rate})) : customer.taxes,
        );
        assert.deepEqual(
          [document.subtotal, document.discountTotal, document.taxTotal, document.total].map(({amount}) => amount),
          [priced.subtotal, priced.discountTotal, priced.taxTotal, priced.total],
          number,
        );
        assert.deepEqual(
          lines.map(({subtotal}) => subtotal?.amount ?? null),
          priced.lines.map(({subtotal}) => subtotal),
          number,
        );
        currencies.add(document.total.currency);
      }
    }
    assert.deepEqual([...currencies].sort(), ['CAD', 'EUR', 'GBP', 'JPY', 'KWD', 'USD']);
  });

  it('have a quote in every state for each main customer', async () => {
    for (const customer of main) {
      const of = (key: string): Promise<QuoteRecord> => quote(customer, key);
      const takes = async (key: string) => {
        const {requires, downPayment: first} = await of(key);
        return [requires.signature, requires.payment, first?.percent ?? null];
      };
      assert.deepEqual(await takes('open'), [true, true, '30']);
      assert.deepEqual(await takes('signature-only'), [true, false, null]);
      assert.deepEqual(await takes('payment-only'), [false, true, '100']);
      assert.deepEqual(await takes('plain'), [false, false, null]);
      assert.deepEqual([(await of('valid-today')).validInDays, (await of('valid-today')).expired], [0, false]);
      assert.deepEqual([(await of('expired')).validInDays, (await of('expired')).expired], [-1, true]);
      assert.ok((await of('expired-asked-anew')).newQuoteRequestedAt);
      assert.equal((await of('canceled')).status, 'canceled');
      assert.deepEqual([(await of('approval')).awaitingApproval, (await of('open')).awaitingApproval], [true, false]);
      assert.deepEqual(
        [(await of('changes-requested')).changesRequested, (await of('revised')).changesRequested],
        [true, false],
      );
      const all = await allQuotes(customer);
      assert.deepEqual([...new Set(all.map(({origin}) => origin.type))].sort(), [
        'added_users',
        'partner',
        'renewal',
        'sales',
        'self',
      ]);
    }
  });

  it('let the latest decline be taken back, and no older one', async () => {
    const now = Date.parse(atNoon(seededToday));
    for (const customer of main) {
      const until = async (key: string): Promise<number> =>
        Date.parse((await quote(customer, key)).declined?.undoUntil ?? '');
      assert.ok((await until('declined')) > now);
      assert.ok((await until('declined-for-good')) < now);
    }
  });

  it('keep what was offered in each version', async () => {
    for (const customer of main) {
      for (const [key, count] of Object.entries({revised: 2, 'revised-twice': 3})) {
        const {id, revision, revisions} = await quote(customer, key);
        assert.deepEqual([revision, revisions.length], [count, count]);
        const versions = await test.database.run(scope(customer), (unit) =>
          Promise.all(revisions.map((each) => quotes.version(unit, id, each.revision))),
        );
        const [first, second] = versions;
        const seats = versions.map((version) => version?.lines.find(({kind}) => kind === 'item'));
        assert.equal(seats[0]?.id, seats[1]?.id, 'the same line');
        assert.notEqual(seats[0]?.quantity, seats[1]?.quantity);
        assert.notEqual(first?.total.amount, second?.total.amount);
        assert.equal(new Set(versions.map((version) => version?.total.amount)).size, count);
      }
    }
  });

  it('wait for a payment where one is due, and not once it is made', async () => {
    for (const customer of main) {
      const {id: invoices, ...awaiting} = await quote(customer, 'accepted-awaiting');
      assert.equal(invoices, quoteId(customer, 'accepted-awaiting'));
      assert.deepEqual([awaiting.status, awaiting.awaitingPayment], ['accepted', true]);
      const paid = await quote(customer, 'accepted-paid');
      assert.deepEqual([paid.status, paid.awaitingPayment, paid.signature?.mode], ['accepted', false, 'draw']);
      const order = (await allOrders(customer)).find(({number}) => number === paid.order?.number);
      assert.deepEqual([order?.amountDue.amount, order?.invoices[0]?.status], [0, 'paid']);
      assert.equal(order?.quote?.number, paid.number);
    }
    for (const customer of [tremblay, hansa, alNoor]) {
      const begun = await quote(customer, 'accepted-begun');
      const order = (await allOrders(customer)).find(({number}) => number === begun.order?.number);
      assert.deepEqual([begun.awaitingPayment, order?.invoices[0]?.partiallyPaid], [false, true]);
    }
  });

  it('bill a down payment as the first instalment', async () => {
    for (const customer of [tremblay, sakura]) {
      const {total, order} = await quote(customer, 'accepted-awaiting');
      const record = await test.database.run(scope(customer), (unit) =>
        unit.db
          .selectFrom('installments')
          .innerJoin('invoices', (join) =>
            join
              .onRef('invoices.id', '=', 'installments.invoice_id')
              .onRef('invoices.tenant_id', '=', 'installments.tenant_id'),
          )
          .where('invoices.order_id', '=', order?.id ?? '')
          .select(['installments.amount', 'invoices.total'])
          .orderBy('installments.number')
          .execute(),
      );
      const first = downPayment(total.amount, '30');
      assert.deepEqual(
        record.map(({amount}) => amount),
        [first, total.amount - first],
      );
      assert.equal(record[0]?.total, total.amount);
    }
  });

  it('lead from each invoice of an order to that order', async () => {
    for (const customer of everybody) {
      const {rows} = await test.database.run(scope(customer), (unit) =>
        sql<{number: string; order_id: string | null; total: number; ordered: number | null; currency: string | null}>`
          select i.origin_number as number, i.order_id, i.total, o.total as ordered, o.currency from invoices i
          left join orders o on o.tenant_id = i.tenant_id and o.customer_id = i.customer_id and o.id = i.order_id and o.number = i.origin_number
          where i.origin_type = 'order'`.execute(unit.db),
      );
      for (const row of rows) {
        assert.equal(row.order_id, orderId(customer, row.number));
        assert.equal(row.ordered, row.total, row.number);
      }
      assert.equal(rows.length > 0, main.includes(customer), customer.externalId);
    }
  });

  it('have orders at every point of their life', async () => {
    for (const customer of main) {
      const all = await allOrders(customer);
      assert.deepEqual([...new Set(all.map(({status}) => status))].sort(), [
        'canceled',
        'confirmed',
        'fulfilled',
        'in_progress',
      ]);
      const under = all.filter(({progress}) => progress !== null && progress > 0 && progress < 100);
      assert.ok(
        under.length > 0 && all.some(({progress}) => progress === 100) && all.some(({progress}) => progress === null),
      );
      assert.ok(
        all.some(({startsOn}) => startsOn !== null && startsOn > seededToday),
        'not begun',
      );
      assert.deepEqual([...new Set(all.flatMap(({delivery}) => delivery?.status ?? []))].sort(), [
        'delivered',
        'shipped',
        'waiting',
      ]);
      assert.ok(all.some(({invoices}) => invoices.length === 0));
    }
  });

  it('begin no order that waits for its payment', async () => {
    for (const customer of main) {
      const awaiting = (await allOrders(customer)).filter(({awaitingPayment}) => awaitingPayment);
      assert.ok(awaiting.length > 0, customer.externalId);
      assert.deepEqual(
        awaiting.filter(({status}) => status !== 'confirmed').map(({number}) => number),
        [],
        customer.externalId,
      );
    }
  });

  it('hold the vendor’s own order 26387: three years from 28 September 2020, with invoice 212380', async () => {
    const order = await test.database.run(scope(tremblay), (unit) =>
      orders.get(unit, orderId(tremblay, '26387'), seededToday),
    );
    assert.deepEqual([order?.startsOn, order?.endsOn, order?.progress], ['2020-09-28', '2023-09-27', 100]);
    assert.deepEqual(order?.total, {amount: 29_308, currency: 'CAD'});
    assert.deepEqual(
      order?.invoices.map(({number}) => number),
      ['212380'],
    );
    const agreed = order?.agreement.map(
      ({quantity, description}) => (quantity === null ? '' : `${quantity} X `) + description,
    );
    assert.deepEqual(agreed, [
      '1 X Plan Pro',
      '1 X Appareil ODO50',
      '34 X Plan Pro - 3 ans',
      "1 X Frais d'activation",
      '1 X Cable OBD2 à 3 broches',
      'Escompte cable OBD2 à 3 broches',
      '1 X FedEx',
    ]);
    assert.equal(order?.moreAgreed, 0);
  });

  it('are in the words of each customer', async () => {
    const said = async (customer: SeededCustomer): Promise<string | undefined> =>
      (await quote(customer, 'open')).messages.find(({author}) => author.role === 'customer')?.text;
    assert.equal(await said(tremblay), 'L’installation des appareils est-elle comprise ?');
    assert.equal(await said(hansa), 'Ist die Montage der Geräte enthalten?');
    assert.match((await said(alNoor)) ?? '', /\p{Script=Arabic}/u);
    assert.match((await said(sakura)) ?? '', /\p{Script=Hiragana}/u);
    assert.equal((await quote(tremblay, 'open')).salesperson?.name, salesperson(tremblay).name);
  });

  it('let a member accept small quotes and no large ones', async () => {
    for (const customer of main) {
      const [, , member] = customer.users;
      const membership = await test.database.run(scope(customer), (unit) =>
        backend.directory.membership(unit, customer.id, member.id),
      );
      const limit = spendingLimit('member', membership?.spendingLimits ?? null, customer.currency);
      assert.ok(limit !== null);
      assert.ok((await quote(customer, 'plain')).total.amount <= limit, customer.externalId);
      assert.ok((await quote(customer, 'approval')).total.amount > limit, customer.externalId);
    }
  });

  it('go on where the seeded numbers end', async () => {
    const customer = hansa;
    const taken = new Set(
      (
        await test.database.run({tenantId: customer.tenantId, customerId: '*'}, ({db}) =>
          db.selectFrom('orders').select('number').union(db.selectFrom('quotes').select('number')).execute(),
        )
      ).map(({number}) => number),
    );
    const [owner] = customer.users;
    const made = await test.database.run(scope(customer), async (unit) => {
      const accepted = await quotes.accept(unit, quoteId(customer, 'plain'), {actor: owner}, seededToday);
      assert.ok(accepted);
      const again = await orders.reorder(unit, accepted.order.id, owner, seededToday);
      assert.ok(again);
      return {accepted, again, record: await quotes.get(unit, again.id, seededToday)};
    });
    assert.equal(made.accepted.invoice?.number, 'NW-50001');
    for (const {number} of [made.accepted.order, made.again])
      assert.ok(/\d{5}$/.test(number) && !taken.has(number), number);
    const [first] = customer.catalogue;
    assert.equal(
      made.record?.lines[0]?.unitPrice?.amount,
      Math.round((first?.price ?? NaN) * 1.05),
      'at the price of the day',
    );
  });

  it('have a document, and the picture of a signature, that can be read', async () => {
    const {id, documents} = await quote(tremblay, 'open');
    const [file] = documents;
    assert.equal(file?.name, 'Conditions générales.pdf');
    const signed = quoteId(tremblay, 'accepted-paid');
    await test.database.run(scope(tremblay), async (unit) => {
      const stored = await quotes.file(unit, id, file?.id ?? '');
      assert.equal(
        Buffer.from(stored?.content ?? [])
          .subarray(0, 5)
          .toString(),
        '%PDF-',
      );
      assert.equal(stored?.content.byteLength, file?.size);
      const image = await quotes.signatureImage(unit, signed);
      assert.deepEqual(new Uint8Array(image?.content ?? []), drawnSignature(tremblay.users[0].name));
    });
  });

  it('leave empty accounts empty', async () => {
    for (const customer of [belvedere, newLeaf]) {
      assert.deepEqual(await allQuotes(customer), []);
      assert.deepEqual(await allOrders(customer), []);
    }
  });
});

describe('a seeded document', () => {
  it('is a PDF whose table of objects is right', () => {
    const text = Buffer.from(plainPdf(['General conditions', 'a (b) \\ c'])).toString('latin1');
    const table = /xref\n0 6\n([\s\S]*?)trailer/.exec(text)?.[1] ?? '';
    table
      .trimEnd()
      .split('\n')
      .slice(1)
      .forEach((row, index) => assert.ok(text.startsWith(`${index + 1} 0 obj`, Number(row.slice(0, 10)))));
    assert.ok(text.startsWith('xref', Number(/startxref\n(\d+)/.exec(text)?.[1])));
    assert.ok(text.includes('(a \\(b\\) \\\\ c) Tj'));
  });
});
