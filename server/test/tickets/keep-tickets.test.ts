import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {hansa} from '../../src/seed/customers.js';
import {writeTicketMessage} from '../../src/sql/ticket-writing.js';
import {freshKey, openPortal, type Json, type TestPortal} from '../support/portal.js';

let portal: TestPortal;
before(async () => (portal = await openPortal()));
after(() => portal.close());

const day = 86_400_000;
const signIn = () => portal.signIn('kontor-hansa', 'owner');
const read = async (id: string): Promise<Json> => (await signIn()).json(`/tickets/${id}`);

async function open(status: 'open' | 'pending' | 'resolved'): Promise<string> {
  const client = await signIn();
  const asked = {subject: status, category: 'question', text: 'Hello?'};
  const {id}: Json = await (await client.post('/tickets', asked, freshKey())).json();
  if (status !== 'open') {
    await portal.database.run({tenantId: hansa.tenantId, customerId: hansa.id}, (unit) =>
      writeTicketMessage(unit, id, {author: 'Pieter', role: 'agent', text: 'Hi'}, {status}),
    );
  }
  return id;
}

describe('a ticket that nothing is written in', () => {
  it('is closed on the day that it said, unless it is the vendor’s turn', async () => {
    const [waiting, resolved, open_] = [await open('pending'), await open('resolved'), await open('open')];
    const {closesAt} = await read(waiting);
    portal.clock.advance(7 * day - 1);
    await portal.api.tickets?.run();
    assert.equal((await read(waiting)).status, 'pending');

    portal.clock.advance(1);
    assert.equal(portal.clock.now().toISOString(), closesAt);
    await Promise.all([portal.api.tickets?.run(), portal.api.tickets?.run()]);
    for (const id of [waiting, resolved]) {
      assert.equal((await read(id)).status, 'closed');
      const {items} = await (await signIn()).json(`/tickets/${id}/messages`);
      assert.deepEqual([items.length, items.at(-1).event, items.at(-1).author.name], [3, 'auto_closed', '']);
    }
    assert.equal((await read(open_)).status, 'open');
  });

  it('can be reopened for a month', async () => {
    const id = await open('pending');
    portal.clock.advance(7 * day);
    await portal.api.tickets?.run();
    portal.clock.advance(30 * day);
    const client = await signIn();
    assert.equal((await client.json(`/tickets/${id}`)).capabilities.reopen.allowed, true);
    portal.clock.advance(1);
    const late = await client.post(`/tickets/${id}/reopen`, undefined, freshKey());
    assert.deepEqual([late.status, ((await late.json()) as Json).reason], [403, 'expired']);
  });
});
