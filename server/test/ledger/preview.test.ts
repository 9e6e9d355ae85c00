import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import {AmountOutOfRangeError, NotFoundError} from '../../src/ledger/errors.js';
import type {Ledger} from '../../src/ledger/ledger.js';
import type {PaymentPreviewRequest} from '../../src/port/contract.js';
import type {Principal} from '../../src/port/principal.js';
import type {SandboxPsp} from '../../src/psp-sandbox/index.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
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
  psp = sandbox(clock);
  ledger = ledgerOn(db.database, adapterOf(psp), clock);
});
after(() => db.close());
beforeEach(async () => {
  ada = await newCustomer(db.database);
});

type Asked = PaymentPreviewRequest['invoices'][number];

function preview(invoices: ReadonlyArray<{id: string} & Partial<Asked>>, applyCredit = false, who = ada) {
  return ledger.preview(who, {invoices: invoices.map((one) => ({portion: 'full', ...one})), applyCredit}, today);
}

describe('a payment preview', () => {
  it('makes one group a currency, in the order of the selection', async () => {
    const totals = [
      ['EUR', 1_000],
      ['JPY', 500],
      ['EUR', 2_000],
      ['KWD', 7_500],
    ] as const;
    const ids = [];
    for (const [currency, total] of totals) ids.push({id: await newInvoice(db.database, ada, {total, currency})});
    const {groups} = await preview(ids);
    assert.deepEqual(
      groups.map(({currency, total, charge, items}) => [currency, total.amount, charge.amount, items.length]),
      [
        ['EUR', 3_000, 3_000, 2],
        ['JPY', 500, 500, 1],
        ['KWD', 7_500, 7_500, 1],
      ],
    );
  });

  it('says the least that a part may be: one of the currency, whatever its decimals, or all that is due', async () => {
    const of = async (currency: string, total: number) => {
      const {groups} = await preview([{id: await newInvoice(db.database, ada, {total, currency})}]);
      return groups[0]?.items[0]?.minimum.amount;
    };
    assert.deepEqual(
      [await of('EUR', 5_000), await of('JPY', 5_000), await of('KWD', 5_000), await of('EUR', 42)],
      [100, 1, 1_000, 42],
    );
  });

  it('leaves out what can not be paid, with the reason', async () => {
    const paid = await newInvoice(db.database, ada, {total: 300});
    const source = async () => ({type: 'token', token: await cardToken(psp, 'success'), save: false}) as const;
    await send(ledger, ada, await review(ledger, ada, {invoices: [paid], source: await source()}));
    const busy = await newInvoice(db.database, ada, {total: 300});
    const challenge = {type: 'token', token: await cardToken(psp, 'challenge'), save: false} as const;
    await send(ledger, ada, await review(ledger, ada, {invoices: [busy], source: challenge}));
    const voided = await newInvoice(db.database, ada, {total: 300, status: 'void'});
    const foreign = await newInvoice(db.database, ada, {total: 300, currency: 'CHF'});
    const bad = await newInvoice(db.database, ada, {total: 300, status: 'uncollectible'});
    const {groups, excluded} = await preview([paid, busy, voided, foreign, bad].map((id) => ({id})));
    assert.deepEqual(
      excluded.map(({reason}) => reason),
      ['status', 'payment_in_progress', 'status', 'currency'],
    );
    assert.deepEqual(
      groups[0]?.items.map(({invoiceId}) => invoiceId),
      [bad],
    );
  });

  it('leaves everything out for a member and where nothing is paid online', async () => {
    const id = await newInvoice(db.database, ada, {total: 300});
    assert.deepEqual((await preview([{id}], false, {...ada, role: 'member'})).excluded[0]?.reason, 'role');
    assert.deepEqual((await preview([{id}], false, {...ada, region: 'KP'})).excluded[0]?.reason, 'region');
  });

  it('finds none when one of them is not there or not theirs', async () => {
    const id = await newInvoice(db.database, ada, {total: 300});
    const stranger = await newCustomer(db.database, ada.tenantId);
    const theirs = await newInvoice(db.database, stranger, {total: 300});
    await assert.rejects(preview([{id}, {id: theirs}]), NotFoundError);
    await assert.rejects(preview([{id}, {id: 'inv_nowhere'}]), NotFoundError);
  });

  it('refuses a part below the least or above what is due', async () => {
    const id = await newInvoice(db.database, ada, {total: 300});
    await assert.rejects(preview([{id, amount: 99}]), AmountOutOfRangeError);
    await assert.rejects(preview([{id, amount: 301}]), (error: unknown) => {
      assert.ok(error instanceof AmountOutOfRangeError);
      assert.deepEqual([error.status, error.errors?.[0]?.pointer], [422, '/invoices/0/amount']);
      return true;
    });
    assert.equal((await preview([{id, amount: 100}])).groups[0]?.charge.amount, 100);
  });

  it('takes no parts where the vendor does not', async () => {
    const id = await newInvoice(db.database, ada, {total: 300});
    const whole = {...ada, features: new Set(ada.features)};
    whole.features.delete('partialPayments');
    assert.equal((await preview([{id, amount: 200}], false, whole)).excluded[0]?.reason, 'feature');
    const {groups} = await preview([{id}], false, whole);
    assert.deepEqual(groups[0]?.items[0]?.canPayPart, {allowed: false, reason: 'feature'});
  });

  it('shows credit in its own currency only, and uses it only when asked', async () => {
    const euros = await newInvoice(db.database, ada, {total: 1_000});
    const yen = await newInvoice(db.database, ada, {total: 1_000, currency: 'JPY'});
    await newCredit(db.database, ada, 400);
    const figures = async (applyCredit: boolean) =>
      (await preview([{id: euros}, {id: yen}], applyCredit)).groups.map((group) => [
        group.creditAvailable.amount,
        group.credit.amount,
        group.charge.amount,
      ]);
    assert.deepEqual(await figures(false), [
      [400, 0, 1_000],
      [0, 0, 1_000],
    ]);
    assert.deepEqual(await figures(true), [
      [400, 400, 600],
      [0, 0, 1_000],
    ]);
  });

  it('has the same etag for the same figures, in whatever order they are asked for', async () => {
    const ids = [
      {id: await newInvoice(db.database, ada, {total: 300})},
      {id: await newInvoice(db.database, ada, {total: 400})},
    ];
    const etag = async (asked: typeof ids, applyCredit = false) => (await preview(asked, applyCredit)).groups[0]?.etag;
    const first = await etag(ids);
    assert.match(first ?? '', /^"[0-9a-f]{40}"$/);
    assert.equal(await etag(ids.toReversed()), first);
    assert.notEqual(await etag(ids, true), first);
    assert.notEqual(await etag(ids.slice(1)), first);
  });
});
