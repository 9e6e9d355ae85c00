import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {DOCUMENT_LABELS} from '../../src/documents/labels/index.js';
import {ticketMail} from '../../src/mail/ticket-letter.js';
import {northwind} from '../../src/seed/vendors.js';
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
  await portal.pglite.query(`update tenants set ticket_page_url = 'https://vendor.example/support'`);
});
after(() => portal.close());

async function open(client = customer): Promise<string> {
  const asked = {subject: 'Zugang', category: 'account', text: 'Ich komme nicht hinein.'};
  return ((await (await client.post('/tickets', asked, freshKey())).json()) as Json).id;
}

const answer = (id: string, html = '<p>Please try <b>again</b>.</p>', key = freshKey()) =>
  desk.post(`/vendor/tickets/${id}/messages`, {author: 'Pieter van Dam', html}, key);

/** The mail that an answer sends, and the token in its link. */
async function mailOf(id: string) {
  portal.mails.length = 0;
  await answer(id);
  await portal.api.mail?.run();
  const [mail] = portal.mails;
  const [, token = ''] = /#portal-ticket=([\w.-]+)/.exec(mail?.text ?? '') ?? [];
  return {mail, token};
}

const exchange = (token: string) =>
  portal.send('/ticket-sessions', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({token}),
  });

async function enter(token: string): Promise<TestClient> {
  const response = await exchange(token);
  assert.equal(response.status, 201, await response.clone().text());
  return clientOf(((await response.json()) as Json).token, portal.send);
}

describe('an agent’s answer', () => {
  it('goes by mail to the one who opened the ticket, with a link to it', async () => {
    const {mail} = await mailOf(await open());
    assert.deepEqual(mail?.to, {name: 'Frauke Petersen', address: 'owner@kontor-hansa.example'});
    assert.match(mail?.subject ?? '', /^T-\d+ · Zugang$/);
    assert.match(mail?.text ?? '', /Pieter van Dam hat auf Ihr Ticket T-\d+ geantwortet:\n\nPlease try again\./);
    assert.match(mail?.text ?? '', /https:\/\/vendor\.example\/support#portal-ticket=/);
    assert.equal(portal.mails.length, 1);
  });

  it('goes once, however often it is sent, and not at all once it was read', async () => {
    const id = await open();
    portal.mails.length = 0;
    const key = freshKey();
    for (let index = 0; index < 3; index += 1) await answer(id, 'Once', key);
    await portal.api.mail?.run();
    assert.equal(portal.mails.length, 1);
    await answer(id, 'Twice');
    await customer.put(`/tickets/${id}/read`, {position: 3});
    await portal.api.mail?.run();
    assert.equal(portal.mails.length, 1);
  });

  it('is told in every language, as text and as HTML that does nothing', () => {
    const letter = {
      number: 'T-1',
      subject: 'A <b>',
      agent: 'Pieter',
      text: 'Use <script>',
      link: {url: 'https://vendor.example/#portal-ticket=x', until: '2026-06-29'},
    };
    for (const {locale, direction} of DOCUMENT_LABELS) {
      const mail = ticketMail(letter, {name: 'Northwind'}, {name: 'Ada', address: 'ada@example.com'}, locale);
      for (const part of ['Ada', 'Pieter', 'T-1', 'Use <script>', letter.link.url, 'Northwind'])
        assert.ok(mail.text.includes(part), `${locale} ${part}`);
      assert.ok(mail.html?.includes(`dir="${direction}"`) && mail.html.includes('Use &lt;script&gt;'), locale);
    }
  });
});

describe('the link of a mail', () => {
  it('opens its ticket without signing in, and nothing else', async () => {
    const [id, other] = [await open(), await open()];
    const client = await enter((await mailOf(id)).token);
    assert.equal((await client.json(`/tickets/${id}`)).unread, true);
    assert.equal((await client.json('/account')).user.name, 'Frauke Petersen');
    assert.equal((await client.post(`/tickets/${id}/messages`, {text: 'Danke'}, freshKey())).status, 201);
    for (const path of ['', '/messages']) assert.equal((await client.send(`/tickets/${other}${path}`)).status, 404);
    assert.equal((await client.post(`/tickets/${other}/close`, undefined, freshKey())).status, 404);
    for (const path of ['/tickets', '/tickets/summary', '/invoices', '/help-articles?q=x', '/payment-methods'])
      assert.equal((await client.send(path)).status, 403, path);
    const asked = {subject: 'More', category: 'question', text: 'Another'};
    assert.equal((await client.post('/tickets', asked, freshKey())).status, 403);
  });

  it('is told of its ticket alone', async () => {
    const [id, other] = [await open(), await open()];
    const client = await enter((await mailOf(id)).token);
    const reader = new EventReader(await client.send('/events'));
    await reader.next();
    await customer.post(`/tickets/${other}/messages`, {text: 'Elsewhere'}, freshKey());
    await customer.post(`/tickets/${id}/messages`, {text: 'Here'}, freshKey());
    assert.match((await reader.nextEvent()) ?? '', new RegExp(`"id":"${id}"`));
    await reader.cancel();
  });

  it('is worth nothing when it is forged, expired, or its person may not see the ticket', async () => {
    const {token} = await mailOf(await open());
    assert.equal((await exchange(`${token.slice(0, -3)}AAA`)).status, 404);
    assert.equal((await exchange(customer.token)).status, 404);
    // What the link is made of is no session.
    assert.equal((await problemOf(clientOf(token, portal.send).send('/account'))).code, 'unauthenticated');

    const ofMember = await mailOf(await open(await portal.signIn('kontor-hansa', 'member')));
    await portal.pglite.query(
      `update tickets set created_by = 'somebody' where created_by like 'usr_%' and author_name = 'Mira Yıldız'`,
    );
    assert.equal((await exchange(ofMember.token)).status, 404);

    portal.clock.advance(14 * 86_400_000);
    assert.equal((await problemOf(exchange(token))).httpStatus, 410);
  });
});
