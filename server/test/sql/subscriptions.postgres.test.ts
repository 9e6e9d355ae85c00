import {after, before, describe} from 'node:test';

import {postgresDatabase, type PostgresDatabase} from '../support/postgres-database.js';
import {describeSubscriptions} from './subscription-suite.js';

describe('subscriptions on PostgreSQL', () => {
  let postgres: PostgresDatabase;
  before(async () => {
    postgres = await postgresDatabase();
  });
  after(() => postgres.close());

  describeSubscriptions(() => postgres.database);
});
