import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {addDays} from '../../src/clock.js';
import {customersWithEveryState} from '../../src/seed/cards.js';
import {atlas} from '../../src/seed/customers.js';
import type {SeededCustomer} from '../../src/seed/customer.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {seededDatabase, seededToday, type TestDatabase} from '../support/database.js';

const {subscriptions, invoices} = createSqlBackend();
assert.ok(subscriptions && invoices, 'the back end has both sections');
const [subs, bills] = [subscriptions, invoices];

describe('seeded subscriptions', () => {
  let test: TestDatabase;
  before(async () => {
    test = await seededDatabase();
  });
  after(() => test.close());

  const scope = ({tenantId, id}: SeededCustomer) => ({tenantId, customerId: id});

  it('come in every state for each main customer', async () => {
    for (const customer of customersWithEveryState) {
      await test.database.run(scope(customer), async (unit) => {
        const {counts} = await subs.summary(unit, seededToday);
        for (const [status, count] of Object.entries(counts)) assert.ok(count > 0, `${customer.externalId} ${status}`);
        const {items} = await subs.list(unit, {filter: {}, sort: 'number', limit: 100, today: seededToday});
        assert.ok(items.some(({scheduledChange}) => scheduledChange !== null));
        assert.ok(items.some(({facts}) => facts.byQuote));
        assert.ok(items.some(({facts}) => facts.commitmentEndsOn !== null));
        assert.ok(items.some(({seats}) => seats && seats.assigned === seats.bought));
      });
    }
  });

  it('have an invoice of each period, without gap or overlap, that costs what a term does', async () => {
    for (const customer of customersWithEveryState) {
      await test.database.run(scope(customer), async (unit) => {
        const periods = await unit.db.selectFrom('subscription_periods').selectAll().orderBy('starts_on').execute();
        const last = new Map<string, string>();
        for (const period of periods) {
          const before = last.get(period.subscription_id);
          if (before !== undefined) assert.equal(period.starts_on, addDays(before, 1));
          last.set(period.subscription_id, period.ends_on);
          if (period.invoice_id === null) continue;
          const invoice = await bills.get(unit, period.invoice_id, seededToday);
          assert.equal(invoice?.issuedOn, period.starts_on);
        }
        const {items} = await subs.list(unit, {filter: {}, sort: 'number', limit: 100, today: seededToday});
        for (const {id, currentPeriod} of items) assert.equal(last.get(id), currentPeriod.endsOn);
        const {items: waiting} = await subs.list(unit, {
          filter: {status: 'past_due'},
          sort: 'number',
          limit: 100,
          today: seededToday,
        });
        for (const {openInvoice, price} of waiting) {
          const invoice = await bills.get(unit, openInvoice?.id ?? '', seededToday);
          assert.deepEqual(invoice?.amountDue, price);
        }
      });
    }
  });

  it('are many in the account that has many', async () => {
    const {all} = await test.database.run(scope(atlas), async (unit) => (await subs.summary(unit, seededToday)).counts);
    assert.equal(all, 20);
  });
});
