import assert from 'node:assert/strict';
import {mkdtemp, readdir, rm, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {DumpFolder} from './dump-folder.js';

describe('the folder of database dumps', () => {
  let path: string;
  before(async () => (path = await mkdtemp(join(tmpdir(), 'dumps-'))));
  after(() => rm(path, {recursive: true}));

  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('keeps the newest of each kind, and what another process is writing', async () => {
    const dumps = new DumpFolder(join(path, 'made'));
    await dumps.write('empty-1.tar', bytes('one'));
    await dumps.write('small-1.tar', bytes('small'));
    await writeFile(join(path, 'made', 'empty-2.tar.77'), 'half');
    await writeFile(join(path, 'made', 'empty-0.tar.66'), 'left behind');
    await utimes(join(path, 'made', 'empty-0.tar.66'), 0, 0);
    await dumps.write('empty-3.tar', bytes('three'));
    assert.deepEqual((await readdir(join(path, 'made'))).sort(), ['empty-2.tar.77', 'empty-3.tar', 'small-1.tar']);
    assert.equal(await (await dumps.read('empty-3.tar'))?.text(), 'three');
    assert.equal(await dumps.read('empty-1.tar'), undefined);
  });

  it('has nothing before it is there', async () => {
    assert.equal(await new DumpFolder(join(path, 'none')).read('empty-1.tar'), undefined);
  });
});
