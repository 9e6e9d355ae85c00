import {after, before, describe} from 'node:test';

import {testDatabase, type TestDatabase} from '../support/database.js';
import {describeBought} from './bought-suite.js';
import {describeBilling} from './days-suite.js';
import {describeYear} from './year-suite.js';
import {HandClock} from './world.js';

describe('the billing run', () => {
  const clock = new HandClock('2028-01-01T06:00:00Z');
  let db: TestDatabase;
  before(async () => {
    db = await testDatabase(clock);
  });
  after(() => db.close());

  describeYear(() => ({database: db.database, clock}));
  describeBilling(() => ({database: db.database, clock}));
  describeBought(() => ({database: db.database, clock}));
});
