import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {QuoteClosedError, signedFileId} from '../../src/port/quotes.js';
import type {Database} from '../../src/port/unit.js';
import {addFixture} from '../support/fixtures.js';
import {bills, eventsOf, fault, offers, today, quoteWorld} from './quote-world.js';

const png = {contentType: 'image/png', content: new Uint8Array([137, 80, 78, 71, 0, 255])} as const;

/** What accepting a quote makes, on any database. */
export function describeAccepting(database: () => Database): void {
  const world = quoteWorld(database);
  const {run, add, get, accept} = world;

  describe('quotes.accept', () => {
    it('makes the order and its invoice, and says so everywhere', async () => {
      const id = await add({periodMonths: 12, deliveryLines: ['Quay 1'], terms: 'Net 30'});
      await run((unit) => offers.setOption(unit, id, 'lin_extra', '3', today));
      const made = await run((unit) => offers.accept(unit, id, {actor: world.actor, purchaseOrder: 'PO-7'}, today));
      assert.ok(made?.invoice, 'there is an invoice');
      const quote = await get(id);
      assert.deepEqual(
        [quote.status, quote.reference, quote.order, quote.invoice],
        ['accepted', 'PO-7', made.order, made.invoice],
      );
      assert.deepEqual(eventsOf(quote), ['sent', 'accepted']);
      assert.equal(quote.awaitingPayment, false);
      assert.deepEqual(quote.facts.payable, {
        id: made.invoice.id,
        status: 'open',
        currency: 'EUR',
        amountDue: quote.total.amount,
      });
      const invoice = await run((unit) => bills.get(unit, made.invoice?.id ?? '', today));
      assert.deepEqual(
        [invoice?.total, invoice?.subtotal, invoice?.taxes, invoice?.reference, invoice?.terms],
        [quote.total, quote.subtotal, quote.taxes, 'PO-7', 'Net 30'],
      );
      assert.deepEqual(
        [invoice?.issuedOn, invoice?.dueOn, invoice?.installments, invoice?.origin],
        [today, '2026-07-15', [], {type: 'order', number: made.order.number}],
      );
      assert.deepEqual(
        invoice?.lines.map(({description}) => description),
        ['Licences', 'Seats', 'Archive', 'Services', 'Set-up', 'Travel is not charged.'],
      );
    });

    it('leaves out options that were not taken, and headings over nothing', async () => {
      const id = await add({
        lines: [
          {kind: 'section', description: 'Extras'},
          {description: 'Extra', unitPrice: 5, quantity: '0', option: {minQuantity: '0', maxQuantity: '1'}},
          {kind: 'section', description: 'Basics'},
          {description: 'Basic', unitPrice: 5},
        ],
        taxes: [],
      });
      const made = await accept(id);
      const invoice = await run((unit) => bills.get(unit, made?.invoice?.id ?? '', today));
      assert.deepEqual(
        invoice?.lines.map(({description}) => description),
        ['Basics', 'Basic'],
      );
    });

    it('waits for a down payment, which is the first instalment, until it is paid or credited', async () => {
      const id = await add({downPaymentPercent: '30'});
      const made = await accept(id);
      const invoiceId = made?.invoice?.id ?? '';
      const read = (day = today) => run((unit) => bills.payables(unit, [invoiceId], day, 'read'));
      const [payable] = await read();
      assert.deepEqual([payable?.isDownPayment, payable?.installmentDue, payable?.amountDue], [true, 42_218, 140_725]);
      const invoice = await run((unit) => bills.get(unit, invoiceId, today));
      assert.deepEqual(
        invoice?.installments.map(({dueOn, amount}) => [dueOn, amount.amount]),
        [
          [today, 42_218],
          ['2026-07-15', 98_507],
        ],
      );
      const settle = (paid: number, credited: number) =>
        run(({db}) =>
          db
            .updateTable('invoices')
            .set({amount_paid: paid, amount_credited: credited})
            .where('id', '=', invoiceId)
            .execute(),
        );
      const awaits = async () => [(await get(id)).awaitingPayment, (await read())[0]?.isDownPayment];
      await settle(42_000, 217);
      assert.deepEqual(await awaits(), [true, true]);
      await settle(42_000, 218);
      assert.deepEqual(await awaits(), [false, false]);
    });

    it('is due at once, without instalments, when all has to be paid first', async () => {
      const made = await accept(await add({downPaymentPercent: '100'}));
      const invoice = await run((unit) => bills.get(unit, made?.invoice?.id ?? '', today));
      assert.deepEqual([invoice?.dueOn, invoice?.installments], [today, []]);
      const [payable] = await run((unit) => bills.payables(unit, [made?.invoice?.id ?? ''], today, 'read'));
      assert.deepEqual([payable?.isDownPayment, payable?.installmentDue], [true, undefined]);
    });

    it('makes no invoice of nothing', async () => {
      const id = await add({lines: [{description: 'Trial', unitPrice: 0}], taxes: []});
      const made = await accept(id);
      assert.equal(made?.invoice, null);
      assert.deepEqual([(await get(id)).invoice, (await get(id)).awaitingPayment], [null, false]);
    });

    it('takes place once', async () => {
      const id = await add();
      await accept(id);
      await assert.rejects(accept(id), QuoteClosedError);
    });

    it('takes no quote that is expired, declined, canceled or somebody else’s', async () => {
      const [expired, declined, other] = [await add({validUntil: '2026-06-14'}), await add(), await add()];
      await run((unit) => offers.decline(unit, declined, {actor: world.actor}, today));
      await assert.rejects(accept(expired), QuoteClosedError);
      await assert.rejects(accept(declined), QuoteClosedError);
      const stranger = await addFixture(database(), world.owner.tenantId);
      const taken = await database().run(stranger, (unit) => offers.accept(unit, other, {actor: world.actor}, today));
      assert.equal(taken, undefined);
      assert.equal((await get(other)).status, 'open');
    });

    it('keeps the signature that the quote asks for, and lists the signed document', async () => {
      const id = await add({requiresSignature: true});
      await assert.rejects(accept(id), fault('signature_required', 422, '/signature'));
      const sign = (signature: Parameters<typeof offers.accept>[2]['signature']) =>
        run((unit) => offers.accept(unit, id, {actor: world.actor, ...(signature && {signature})}, today));
      await assert.rejects(sign({mode: 'draw', name: 'Ada'}), fault('invalid_request', 422, '/signature/image'));
      await sign({mode: 'draw', name: 'Ada Lovelace', image: png});
      const quote = await get(id);
      assert.deepEqual([quote.signature?.name, quote.signature?.mode], ['Ada Lovelace', 'draw']);
      const image = await run((unit) => offers.signatureImage(unit, id));
      assert.deepEqual([image?.contentType, [...(image?.content ?? [])]], ['image/png', [...png.content]]);
      assert.deepEqual(eventsOf(quote), ['sent', 'signed', 'accepted']);
      const files = quote.messages.flatMap((message) => message.files);
      assert.deepEqual(
        files.map((file) => [file.id, file.name, file.size]),
        [[signedFileId, `${quote.number}-signed.pdf`, null]],
      );
      assert.equal(await run((unit) => offers.file(unit, id, signedFileId)), undefined);
    });

    it('keeps a typed name as its own picture', async () => {
      const id = await add({requiresSignature: true});
      await run((unit) =>
        offers.accept(unit, id, {actor: world.actor, signature: {mode: 'type', name: 'Ada', image: png}}, today),
      );
      assert.equal((await get(id)).signature?.mode, 'type');
      assert.equal(await run((unit) => offers.signatureImage(unit, id)), undefined);
    });

    it('gives the vendor’s numbers, one after the other, and takes back those of a unit that fails', async () => {
      await run(({db}) =>
        db
          .insertInto('number_series')
          .values([
            {tenant_id: world.owner.tenantId, series: 'order', prefix: 'S', next: 98, digits: 5},
            {tenant_id: world.owner.tenantId, series: 'invoice', prefix: 'F/26/', next: 7},
          ])
          .execute(),
      );
      const [first, second] = [await add(), await add()];
      const failing = run(async (unit) => {
        await offers.accept(unit, first, {actor: world.actor}, today);
        throw new Error('rolled back');
      });
      await assert.rejects(failing, /rolled back/);
      const made = [await accept(first), await accept(second)];
      assert.deepEqual(
        made.map((each) => [each?.order.number, each?.invoice?.number]),
        [
          ['S00098', 'F/26/7'],
          ['S00099', 'F/26/8'],
        ],
      );
      assert.deepEqual([(await get(first)).number, (await get(second)).number], ['Q-1', 'Q-2']);
    });
  });
}
