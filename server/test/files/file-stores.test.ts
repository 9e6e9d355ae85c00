import assert from 'node:assert/strict';
import {mkdtemp, readdir, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import type {FileStore} from '../../src/files/file-store.js';
import {createFolderFiles} from '../../src/files/folder-files.js';
import {createMemoryFiles} from '../../src/files/memory-files.js';
import {createS3Files} from '../../src/files/s3-files.js';

const bytes = (text: string) => new TextEncoder().encode(text);

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'portal-files-'))));
after(() => rm(folder, {recursive: true}));

/** A bucket in this process, and what it was asked for. */
function fakeBucket() {
  const objects = new Map<string, Uint8Array<ArrayBuffer>>();
  const asked: Request[] = [];
  const send = async (input: RequestInfo | URL): Promise<Response> => {
    const request = new Request(input as Request);
    asked.push(request);
    const {pathname} = new URL(request.url);
    if (!/^AWS4-HMAC-SHA256 Credential=key\//.test(request.headers.get('authorization') ?? ''))
      return new Response('AccessDenied', {status: 403});
    if (request.method === 'PUT') objects.set(pathname, new Uint8Array(await request.arrayBuffer()));
    if (request.method === 'DELETE') return new Response(null, {status: objects.delete(pathname) ? 204 : 404});
    const found = objects.get(pathname);
    return found ? new Response(request.method === 'PUT' ? null : found) : new Response('NoSuchKey', {status: 404});
  };
  return {send, asked, objects};
}

const s3 = (accessKeyId: string, bucket = fakeBucket()) =>
  createS3Files(
    {url: 'https://s3.example/bucket/', region: 'eu-west-3', accessKeyId, secretAccessKey: 'secret'},
    bucket.send,
  );

const stores: ReadonlyArray<readonly [string, () => FileStore]> = [
  ['in memory', createMemoryFiles],
  ['in a folder', () => createFolderFiles(join(folder, 'files'))],
  ['in a bucket', () => s3('key')],
];

for (const [name, create] of stores) {
  describe(`files ${name}`, () => {
    it('are there once they were put, as they were put last, until they are deleted', async () => {
      const files = create();
      assert.equal(await files.get('a/b/c'), undefined);
      await files.put('a/b/c', bytes('one'));
      await files.put('a/b/c', bytes('two'));
      await files.put('a/b/d', bytes('other'));
      assert.deepEqual(await files.get('a/b/c'), bytes('two'));
      await files.delete('a/b/c');
      await files.delete('a/b/c');
      assert.equal(await files.get('a/b/c'), undefined);
      assert.deepEqual(await files.get('a/b/d'), bytes('other'));
    });
  });
}

describe('files in a folder', () => {
  it('are the server’s user’s alone, and leave no draft behind', async () => {
    const files = createFolderFiles(join(folder, 'own'));
    await files.put('t/c/f', bytes('x'));
    assert.equal((await stat(join(folder, 'own/t/c/f'))).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(join(folder, 'own/t/c')), ['f']);
  });

  it('are never outside it', async () => {
    const files = createFolderFiles(join(folder, 'own'));
    for (const key of ['../secret', 't/../../secret', '/etc/passwd', '', 'a//b'])
      await assert.rejects(async () => files.put(key, bytes('x')), /key of a file/);
  });
});

describe('files in a bucket', () => {
  it('are asked for by requests that are signed and hold no secret', async () => {
    const bucket = fakeBucket();
    await s3('key', bucket).put('t/c/f', bytes('x'));
    const [request] = bucket.asked;
    assert.equal(request?.url, 'https://s3.example/bucket/t/c/f');
    assert.doesNotMatch(JSON.stringify([...(request?.headers ?? [])]), /secret/);
  });

  it('that refuses is an error, not a file that isn’t there', async () => {
    const files = s3('stranger');
    await assert.rejects(files.get('t/c/f'), /answered 403 to GET/);
    await assert.rejects(files.put('t/c/f', bytes('x')), /answered 403 to PUT/);
  });
});
