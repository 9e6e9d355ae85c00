import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {Database} from '../../src/port/unit.js';
import {openDatabase} from '../../src/sql/database.js';
import {freshKey, type Json, type TestClient} from '../support/portal.js';
import {startPostgres, type TestPostgres} from '../support/postgres.js';
import {acceptanceOf, openSaleWorld, type SaleWorld} from '../support/sale-world.js';
import {mortal, type FaultPoint} from './mortal.js';
import {countFrom, newDatabase, seededRandom} from './postgres-world.js';
import {TestClock} from './world.js';

/** How many trials: each an acceptance sent 1 to 8 ways at once, with some of the senders failing at one of the points. */
const trials = countFrom('PORTAL_ACCEPT_TRIALS', 120);
/** Trials that go on at the same time. */
const lanes = 3;

/** What an acceptance goes through: who asks is read, its key is claimed, and in one unit it is carried out and its answer kept. */
const steps = ['the session is read', 'the key is claimed', 'it is ordered and answered'];
const faults: ReadonlyArray<readonly [string, FaultPoint | 'request lost' | 'answer lost' | undefined]> = [
  ['nothing', undefined],
  ['the request is lost', 'request lost'],
  ['the answer is lost', 'answer lost'],
  ...steps.flatMap((step, index) =>
    (['before', 'inside', 'after'] as const).map(
      (when) => [`the instance dies ${when}: ${step}`, {at: 'unit', nth: index + 1, when}] as const,
    ),
  ),
];

const clock = new TestClock();
let postgres: TestPostgres;
let databases: Database[] = [];
let world: SaleWorld;
before(async () => {
  postgres = await startPostgres();
  const urls = await newDatabase(postgres, 'accept_lost_answers');
  databases = [await openDatabase(urls, clock), await openDatabase({url: urls.url}, clock)];
  world = await openSaleWorld(databases[0]!, clock);
});
after(async () => {
  await world.close();
  for (const database of databases) await database.close();
  await postgres.stop();
});

/** An answer that reached its sender: its status and its body. */
type Answer = readonly [number, string];

interface Acceptance {
  readonly path: string;
  readonly body: Json;
  readonly headers: Record<string, string>;
}

/** Sends it as one instance with one fault answers it; undefined when no answer came, or none that says what became of it. */
async function send(
  token: TestClient,
  {path, body, headers}: Acceptance,
  database: Database,
  fault: (typeof faults)[number][1],
): Promise<Answer | undefined> {
  if (fault === 'request lost') return undefined;
  const seen = typeof fault === 'object' ? mortal(database, world.adapter, fault).database : database;
  const api = world.instance({database: seen});
  const response = await api.fetch(
    new Request(`https://portal.example/portal/v1${path}`, {
      method: 'POST',
      headers: {'content-type': 'application/json', authorization: `Bearer ${token.token}`, ...headers},
      body: JSON.stringify(body),
    }),
  );
  const text = await response.text();
  const isAnswer = response.status < 500 && !text.includes('"request_in_progress"');
  return isAnswer && fault !== 'answer lost' ? [response.status, text] : undefined;
}

/** What the database has of a quote. */
function outcomeOf(quoteId: string) {
  return databases[0]!.run(world.scope, async ({db}) => {
    const orders = await db.selectFrom('orders').select('id').where('quote_id', '=', quoteId).execute();
    const invoices = await db
      .selectFrom('invoices')
      .innerJoin('orders', 'orders.id', 'invoices.order_id')
      .select('invoices.id')
      .where('orders.quote_id', '=', quoteId)
      .execute();
    const told = await db
      .selectFrom('outbox')
      .select(['resource', 'resource_id'])
      .where('resource_id', 'in', [quoteId, ...orders.map(({id}) => id), ...invoices.map(({id}) => id)])
      .execute();
    return {orders, invoices, told};
  });
}

async function trial(number: number, random: () => number): Promise<void> {
  const client = await world.signIn();
  const quoteId = await world.issue({requiresSignature: true, downPaymentPercent: '30'});
  const shared: Acceptance = await acceptanceOf(client, quoteId);
  const otherTab: Acceptance = {...shared, headers: {...shared.headers, ...freshKey()}};
  const [what, fault] = faults[number % faults.length]!;
  const ways = 1 + Math.floor(random() * 8);
  const failing = 1 + Math.floor(random() * ways);
  // Every third trial has a second tab, with a key of its own.
  const senders = Array.from({length: ways}, (_, way) => ({
    acceptance: number % 3 === 0 && way % 2 === 1 ? otherTab : shared,
    fault: way < failing ? fault : undefined,
  }));
  const answers = await Promise.all(
    senders.map(({acceptance, fault: mine}, way) => send(client, acceptance, databases[way % 2]!, mine)),
  );

  // Whoever has no answer asks again with the same key, once the instances that died have been given up.
  clock.advance(30_001);
  const context = `Trial ${number} (${what}, ${ways} ways)`;
  const byKey = new Map<Acceptance, Set<string>>();
  for (const [way, {acceptance}] of senders.entries()) {
    let answer = answers[way];
    for (let round = 0; round < 20 && !answer; round += 1) {
      answer = await send(client, acceptance, databases[(way + round) % 2]!, undefined);
      if (!answer) clock.advance(30_001);
    }
    assert.ok(answer, `${context}: never answered`);
    const known = byKey.get(acceptance) ?? new Set();
    byKey.set(acceptance, known.add(`${answer[0]} ${answer[1].replace(/"requestId":"[^"]*"/, '')}`));
  }
  for (const different of byKey.values()) {
    assert.equal(different.size, 1, `${context}: one key was answered differently: ${[...different].join('\n')}`);
  }
  const all = [...byKey.values()].flatMap((each) => [...each]);
  assert.equal(all.filter((each) => each.startsWith('201')).length, 1, `${context}: ${all.join('\n')}`);
  assert.ok(
    all.every((each) => each.startsWith('201') || each.includes('"quote_closed"')),
    `${context}: ${all.join('\n')}`,
  );

  const {orders, invoices, told} = await outcomeOf(quoteId);
  assert.deepEqual([orders.length, invoices.length], [1, 1], context);
  assert.deepEqual(
    told.map(({resource}) => resource).sort(),
    ['invoices', 'orders', 'quotes'],
    `${context}: told twice`,
  );
}

describe('an acceptance whose answers are lost', () => {
  it(`is carried out once, and every retry gets the first answer: ${trials} trials at ${faults.length} fault points`, async (t) => {
    const seed = countFrom('PORTAL_SEED', Math.floor(Math.random() * 1_000_000) + 1);
    t.diagnostic(`PORTAL_SEED=${seed}`);
    let next = 0;
    const lane = async (number: number): Promise<void> => {
      const random = seededRandom(seed + number);
      while (next < trials) await trial(next++, random);
    };
    await Promise.all(Array.from({length: lanes}, (_, number) => lane(number)));
  });
});
