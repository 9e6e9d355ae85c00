import {after, before, describe} from 'node:test';

import {postgresDatabase, type PostgresDatabase} from '../support/postgres-database.js';
import {describeUpcoming} from './upcoming-suite.js';

describe('upcoming payments on PostgreSQL', () => {
  let postgres: PostgresDatabase;
  before(async () => {
    postgres = await postgresDatabase();
  });
  after(() => postgres.close());

  describeUpcoming(() => postgres.database);
});
