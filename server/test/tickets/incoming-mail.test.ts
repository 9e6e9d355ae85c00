import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {MailOutcome} from '../../src/tickets/incoming-mail.js';
import {northwind} from '../../src/seed/vendors.js';
import {
  clientOf,
  freshKey,
  openPortal,
  portalOrigin,
  type Json,
  type TestClient,
  type TestPortal,
} from '../support/portal.js';

const secret = 'a-secret-of-the-mail-server-0123456789';
let portal: TestPortal;
let customer: TestClient;
let desk: TestClient;
before(async () => {
  portal = await openPortal({incomingMail: {address: 'tickets@support.example', secret}});
  customer = await portal.signIn('kontor-hansa', 'owner');
  desk = clientOf(northwind.apiKey, portal.send);
});
after(() => portal.close());

/** A ticket that was answered, and where replies to its mail go. */
async function answered(): Promise<{id: string; to: string; quoted: string}> {
  const asked = {subject: 'Zugang', category: 'account', text: 'Ich komme nicht hinein.'};
  const {id}: Json = await (await customer.post('/tickets', asked, freshKey())).json();
  portal.mails.length = 0;
  await desk.post(`/vendor/tickets/${id}/messages`, {author: 'Pieter', html: '<p>Try again.</p>'}, freshKey());
  await portal.api.mail?.run();
  const [mail] = portal.mails;
  return {id, to: mail?.replyTo?.address ?? '', quoted: (mail?.text ?? '').replaceAll(/^/gm, '> ')};
}

interface Given {
  readonly to: string;
  readonly from?: string;
  readonly text?: string;
  readonly messageId?: string;
  readonly headers?: readonly string[];
  readonly attachment?: string;
}

function mailOf({
  to,
  from = 'Frauke <Owner@Kontor-Hansa.example>',
  text = 'Danke!',
  messageId,
  headers = [],
  attachment,
}: Given) {
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    'Subject: Re: Zugang',
    `Message-ID: <${messageId ?? crypto.randomUUID()}@x>`,
    ...headers,
  ];
  const plain = ['Content-Type: text/plain; charset=utf-8', '', text];
  if (attachment === undefined) return [...head, ...plain].join('\r\n');
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    ...plain,
    '--b',
    'Content-Type: image/png; name="../screen.png"',
    'Content-Disposition: attachment; filename="../screen.png"',
    'Content-Transfer-Encoding: base64',
    '',
    attachment,
    '--b--',
  ].join('\r\n');
}

const post = (body: string, key = secret, tenant = 'northwind') =>
  portal.send(`${portalOrigin}/mail/${tenant}/incoming`, {
    method: 'POST',
    headers: {authorization: `Bearer ${key}`},
    body,
  });

async function take(given: Given): Promise<MailOutcome> {
  const response = await post(mailOf(given));
  assert.equal(response.status, 200, await response.clone().text());
  return ((await response.json()) as Json).outcome;
}

const last = async (id: string): Promise<Json> => (await customer.json(`/tickets/${id}/messages`)).items.at(-1);

describe('a reply by mail', () => {
  it('becomes a message of its person, without what it quotes', async () => {
    const {id, to, quoted} = await answered();
    assert.match(to, /^tickets\+[a-z0-9]{24}@support\.example$/);
    const text = `Es geht wieder.\r\n\r\nGrüße\r\n\r\nAm Mo., 15. Juni 2026 um 14:02 schrieb Northwind:\r\n${quoted}`;
    assert.equal(await take({to: `"Tickets" <${to.toUpperCase()}>`, text}), 'added');
    const message = await last(id);
    assert.deepEqual(
      [message.text, message.author, message.via],
      ['Es geht wieder.\n\nGrüße', {name: 'Frauke Petersen', role: 'customer'}, 'mail'],
    );
    assert.equal((await customer.json(`/tickets/${id}`)).status, 'open');
  });

  it('is added once, however often it is delivered', async () => {
    const {id, to} = await answered();
    const mail = {to, messageId: 'same'};
    assert.deepEqual([await take(mail), await take(mail)], ['added', 'again']);
    assert.equal((await customer.json(`/tickets/${id}`)).messageCount, 3);
  });

  it('brings its files, those that are taken', async () => {
    const {id, to} = await answered();
    assert.equal(await take({to, attachment: btoa('\x89PNG\r\n\x1a\nrest')}), 'added');
    assert.deepEqual(
      (await last(id)).files.map(({name, contentType}: Json) => [name, contentType]),
      [['-screen.png', 'image/png']],
    );
    assert.equal(await take({to, attachment: btoa('\x7fELF\0\0')}), 'added');
    assert.deepEqual((await last(id)).files, []);
  });

  it('is left alone when it is of somebody else, of a machine, of no ticket, blank, or holds a card number', async () => {
    const {id, to} = await answered();
    const {messageCount} = await customer.json(`/tickets/${id}`);
    for (const [given, outcome] of [
      [{to, from: 'mallory@example.com'}, 'sender'],
      [{to, headers: ['Auto-Submitted: auto-replied']}, 'automatic'],
      [{to, headers: ['Precedence: bulk']}, 'automatic'],
      [{to: 'tickets@support.example'}, 'address'],
      [{to: 'tickets+aaaaaaaaaaaaaaaaaaaaaaaa@support.example'}, 'address'],
      [{to, text: ' \r\n'}, 'blank'],
      [{to, text: 'Charge 4242 4242 4242 4242'}, 'card_number'],
    ] as const)
      assert.equal(await take(given), outcome, JSON.stringify(given));
    assert.equal((await customer.json(`/tickets/${id}`)).messageCount, messageCount);
  });

  it('is handed on by whoever has the secret alone, to the vendor whose ticket it is', async () => {
    const {to} = await answered();
    assert.equal((await post(mailOf({to}), 'another secret')).status, 401);
    const elsewhere: Json = await (await post(mailOf({to}), secret, 'odotrack')).json();
    assert.equal(elsewhere.outcome, 'address');
  });
});
