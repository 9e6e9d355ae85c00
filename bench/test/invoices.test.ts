import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {invoicePage, invoiceSummary} from '../src/invoices.js';
import {paymentPage} from '../src/payments.js';

describe("the bench's invoices", () => {
  it('fill the first page of a long account and say where it goes on', () => {
    const {items, page} = invoicePage(10_000, 0, 25);
    assert.equal(new Set(items.map(({number}) => number)).size, 25);
    assert.deepEqual(page, {
      total: 10_000,
      from: 1,
      to: 25,
      limit: 25,
      first: null,
      previous: null,
      next: '25',
      last: '9975',
    });
  });

  it('end with the last page', () => {
    const {items, page} = invoicePage(30, 25, 25);
    assert.equal(items.length, 5);
    assert.deepEqual([page.from, page.to, page.next, page.last], [26, 30, null, null]);
  });

  it('are the same in every run', () => {
    assert.deepEqual(invoicePage(25, 0, 25), invoicePage(25, 0, 25));
  });

  it('are all counted by the summary', () => {
    const {counts, due} = invoiceSummary(25);
    assert.equal(counts.open + counts.paid, counts.all);
    const owed = invoicePage(25, 0, 25).items.reduce((sum, {amountDue}) => sum + amountDue.amount, 0);
    assert.deepEqual(due, [{amount: owed, currency: 'EUR'}]);
  });

  it('are what the payments stand for', () => {
    const {data} = paymentPage(10_000, 25) as {data: {description: string}[]};
    assert.deepEqual(
      data.map(({description}) => description),
      invoicePage(10_000, 0, 25).items.map(({number}) => number),
    );
  });
});
