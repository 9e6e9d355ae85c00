import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import Papa from 'papaparse';

import {openPortal, paymentOf, problemOf, type Json, type TestClient, type TestPortal} from '../support/portal.js';

let portal: TestPortal;
let client: TestClient;
before(async () => {
  portal = await openPortal();
  client = await portal.signIn();
});
after(() => portal.close());

const inCurrency = (spend: Json, currency = 'EUR'): Json =>
  spend.currencies.find((one: Json) => one.currency === currency);
const madeIn = (spend: Json, month: string): number =>
  inCurrency(spend).months.find((one: Json) => one.month === month).made.amount;

describe('GET /spend', () => {
  it('has the current month and the five before it, in the customer’s time zone, empty ones too', async () => {
    const spend = await client.json('/spend');
    const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
    assert.deepEqual(
      [spend.from, spend.to, spend.currentMonth, spend.timeZone],
      ['2026-01', '2026-06', '2026-06', 'Europe/Berlin'],
    );
    assert.deepEqual(
      inCurrency(spend).months.map(({month}: Json) => month),
      months,
    );
    assert.deepEqual(inCurrency(spend).groups, []);
  });

  it('has other windows: a year, twelve months', async () => {
    const year = await client.json('/spend?year=2025');
    assert.deepEqual([year.from, year.to], ['2025-01', '2025-12']);
    const twelve = await client.json('/spend?months=12');
    assert.deepEqual([twelve.from, twelve.to, inCurrency(twelve).months.length], ['2025-07', '2026-06', 12]);
    assert.equal((await problemOf(client.send('/spend?months=0'))).httpStatus, 400);
  });

  it('has groups that add up to the whole, the largest first', async () => {
    for (const groupBy of ['product', 'team']) {
      const {currency, total, groups} = inCurrency(await client.json(`/spend?months=12&groupBy=${groupBy}`));
      assert.equal(currency, 'EUR');
      assert.ok(groups.length > 1, groupBy);
      for (const name of ['due', 'failed', 'made']) {
        const sum = groups.reduce((all: number, group: Json) => all + group.total[name].amount, 0);
        assert.equal(sum, total[name].amount, `${groupBy} ${name}`);
      }
      const sizes = groups
        .filter(({id}: Json) => id !== null)
        .map(({total: {due, failed, made}}: Json) => due.amount + failed.amount + made.amount);
      assert.deepEqual(
        sizes,
        sizes.toSorted((one: number, other: number) => other - one),
      );
    }
  });

  it('owes in all what the list of invoices owes', async () => {
    for (const customer of ['kontor-hansa', 'sakura-seisakusho', 'al-noor']) {
      const someone = await portal.signIn(customer);
      const {due} = await someone.json('/invoices/summary');
      const years = await Promise.all([2024, 2025, 2026, 2027].map((year) => someone.json(`/spend?year=${year}`)));
      for (const {amount, currency} of due) {
        const totals = years.flatMap((year: Json) => inCurrency(year, currency)?.total ?? []);
        const owed = totals.reduce((sum: number, total: Json) => sum + total.due.amount + total.failed.amount, 0);
        assert.equal(owed, amount, `${customer} ${currency}`);
      }
    }
  });

  it('has a payment in the month that it is where the customer is, in summer and in winter', async () => {
    for (const [before, month, after, next] of [
      ['2026-06-30T21:59:58Z', '2026-06', '2026-06-30T22:00:02Z', '2026-07'],
      ['2026-10-31T22:59:58Z', '2026-10', '2026-10-31T23:00:02Z', '2026-11'],
    ] as const) {
      for (const [instant, expected] of [
        [before, month],
        [after, next],
      ] as const) {
        portal.clock.advance(Date.parse(instant) - portal.clock.now().getTime());
        const payer = await portal.signIn();
        const year = '/spend?year=2026';
        const known = madeIn(await payer.json(year), expected);
        const {body, headers} = await paymentOf(payer);
        const attempt: Json = await (await payer.post('/payment-attempts', body, headers)).json();
        assert.equal(attempt.status, 'succeeded');
        assert.equal(madeIn(await payer.json(year), expected), known + body.expectedAmount, instant);
      }
    }
  });
});

describe('GET /spend/export', () => {
  it('has a row for each month, currency and group that has anything', async () => {
    const someone = await portal.signIn();
    const response = await someone.send('/spend/export?year=2026&groupBy=team');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-disposition') ?? '', /spend-2026-01-2026-12\.csv/);
    const {data: rows} = Papa.parse<Json>(await response.text(), {header: true, skipEmptyLines: true});
    assert.equal(String(rows.length), response.headers.get('portal-row-count'));
    const spend = inCurrency(await someone.json('/spend?year=2026'));
    const made = rows
      .filter(({currency}) => currency === 'EUR')
      .reduce((sum, row) => sum + Math.round(Number(row.made) * 100), 0);
    assert.equal(made, spend.total.made.amount);
    assert.deepEqual(Object.keys(rows[0]), ['month', 'team', 'currency', 'due', 'failed', 'made']);
  });
});

describe('GET /invoices by spend', () => {
  it('has what is behind a figure, of one class or of all', async () => {
    const someone = await portal.signIn();
    const {total} = inCurrency(await someone.json('/spend?year=2026'));
    const filter = 'filter[spend]=failed&filter[spendFrom]=2026-01-01&filter[spendTo]=2026-12-31&filter[currency]=EUR';
    const {items} = await someone.json(`/invoices?${filter}&limit=100`);
    const owed = items.reduce((sum: number, {amountDue}: Json) => sum + amountDue.amount, 0);
    assert.ok(items.length > 0 && owed >= total.failed.amount, `${owed} of ${total.failed.amount}`);
    const all = await someone.json('/invoices?filter[spendFrom]=2026-01-01&filter[spendTo]=2026-12-31&limit=100');
    assert.ok(all.page.total > items.length, String(all.page.total));
  });
});
