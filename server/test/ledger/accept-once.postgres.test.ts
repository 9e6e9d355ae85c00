import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {Database} from '../../src/port/unit.js';
import {openDatabase} from '../../src/sql/database.js';
import {freshKey, type Json, type TestClient} from '../support/portal.js';
import {startPostgres, type TestPostgres} from '../support/postgres.js';
import {acceptanceOf, openSaleWorld, type SaleWorld} from '../support/sale-world.js';
import {auditLedger} from './audit.js';
import {newDatabase} from './postgres-world.js';
import {cardToken, TestClock} from './world.js';

const clock = new TestClock();
const many = 50;
let postgres: TestPostgres;
let databases: Database[] = [];
let world: SaleWorld;
/** Sessions of the two people who may accept and pay, at two instances of the server. */
let clients: TestClient[] = [];
before(async () => {
  postgres = await startPostgres();
  const urls = await newDatabase(postgres, 'accept_once');
  databases = [await openDatabase(urls, clock), await openDatabase({url: urls.url}, clock)];
  world = await openSaleWorld(databases[0]!, clock);
  const other = world.instance({database: databases[1]!});
  clients = await Promise.all([
    world.signIn('owner'),
    world.signIn('billing'),
    world.signIn('owner', other),
    world.signIn('billing', other),
  ]);
});
after(async () => {
  await world.close();
  for (const database of databases) await database.close();
  await postgres.stop();
});

const client = (number: number): TestClient => clients[number % clients.length]!;
const times = <T>(work: (number: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({length: many}, (_, number) => work(number)));

/** How many there are of each answer, such as `201`, `409 quote_closed`. */
async function tally(answers: readonly Response[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const answer of answers) {
    const {code}: Json = answer.status < 300 ? {} : await answer.clone().json();
    const name = code ? `${answer.status} ${code}` : String(answer.status);
    found[name] = (found[name] ?? 0) + 1;
  }
  return found;
}

/** What became of a quote, as the database has it. */
function rowsOf(quoteId: string) {
  return databases[0]!.run(world.scope, async ({db}) => {
    const orders = await db.selectFrom('orders').select('id').where('quote_id', '=', quoteId).execute();
    const invoices = await db
      .selectFrom('invoices')
      .innerJoin('orders', 'orders.id', 'invoices.order_id')
      .selectAll('invoices')
      .where('orders.quote_id', '=', quoteId)
      .execute();
    return {orders, invoices};
  });
}

describe(`${many} accepts of one quote at once`, () => {
  it('by as many keys make one order and one invoice; as many payments of its down payment one capture', async () => {
    const quoteId = await world.issue({downPaymentPercent: '30', requiresSignature: true});
    const {path, body, headers} = await acceptanceOf(client(0), quoteId);
    const accepts = await times((number) => client(number).post(path, body, {...headers, ...freshKey()}));
    assert.deepEqual(await tally(accepts), {'201': 1, '409 quote_closed': many - 1});
    const {order, invoice}: Json = await accepts.find(({status}) => status === 201)!.json();
    const made = await rowsOf(quoteId);
    assert.deepEqual([made.orders.map(({id}) => id), made.invoices.map(({id}) => id)], [[order.id], [invoice.id]]);

    const previewed = await times(async (number) => {
      const asked = {invoices: [{id: invoice.id, portion: 'installment'}], applyCredit: false};
      const {groups}: Json = await (await client(number).post('/payment-previews', asked)).json();
      return groups[0];
    });
    assert.ok(previewed.every(({items, charge}) => items[0].isDownPayment && charge.amount === 14_400));
    const tokens = await times(() => cardToken(world.psp, 'success'));
    const payments = await times((number) =>
      client(number).post(
        '/payment-attempts',
        {
          currency: 'EUR',
          invoices: [{id: invoice.id, amount: 14_400}],
          applyCredit: false,
          expectedAmount: 14_400,
          source: {type: 'token', token: tokens[number], save: false},
        },
        {...freshKey(), 'if-match': previewed[number].etag},
      ),
    );
    assert.equal((await tally(payments))['201'], 1, JSON.stringify(await tally(payments)));
    assert.ok(payments.every(({status}) => [201, 409, 412].includes(status)));

    const captures = world.psp.inspect.captures();
    assert.deepEqual(
      captures.map(({amount, currency}) => [amount, currency]),
      [[14_400, 'EUR']],
    );
    const [paid, ...more] = (await rowsOf(quoteId)).invoices;
    assert.deepEqual([paid?.amount_paid, paid?.amount_due, more.length], [14_400, 33_600, 0]);
    assert.equal((await client(1).json(`/orders/${order.id}`)).awaitingPayment, false);
    assert.deepEqual(await auditLedger(databases[0]!, captures), []);
  });

  it('by one key are one: whoever gets an answer gets the same', async () => {
    const quoteId = await world.issue();
    const {path, body, headers} = await acceptanceOf(client(0), quoteId);
    // Keys are a person's: these are all the owner's.
    const accepts = await times((number) => client(number * 2).post(path, body, headers));
    const counts = await tally(accepts);
    assert.equal((counts['201'] ?? 0) + (counts['409 request_in_progress'] ?? 0), many, JSON.stringify(counts));
    const texts = await Promise.all(accepts.filter(({status}) => status === 201).map((answer) => answer.text()));
    const last = await client(0).post(path, body, headers);
    assert.deepEqual([last.status, last.headers.get('idempotency-replayed')], [201, 'true']);
    assert.deepEqual([...new Set([...texts, await last.text()])].length, 1);
    const {orders, invoices} = await rowsOf(quoteId);
    assert.deepEqual([orders.length, invoices.length], [1, 1]);
  });

  it('and as many declines end as one of the two', async () => {
    const quoteId = await world.issue();
    const {path, body, headers} = await acceptanceOf(client(0), quoteId);
    const answers = await times((number) =>
      number % 2
        ? client(number).post(path, body, {...headers, ...freshKey()})
        : client(number).post(`/quotes/${quoteId}/decline`, {reason: 'terms'}, {...headers, ...freshKey()}),
    );
    assert.equal(answers.filter(({status}) => status < 300).length, 1);
    const {status} = await client(0).json(`/quotes/${quoteId}`);
    assert.equal((await rowsOf(quoteId)).orders.length, status === 'accepted' ? 1 : 0);
  });

  it('number their orders and invoices without a gap', async () => {
    const ids = await times(() => world.issue());
    const acceptances = await times((number) => acceptanceOf(client(number), ids[number]!));
    const made = await times(async (number) => {
      const {path, body, headers} = acceptances[number]!;
      const answer = await client(number).post(path, body, headers);
      assert.equal(answer.status, 201);
      return (await answer.json()) as Json;
    });
    for (const kind of ['order', 'invoice']) {
      const numbers = made.map((each) => Number(/\d+$/.exec(each[kind].number)?.[0])).sort((a, b) => a - b);
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => numbers[0]! + index),
        kind,
      );
    }
  });
});
