import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {northwind, odotrack} from '../../src/seed/vendors.js';
import {EventReader} from '../support/event-reader.js';
import {
  clientOf,
  freshKey,
  openPortal,
  problemOf,
  type Json,
  type TestClient,
  type TestPortal,
} from '../support/portal.js';

let portal: TestPortal;
let customer: TestClient;
let desk: TestClient;
before(async () => {
  portal = await openPortal();
  customer = await portal.signIn('kontor-hansa', 'owner');
  desk = clientOf(northwind.apiKey, portal.send);
});
after(() => portal.close());

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

const idOf = async (response: Response): Promise<string> => ((await response.json()) as Json).id;

async function open(subject = 'Kein Zugang', by = customer): Promise<string> {
  const asked = {subject, category: 'account', text: 'Ich komme nicht hinein.'};
  return idOf(await by.post('/tickets', asked, freshKey()));
}

const openAs = async (company: string): Promise<string> => open('Elsewhere', await portal.signIn(company));

const picture = {name: 'answer.png', size: png.byteLength};

const announce = async (ticket: string): Promise<string> =>
  idOf(await desk.post(`/vendor/tickets/${ticket}/files`, picture, freshKey()));

/** A file that an agent uploaded for a ticket. */
async function upload(ticket: string): Promise<string> {
  const id = await announce(ticket);
  const sent = await desk.send(`/vendor/ticket-files/${id}/content`, {method: 'PUT', body: png});
  assert.equal(sent.status, 200, await sent.clone().text());
  return id;
}

async function customerFile(): Promise<string> {
  const id = await idOf(await customer.post('/ticket-files', picture, freshKey()));
  await customer.send(`/ticket-files/${id}/content`, {method: 'PUT', body: png});
  return id;
}

const answer = (id: string, html: string, more: object = {}) =>
  desk.post(`/vendor/tickets/${id}/messages`, {author: 'Pieter van Dam', html, ...more}, freshKey());

