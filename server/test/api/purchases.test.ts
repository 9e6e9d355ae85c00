import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {freshKey, openPortal, type Json, type TestClient, type TestPortal} from '../support/portal.js';

describe('the catalog over HTTP', () => {
  let portal: TestPortal;
  let client: TestClient;
  before(async () => {
    portal = await openPortal();
    client = await portal.signIn('kontor-hansa', 'owner');
  });
  after(() => portal.close());

  const product = async (name: string): Promise<Json> => {
    const {items} = await client.json('/products?limit=50');
    return items.find((each: Json) => each.name === name);
  };
  const show = (items: Json[], currency = 'EUR'): Promise<Response> =>
    client.post('/purchase-previews', {items, currency});

  it('shows what is sold, for how much, and what one has of it', async () => {
    const {items, categories, currencies} = await client.json('/products?limit=50');
    assert.deepEqual(currencies, ['EUR']);
    assert.deepEqual(categories, ['Workspace', 'Storage', 'Documents', 'Add-ons']);
    const business = items.find(({sku}: Json) => sku === 'NW-BUS');
    assert.deepEqual(
      business.prices.map(({termMonths, unitPrice}: Json) => [termMonths, unitPrice.amount]),
      [
        [1, 3_490],
        [12, 34_900],
        [36, 94_230],
      ],
    );
    assert.deepEqual(business.owned.map(({seats}: Json) => seats).sort(), [24, 6]);
    assert.equal(business.addons.length, 3);
    assert.deepEqual((await product('Northwind Sovereign Cloud')).capabilities.buy, {
      allowed: false,
      reason: 'quote_only',
    });
  });

  it('finds by word, kind and category, page by page', async () => {
    assert.equal((await client.json('/products?q=terabyte')).page.total, 1);
    assert.equal((await client.json('/products?filter[kind]=addon')).page.total, 3);
    assert.equal((await client.json('/products?filter[category]=Workspace')).page.total, 4);
    const first = await client.json('/products?limit=4');
    const next = await client.json(`/products?limit=4&cursor=${first.page.next}`);
    assert.equal(next.page.from, 5);
  });

  it('buys what was shown, once, each with its invoice, and a trial with none', async () => {
    const [archive, sign] = [await product('Northwind Archive'), await product('Northwind Sign')];
    const preview = await (
      await show([
        {productId: archive.id, seats: 3, termMonths: 12},
        {productId: sign.id, seats: 2, termMonths: 1},
      ])
    ).json();
    const due = 3 * 18_750;
    assert.equal(preview.dueNow.amount, due + Math.round(due * 0.19));
    assert.deepEqual(
      preview.nextCharges.map(({on}: Json) => on),
      ['2026-07-15', '2027-06-15'],
    );
    const key = freshKey();
    const send = (): Promise<Response> => client.post('/purchases', {previewId: preview.id, team: 'New site'}, key);
    const bought = await send();
    assert.equal(bought.status, 201);
    const {subscriptions, invoices} = await bought.json();
    assert.deepEqual(
      subscriptions.map(({status, team}: Json) => [status, team]),
      [
        ['active', 'New site'],
        ['trialing', 'New site'],
      ],
    );
    assert.equal(invoices.length, 1);
    assert.deepEqual((await client.json(`/invoices/${invoices[0].id}`)).total, preview.dueNow);
    assert.equal((await send()).headers.get('idempotency-replayed'), 'true');
    const again = await client.post('/purchases', {previewId: preview.id}, freshKey());
    assert.equal(again.status, 412);
  });

  it('asks for a quote where it is not simply bought', async () => {
    const {id} = await product('Northwind Sovereign Cloud');
    const items = [{productId: id, seats: 60, termMonths: 12}];
    assert.equal((await (await show(items)).json()).errors[0].code, 'quote_only');
    const response = await client.post(
      '/product-quote-requests',
      {items, currency: 'EUR', comment: 'By May.'},
      freshKey(),
    );
    assert.equal(response.status, 201);
    const quote = await client.json(`/quotes/${(await response.json()).id}`);
    assert.deepEqual([quote.origin.type, quote.lines[0].quantity], ['self', '60']);
    assert.ok(quote.messages.some(({text}: Json) => text === 'By May.'));
  });

  it('sells nothing to a member', async () => {
    const member = await portal.signIn('kontor-hansa', 'member');
    const {items} = await member.json('/products');
    assert.deepEqual(items[0].capabilities.buy, {allowed: false, reason: 'role'});
    const response = await member.post('/purchase-previews', {
      items: [{productId: items[0].id, seats: 1, termMonths: 1}],
      currency: 'EUR',
    });
    assert.equal(response.status, 403);
  });
});
