import {after, before, describe} from 'node:test';

import {postgresDatabase, type PostgresDatabase} from '../support/postgres-database.js';
import {describeTickets} from './ticket-suite.js';

describe('tickets on PostgreSQL', () => {
  let postgres: PostgresDatabase;
  before(async () => {
    postgres = await postgresDatabase();
  });
  after(() => postgres.close());

  describeTickets(() => postgres.database);
});
