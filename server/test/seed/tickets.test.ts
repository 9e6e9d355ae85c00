import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {openPortal, type Json, type TestPortal} from '../support/portal.js';

let portal: TestPortal;
before(async () => (portal = await openPortal()));
after(() => portal.close());

describe('seeded tickets', () => {
  it('are in every state, unread ones among them, in the words of the customer’s language', async () => {
    const client = await portal.signIn('transport-tremblay', 'owner');
    const {counts, categories} = await client.json('/tickets/summary');
    assert.equal(counts.all, 12);
    for (const status of ['open', 'pending', 'resolved', 'closed', 'unread']) assert.ok(counts[status] > 0, status);
    assert.equal(categories[0].name, 'Facturation');
    const [{id}] = (await client.json('/tickets?q=cable')).items;
    const {items} = await client.json(`/tickets/${id}/messages`);
    assert.deepEqual(
      items.slice(0, 2).map(({author, html}: Json) => [author.role, html === null]),
      [
        ['customer', true],
        ['agent', false],
      ],
    );
  });

  it('end with the word of the one whose turn it isn’t', async () => {
    const client = await portal.signIn('kontor-hansa', 'owner');
    const {items} = await client.json('/tickets?filter[status]=active');
    assert.ok(items.length > 1);
    for (const {id, status} of items) {
      const last = (await client.json(`/tickets/${id}/messages`)).items.at(-1).author.role;
      assert.equal(last, status === 'open' ? 'customer' : 'agent', status);
    }
  });

  it('hold one that is read backwards for long', async () => {
    const client = await portal.signIn('atlas-logistics', 'owner');
    const [{id}] = (await client.json('/tickets?q=synchronisation')).items;
    let read = 0;
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `/tickets/${id}/messages?limit=50${cursor && `&cursor=${cursor}`}`;
      const page: Json = await client.json(path);
      read += page.items.length;
      cursor = page.earlier;
    }
    assert.equal(read, 120);
  });

  it('stand before what the portal numbers itself', async () => {
    const client = await portal.signIn('transport-tremblay', 'member');
    const asked = {subject: 'Nouveau', category: 'question', text: 'Bonjour'};
    const made = await client.post('/tickets', asked, {'idempotency-key': crypto.randomUUID()});
    assert.equal(((await made.json()) as Json).number, '8813');
  });
});

describe('the seeded help', () => {
  it('answers in French and in English', async () => {
    const titles = async (customer: string, q: string) =>
      (await (await portal.signIn(customer)).json(`/help-articles?q=${q}`)).items.map(({title}: Json) => title);
    assert.equal((await titles('transport-tremblay', 'ma carte est expiré'))[0], 'Remplacer une carte expirée');
    assert.equal((await titles('kontor-hansa', 'forgot my passw'))[0], 'Forgotten password');
  });
});
