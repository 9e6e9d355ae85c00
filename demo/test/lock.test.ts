import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {takeLock} from '../src/lock.js';

describe('the lock of the data folder', () => {
  let folder: string;
  let path: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-lock-'));
    path = join(folder, 'lock');
  });
  after(() => rm(folder, {recursive: true, force: true}));

  it('is free again once given back, and leaves no file behind', async () => {
    await (
      await takeLock(path)
    )();
    await (
      await takeLock(path)
    )();
    assert.deepEqual(await readdir(folder), []);
  });

  it('is taken over from a process that is gone', async () => {
    const {pid} = spawnSync(process.execPath, ['--eval', '']);
    await writeFile(path, JSON.stringify({pid, began: '1'}));
    const release = await takeLock(path);
    assert.equal((JSON.parse(await readFile(path, 'utf8')) as {pid: number}).pid, process.pid);
    await release();
  });

  it(
    'is taken over from a process whose number another one has now',
    {skip: process.platform !== 'linux'},
    async () => {
      await writeFile(path, JSON.stringify({pid: process.ppid, began: 'long ago'}));
      await (
        await takeLock(path)
      )();
    },
  );

  it('is taken over when it holds nonsense', async () => {
    await writeFile(path, 'nonsense');
    await (
      await takeLock(path)
    )();
  });

  it('is refused while another process runs', async () => {
    await writeFile(path, JSON.stringify({pid: process.ppid, began: null}));
    await assert.rejects(takeLock(path), new RegExp(`process ${process.ppid}`));
    await rm(path);
  });
});
