import {after, before, describe} from 'node:test';

import {testDatabase, type TestDatabase} from '../support/database.js';
import {describeSpend} from './spend-suite.js';

describe('spend on PGlite', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  describeSpend(() => test.database, 1_000);
});
