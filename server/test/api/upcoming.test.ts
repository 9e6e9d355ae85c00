import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import ICAL from 'ical.js';

import {openPortal, problemOf, type Json, type TestClient, type TestPortal} from '../support/portal.js';

let portal: TestPortal;
let owner: TestClient;
let member: TestClient;
before(async () => {
  portal = await openPortal();
  [owner, member] = [await portal.signIn(), await portal.signIn('kontor-hansa', 'member')];
});
after(() => portal.close());

const list = async (client: TestClient, query = ''): Promise<Json[]> =>
  (await client.json(`/upcoming-payments?limit=100${query}`)).items;
const sent = (client: TestClient, path: string, method: string): Promise<Response> => client.send(path, {method});
const feedOf = async (client: TestClient): Promise<Json> => (await sent(client, '/calendar-feeds', 'POST')).json();
const eventsIn = (text: string): number =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').length;

describe('GET /upcoming-payments', () => {
  it('lists invoices as their own list does, each with what can be done', async () => {
    const invoices = (await list(owner, '&filter[kind]=invoice&days=366')).filter(({scheduled}) => !scheduled);
    assert.ok(invoices.length > 0);
    for (const {record, capabilities} of invoices) {
      const invoice = await owner.json(`/invoices/${record.id}`);
      assert.deepEqual(capabilities.pay, invoice.capabilities.pay);
      assert.deepEqual(capabilities.review, {allowed: false, reason: 'status'});
    }
  });

  it('lists the first renewal of a subscription as the subscription says it', async () => {
    const renewals = await list(owner, '&filter[kind]=renewal');
    assert.ok(renewals.length > 0);
    const {items} = await owner.json('/subscriptions?limit=100');
    for (const {id, nextCharge, capabilities, methodIssue, status} of items) {
      const [first] = renewals.filter(({record}) => record.id === id);
      if (!first) continue;
      assert.notEqual(status, 'past_due');
      assert.deepEqual({on: first.on, amount: first.amount}, nextCharge);
      assert.deepEqual(
        [first.capabilities.renew, first.capabilities.changeMethod],
        [capabilities.renew, capabilities.setPaymentMethod],
      );
      assert.equal(first.state, methodIssue === null ? 'auto_renew' : 'failed');
    }
  });

  it('adds up to what invoices are due, in each currency', async () => {
    const open = new Map<string, number>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Json = await owner.json(
        `/upcoming-payments?limit=100&days=366${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      for (const {kind, amount} of page.items)
        if (kind === 'invoice' || kind === 'payment')
          open.set(amount.currency, (open.get(amount.currency) ?? 0) + amount.amount);
      cursor = page.page.next;
    }
    const {due} = await owner.json('/invoices/summary');
    assert.deepEqual(
      Object.fromEntries(open),
      Object.fromEntries(due.map(({amount, currency}: Json) => [currency, amount])),
    );
  });

  it('shows a payment that is under way in the place of its invoice', async () => {
    const {items} = await owner.json('/invoices?limit=100&filter[status]=open');
    const {id, number} = items.find(({processing}: Json) => processing);
    const coming = await list(owner, '&days=366');
    assert.ok(coming.every(({record}) => record.id !== id));
    const payment = coming.find(({kind, title}) => kind === 'payment' && title.includes(number));
    assert.deepEqual([payment?.state, payment?.capabilities.pay.reason], ['under_way', 'payment_in_progress']);
  });

  it('names the subscription of a renewal and of an invoice that is charged for one, to whoever may list subscriptions', async () => {
    const entries = await list(owner);
    for (const {record, subscriptionId} of entries)
      if (record.type === 'subscription') assert.equal(subscriptionId, record.id);
    const changeable = entries.filter(
      ({record, capabilities}) => record.type === 'invoice' && capabilities.changeMethod.allowed,
    );
    assert.ok(changeable.length > 0);
    assert.ok(changeable.every(({subscriptionId}) => subscriptionId));
    const without = await portal.signIn('kontor-hansa', 'owner', {scopes: ['invoices:read']});
    assert.ok((await list(without)).every(({subscriptionId}) => subscriptionId === null));
  });

  it('lets a member look and do nothing', async () => {
    const items = await list(member);
    assert.ok(items.length > 0);
    for (const {kind, capabilities} of items)
      for (const [name, {allowed}] of Object.entries<Json>(capabilities))
        assert.ok(!allowed || (kind === 'quote' && name === 'review'), `${kind} ${name}`);
  });

  it('shows a session the kinds whose records it may list', async () => {
    const narrow = await portal.signIn('kontor-hansa', 'owner', {scopes: ['quotes:read']});
    assert.deepEqual([...new Set((await list(narrow)).map(({kind}) => kind))], ['quote']);
    const other = await portal.signIn('kontor-hansa', 'owner', {scopes: ['tickets:read']});
    const refused = await other.send('/upcoming-payments');
    assert.deepEqual([refused.status, (await problemOf(refused)).code], [403, 'forbidden']);
  });

  it('refuses a window of no days, or of more than a year', async () => {
    for (const days of ['0', '367', 'many'])
      assert.equal((await owner.send(`/upcoming-payments?days=${days}`)).status, 400);
  });

  it('counts what it lists', async () => {
    const [{page}, {counts}] = [
      await owner.json('/upcoming-payments?limit=1'),
      await owner.json('/upcoming-payments/summary'),
    ];
    assert.equal(counts.all, page.total);
  });
});

describe('calendars', () => {
  it('are a file of what is listed', async () => {
    const response = await owner.send('/upcoming-payments/calendar?days=30');
    assert.match(
      response.headers.get('content-disposition') ?? '',
      /^attachment; filename=upcoming-payments-[\d-]+\.ics$/,
    );
    const listed = (await list(owner, '&days=30')).filter(({state}) => state !== 'under_way');
    assert.equal(eventsIn(await response.text()), listed.length);
  });

  it('open by a link without a session, the same link each time', async () => {
    const {url, createdAt} = await feedOf(owner);
    assert.deepEqual(await feedOf(owner), {url, createdAt});
    portal.clock.advance(60_000);
    assert.equal((await feedOf(owner)).url, url);
    const opened = await portal.send(url);
    assert.equal(opened.status, 200);
    assert.equal(opened.headers.get('cache-control'), 'private, max-age=3600');
    assert.ok(eventsIn(await opened.text()) > 0);
  });

  it('answer 304 to a program that has them, until something changes', async () => {
    const {url} = await feedOf(owner);
    const etag = (await portal.send(url)).headers.get('etag') ?? '';
    const again = await portal.send(url, {headers: {'if-none-match': etag}});
    assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
    const [{record}] = await list(owner, '&filter[kind]=invoice');
    await portal.pglite.query(`update invoices set number = 'CHANGED' where id = $1`, [record.id]);
    assert.equal((await portal.send(url, {headers: {'if-none-match': etag}})).status, 200);
  });

  it('answer 404 once revoked, forged, or of another kind of token', async () => {
    const {url} = await feedOf(owner);
    assert.equal((await sent(owner, '/calendar-feeds', 'DELETE')).status, 204);
    assert.equal((await sent(owner, '/calendar-feeds', 'DELETE')).status, 204);
    assert.equal((await portal.send(url)).status, 404);
    const {url: next} = await feedOf(owner);
    assert.notEqual(next, url);
    assert.equal((await portal.send(`${next.slice(0, -3)}AAA`)).status, 404);
    assert.equal((await portal.send(`/calendars/${owner.token}`)).status, 404);
    const asSession = await portal.send('/account', {headers: {authorization: `Bearer ${next.split('/').at(-1)}`}});
    assert.equal(asSession.status, 401);
  });

  it('show no more than the session that asked for them', async () => {
    const {url} = await feedOf(owner);
    const narrow = await portal.signIn('kontor-hansa', 'owner', {scopes: ['quotes:read']});
    const {url: other} = await feedOf(narrow);
    assert.equal((await portal.send(url)).status, 404);
    const quotes = (await list(owner, '&days=366&filter[kind]=quote')).length;
    assert.equal(eventsIn(await (await portal.send(other)).text()), quotes);
  });

  it('are a person’s own', async () => {
    const [mine, theirs] = [await feedOf(owner), await feedOf(member)];
    await sent(member, '/calendar-feeds', 'DELETE');
    assert.deepEqual([(await portal.send(mine.url)).status, (await portal.send(theirs.url)).status], [200, 404]);
  });

  it('answer 404 once the person has left', async () => {
    const {url} = await feedOf(await portal.signIn('globex', 'billing'));
    assert.equal((await portal.send(url)).status, 200);
    await portal.pglite.query(
      `delete from sessions where customer_id = (select id from customers where external_id = 'globex') and user_id in (select id from users where external_id = 'billing')`,
    );
    await portal.pglite.query(
      `delete from users where external_id = 'billing' and customer_id = (select id from customers where external_id = 'globex')`,
    );
    assert.equal((await portal.send(url)).status, 404);
  });

  it('need the vendor to offer links', async () => {
    const without = await portal.signIn('kontor-hansa', 'owner', {features: ['invoices']});
    assert.equal((await sent(without, '/calendar-feeds', 'POST')).status, 403);
    const {url} = await feedOf(owner);
    await portal.pglite.query(
      `update tenants set features = array_remove(features, 'shareLinks') where tenant_id = 'northwind'`,
    );
    assert.equal((await portal.send(url)).status, 404);
  });
});
