import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {auditLedger} from '../ledger/audit.js';
import {mortal, type FaultPoint} from '../ledger/mortal.js';
import {adapterOf, pspOrigin, sandbox} from '../ledger/world.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {auditBilling} from './audit.js';
import {billingOn, HandClock, lookAt, newMethod, newSubscriber, newSubscription} from './world.js';

const clock = new HandClock('2027-01-01T12:00:00Z');
/** The moment of the run, and a later one when nobody has the dead instance's payments any more. */
const [billedAt, laterOn] = ['2027-04-01T12:00:00Z', '2027-04-01T12:01:00Z'];
let db: TestDatabase;
before(async () => {
  db = await testDatabase(clock);
});
after(() => db.close());

/** The places to die at, one after the other. */
function* points(): Generator<readonly [FaultPoint['at'], FaultPoint['when']]> {
  for (const when of ['before', 'inside', 'after'] as const) yield ['unit', when];
  for (const when of ['before', 'after'] as const) yield ['psp', when];
}

describe('a billing run that dies', () => {
  /** A subscription whose first card has no funds and whose backup has, billed by an instance that dies and then by one that doesn't. */
  async function billed(point: FaultPoint | undefined) {
    clock.set(billedAt);
    const psp = sandbox(clock);
    const {database} = db;
    const person = await newSubscriber(database);
    const {tenantId} = person;
    await newMethod(database, person, psp, pspOrigin, 'insufficient_funds', {as: 'default'});
    await newMethod(database, person, psp, pspOrigin, 'success', {as: 'backup'});
    const id = await newSubscription(database, person, {startsOn: '2027-03-01'});
    const instance = mortal(database, adapterOf(psp), point);
    const report = await billingOn(instance.database, instance.psp, clock)
      .billing.run({tenantId})
      .catch(() => undefined);
    const hasDied = !report || report.faults > 0;
    if (hasDied) clock.set(laterOn);
    const healthy = billingOn(database, adapterOf(psp), clock);
    if (point && point.nth % 2 === 0) await healthy.ledger.reconcile();
    await healthy.billing.run({tenantId});
    const {row, periods, invoices, collections, events, mails} = await lookAt(database, person, id);
    const captures = psp.inspect.captures();
    assert.deepEqual(await auditLedger(database, captures, {tenantId}), []);
    assert.deepEqual(await auditBilling(database, tenantId), []);
    await psp.close();
    return {
      hasDied,
      end: {
        status: row.status,
        version: row.version,
        periods: periods.map(({starts_on: from, ends_on: to}) => [from, to]),
        invoices: invoices.map(({status, total}) => [status, total]),
        collections: collections.map(({status, first_failed_on: failed}) => [status, failed]),
        events,
        mails: mails.map(({kind}) => kind),
        captures: captures.map(({amount}) => amount),
      },
    };
  }

  it('leaves the same behind as one that does not, once another has run', async (t) => {
    const whole = await billed(undefined);
    assert.deepEqual([whole.end.status, whole.end.captures], ['active', [2_400]]);
    assert.deepEqual(whole.end.events, ['renewed', 'charge_failed']);
    let died = 0;
    for (const [at, when] of points()) {
      for (let nth = 1; ; nth += 1) {
        const {hasDied, end} = await billed({at, nth, when} as FaultPoint);
        assert.deepEqual(end, whole.end, `died ${when} ${at} ${nth}`);
        if (!hasDied) break;
        died += 1;
      }
    }
    t.diagnostic(`${died} places to die at`);
    assert.ok(died > 20, `only ${died} places`);
  });
});
