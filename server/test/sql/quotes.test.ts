import {after, before, describe} from 'node:test';

import {testDatabase, type TestDatabase} from '../support/database.js';
import {describeAccepting} from './quote-accept-suite.js';
import {describeAnswers} from './quote-answers-suite.js';
import {describeSales} from './quote-desk-suite.js';
import {describeQuotes} from './quote-suite.js';
import {describeSaleLists} from './sale-list-suite.js';

describe('quotes and orders on PGlite', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  describeSaleLists(() => test.database);
  describeQuotes(() => test.database);
  describeAccepting(() => test.database);
  describeAnswers(() => test.database);
  describeSales(() => test.database);
});
