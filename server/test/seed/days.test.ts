import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {alNoor, globex, hansa, sakura, tremblay} from '../../src/seed/customers.js';
import {invoiceId} from '../../src/seed/documents.js';
import {quoteId} from '../../src/seed/quotes.js';
import {seed} from '../../src/seed/seed.js';
import {subscriptionId} from '../../src/seed/subscription-rows.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {openPortal, type TestPortal} from '../support/portal.js';

const customers = [tremblay, hansa, sakura, alNoor, globex];

/** By the moment, the day that it is in Québec, Germany, Japan, Kuwait and the United Kingdom. */
const moments: Readonly<Record<string, readonly string[]>> = {
  '2026-06-15T23:30:00Z': ['2026-06-15', '2026-06-16', '2026-06-16', '2026-06-16', '2026-06-16'],
  '2026-06-16T00:30:00Z': ['2026-06-15', '2026-06-16', '2026-06-16', '2026-06-16', '2026-06-16'],
};

for (const [moment, days] of Object.entries(moments))
  describe(`records seeded at ${moment}`, () => {
    const clock = {now: () => new Date(moment)};
    let records: TestDatabase;
    let portal: TestPortal;
    before(async () => {
      records = await testDatabase(clock);
      await seed(records.database, {now: clock.now(), size: 'small'});
      portal = await openPortal({database: records.database, clock});
    });
    after(async () => {
      await portal.close();
      await records.close();
    });

    for (const [index, customer] of customers.entries())
      it(`count from the day that it is for ${customer.externalId}`, async () => {
        const client = await portal.signIn(customer.externalId);
        const quote = await client.json(`/quotes/${quoteId(customer, 'valid-today')}`);
        const due = await client.json(`/invoices/${invoiceId(customer, 'due-today')}`);
        const overdue = await client.json(`/invoices/${invoiceId(customer, 'overdue')}`);
        const toRenew = await client.json(`/subscriptions/${subscriptionId(customer, 'to-renew')}`);
        const retrying = await client.json(`/subscriptions/${subscriptionId(customer, 'retrying')}`);
        assert.deepEqual([quote.validUntil, quote.validInDays, quote.expired], [days[index], 0, false]);
        assert.deepEqual([due.dueOn, due.dueInDays, due.overdue], [days[index], 0, false]);
        assert.deepEqual([overdue.dueInDays, overdue.overdue], [-8, true]);
        assert.deepEqual([toRenew.graceDaysLeft, retrying.graceDaysLeft], [5, 3]);
      });
  });
