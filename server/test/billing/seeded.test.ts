import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {addDays} from '../../src/clock.js';
import {memoryJournal} from '../../src/psp-sandbox/index.js';
import {hansa} from '../../src/seed/customers.js';
import {sandboxEntry} from '../../src/seed/sandbox.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {adapterOf, sandbox} from '../ledger/world.js';
import {seededDatabase, seededToday, type TestDatabase} from '../support/database.js';
import {billingOn, HandClock} from './world.js';

const {subscriptions, paymentMethods} = createSqlBackend();
assert.ok(subscriptions && paymentMethods, 'the back end has both sections');
const [subs, methods] = [subscriptions, paymentMethods];

describe('the billing run on seeded records', () => {
  const clock = new HandClock(`${seededToday}T12:00:00Z`);
  const scope = {tenantId: hansa.tenantId, customerId: hansa.id};
  const tomorrow = addDays(seededToday, 1);
  let test: TestDatabase;
  before(async () => (test = await seededDatabase({}, clock)));
  after(() => test.close());

  /** The one whose charge was declined, and what its method is said to be charged for it. */
  const declined = () =>
    test.database.run(scope, async (unit) => {
      const page = {filter: {status: 'past_due' as const}, sort: 'number' as const, limit: 10, today: seededToday};
      const {items} = await subs.list(unit, page);
      const found = items.find(({methodIssue}) => methodIssue === 'charge_failed');
      if (!found) return undefined;
      const uses = (await methods.list(unit, seededToday)).flatMap(({usedBy}) => usedBy.items);
      return {charge: found.nextCharge, asMethod: uses.find(({id}) => id === found.id)?.nextCharge};
    });

  it('says everywhere on which day a declined charge is tried again', async () => {
    const found = await declined();
    assert.equal(found?.charge?.on, tomorrow);
    assert.deepEqual(found?.asMethod, found?.charge);
  });

  it('tries it on that day, and not before', async () => {
    const journal = memoryJournal();
    await journal.append(await sandboxEntry(test.database, clock.now()));
    const {billing} = billingOn(test.database, adapterOf(sandbox(clock, {storage: journal})), clock);
    await billing.run({tenantId: hansa.tenantId});
    assert.ok(await declined(), 'it is as it was');
    clock.set(`${tomorrow}T12:00:00Z`);
    await billing.run({tenantId: hansa.tenantId});
    assert.equal(await declined(), undefined);
  });
});
