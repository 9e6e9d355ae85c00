import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';

import {RequestInProgressError} from '../../src/ledger/errors.js';
import type {Principal} from '../../src/port/principal.js';
import {PspUnreachableError, type PspAdapter} from '../../src/port/psp.js';
import type {Database} from '../../src/port/unit.js';
import type {SandboxPsp} from '../../src/psp-sandbox/index.js';
import {openDatabase} from '../../src/sql/database.js';
import {startPostgres, type TestPostgres} from '../support/postgres.js';
import {auditLedger} from './audit.js';
import {Crash, mortal, stepsOfAPayment, type FaultPoint} from './mortal.js';
import {countFrom, newDatabase, seededRandom} from './postgres-world.js';
import {
  adapterOf,
  cardToken,
  ledgerOn,
  newCredit,
  newCustomer,
  newInvoice,
  post,
  review,
  sandbox,
  TestClock,
  type ReadyPayment,
} from './world.js';

/** How many trials: each a payment sent 2 to 16 ways at once, with some of the senders failing at one of the points. */
const trials = countFrom('PORTAL_DOUBLE_SUBMIT_TRIALS', 280);
/** Trials that go on at the same time. */
const lanes = 3;

/** What goes wrong, besides an instance dying. */
const lostAnswers = ['the PSP never hears of it', "the PSP's answer is lost"] as const;
const faults: readonly (readonly [string, FaultPoint | (typeof lostAnswers)[number] | undefined])[] = [
  ['nothing', undefined],
  ...lostAnswers.map((what) => [what, what] as const),
  ...stepsOfAPayment,
];

const clock = new TestClock();
let postgres: TestPostgres;
let instances: Database[] = [];
let psp: SandboxPsp;

before(async () => {
  postgres = await startPostgres();
  const urls = await newDatabase(postgres, 'double_submit');
  instances = [await openDatabase(urls, clock), await openDatabase({url: urls.url}, clock)];
  psp = sandbox(clock);
});
after(async () => {
  for (const instance of instances) await instance.close();
  await postgres.stop();
});

/** One sender's view of database and PSP. */
function sender(database: Database, fault: (typeof faults)[number][1]): {database: Database; psp: PspAdapter} {
  const adapter = adapterOf(psp);
  if (typeof fault !== 'string') return mortal(database, adapter, fault);
  const cutOff: PspAdapter = {
    ...adapter,
    async charge(request) {
      if (fault === "the PSP's answer is lost") await adapter.charge(request);
      throw new PspUnreachableError('Cut off.');
    },
  };
  return {database, psp: cutOff};
}

/** What a sender may get that is no answer: the crash itself, or that another sender is at it. */
function isNoAnswer(error: unknown): boolean {
  return error instanceof Crash || error instanceof RequestInProgressError;
}

function readInvoice(database: Database, {tenantId, customerId}: Principal, id: string) {
  return database.run({tenantId, customerId}, async ({db}) => {
    // The attempts first: each statement sees what was committed before it, so that an invoice read after an ended attempt has what the attempt paid.
    const attempts = await db
      .selectFrom('payment_attempt_items')
      .innerJoin('payment_attempts', 'payment_attempts.id', 'payment_attempt_items.attempt_id')
      .select(['attempt_id', 'status', 'active'])
      .where('invoice_id', '=', id)
      .execute();
    const row = await db.selectFrom('invoices').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    return {row, attempts};
  });
}

