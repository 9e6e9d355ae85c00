import {after, before, describe} from 'node:test';

import {postgresDatabase, type PostgresDatabase} from '../support/postgres-database.js';
import {describeSpend} from './spend-suite.js';

describe('spend on PostgreSQL', () => {
  let postgres: PostgresDatabase;
  before(async () => {
    postgres = await postgresDatabase();
  });
  after(() => postgres.close());

  describeSpend(() => postgres.database, 1_000);
});
