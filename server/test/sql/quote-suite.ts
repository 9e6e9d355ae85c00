import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {sql} from 'kysely';

import {QuoteClosedError} from '../../src/port/quotes.js';
import type {Database} from '../../src/port/unit.js';
import {eventsOf, fault, offers, today, quoteWorld} from './quote-world.js';

/** What quotes are, and what customers choose of them, on any database. */
export function describeQuotes(database: () => Database): void {
  const world = quoteWorld(database);
  const {run, add, get, accept} = world;

  describe('quotes.get', () => {
    it('adds up lines, sections, discounts and taxes', async () => {
      const quote = await get(await add({downPaymentPercent: '33.333', requiresSignature: true}));
      const {subtotal, discountTotal, taxTotal, total} = quote;
      assert.deepEqual(
        [subtotal, discountTotal, taxTotal, total].map(({amount}) => amount),
        [116_500, 7_500, 24_225, 140_725],
      );
      assert.deepEqual(
        quote.taxes.map(({name, base, amount}) => [name, base.amount, amount.amount]),
        [
          ['VAT', 116_500, 23_300],
          ['Levy', 92_500, 925],
        ],
      );
      assert.deepEqual(quote.downPayment, {percent: '33.333', amount: {amount: 46_908, currency: 'EUR'}});
      assert.deepEqual(quote.requires, {signature: true, payment: true});
      const [section, seats, extra, subtotalLine] = quote.lines;
      assert.deepEqual(section, {id: 'lin_sec', kind: 'section', description: 'Licences'});
      assert.deepEqual(
        [seats?.discountPercent, seats?.discount?.amount, seats?.subtotal?.amount],
        ['7.5', 7_500, 92_500],
      );
      assert.deepEqual(
        [extra?.quantity, extra?.subtotal?.amount, extra?.option],
        ['0', 0, {minQuantity: '0', maxQuantity: '20'}],
      );
      assert.deepEqual(subtotalLine, {
        id: 'lin_sub',
        kind: 'subtotal',
        description: 'Licences in all',
        subtotal: {amount: 92_500, currency: 'EUR'},
      });
      assert.deepEqual([quote.revision, quote.version, eventsOf(quote)], [1, 1, ['sent']]);
    });

    it('says what is to be paid by when, as long as it can be accepted', async () => {
      const eur = (amount: number) => ({amount, currency: 'EUR'});
      const id = await add({downPaymentPercent: '30'});
      assert.deepEqual((await get(id)).paymentPlan, [
        {dueOn: today, amount: eur(42_218)},
        {dueOn: '2026-07-15', amount: eur(98_507)},
      ]);
      assert.equal(
        (await get(id, '2026-06-20')).paymentPlan[1]?.dueOn,
        '2026-07-20',
        'counted from the day of acceptance',
      );
      assert.deepEqual((await get(id, '2026-07-02')).paymentPlan, [], 'expired');
      assert.deepEqual((await get(await add())).paymentPlan, [{dueOn: '2026-07-15', amount: eur(140_725)}]);
      const atOnce = await get(await add({downPaymentPercent: '100'}));
      assert.deepEqual(atOnce.paymentPlan, [{dueOn: today, amount: eur(140_725)}]);
      await accept(id);
      assert.deepEqual((await get(id)).paymentPlan, [], 'accepted');
    });

    it('asks for no payment where there is nothing to pay', async () => {
      const quote = await get(
        await add({lines: [{description: 'Trial', unitPrice: 0}], taxes: [], downPaymentPercent: '100'}),
      );
      assert.deepEqual([quote.downPayment, quote.requires.payment, quote.paymentPlan], [null, false, []]);
    });
  });

  describe('a discussion', () => {
    it('is shown from its end when it is very long', async () => {
      const id = await add();
      await run(({db, scope, now}) =>
        db
          .insertInto('quote_messages')
          .values(
            Array.from({length: 600}, (_, index) => ({
              tenant_id: scope.tenantId,
              customer_id: world.owner.customerId,
              quote_id: id,
              position: index + 2,
              id: `msg_${id}_${index + 2}`,
              author_name: 'Ada',
              author_role: 'customer' as const,
              sent_at: now,
              event: null,
              text: `Remark ${index + 2}`,
            })),
          )
          .execute(),
      );
      const posted = await run((unit) => offers.postMessage(unit, id, {actor: world.actor, text: 'The last word'}));
      const {messages} = await get(id);
      assert.deepEqual([messages.length, messages[0]?.text, messages[499]], [500, 'Remark 103', posted]);
    });
  });

  describe('quotes.setOption', () => {
    for (const currency of ['EUR', 'JPY', 'KWD']) {
      it(`prices the quote anew in ${currency}, once, and the same again changes nothing`, async () => {
        const id = await add({currency});
        for (let again = 0; again < 2; again += 1)
          assert.equal(await run((unit) => offers.setOption(unit, id, 'lin_extra', '02.50', today)), true);
        const quote = await get(id);
        assert.deepEqual([quote.total, quote.version, quote.revision], [{amount: 146_351, currency}, 2, 1]);
        assert.deepEqual([quote.subtotal.amount, quote.taxTotal.amount], [121_188, 25_163]);
        const byId = new Map(quote.lines.map((line) => [line.id, line]));
        assert.deepEqual(
          [
            byId.get('lin_extra')?.quantity,
            byId.get('lin_extra')?.subtotal?.amount,
            byId.get('lin_sub')?.subtotal?.amount,
          ],
          ['2.5', 4_688, 97_188],
        );
        const version = await run((unit) => offers.version(unit, id, 1));
        assert.deepEqual([version?.total, version?.lines], [quote.total, quote.lines]);
        assert.equal(await run((unit) => offers.setOption(unit, id, 'lin_extra', '0', today)), true);
        assert.equal((await get(id)).total.amount, 140_725);
      });
    }

    it('refuses other lines and quantities outside the limits, and changes nothing', async () => {
      const id = await add();
      const set = (line: string, quantity: string, day = today) =>
        run((unit) => offers.setOption(unit, id, line, quantity, day));
      await assert.rejects(set('lin_seats', '11'), fault('invalid_request', 422, '/quantity'));
      await assert.rejects(set('lin_note', '1'), fault('invalid_request', 422, '/quantity'));
      await assert.rejects(set('lin_extra', '20.001'), fault('invalid_request', 422, '/quantity'));
      assert.equal(await set('lin_none', '1'), false);
      assert.equal(await run((unit) => offers.setOption(unit, 'quo_none', 'lin_extra', '1', today)), false);
      await assert.rejects(set('lin_extra', '1', '2026-07-02'), QuoteClosedError);
      assert.equal((await get(id)).version, 1);
    });

    it('refuses a quantity that makes the quote worth less than nothing', async () => {
      const rebate = {
        id: 'lin_r',
        description: 'Rebate',
        unitPrice: -100,
        quantity: '1',
        option: {minQuantity: '0', maxQuantity: '9'},
      };
      const id = await add({lines: [{description: 'Item', unitPrice: 500}, rebate], taxes: []});
      assert.equal(await run((unit) => offers.setOption(unit, id, 'lin_r', '5', today)), true);
      await assert.rejects(
        run((unit) => offers.setOption(unit, id, 'lin_r', '6', today)),
        fault('invalid_request', 422, '/quantity'),
      );
      assert.equal((await get(id)).total.amount, 0);
    });
  });

  describe('the database', () => {
    const refuses = async (statement: string, why: RegExp) =>
      assert.rejects(
        run(({db}) => sql.raw(statement).execute(db)),
        why,
        statement,
      );

    it('lets no document be worth less than nothing, or add up to something else', async () => {
      const id = await add({downPaymentPercent: '10'});
      await accept(id);
      for (const table of ['quotes', 'quote_revisions', 'orders']) {
        await refuses(
          `update ${table} set subtotal = -1, tax_total = 0, total = -1`,
          /total_check|down_payment_within_total/,
        );
        await refuses(`update ${table} set total = total + 1`, /adds_up/);
      }
      await refuses(`update quote_lines set quantity = -1 where id = 'lin_setup'`, /quantity_check/);
      await refuses(`update quote_lines set quantity = 21 where id = 'lin_extra'`, /option_within_limits/);
      await refuses('update orders set down_payment = total + 1', /down_payment_within_total/);
      await refuses('update orders set down_payment = -1', /down_payment_check/);
      await refuses('update quotes set down_payment_percent = 101', /down_payment_percent_check/);
    });

    it('lets no quote have two orders', async () => {
      const id = await add();
      await accept(id);
      await refuses(
        `insert into orders (tenant_id, customer_id, id, number, status, ordered_on, currency, subtotal, discount_total, tax_total, total, quote_id, search)
         select tenant_id, customer_id, 'ord_2', 'O-other', status, ordered_on, currency, subtotal, discount_total, tax_total, total, quote_id, search from orders`,
        /one_order_per_quote/,
      );
    });

    it('lets no quote have two open change requests', async () => {
      const id = await add();
      await run((unit) => offers.requestChanges(unit, id, {actor: world.actor, comment: 'Less'}, today));
      await refuses(
        `insert into quote_change_requests (tenant_id, customer_id, quote_id, id, revision, status, requested_at, requested_by)
         select tenant_id, customer_id, quote_id, 'chr_2', revision, status, requested_at, requested_by from quote_change_requests`,
        /one_open_change_request/,
      );
    });
  });
}
