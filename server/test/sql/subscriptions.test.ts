import {after, before, describe} from 'node:test';

import {testDatabase, type TestDatabase} from '../support/database.js';
import {describeSubscriptions} from './subscription-suite.js';

describe('subscriptions on PGlite', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  describeSubscriptions(() => test.database);
});
