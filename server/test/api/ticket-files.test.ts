import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {createMemoryFiles} from '../../src/files/memory-files.js';
import {freshKey, openPortal, problemOf, type Json, type TestClient, type TestPortal} from '../support/portal.js';

const files = createMemoryFiles();
let portal: TestPortal;
let owner: TestClient;
let member: TestClient;
before(async () => {
  portal = await openPortal({files});
  [owner, member] = await Promise.all([
    portal.signIn('kontor-hansa', 'owner'),
    portal.signIn('kontor-hansa', 'member'),
  ]);
});
after(() => portal.close());

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const asked = {subject: 'Broken', category: 'technical', text: 'See the picture.'};

async function announce(name: string, size: number, client = owner): Promise<string> {
  const response = await client.post('/ticket-files', {name, size}, freshKey());
  assert.equal(response.status, 201, await response.clone().text());
  return ((await response.json()) as Json).id;
}

const send = (id: string, bytes: Uint8Array<ArrayBuffer>, client = owner): Promise<Response> =>
  client.send(`/ticket-files/${id}/content`, {method: 'PUT', body: bytes});

async function upload(name = 'screen.png', bytes: Uint8Array<ArrayBuffer> = png, client = owner): Promise<string> {
  const id = await announce(name, bytes.byteLength, client);
  assert.equal((await send(id, bytes, client)).status, 200);
  return id;
}

describe('a file of a ticket', () => {
  it('goes with a message, and is opened by the URL that the message has', async () => {
    const fileIds = [await upload('Bild 1.png'), await upload('notes.txt', new TextEncoder().encode('Hallo'))];
    const ticket: Json = await (await owner.post('/tickets', {...asked, fileIds}, freshKey())).json();
    const {items} = await owner.json(`/tickets/${ticket.id}/messages`);
    const [picture, text] = items[0].files;
    assert.deepEqual([picture.name, picture.contentType, picture.size], ['Bild 1.png', 'image/png', png.byteLength]);
    assert.equal(text.contentType, 'text/plain');

    // No token of a session.
    const opened = await portal.send(picture.url);
    assert.deepEqual(new Uint8Array(await opened.arrayBuffer()), png);
    assert.match(opened.headers.get('content-disposition') ?? '', /^attachment/);
    assert.equal(opened.headers.get('x-content-type-options'), 'nosniff');
    assert.match(opened.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/);
  });

  it('can be sent again until it is whole, and after', async () => {
    const id = await announce('screen.png', png.byteLength);
    const half = await problemOf(send(id, png.slice(0, 5)));
    assert.deepEqual([half.httpStatus, half.errors[0].code], [422, 'size']);
    for (let index = 0; index < 2; index += 1) assert.equal((await send(id, png)).status, 200);
  });

  it('is told by its bytes: a program called a picture is refused', async () => {
    const program = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]);
    const problem = await problemOf(send(await announce('screen.png', program.byteLength), program));
    assert.deepEqual([problem.httpStatus, problem.code], [415, 'unsupported_media_type']);
  });

  it('of more than 10 MiB is neither announced nor taken', async () => {
    const most = 10 * 1024 * 1024;
    assert.equal((await owner.post('/ticket-files', {name: 'film.zip', size: most + 1}, freshKey())).status, 400);
    const problem = await problemOf(send(await announce('film.zip', most), new Uint8Array(most + 1)));
    assert.deepEqual([problem.httpStatus, problem.code], [413, 'payload_too_large']);
  });

  it('loses what no name of a file may have', async () => {
    const id = await upload('../../etc/<b>pass\u202Ewd.png');
    const ticket: Json = await (await owner.post('/tickets', {...asked, fileIds: [id]}, freshKey())).json();
    const {items} = await owner.json(`/tickets/${ticket.id}/messages`);
    assert.doesNotMatch(items[0].files[0].name, /[/<>\u202E]/);
  });

  it('goes with one message only, and only whole and one’s own', async () => {
    const used = await upload();
    const {id}: Json = await (await owner.post('/tickets', {...asked, fileIds: [used]}, freshKey())).json();
    for (const file of [used, await announce('screen.png', 3), await upload('theirs.png', png, member), 'nothing']) {
      const problem = await problemOf(
        owner.post(`/tickets/${id}/messages`, {text: 'Here', fileIds: [file]}, freshKey()),
      );
      assert.deepEqual([problem.httpStatus, problem.errors[0].pointer], [422, '/fileIds/0']);
    }
    assert.equal((await owner.json(`/tickets/${id}`)).messageCount, 1);
    assert.equal((await send(used, png)).status, 404);
  });

  it('is never opened by a URL that was forged, is of something else, or has expired', async () => {
    const {url}: Json = await (await send(await announce('screen.png', png.byteLength), png)).json();
    assert.equal((await portal.send(url)).status, 200);
    assert.equal((await portal.send(`${url.slice(0, -2)}AA`)).status, 404);
    assert.equal((await portal.send(`/files/${owner.token}`)).status, 404);
    portal.clock.advance(600_001);
    assert.equal((await portal.send(url)).status, 410);
    owner = await portal.signIn('kontor-hansa', 'owner');
  });

  it('that no message got is forgotten after a day, its bytes with it', async () => {
    const id = await upload();
    const kept = await upload();
    await owner.post('/tickets', {...asked, fileIds: [kept]}, freshKey());
    const key = (file: string) => `northwind/${portalCustomer}/${file}`;
    const {customerId: portalCustomer} = await owner.json('/session');
    await portal.api.tickets?.run();
    assert.ok(await files.get(key(id)));
    portal.clock.advance(86_400_001);
    await portal.api.tickets?.run();
    assert.equal(await files.get(key(id)), undefined);
    assert.ok(await files.get(key(kept)));
    const again = await portal.signIn('kontor-hansa', 'owner');
    assert.equal((await again.post('/tickets', {...asked, fileIds: [id]}, freshKey())).status, 422);
  });

  it('is refused once fifty wait for a message', async () => {
    const hoarder = await portal.signIn('kontor-hansa', 'billing');
    for (let index = 0; index < 50; index += 1) await announce(`${index}.png`, 1, hoarder);
    const problem = await problemOf(hoarder.post('/ticket-files', {name: 'one more.png', size: 1}, freshKey()));
    assert.deepEqual([problem.httpStatus, problem.code], [429, 'rate_limited']);
  });
});
