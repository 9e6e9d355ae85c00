import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import {archiveStream, type ArchiveEntry} from '../../src/documents/index.js';

const MODIFIED = new Date(2026, 8, 3, 10);

function entry(name: string, content = name): ArchiveEntry {
  return {name, bytes: new TextEncoder().encode(content), modifiedAt: MODIFIED};
}

async function* entriesOf(...entries: ArchiveEntry[]): AsyncGenerator<ArchiveEntry> {
  yield* entries;
}

async function read(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe('archiveStream', () => {
  it('gives back every file as it was', async () => {
    const files = unzipSync(await read(archiveStream(entriesOf(entry('INV-1.pdf', 'one'), entry('INV-2.pdf', 'two')))));
    assert.deepEqual(
      Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]),
      [
        ['INV-1.pdf', 'one'],
        ['INV-2.pdf', 'two'],
      ],
    );
  });

  it('names no path, no control character, and no two files alike', async () => {
    const names = [
      '../../etc/passwd',
      'C:\\a.pdf',
      'a\u0000\r\nb.pdf',
      'INV.pdf',
      'inv.pdf',
      'INV.pdf',
      'Ünïcode 日本.pdf',
      '..',
      '',
    ];
    const files = Object.keys(unzipSync(await read(archiveStream(entriesOf(...names.map((name) => entry(name)))))));
    assert.equal(new Set(files.map((name) => name.toLowerCase())).size, names.length);
    for (const name of files) {
      assert.doesNotMatch(name, /[/\\:\p{Cc}]/u);
      assert.notEqual(name, '..');
    }
    assert.deepEqual(files.slice(2, 6), ['a b.pdf', 'INV.pdf', 'inv (2).pdf', 'INV (3).pdf']);
    assert.ok(files.includes('Ünïcode 日本.pdf'));
  });

  it('is the same bytes for the same files', async () => {
    assert.deepEqual(
      await read(archiveStream(entriesOf(entry('a.pdf')))),
      await read(archiveStream(entriesOf(entry('a.pdf')))),
    );
  });

  it('fails when an entry fails, rather than end short', async () => {
    async function* failing(): AsyncGenerator<ArchiveEntry> {
      yield entry('a.pdf');
      throw new Error('the second document could not be made');
    }
    await assert.rejects(read(archiveStream(failing())), /could not be made/);
  });

  it('makes no more than is read, and stops when nobody reads on', async () => {
    let made = 0;
    let ended = false;
    async function* many(): AsyncGenerator<ArchiveEntry> {
      try {
        for (; made < 1000; made++) yield {name: `${made}.pdf`, bytes: new Uint8Array(50_000), modifiedAt: MODIFIED};
      } finally {
        ended = true;
      }
    }
    const reader = archiveStream(many()).getReader();
    for (let count = 0; count < 4; count++) await reader.read();
    assert.ok(made <= 5, `${made} files were made for four reads`);
    await reader.cancel();
    assert.ok(ended);
  });
});
