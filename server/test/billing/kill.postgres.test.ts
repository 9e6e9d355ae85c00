import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import type {Clock} from '../../src/clock.js';
import type {Database} from '../../src/port/unit.js';
import {createSandboxAdapter} from '../../src/psp/sandbox-adapter.js';
import type {TestCardName} from '../../src/psp-sandbox/index.js';
import {serveSandboxPsp, type SandboxPspServer} from '../../src/psp-sandbox/serve.js';
import {openDatabase} from '../../src/sql/database.js';
import {auditLedger, type AuditedCapture} from '../ledger/audit.js';
import {countFrom, newDatabase, seededRandom, type DatabaseUrls} from '../ledger/postgres-world.js';
import {keys, pageOrigin} from '../ledger/world.js';
import {startPostgres, type TestPostgres} from '../support/postgres.js';
import {auditBilling} from './audit.js';
import {fastClock, type BillerTask} from './biller.js';
import {billingOn, newMethod, newSubscriber, newSubscription} from './world.js';

/** How many instances are killed while they bill. */
const kills = countFrom('PORTAL_BILLING_KILLS', 12);
/** Instances that want to bill at the same time: one does, another takes over. */
const alive = 4;
/** Two days a second. */
const speed = 172_800;
const biller = fileURLToPath(new URL('./biller.ts', import.meta.url));
const cards: readonly TestCardName[] = [
  'success',
  'success_mastercard',
  'processing_then_succeeded',
  'lost_answer',
  'insufficient_funds',
];

let postgres: TestPostgres;
let urls: DatabaseUrls;
let folder: string;
let psp: SandboxPspServer;
let database: Database;
let task: BillerTask;
let clock: Clock;
/** The world's days stand still once all were killed. */
let stopped: number | undefined;
/** All that were ever started. */
const children: ChildProcess[] = [];

before(async () => {
  const began = {here: Date.now(), there: Date.parse('2027-01-01T12:00:00Z')};
  const running = fastClock({began, speed});
  clock = {now: () => (stopped === undefined ? running.now() : new Date(stopped))};
  postgres = await startPostgres();
  urls = await newDatabase(postgres, 'kill_billing');
  database = await openDatabase(urls, clock);
  folder = await mkdtemp(join(tmpdir(), 'portal-kill-billing-'));
  psp = await serveSandboxPsp({
    port: 0,
    dataFile: join(folder, 'psp.jsonl'),
    secretKey: keys.secretKey,
    publicKey: keys.publicKey,
    allowedOrigins: [pageOrigin],
    settleAfterMs: 100,
    tokensPerMinute: 1_000_000,
  });
  task = {url: urls.url, pspUrl: psp.url, tenantId: 'ten_kill', began, speed};
  await fill();
});
after(async () => {
  // Those that a failed test left behind.
  for (const child of children) child.kill('SIGKILL');
  await database.close();
  await psp.close();
  await postgres.stop();
  await rm(folder, {recursive: true, force: true});
});

/** Subscriptions of all kinds of cards, some with a backup. */
async function fill(): Promise<void> {
  const fields = {fetch: (request: Request) => fetch(request)};
  for (const [index, card] of [...cards, ...cards].entries()) {
    const person = await newSubscriber(database, {tenantId: task.tenantId});
    await newMethod(database, person, fields, psp.url, card, {as: 'default'});
    if (index < 5) await newMethod(database, person, fields, psp.url, 'success', {as: 'backup'});
    await newSubscription(database, person, {startsOn: `2026-12-${String(5 + index).padStart(2, '0')}`});
    await newSubscription(database, person, {startsOn: `2026-12-${String(20 - index).padStart(2, '0')}`, seats: 1});
  }
}

interface Biller {
  readonly process: ChildProcess;
  /** Resolves when it is about to bill. */
  readonly ready: Promise<void>;
}

function spawnBiller(): Biller {
  const child = spawn(process.execPath, ['--import=tsx', biller, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const ended = new Promise<never>((_, reject) => {
    child.on('exit', () => reject(new Error(`A biller ended by itself: ${complaint}`)));
  });
  // Of no interest once it was meant to end.
  ended.catch(() => {});
  const begun = once(createInterface(child.stdout), 'line').then(() => undefined);
  const ready = Promise.race([begun, ended]);
  ready.catch(() => {});
  return {process: child, ready};
}

async function kill({process: child}: Biller): Promise<void> {
  const ended = once(child, 'exit');
  assert.ok(child.kill('SIGKILL'), 'A biller ended before it was killed.');
  await ended;
}

async function captures(): Promise<AuditedCapture[]> {
  const response = await fetch(`${psp.url}/v1/captures`, {headers: {authorization: `Bearer ${keys.secretKey}`}});
  return ((await response.json()) as {captures: AuditedCapture[]}).captures;
}

describe('an instance that is killed while it bills', () => {
  it(`leaves no period unbilled, none billed or charged twice: ${kills} kills`, async (t) => {
    const seed = countFrom('PORTAL_SEED', Math.floor(Math.random() * 1_000_000) + 1);
    t.diagnostic(`PORTAL_SEED=${seed}`);
    const random = seededRandom(seed);
    const billers = Array.from({length: alive}, spawnBiller);
    for (let killed = 0; killed < kills; killed += 1) {
      const [victim] = billers.splice(0, 1);
      if (!victim) break;
      // One that has only just begun would be killed before it does anything.
      await victim.ready;
      // The moment is the test's input, not a wait for something: any is right.
      await wait(random() * 1_500);
      await kill(victim);
      billers.push(spawnBiller());
    }
    for (const one of billers) await kill(one);

    stopped = clock.now().getTime();
    const {billing, ledger} = billingOn(database, createSandboxAdapter({origin: psp.url, ...keys}), clock);
    let recovered = 0;
    // What the PSP still decides on is settled by asking again.
    for (let round = 0; round < 20; round += 1) {
      stopped += 31_000;
      recovered += await ledger.reconcile();
      const {underWay, ran} = await billing.run({tenantId: task.tenantId});
      if (ran && underWay === 0) break;
      await wait(100);
    }
    const taken = await captures();
    const counts = await database.run({tenantId: task.tenantId, customerId: '*'}, async ({db}) => ({
      periods: (await db.selectFrom('subscription_periods').select('starts_on').execute()).length,
      attempts: (await db.selectFrom('payment_attempts').select('status').execute()).length,
    }));
    t.diagnostic(
      `${kills} kills, ${counts.periods} periods, ${counts.attempts} charges, ${taken.length} captures, ${recovered} payments brought to their end afterwards`,
    );
    assert.ok(taken.length > 0, 'Nothing was paid at all.');
    assert.deepEqual(await auditLedger(database, taken), []);
    assert.deepEqual(await auditBilling(database, task.tenantId), []);
  });
});
