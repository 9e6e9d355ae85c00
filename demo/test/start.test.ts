import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {takeLock} from '../src/lock.js';
import {runStart} from './support/run-start.js';

describe('npm start, when something stands in the way', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'demo-start-'))));
  after(() => rm(folder, {recursive: true, force: true}));

  /** Starts, and expects one clear line and nothing else. */
  async function refusal(args: readonly string[], dataFolder = join(folder, 'data')): Promise<string> {
    const {code, stdout, stderr} = await runStart(args, {DATA_DIR: dataFolder}).ended;
    assert.equal(code, 1, stderr);
    assert.equal(stdout, '');
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
    return stderr;
  }

  it('names the port that is taken and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const {port} = other.address() as AddressInfo;
    try {
      assert.match(await refusal(['--port', String(port)]), new RegExp(`^Port ${port} is taken.*--port`));
    } finally {
      other.close();
    }
  });

  it('names the folder that can’t be written and how to choose another', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const line = await refusal(['--port', '0'], join(file, 'data'));
    assert.match(line, /^The folder .*a-file.data can't be written \(E\w+\).*DATA_DIR=/);
  });

  it('names the process that uses the folder already', async () => {
    const data = await mkdtemp(join(folder, 'used-'));
    const release = await takeLock(join(data, 'lock'));
    try {
      assert.match(
        await refusal(['--port', '0'], data),
        new RegExp(`^Another demo \\(process ${process.pid}\\) is using`),
      );
    } finally {
      await release();
    }
  });

  it('names an option that does not exist, and a port that is none', async () => {
    assert.match(await refusal(['--prot', '4700']), /--prot.*--help/);
    assert.match(await refusal(['--port', 'eighty']), /^--port takes a number from 0 to 65533, not "eighty"\./);
  });
});
