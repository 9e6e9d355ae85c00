import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';

import type {Database, Unit} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {createQuoteDesk, type QuoteDesk} from '../../src/vendor/quote-desk.js';
import {addFixture, addQuote, fixtureLines, type Fixture} from '../support/fixtures.js';

const today = '2026-06-15';
const {quotes, orders, invoices} = createSqlBackend();
assert.ok(quotes && orders && invoices, 'the back end has every section');
const [offers, agreed, bills] = [quotes, orders, invoices];

const signature = {mode: 'type', name: 'Ada'} as const;

/** Orders, and the vendor's side of both, on any database. */
export function describeSales(database: () => Database): void {
  let owner: Fixture;
  let actor: {id: string; name: string};
  let desk: QuoteDesk;
  const run = <T>(work: (unit: Unit) => Promise<T>): Promise<T> => database().run(owner, work);
  const add = async (given: Parameters<typeof addQuote>[1] = {}): Promise<string> =>
    (await run((unit) => addQuote(unit, {validUntil: '2099-01-01', ...given}))).id;
  const accept = async (id: string) => {
    const made = await run((unit) => offers.accept(unit, id, {actor, purchaseOrder: 'PO-9', signature}, today));
    assert.ok(made, id);
    return made;
  };
  const getOrder = async (id: string) => {
    const order = await run((unit) => agreed.get(unit, id, today));
    assert.ok(order, id);
    return order;
  };
  const getQuote = async (id: string, day = today) => {
    const quote = await run((unit) => offers.get(unit, id, day));
    assert.ok(quote, id);
    return quote;
  };
  const changes = () =>
    run(async ({db}) => {
      const rows = await db.selectFrom('outbox').select(['resource', 'resource_id']).orderBy('id').execute();
      return rows.map(({resource, resource_id: id}) => `${resource} ${id}`);
    });

  beforeEach(async () => {
    owner = await addFixture(database());
    actor = {id: owner.userId, name: 'Ada'};
    desk = createQuoteDesk({database: database()});
  });

  describe('orders.get', () => {
    it('shows what was agreed, its period, its quote and its invoices', async () => {
      const quoteId = await add({periodMonths: 1, deliveryLines: ['Quay 1'], downPaymentPercent: '50'});
      const made = await accept(quoteId);
      const order = await getOrder(made.order.id);
      const quote = await getQuote(quoteId);
      assert.deepEqual(
        [order.total, order.taxes, order.quote],
        [quote.total, quote.taxes, {id: quoteId, number: quote.number}],
      );
      assert.deepEqual([order.startsOn, order.endsOn, order.progress], [today, '2026-07-14', 0]);
      assert.deepEqual(
        order.agreement.map(({description, quantity}) => [description, quantity]),
        [
          ['Seats', '10'],
          ['Set-up', '1.5'],
        ],
      );
      assert.deepEqual([order.moreAgreed, order.reference], [0, 'PO-9']);
      assert.deepEqual(order.delivery, {
        status: 'waiting',
        expectedOn: null,
        deliveredOn: null,
        lines: ['Quay 1'],
        tracking: null,
      });
      assert.deepEqual(
        order.invoices.map(({number, installmentDue}) => [number, installmentDue?.amount]),
        [[made.invoice?.number, 70_363]],
      );
      assert.deepEqual(
        [order.awaitingPayment, order.amountPaid.amount, order.amountDue.amount, order.invoiceCount],
        [true, 0, 140_725, 1],
      );
      const ofInvoices = await run((unit) => agreed.ofInvoices(unit, [made.invoice?.id ?? '', 'inv_none']));
      assert.deepEqual(ofInvoices, [{orderId: made.order.id, quoteId}]);
    });

    it('counts what was agreed but rebates, and says how much more there is than it shows', async () => {
      const lines = Array.from({length: 10}, (_, index) => ({
        description: `Part ${index + 1}`,
        quantity: '2.50',
        unit: 'm',
        unitPrice: index === 1 ? -100 : 1_000,
      }));
      const {order} = await accept(await add({lines: [{kind: 'section', description: 'Parts'}, ...lines], taxes: []}));
      const {agreement, moreAgreed} = await getOrder(order.id);
      assert.deepEqual(agreement.slice(0, 2), [
        {description: 'Part 1', quantity: '2.5', unit: 'm'},
        {description: 'Part 2', quantity: null, unit: 'm'},
      ]);
      assert.deepEqual([agreement.length, agreement.at(-1)?.description, moreAgreed], [8, 'Part 8', 2]);
    });

    it('remembers where its confirmation was sent, and shows nothing to others', async () => {
      const {order} = await accept(await add());
      assert.equal(await run((unit) => agreed.noteConfirmation(unit, order.id, 'ada@example.com')), true);
      const {confirmationSentTo, version} = await getOrder(order.id);
      assert.deepEqual([confirmationSentTo, version], ['ada@example.com', 2]);
      const stranger = await addFixture(database(), owner.tenantId);
      const seen = await database().run(stranger, async (unit) => [
        await agreed.get(unit, order.id, today),
        await agreed.noteConfirmation(unit, order.id, 'x@example.com'),
        await agreed.reorder(unit, order.id, actor, today),
      ]);
      assert.deepEqual(seen, [undefined, false, undefined]);
    });
  });

  describe('orders.reorder', () => {
    it('makes the customer’s own quote, at the day’s price where there is one', async () => {
      await run(({db}) =>
        db
          .insertInto('price_list')
          .values(
            [
              {sku: 'SEAT', currency: 'EUR', valid_from: '2026-01-01', unit_price: 11_000},
              {sku: 'SEAT', currency: 'EUR', valid_from: '2026-06-15', unit_price: 12_000},
              {sku: 'SEAT', currency: 'EUR', valid_from: '2026-06-16', unit_price: 99_000},
              {sku: 'SEAT', currency: 'JPY', valid_from: '2026-06-15', unit_price: 1},
            ].map((price) => ({tenant_id: owner.tenantId, ...price})),
          )
          .execute(),
      );
      const {order} = await accept(await add({requiresSignature: true, downPaymentPercent: '25', title: 'Fleet'}));
      const made = await run((unit) => agreed.reorder(unit, order.id, actor, today));
      const quote = await getQuote(made?.id ?? '');
      assert.deepEqual(
        [quote.status, quote.origin, quote.title, quote.issuedOn, quote.validUntil],
        ['open', {type: 'self', name: null}, 'Fleet', today, '2026-07-15'],
      );
      assert.deepEqual([quote.requires, quote.downPayment?.percent], [{signature: true, payment: true}, '25']);
      const seats = quote.lines.find(({description}) => description === 'Seats');
      assert.deepEqual(
        [seats?.quantity, seats?.unitPrice?.amount, seats?.discountPercent, seats?.subtotal?.amount],
        ['10', 12_000, '0', 120_000],
      );
      const setup = quote.lines.find(({description}) => description === 'Set-up');
      assert.equal(setup?.unitPrice?.amount, 16_000);
      assert.equal(quote.total.amount, 144_000 + 28_800 + 1_200);
    });
  });

  describe('the quote desk', () => {
    it('lists what waits for an answer, and answers it', async () => {
      const stranger = await addFixture(database(), owner.tenantId);
      const id = await add();
      const others = await database().run(stranger, async (unit) => {
        const quote = await addQuote(unit);
        await offers.requestNew(unit, quote.id, {actor}, '2026-07-02');
        return quote.id;
      });
      await run((unit) =>
        offers.requestChanges(unit, id, {actor, lines: [{lineId: 'lin_seats', quantity: '5'}]}, today),
      );
      const open = await desk.openRequests(owner.tenantId);
      assert.deepEqual(
        open.map(({kind, customerId, quoteId}) => [kind, customerId, quoteId]).sort(),
        [
          ['changes', owner.customerId, id],
          ['new_quote', stranger.customerId, others],
        ].sort(),
      );
      const asked = open.find((request) => request.kind === 'changes');
      assert.ok(asked?.kind === 'changes');
      assert.deepEqual(asked.request, (await getQuote(id)).changeRequest);
      assert.deepEqual(
        asked.request.lines.map(({from, to}) => [from, to]),
        [['10', '5']],
      );

      const lines = fixtureLines.map((line) => (line.id === 'lin_seats' ? {...line, quantity: '5'} : line));
      await desk.revise(owner.tenantId, owner.customerId, id, {lines, note: 'Here it is'});
      const issued = await desk.issue(owner.tenantId, stranger.customerId, {
        currency: 'EUR',
        lines: fixtureLines,
        taxes: [
          {name: 'VAT', rate: '20'},
          {name: 'Levy', rate: '1'},
        ],
        replaces: others,
      });
      assert.deepEqual(await desk.openRequests(owner.tenantId), []);
      assert.equal((await getQuote(id)).revision, 2);
      assert.deepEqual(await changes(), [`quotes ${id}`]);
      const found = await database().run(stranger, (unit) => offers.get(unit, issued.id, today));
      assert.equal(found?.messages[0]?.author.name, 'Vendor');
    });

    it('writes into the discussion, and takes an open quote back', async () => {
      const id = await add();
      const {tenantId, customerId} = owner;
      await desk.reply(tenantId, customerId, id, 'A week at most.', 'Grace');
      await desk.cancel(tenantId, customerId, id);
      const quote = await getQuote(id);
      assert.deepEqual(quote.messages.at(-1)?.author, {name: 'Grace', role: 'vendor'});
      assert.equal(quote.status, 'canceled');
      await assert.rejects(desk.cancel(tenantId, customerId, id), /is canceled/);
      await assert.rejects(desk.revise(tenantId, customerId, id, {lines: fixtureLines}), /is canceled/);
      await assert.rejects(desk.reply(tenantId, customerId, 'quo_none', 'x', 'Grace'), /There is no quote/);
      await assert.rejects(desk.revise(tenantId, customerId, 'quo_none', {lines: []}), /There is no quote/);
      assert.deepEqual(await changes(), [`quotes ${id}`, `quotes ${id}`]);
    });

    it('takes no card number into what customers read', async () => {
      const id = await add();
      const {tenantId, customerId} = owner;
      const card = 'Charge 4242 4242 4242 4242, please';
      const refused = {code: 'card_number_rejected'};
      const [line, ...others] = fixtureLines;
      assert.ok(line);
      const named = [{...line, description: card}, ...others];
      await assert.rejects(desk.reply(tenantId, customerId, id, card, 'Grace'), refused);
      await assert.rejects(desk.revise(tenantId, customerId, id, {lines: fixtureLines, note: card}), refused);
      await assert.rejects(desk.revise(tenantId, customerId, id, {lines: named}), refused);
      await assert.rejects(
        desk.issue(tenantId, customerId, {
          currency: 'EUR',
          lines: [{description: 'Item', unitPrice: 1}],
          taxes: [],
          terms: card,
        }),
        refused,
      );
      const quote = await getQuote(id);
      assert.deepEqual([quote.revision, quote.messages.length, await changes()], [1, 1, []]);
    });

    it('opens an expired quote again with a new last day', async () => {
      const id = await add({validUntil: '2026-06-02'});
      await run((unit) => offers.requestNew(unit, id, {actor}, today));
      await desk.revise(owner.tenantId, owner.customerId, id, {lines: fixtureLines, validUntil: '2099-12-31'});
      const quote = await getQuote(id);
      assert.deepEqual([quote.expired, quote.newQuoteRequestedAt], [false, null]);
      assert.deepEqual(await desk.openRequests(owner.tenantId), []);
    });

    it('moves an order and its delivery on', async () => {
      const quoteId = await add({deliveryLines: ['Quay 1']});
      const {order} = await accept(quoteId);
      const {tenantId, customerId} = owner;
      await desk.deliver(tenantId, customerId, order.id, {status: 'shipped', tracking: '1Z', expectedOn: '2026-06-20'});
      const shipped = await getOrder(order.id);
      assert.deepEqual(
        [shipped.status, shipped.delivery?.status, shipped.delivery?.tracking],
        ['in_progress', 'shipped', '1Z'],
      );
      await desk.deliver(tenantId, customerId, order.id, {status: 'delivered'});
      await desk.setOrderStatus(tenantId, customerId, order.id, 'fulfilled');
      const done = await getOrder(order.id);
      assert.deepEqual(
        [done.status, done.delivery?.status, done.delivery?.expectedOn],
        ['fulfilled', 'delivered', '2026-06-20'],
      );
      assert.ok(done.delivery?.deliveredOn, 'it says when');
      assert.deepEqual((await changes()).slice(0, 2), [`orders ${order.id}`, `quotes ${quoteId}`]);
      const {order: nothing} = await accept(await add());
      await assert.rejects(desk.deliver(tenantId, customerId, nothing.id, {status: 'shipped'}), /Nothing of order/);
    });

    it('voids what nobody has paid of an order that is canceled, and only that', async () => {
      const [unpaid, partly] = [await accept(await add({downPaymentPercent: '10'})), await accept(await add())];
      await run(({db}) =>
        db
          .updateTable('invoices')
          .set({amount_paid: 100})
          .where('id', '=', partly.invoice?.id ?? '')
          .execute(),
      );
      const {tenantId, customerId} = owner;
      for (const {order} of [unpaid, partly]) await desk.setOrderStatus(tenantId, customerId, order.id, 'canceled');
      const status = async (id: string | undefined) => (await run((unit) => bills.get(unit, id ?? '', today)))?.status;
      assert.deepEqual([await status(unpaid.invoice?.id), await status(partly.invoice?.id)], ['void', 'open']);
      assert.ok((await changes()).includes(`invoices ${unpaid.invoice?.id}`), 'the invoice is told about');
      assert.equal((await getOrder(unpaid.order.id)).awaitingPayment, false);
      await assert.rejects(desk.setOrderStatus(tenantId, customerId, unpaid.order.id, 'confirmed'), /is canceled/);
    });
  });
}
