import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {seededDatabase, type TestDatabase} from '../support/database.js';
import {describeIsolation} from './isolation-suite.js';
import {describeLists} from './list-suite.js';
import {describeMoney} from './money-suite.js';

describe('the SQL back end on PGlite', () => {
  let test: TestDatabase;
  before(async () => {
    test = await seededDatabase();
  });
  after(() => test.close());

  describeIsolation(() => test.database);
  describeLists(() => test.database);
  describeMoney(() => test.database);

  it('hears what was notified when the unit is committed, and only then', async () => {
    const heard: string[] = [];
    const stop = await test.database.listen('changes', (payload) => heard.push(payload));
    const notify = (payload: string, fail: boolean) =>
      test.database.run({tenantId: 'any', customerId: 'any'}, async ({db}) => {
        await db
          .selectNoFrom((select) => select.fn('pg_notify', [select.val('changes'), select.val(payload)]).as('sent'))
          .execute();
        if (fail) throw new Error('rolled back');
      });
    await assert.rejects(notify('lost', true), /rolled back/);
    await notify('kept', false);
    await test.database.ping();
    await stop();
    assert.deepEqual(heard, ['kept']);
  });
});
