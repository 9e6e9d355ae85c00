import {after, before, describe} from 'node:test';

import {testDatabase, type TestDatabase} from '../support/database.js';
import {describeUpcoming} from './upcoming-suite.js';

describe('upcoming payments on PGlite', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  describeUpcoming(() => test.database);
});
