import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** Runs the server's command in an empty folder of its own, as a person or a cron table would. */
function run(folder: string, ...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const environment = {PATH: process.env.PATH, DATA_DIR: folder, LOG_LEVEL: 'error'};
    execFile(process.execPath, ['--import=tsx', main, ...words], {env: environment}, (error, said, complained) => {
      resolve({code: typeof error?.code === 'number' ? error.code : 0, said, complained});
    });
  });
}

describe('the billing command', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'portal-billing-'))));
  after(() => rm(folder, {recursive: true}));

  it('bills once, says in one line of JSON what it did, and ends', async () => {
    const {code, said, complained} = await run(folder, 'billing');
    assert.equal(code, 0, complained);
    const report: unknown = JSON.parse(said);
    assert.deepEqual(report, {
      ran: true,
      renewed: 0,
      paused: 0,
      resumed: 0,
      ended: 0,
      closed: 0,
      collected: 0,
      declined: 0,
      underWay: 0,
      voided: 0,
      reminded: 0,
      faults: 0,
    });
  });

  it('takes no other word for it', async () => {
    const {code, said, complained} = await run(folder, 'bill');
    assert.equal(code, 1);
    assert.equal(said, '');
    assert.match(complained, /There is no command "bill".*"billing"/);
  });
});