async function trial(number: number, ada: Principal, random: () => number): Promise<void> {
  const [one, other] = instances as [Database, Database];
  const live = ledgerOn(other, adapterOf(psp), clock);
  const invoice = await newInvoice(one, ada, {total: 1_000 + number});
  const applyCredit = number % 4 === 0;
  if (applyCredit) await newCredit(one, ada, 300);
  const prepare = async (): Promise<ReadyPayment> => {
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    return review(live, ada, {invoices: [invoice], applyCredit, source});
  };
  const ways = 2 + Math.floor(random() * 15);
  const shared = await prepare();
  // Retries of one intent have one key; two tabs have two.
  const withOneKey = [ways, 0, Math.ceil(ways / 2)][number % 3] ?? ways;
  const payments: ReadyPayment[] = [];
  for (let way = 0; way < ways; way += 1) {
    payments.push(way < withOneKey ? shared : {...(await prepare()), key: randomUUID()});
  }
  const [what, fault] = faults[number % faults.length] ?? ['nothing', undefined];
  const failing = 1 + Math.floor(random() * ways);
  const order = payments.map((payment, way) => ({payment, fault: way % ways < failing ? fault : undefined}));
  order.sort(() => random() - 0.5);
  const outcomes = await Promise.allSettled(
    order.map(({payment, fault: mine}, way) => {
      const {database, psp: seen} = sender(way % 2 ? one : other, mine);
      return post(ledgerOn(database, seen, clock), ada, payment);
    }),
  );
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected' && !isNoAnswer(outcome.reason)) throw outcome.reason;
  }

  clock.advance(30_001);
  await Promise.all([live.reconcile(), ledgerOn(one, adapterOf(psp), clock).reconcile()]);
  // Whoever has no answer asks again with the same key; the answer is then final.
  for (const [way, {payment}] of order.entries()) {
    if (outcomes[way]?.status === 'fulfilled') continue;
    const {status, attempt} = await post(live, ada, payment);
    const final =
      status === 409 || status === 412 || ['succeeded', 'failed', 'processing'].includes(attempt?.status ?? '');
    assert.ok(final, `Trial ${number} (${what}): ${status} ${attempt?.status}`);
  }
  let now = await readInvoice(one, ada, invoice);
  // Another trial's reconciliation may have taken one of ours over and still be at it: then it is taken over from there.
  for (let round = 0; round < 10 && now.attempts.some(({active}) => active); round += 1) {
    clock.advance(30_001);
    await live.reconcile();
    now = await readInvoice(one, ada, invoice);
  }
  const context = `Trial ${number} (${what}, ${ways} ways, ${withOneKey} with one key)`;
  assert.ok(!now.attempts.some(({active}) => active), `${context}: still under way`);
  const references = new Set(now.attempts.map((attempt) => attempt.attempt_id));
  const captured = psp.inspect.captures().filter((capture) => references.has(capture.reference));
  assert.ok(captured.length <= 1, `${context}: captured ${captured.length} times`);
  assert.equal(
    captured.reduce((sum, {amount}) => sum + amount, 0),
    now.row.amount_paid,
    `${context}: captured and booked differ; attempts ${now.attempts.map(({status}) => status).join(', ')}`,
  );
  assert.ok(now.attempts.filter(({status}) => status === 'succeeded').length <= 1, `${context}: paid twice`);
  // Without a fault it fails only where another trial's jump in time made it look abandoned.
  if (fault === undefined && !now.attempts.some(({status}) => status === 'failed')) {
    assert.equal(now.row.status, 'paid', `${context}: not paid`);
  }
}

describe('a payment that is sent many times at once', () => {
  it(`is captured at most once, booked exactly as captured, and never lost: ${trials} trials at ${faults.length} fault points`, async (t) => {
    const seed = countFrom('PORTAL_SEED', Math.floor(Math.random() * 1_000_000) + 1);
    t.diagnostic(`PORTAL_SEED=${seed}`);
    const [one] = instances as [Database, Database];
    let next = 0;
    const lane = async (number: number): Promise<void> => {
      const random = seededRandom(seed + number);
      // One vendor for all: each reconciliation then takes over what other trials are in the middle of.
      const ada = await newCustomer(one, 'ten_double_submit');
      while (next < trials) await trial(next++, ada, random);
    };
    await Promise.all(Array.from({length: lanes}, (_, number) => lane(number)));

    clock.advance(30_001);
    await ledgerOn(one, adapterOf(psp), clock).reconcile();
    const captures = psp.inspect.captures();
    t.diagnostic(`${trials} trials, ${captures.length} captures`);
    assert.deepEqual(await auditLedger(one, captures), []);
  });
});
