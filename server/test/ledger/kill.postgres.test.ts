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
import {serveSandboxPsp, type SandboxPspServer} from '../../src/psp-sandbox/serve.js';
import {openDatabase} from '../../src/sql/database.js';
import {startPostgres, type TestPostgres} from '../support/postgres.js';
import {auditLedger, type AuditedCapture} from './audit.js';
import type {PayerTask} from './payer.js';
import {countFrom, newDatabase, seededRandom, type DatabaseUrls} from './postgres-world.js';
import {keys, ledgerOn, pageOrigin} from './world.js';

/** How many instances are killed while they pay. */
const kills = countFrom('PORTAL_KILLS', 12);
/** Instances that pay at the same time. */
const alive = 3;
/** More than the lease of an attempt, ms: each instance's clock is so much ahead of the one before. */
const step = 31_000;
const payer = fileURLToPath(new URL('./payer.ts', import.meta.url));
const tenantId = 'ten_kill';

let postgres: TestPostgres;
let urls: DatabaseUrls;
let folder: string;
let psp: SandboxPspServer;
let born = 0;
/** All that were ever started. */
const children: ChildProcess[] = [];
let database: Database;
const clock: Clock = {now: () => new Date(Date.now() + (born + 1) * step)};

before(async () => {
  postgres = await startPostgres();
  urls = await newDatabase(postgres, 'kill');
  database = await openDatabase(urls, clock);
  folder = await mkdtemp(join(tmpdir(), 'portal-kill-'));
  psp = await serveSandboxPsp({
    port: 0,
    dataFile: join(folder, 'psp.jsonl'),
    secretKey: keys.secretKey,
    publicKey: keys.publicKey,
    allowedOrigins: [pageOrigin],
    settleAfterMs: 100,
    tokensPerMinute: 1_000_000,
  });
});
after(async () => {
  // Those that a failed test left behind.
  for (const child of children) child.kill('SIGKILL');
  await database.close();
  await psp.close();
  await postgres.stop();
  await rm(folder, {recursive: true, force: true});
});

interface Payer {
  readonly process: ChildProcess;
  /** Resolves when it has gone through so many rounds of payments. */
  readonly hasPaid: (rounds: number) => Promise<void>;
}

function spawnPayer(): Payer {
  born += 1;
  const task: PayerTask = {url: urls.url, pspUrl: psp.url, tenantId, ahead: born * step};
  const child = spawn(process.execPath, ['--import=tsx', payer, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const ended = new Promise<never>((_, reject) => {
    child.on('exit', () => reject(new Error(`A payer ended by itself: ${complaint}`)));
  });
  // Of no interest once it was meant to end.
  ended.catch(() => {});
  let rounds = 0;
  const lines = createInterface(child.stdout).on('line', () => (rounds += 1));
  return {
    process: child,
    async hasPaid(wanted) {
      while (rounds < wanted) {
        await Promise.race([once(lines, 'line'), ended]);
      }
    },
  };
}

async function kill({process: child}: Payer): Promise<void> {
  const ended = once(child, 'exit');
  assert.ok(child.kill('SIGKILL'), 'A payer ended before it was killed.');
  await ended;
}

async function captures(): Promise<AuditedCapture[]> {
  const response = await fetch(`${psp.url}/v1/captures`, {headers: {authorization: `Bearer ${keys.secretKey}`}});
  return ((await response.json()) as {captures: AuditedCapture[]}).captures;
}

describe('an instance that is killed while it pays', () => {
  it(`leaves no charge that is not booked, none booked that was not charged: ${kills} kills`, async (t) => {
    const seed = countFrom('PORTAL_SEED', Math.floor(Math.random() * 1_000_000) + 1);
    t.diagnostic(`PORTAL_SEED=${seed}`);
    const random = seededRandom(seed);
    const payers = Array.from({length: alive}, spawnPayer);
    for (let killed = 0; killed < kills; killed += 1) {
      const [victim] = payers.splice(0, 1);
      if (!victim) break;
      // One that has only just begun would be killed before it does anything.
      await victim.hasPaid(1);
      // The moment is the test's input, not a wait for something: any is right.
      await wait(random() * 1_000);
      await kill(victim);
      payers.push(spawnPayer());
    }
    for (const payer of payers) await kill(payer);

    const ledger = ledgerOn(database, createSandboxAdapter({origin: psp.url, ...keys}), clock);
    born += 1;
    const recovered = await ledger.reconcile();
    const taken = await captures();
    t.diagnostic(`${kills} kills, ${taken.length} captures, ${recovered} payments brought to their end afterwards`);
    assert.ok(taken.length > 0, 'Nothing was paid at all.');
    assert.deepEqual(await auditLedger(database, taken), []);
  });
});
