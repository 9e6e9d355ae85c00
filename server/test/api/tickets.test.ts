import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {hansa} from '../../src/seed/customers.js';
import {writeTicketMessage} from '../../src/sql/ticket-writing.js';
import {EventReader} from '../support/event-reader.js';
import {freshKey, openPortal, problemOf, type Json, type TestClient, type TestPortal} from '../support/portal.js';

let portal: TestPortal;
let owner: TestClient;
let billing: TestClient;
let member: TestClient;
before(async () => {
  portal = await openPortal();
  [owner, billing, member] = await Promise.all([
    portal.signIn('kontor-hansa', 'owner'),
    portal.signIn('kontor-hansa', 'billing'),
    portal.signIn('kontor-hansa', 'member'),
  ]);
});
after(() => portal.close());

const scope = {tenantId: hansa.tenantId, customerId: hansa.id};
const asked = {subject: '  Rechnung fehlt ', category: 'billing', text: 'Wo ist sie?\nDanke'};

async function open(client = owner, given: object = {}): Promise<Json> {
  const response = await client.post('/tickets', {...asked, ...given}, freshKey());
  assert.equal(response.status, 201, await response.clone().text());
  return response.json();
}

const answer = (id: string, text = 'Hier ist sie.') =>
  portal.database.run(scope, (unit) =>
    writeTicketMessage(unit, id, {author: 'Pieter', role: 'agent', text}, {status: 'pending'}),
  );

const act = async (id: string, what: string, client = owner): Promise<Json> =>
  (await client.post(`/tickets/${id}/${what}`, undefined, freshKey())).json();

describe('opening a ticket', () => {
  it('gives it a number, its first message and a place to read it at', async () => {
    const [{id: invoiceId, number}] = (await owner.json('/invoices?limit=1')).items;
    const response = await owner.post(
      '/tickets',
      {...asked, priority: 'high', related: {type: 'invoice', id: invoiceId}},
      freshKey(),
    );
    const ticket: Json = await response.json();
    assert.equal(response.headers.get('location'), `/portal/v1/tickets/${ticket.id}`);
    assert.deepEqual(
      [ticket.subject, ticket.status, ticket.priority, ticket.category, ticket.related, ticket.isOwn, ticket.unread],
      [
        'Rechnung fehlt',
        'open',
        'high',
        {id: 'billing', name: 'Abrechnung'},
        {type: 'invoice', id: invoiceId, number},
        true,
        false,
      ],
    );
    const {items, earlier} = await owner.json(`/tickets/${ticket.id}/messages`);
    assert.deepEqual([items.length, earlier], [1, null]);
    assert.deepEqual(
      [items[0].text, items[0].author, items[0].position, items[0].html],
      ['Wo ist sie?\nDanke', {name: 'Frauke Petersen', role: 'customer'}, 1, null],
    );
  });

  it('happens once per key, however often it is sent', async () => {
    const key = freshKey();
    const sent = await Promise.all([1, 2, 3].map(() => owner.post('/tickets', {...asked, subject: 'Nureinmal'}, key)));
    const again = await owner.post('/tickets', {...asked, subject: 'Nureinmal'}, key);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.ok(sent.some(({status}) => status === 201));
    assert.equal((await owner.json('/tickets?q=nureinmal')).page.total, 1);
  });

  it('is refused with what is wrong: a category, a document of another, a blank text', async () => {
    const [{id: foreign}] = (await (await portal.signIn('globex')).json('/invoices?limit=1')).items;
    for (const [given, pointer] of [
      [{category: 'weather'}, '/category'],
      [{related: {type: 'invoice', id: foreign}}, '/related/id'],
      [{related: {type: 'order', id: 'nothing'}}, '/related/id'],
      [{text: ' \n '}, '/text'],
      [{subject: '   '}, '/subject'],
    ] as const) {
      const problem = await problemOf(owner.post('/tickets', {...asked, ...given}, freshKey()));
      assert.deepEqual([problem.httpStatus, problem.errors[0].pointer], [422, pointer]);
    }
  });

  it('refuses a card number, and says where it stands', async () => {
    for (const name of ['subject', 'text']) {
      const problem = await problemOf(
        owner.post('/tickets', {...asked, [name]: 'My card 4242 4242 4242 4242'}, freshKey()),
      );
      assert.deepEqual([problem.code, problem.errors[0].pointer], ['card_number_rejected', `/${name}`]);
    }
  });
});

