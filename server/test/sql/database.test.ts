import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {systemClock} from '../../src/clock.js';
import {newId} from '../../src/ids.js';
import {openDatabase} from '../../src/sql/database.js';
import {readDecimal, readInteger} from '../../src/sql/value-types.js';
import {addFixture} from '../support/fixtures.js';

describe('openDatabase in a folder', () => {
  it('finds its records again when it is opened again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-database-'));
    try {
      const first = await openDatabase({folder: join(folder, 'new')}, systemClock);
      const owner = await addFixture(first);
      await first.close();
      const second = await openDatabase({folder: join(folder, 'new')}, systemClock);
      const users = await second.run(owner, ({db}) => db.selectFrom('users').select('id').execute());
      await second.close();
      assert.deepEqual(users, [{id: owner.userId}]);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });
});

describe('values', () => {
  it('are read as numbers only where that is exact', () => {
    assert.equal(readInteger('9007199254740991'), Number.MAX_SAFE_INTEGER);
    assert.throws(() => readInteger('9007199254740992'), RangeError);
  });

  it('are decimals without the zeros that say nothing', () => {
    assert.deepEqual(['20.00', '1.50', '100', '0', '-0.10', '9.975'].map(readDecimal), [
      '20',
      '1.5',
      '100',
      '0',
      '-0.1',
      '9.975',
    ]);
  });
});

describe('newId', () => {
  it('is a prefix and 16 letters or digits, never the same', () => {
    const ids = Array.from({length: 2_000}, () => newId('inv'));
    assert.equal(new Set(ids).size, 2_000);
    assert.deepEqual(
      ids.filter((id) => !/^inv_[0-9A-Za-z]{16}$/.test(id)),
      [],
    );
  });
});
