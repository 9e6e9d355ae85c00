import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {sql} from 'kysely';

import {QuoteClosedError} from '../../src/port/quotes.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {addFixture, addQuote, orderRow, quoteRow} from '../support/fixtures.js';
import {postgresDatabase, type PostgresDatabase} from '../support/postgres-database.js';
import {describeAccepting} from './quote-accept-suite.js';
import {describeAnswers} from './quote-answers-suite.js';
import {describeSales} from './quote-desk-suite.js';
import {describeQuotes} from './quote-suite.js';
import {describeSaleLists} from './sale-list-suite.js';

const today = '2026-06-15';
const {quotes} = createSqlBackend();
assert.ok(quotes, 'the back end has quotes');
const offers = quotes;

describe('quotes and orders on PostgreSQL', () => {
  let postgres: PostgresDatabase;
  before(async () => {
    postgres = await postgresDatabase();
  });
  after(() => postgres.close());

  describeSaleLists(() => postgres.database);
  describeQuotes(() => postgres.database);
  describeAccepting(() => postgres.database);
  describeAnswers(() => postgres.database);
  describeSales(() => postgres.database);

  it('makes one order and one invoice of a quote that is accepted 50 times at once, on two instances', async () => {
    const instances = [postgres.database, await postgres.another()];
    const owner = await addFixture(postgres.database);
    const {id} = await postgres.database.run(owner, (unit) => addQuote(unit, {downPaymentPercent: '30'}));
    const attempts = Array.from({length: 50}, (_, index) =>
      instances[index % 2]?.run(owner, (unit) =>
        offers.accept(unit, id, {actor: {id: owner.userId, name: `Tab ${index}`}}, today),
      ),
    );
    const results = await Promise.allSettled(attempts);
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    assert.deepEqual([won.length, lost.length], [1, 49]);
    assert.ok(
      lost.every((reason) => reason instanceof QuoteClosedError),
      String(lost),
    );
    const counts = await postgres.database.run(owner, async ({db}) => {
      const {rows} = await sql<Record<string, number>>`
        select (select count(*) from orders) as orders, (select count(*) from order_lines) as order_lines, (select count(*) from invoices) as invoices,
          (select count(*) from invoice_lines) as invoice_lines, (select count(*) from installments) as installments,
          (select count(*) from quote_messages where event = 'accepted') as accepted,
          (select sum(next - 1) from number_series where series <> 'quote') as numbers`.execute(db);
      return rows[0];
    });
    assert.deepEqual(counts, {
      orders: 1,
      order_lines: 5,
      invoices: 1,
      invoice_lines: 5,
      installments: 2,
      accepted: 1,
      numbers: '2',
    });
  });

  it('gives every quote its own numbers when many are accepted at once', async () => {
    const owner = await addFixture(postgres.database);
    const others = await addFixture(postgres.database, owner.tenantId);
    const made = await Promise.all(
      [owner, others].flatMap((buyer) =>
        Array.from({length: 10}, async () => {
          const {id} = await postgres.database.run(buyer, (unit) => addQuote(unit));
          return postgres.database.run(buyer, (unit) =>
            offers.accept(unit, id, {actor: {id: buyer.userId, name: 'Ada'}}, today),
          );
        }),
      ),
    );
    const numbers = made.map((each) => Number(each?.order.number.replace('O-', ''))).sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      Array.from({length: 20}, (_, index) => index + 1),
    );
  });

  it('reads a page of many by the index of its sort or filter', async () => {
    const owner = await addFixture(postgres.database);
    const many = Array.from({length: 5_000}, (_, index) => ({
      day: `20${10 + (index % 16)}-0${1 + (index % 9)}-1${index % 9}`,
      total: 100 * index,
      isRare: index % 40 === 0,
    }));
    const quoteRows = many.map(({day, total, isRare}, index) =>
      quoteRow(owner, {
        number: `Q-${index}`,
        issued_on: day,
        total,
        ...(isRare && {
          status: 'declined',
          declined_at: '2026-06-01T00:00:00Z',
          declined_by: 'Ada',
          origin_type: 'partner',
        }),
      }),
    );
    const orderRows = many.map(({day, total, isRare}, index) =>
      orderRow(owner, {
        number: `O-${index}`,
        ordered_on: day,
        starts_on: day,
        ends_on: '2027-01-01',
        total,
        ...(isRare && {status: 'canceled'}),
      }),
    );
    await postgres.database.run(owner, async ({db}) => {
      for (let start = 0; start < many.length; start += 500) {
        await db
          .insertInto('quotes')
          .values(quoteRows.slice(start, start + 500))
          .execute();
        await db
          .insertInto('orders')
          .values(orderRows.slice(start, start + 500))
          .execute();
      }
    });
    await postgres.asAdmin('analyze quotes, orders');
    const plan = (table: string, condition: string, order: string): Promise<string> =>
      postgres.database.run(owner, async ({db}) => {
        const {rows: lines} = await sql<{'QUERY PLAN': string}>`explain select id from ${sql.table(table)}
          where tenant_id = ${sql.lit(owner.tenantId)} and customer_id = ${sql.lit(owner.customerId)} and ${sql.raw(condition)}
          order by ${sql.raw(order)} limit 26`.execute(db);
        return lines.map((line) => line['QUERY PLAN']).join('\n');
      });
    for (const [table, order, index] of [
      ['quotes', 'issued_on desc, id desc', 'quotes_by_issue'],
      ['quotes', 'number_order, id', 'quotes_by_number'],
      ['quotes', 'valid_order desc, id desc', 'quotes_by_validity'],
      ['quotes', 'currency, total, id', 'quotes_by_total'],
      ['orders', 'ordered_on desc, id desc', 'orders_by_day'],
      ['orders', 'number_order, id', 'orders_by_number'],
      ['orders', 'starts_order desc, id desc', 'orders_by_start'],
      ['orders', 'ends_order, id', 'orders_by_end'],
      ['orders', 'currency desc, total desc, id desc', 'orders_by_total'],
    ] as const) {
      const found = await plan(table, 'true', order);
      assert.match(found, new RegExp(`using ${index} `), found);
      assert.doesNotMatch(found, /Sort/, found);
    }
    for (const [table, condition, order, index] of [
      ['quotes', `status = 'declined'`, 'issued_on desc, id desc', 'quotes_by_status'],
      ['quotes', `origin_type = 'partner'`, 'issued_on desc, id desc', 'quotes_by_origin'],
      ['orders', `status = 'canceled'`, 'ordered_on desc, id desc', 'orders_by_status'],
    ] as const) {
      const found = await plan(table, condition, order);
      assert.match(found, new RegExp(`${index} `), found);
    }
  });
});
