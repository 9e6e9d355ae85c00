import {after, before, describe} from 'node:test';

import {testDatabase, type TestDatabase} from '../support/database.js';
import {describeMethods} from './method-suite.js';

describe('payment methods on PGlite', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  describeMethods(() => test.database);
});