describe('who sees a ticket', () => {
  it('is everybody but other members', async () => {
    const {id} = await open(billing, {subject: 'Of the billing manager'});
    assert.equal((await owner.send(`/tickets/${id}`)).status, 200);
    for (const path of ['', '/messages']) assert.equal((await member.send(`/tickets/${id}${path}`)).status, 404, path);
    assert.equal((await member.post(`/tickets/${id}/messages`, {text: 'Me too'}, freshKey())).status, 404);
    assert.equal((await member.put(`/tickets/${id}/read`, {position: 1})).status, 404);

    const own = await open(member, {subject: 'Of the member'});
    assert.equal((await member.send(`/tickets/${own.id}`)).status, 200);
    assert.equal((await billing.json(`/tickets/${own.id}`)).isOwn, false);
  });
});

describe('a conversation', () => {
  it('goes from open to pending with the vendor’s answer, and back with the customer’s', async () => {
    const {id} = await open();
    await answer(id);
    const pending = await owner.json(`/tickets/${id}`);
    assert.deepEqual([pending.status, pending.unread, pending.closesAt], ['pending', true, '2026-06-22T12:00:00.000Z']);

    const reply: Json = await (await owner.post(`/tickets/${id}/messages`, {text: 'Danke!'}, freshKey())).json();
    const after = await owner.json(`/tickets/${id}`);
    assert.deepEqual(
      [reply.position, after.status, after.unread, after.readTo, after.closesAt],
      [3, 'open', false, 3, null],
    );
  });

  it('holds a message once, however often it is sent', async () => {
    const {id} = await open();
    const key = freshKey();
    for (let index = 0; index < 3; index += 1) await owner.post(`/tickets/${id}/messages`, {text: 'Once'}, key);
    assert.equal((await owner.json(`/tickets/${id}`)).messageCount, 2);
  });

  it('is told on the event stream', async () => {
    const {id} = await open();
    const reader = new EventReader(await billing.send('/events'));
    await reader.next();
    await owner.post(`/tickets/${id}/messages`, {text: 'Hello?'}, freshKey());
    assert.match((await reader.nextEvent()) ?? '', new RegExp(`"resource":"tickets","id":"${id}"`));
    await reader.cancel();
  });
});

describe('ending a ticket', () => {
  it('can be undone: closed, reopened, and said so in the conversation', async () => {
    const {id} = await open();
    assert.equal((await act(id, 'close')).status, 'closed');
    assert.deepEqual(
      (await problemOf(owner.post(`/tickets/${id}/messages`, {text: 'Wait'}, freshKey()))).reason,
      'status',
    );
    assert.equal((await act(id, 'close')).reason, 'status');
    assert.equal((await act(id, 'reopen')).status, 'open');
    const {items} = await owner.json(`/tickets/${id}/messages`);
    assert.deepEqual(
      items.slice(1).map(({event, author}: Json) => [event, author.name, author.role]),
      [
        ['closed', 'Frauke Petersen', 'system'],
        ['reopened', 'Frauke Petersen', 'system'],
      ],
    );
  });

  it('is rated at the end, and rated anew in its place', async () => {
    const {id} = await open();
    assert.equal((await problemOf(owner.put(`/tickets/${id}/rating`, {score: 5}))).reason, 'status');
    await act(id, 'close');
    await owner.put(`/tickets/${id}/rating`, {score: 5});
    await owner.put(`/tickets/${id}/rating`, {score: 5});
    const {rating, messageCount}: Json = await (
      await owner.put(`/tickets/${id}/rating`, {score: 2, comment: 'It broke again.'})
    ).json();
    assert.deepEqual(rating, {score: 2, comment: 'It broke again.', ratedAt: '2026-06-15T12:00:00.000Z'});
    // Opened, closed, rated, rated otherwise.
    assert.equal(messageCount, 4);
  });

  it('is answered by the ETag of before with 304 until something changes', async () => {
    const {id} = await open();
    const etag = (await owner.send(`/tickets/${id}`)).headers.get('etag') ?? '';
    const ask = () => owner.send(`/tickets/${id}`, {headers: {'if-none-match': etag}});
    assert.equal((await ask()).status, 304);
    await act(id, 'close');
    assert.equal((await ask()).status, 200);
  });
});
