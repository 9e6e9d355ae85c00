/**
 * An instance to be killed: bills without end until somebody ends it. Run with one argument, a {@link BillerTask} as JSON; prints `begun` before each round.
 */
import {setTimeout as wait} from 'node:timers/promises';

import type {Clock} from '../../src/clock.js';
import {createSandboxAdapter} from '../../src/psp/sandbox-adapter.js';
import {openDatabase} from '../../src/sql/database.js';
import {keys} from '../ledger/world.js';
import {billingOn} from './world.js';

/** What a biller is told. */
export interface BillerTask {
  readonly url: string;
  readonly pspUrl: string;
  readonly tenantId: string;
  /** When its days began to run, epoch ms of this machine and of the world billed. */
  readonly began: {readonly here: number; readonly there: number};
  /** How many times faster its days run. */
  readonly speed: number;
}

/** A clock whose days run fast, and for all instances alike. */
export function fastClock({began: {here, there}, speed}: Pick<BillerTask, 'began' | 'speed'>): Clock {
  return {now: () => new Date(there + Math.floor((Date.now() - here) * speed))};
}

async function billForEver(task: BillerTask): Promise<never> {
  const clock = fastClock(task);
  const database = await openDatabase({url: task.url}, clock);
  const psp = createSandboxAdapter({origin: task.pspUrl, ...keys});
  const {billing, ledger} = billingOn(database, psp, clock);
  for (;;) {
    console.log('begun');
    await ledger.reconcile();
    const {ran} = await billing.run({tenantId: task.tenantId});
    // Another instance is at it.
    if (!ran) await wait(20);
  }
}

const [given] = process.argv.slice(2);
if (given?.startsWith('{')) await billForEver(JSON.parse(given) as BillerTask);
