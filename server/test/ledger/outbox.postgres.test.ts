import assert from 'node:assert/strict';
import {EventEmitter, once} from 'node:events';
import {after, before, describe, it} from 'node:test';

import {appendChanges, changesAfter, lastChangeBefore, lastChangeId} from '../../src/ledger/outbox.js';
import type {Change} from '../../src/ledger/ledger.js';
import type {TenantScope, Unit} from '../../src/port/unit.js';
import {postgresDatabase, type PostgresDatabase} from '../support/postgres-database.js';
import {newCustomer} from './world.js';

describe('changes of units that run at once', () => {
  let postgres: PostgresDatabase;
  before(async () => (postgres = await postgresDatabase()));
  after(() => postgres.close());

  const note = (unit: Unit, id: string) => appendChanges(unit, [{resource: 'invoices', id}]);

  it('are numbered in the order in which they can be seen, so that a reader skips none', async () => {
    const {tenantId, customerId} = await newCustomer(postgres.database);
    const scope: TenantScope = {tenantId, customerId};
    const run = <T>(work: (unit: Unit) => Promise<T>): Promise<T> => postgres.database.run(scope, work);
    const seen = (): Promise<Change[] | 'reset'> => run((unit) => changesAfter(unit, 0, 10));

    const gate = new EventEmitter();
    const [noted, opened] = [once(gate, 'noted'), once(gate, 'open')];
    const slow = run(async (unit) => {
      await note(unit, 'slow');
      gate.emit('noted');
      await opened;
    });
    await noted;
    const quick = run((unit) => note(unit, 'quick'));
    // The quick one is not let by.
    await postgres.someoneWaits();
    assert.deepEqual(await seen(), []);
    assert.equal(await run((unit) => lastChangeBefore(unit, new Date(unit.now.getTime() - 600_000), 10)), 0);
    gate.emit('open');
    await Promise.all([slow, quick]);
    assert.deepEqual(await seen(), [
      {id: 1, resource: 'invoices', resourceId: 'slow'},
      {id: 2, resource: 'invoices', resourceId: 'quick'},
    ]);
  });

  it('are seen one by one, none twice and none left out, by a reader who never waits', async () => {
    const {tenantId, customerId} = await newCustomer(postgres.database);
    const scope: TenantScope = {tenantId, customerId};
    let writing = true;
    const reader = (async () => {
      const ids: number[] = [];
      for (let last = false; !last;) {
        // Asked before it reads, so that it reads once more after the last write.
        last = !writing;
        const changes = await postgres.database.run(scope, (unit) => changesAfter(unit, ids.at(-1) ?? 0, 1_000));
        assert.ok(changes !== 'reset');
        ids.push(...changes.map(({id}) => id));
      }
      return ids;
    })();
    const writer = async (name: string): Promise<void> => {
      for (let step = 0; step < 40; step += 1)
        await postgres.database.run(scope, (unit) => note(unit, `${name}${step}`));
    };
    await Promise.all(['a', 'b', 'c', 'd'].map(writer));
    writing = false;
    const ids = await reader;
    assert.deepEqual(
      ids,
      Array.from({length: 160}, (_, index) => index + 1),
    );
    assert.equal(await postgres.database.run(scope, lastChangeId), 160);
  });
});