describe('an agent', () => {
  it('lists the tickets of all customers, with whose they are', async () => {
    const id = await open('Für die Liste');
    const {items, page} = await desk.json('/vendor/tickets?q=liste');
    assert.equal(page.total, 1);
    assert.deepEqual(
      [items[0].id, items[0].customer, items[0].category.name, items[0].author],
      [id, {id: 'kontor-hansa', company: 'Kontor Hansa GmbH'}, 'Account and access', 'Frauke Petersen'],
    );
    const {messageCount, rating} = await desk.json(`/vendor/tickets/${id}`);
    assert.deepEqual([messageCount, rating], [1, null]);
    assert.equal((await desk.json(`/vendor/tickets/${id}/messages`)).items[0].text, 'Ich komme nicht hinein.');
  });

  it('answers in HTML, of which the customer gets what is safe', async () => {
    const id = await open();
    const response = await answer(
      id,
      `<h1>Hello</h1><p onclick="alert(1)" style="position:fixed">Open <a href="https://help.example/x?a=1&b=2">this page</a>,
       not <a href="javascript:alert(1)">that</a> nor <a href="/admin">this</a>.</p><script>alert(1)</script>
       <img src="http://spy.example/pixel.png"><img src="/pixel.png"><img src="data:image/png;base64,x"><img onerror="x()"><ul><li>One &lt; two</li></ul><iframe src="https://x.example"></iframe>`,
    );
    assert.equal(response.status, 201, await response.clone().text());
    const {html, text, author}: Json = await response.json();
    assert.doesNotMatch(html, /script|onclick|style|javascript|<img|spy\.example|iframe|admin/);
    assert.match(html, /<h3>Hello<\/h3>/);
    assert.match(
      html,
      /<a href="https:\/\/help\.example\/x\?a=1&amp;b=2" rel="noopener noreferrer nofollow" target="_blank">this page<\/a>/,
    );
    assert.match(text, /^Hello\nOpen this page,/);
    assert.match(text, /- One < two$/);
    assert.deepEqual(author, {name: 'Pieter van Dam', role: 'agent'});

    const {items} = await customer.json(`/tickets/${id}/messages`);
    assert.equal(items.at(-1).html, html);
    const {status, unread} = await customer.json(`/tickets/${id}`);
    assert.deepEqual([status, unread], ['pending', true]);
  });

  it('shows pictures of the web, which are words in the text and so in mails', async () => {
    const id = await open();
    const response = await answer(
      id,
      '<p>See <img src="https://pics.example/a.png" alt="where &quot;Save&quot; &gt; is" width="40" height="9e9" onload="x()" srcset="https://spy.example/b.png 2x"></p>',
    );
    const {html, text}: Json = await response.json();
    assert.equal(
      html,
      '<p>See <img src="https://pics.example/a.png" alt="where &quot;Save&quot; &gt; is" width="40" /></p>',
    );
    assert.equal(text, 'See [where "Save" > is]');
  });

  it('is refused a message that says nothing, and one that holds a card number', async () => {
    const id = await open();
    assert.equal((await answer(id, '<p> </p><script>1</script>')).status, 422);
    assert.equal((await problemOf(answer(id, '<p>4242 4242 4242 4242</p>'))).code, 'card_number_rejected');
    assert.equal((await customer.json(`/tickets/${id}`)).messageCount, 1);
  });

  it('answers once per key, however often it is sent', async () => {
    const id = await open();
    const key = freshKey();
    const send = () => desk.post(`/vendor/tickets/${id}/messages`, {author: 'Pieter', html: 'Once'}, key);
    const first = await (await send()).text();
    const again = await send();
    assert.deepEqual([again.headers.get('idempotency-replayed'), await again.text()], ['true', first]);
    assert.equal((await customer.json(`/tickets/${id}`)).messageCount, 2);
  });

  it('resolves a ticket, which a reply of the customer opens again', async () => {
    const id = await open();
    const set = (status: string) => desk.put(`/vendor/tickets/${id}/status`, {author: 'Pieter', status});
    assert.equal(((await (await set('resolved')).json()) as Json).status, 'resolved');
    await set('resolved');
    const {items} = await customer.json(`/tickets/${id}/messages`);
    assert.deepEqual(
      items.map(({event}: Json) => event),
      [undefined, 'resolved'],
    );
    assert.equal((await customer.json(`/tickets/${id}`)).capabilities.rate.allowed, true);
    await customer.post(`/tickets/${id}/messages`, {text: 'Leider nicht.'}, freshKey());
    assert.equal((await customer.json(`/tickets/${id}`)).status, 'open');
  });

  it('is seen writing for ten seconds, or until the answer is there', async () => {
    const id = await open();
    const reader = new EventReader(await customer.send('/events'));
    await reader.next();
    const type = () => desk.put(`/vendor/tickets/${id}/typing`, {author: 'Pieter'});
    await type();
    assert.match((await reader.nextEvent()) ?? '', new RegExp(`"resource":"tickets","id":"${id}"`));
    await reader.cancel();
    assert.equal((await customer.json(`/tickets/${id}`)).typing.name, 'Pieter');
    portal.clock.advance(10_000);
    assert.equal((await customer.json(`/tickets/${id}`)).typing, null);
    await type();
    await answer(id, 'Done');
    assert.equal((await customer.json(`/tickets/${id}`)).typing, null);
  });

  it('sends files with an answer, which the customer opens', async () => {
    const id = await open();
    const file = await upload(id);
    const response = await answer(id, '<p>See the picture.</p>', {fileIds: [file]});
    assert.equal(response.status, 201, await response.clone().text());
    const {items} = await customer.json(`/tickets/${id}/messages`);
    const [{name, contentType, size, url}] = items.at(-1).files;
    assert.deepEqual([name, contentType, size], ['answer.png', 'image/png', png.byteLength]);
    assert.deepEqual(new Uint8Array(await (await portal.send(url)).arrayBuffer()), png);
  });

  it('is refused a file that was sent before, that isn’t there yet, or that is of another customer', async () => {
    const [id, theirs] = [await open(), await openAs('globex')];
    const used = await upload(id);
    await answer(id, 'First', {fileIds: [used]});
    const announced = await announce(id);
    for (const file of [used, announced, await upload(theirs), await customerFile()]) {
      const problem = await problemOf(answer(id, 'Second', {fileIds: [file]}));
      assert.deepEqual([problem.httpStatus, problem.errors[0].pointer], [422, '/fileIds/0']);
    }
    const {items} = await customer.json(`/tickets/${id}/messages`);
    assert.equal(items.length, 2);
    // Nor is an agent's file the customer's to send or to overwrite.
    const mine = await upload(id);
    const stolen = await problemOf(
      customer.post(`/tickets/${id}/messages`, {text: 'Mine', fileIds: [mine]}, freshKey()),
    );
    assert.equal(stolen.httpStatus, 422);
    assert.equal((await customer.send(`/ticket-files/${mine}/content`, {method: 'PUT', body: png})).status, 404);
  });

  it('sees what the customer wrote as unread until one of them has read it', async () => {
    const id = await open('Für die Lesemarke');
    const unread = async (): Promise<string[]> =>
      (await desk.json('/vendor/tickets?filter[status]=unread&q=lesemarke')).items.map((item: Json) => item.id);
    const read = (position: number) => desk.put(`/vendor/tickets/${id}/read`, {position});
    assert.deepEqual(await unread(), [id]);
    assert.equal((await read(1)).status, 204);
    assert.deepEqual(await unread(), []);
    // What an agent writes is no news to agents, and answering is no reading.
    await customer.post(`/tickets/${id}/messages`, {text: 'Noch etwas.'}, freshKey());
    await answer(id, 'One moment');
    assert.deepEqual(await unread(), [id]);
    await read(9_999);
    await read(1);
    const {readTo, messageCount, unread: isUnread} = await desk.json(`/vendor/tickets/${id}`);
    assert.deepEqual([readTo, messageCount, isUnread], [3, 3, false]);
    // Closing it by the customer says nothing; the customer's own marks are their own.
    await customer.post(`/tickets/${id}/close`, undefined, freshKey());
    assert.deepEqual(await unread(), []);
    assert.equal((await customer.json(`/tickets/${id}`)).unread, true);
  });

  it('of another vendor meets nothing, and neither does a session', async () => {
    const id = await open();
    const stranger = clientOf(odotrack.apiKey, portal.send);
    const announced = await announce(id);
    const {items} = await stranger.json('/vendor/tickets');
    assert.ok(items.every((item: Json) => item.id !== id));
    const author = 'Mallory';
    for (const [client, status] of [
      [stranger, 404],
      [customer, 401],
    ] as const) {
      assert.equal((await client.send(`/vendor/tickets/${id}`)).status, status);
      assert.equal((await client.send(`/vendor/tickets/${id}/messages`)).status, status);
      const path = `/vendor/tickets/${id}`;
      assert.equal((await client.post(`${path}/messages`, {author, html: 'Hi'}, freshKey())).status, status);
      assert.equal((await client.put(`${path}/status`, {author, status: 'closed'})).status, status);
      assert.equal((await client.put(`${path}/typing`, {author})).status, status);
      assert.equal((await client.put(`${path}/read`, {position: 1})).status, status);
      assert.equal((await client.post(`${path}/files`, {name: 'a.png', size: 11}, freshKey())).status, status);
      const content = await client.send(`/vendor/ticket-files/${announced}/content`, {method: 'PUT', body: png});
      assert.equal(content.status, status);
    }
  });

  it('who comes with a browser is refused the key', async () => {
    const response = await desk.send('/vendor/tickets', {headers: {origin: 'https://vendor.example'}});
    assert.equal(response.status, 403);
  });
});
