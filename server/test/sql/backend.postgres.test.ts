import {after, before, describe} from 'node:test';

import {seed} from '../../src/seed/seed.js';
import {seededNow} from '../support/database.js';
import {postgresDatabase, type PostgresDatabase} from '../support/postgres-database.js';
import {describeIsolation} from './isolation-suite.js';
import {describeLists} from './list-suite.js';
import {describeMoney} from './money-suite.js';

describe('the SQL back end on PostgreSQL', () => {
  let postgres: PostgresDatabase;
  before(async () => {
    postgres = await postgresDatabase();
    await seed(postgres.database, {now: seededNow, size: 'small'});
  });
  after(() => postgres.close());

  describeIsolation(() => postgres.database);
  describeLists(() => postgres.database);
  describeMoney(() => postgres.database);
});
