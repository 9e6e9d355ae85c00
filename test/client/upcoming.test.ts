import {expect} from '@open-wc/testing';

import {upcomingKey} from '../../src/client/upcoming-key.js';
import {followUpcoming} from '../../src/client/upcoming-sources.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';

describe('client.upcoming', () => {
  let world: TestWorld;
  let client: PortalClient;
  before(async () => (world = await openWorld()));
  beforeEach(() => (client = clientIn(world)));
  afterEach(() => client.close());

  it('lists what is coming, and sums it', async () => {
    const {items, page} = await client.upcoming.list({days: 30, filter: {scheduled: true}, sort: '-on'});
    expect(items.length).to.be.greaterThan(0);
    expect(items.every(({scheduled}) => scheduled)).to.equal(true);
    const {counts} = await client.upcoming.summary({days: 30});
    expect(counts.scheduled).to.equal(page.total);
  });

  it('has it as a file', async () => {
    const file = await client.upcoming.calendar();
    expect(file.fileName).to.match(/^upcoming-payments-.*\.ics$/);
    expect(await file.blob.text()).to.match(/^BEGIN:VCALENDAR\r\n/);
  });

  it('makes one link, though its answer is lost, and ends it', async () => {
    await world.fault({kind: 'drop-after', method: 'POST', path: '/calendar-feeds$'});
    const {url} = await client.upcoming.createFeed();
    await world.clearFaults();
    expect((await client.upcoming.createFeed()).url).to.equal(url);
    expect((await fetch(url, {cache: 'no-store'})).status).to.equal(200);
    await client.upcoming.revokeFeed();
    expect((await fetch(url, {cache: 'no-store'})).status).to.equal(404);
  });

  it('is read again when something changes that it is made of, as long as it is shown', () => {
    let times = 0;
    const stopCounting = client.cache.subscribe([upcomingKey], ({kind}) => {
      if (kind === 'invalidated') times++;
    });
    const stop = followUpcoming(client.cache);
    for (const resource of ['invoices', 'subscriptions', 'quotes', 'payment-methods', 'payment-attempts', 'tickets'])
      client.cache.invalidate([resource]);
    expect(times).to.equal(5);
    stop();
    client.cache.invalidate(['invoices']);
    expect(times).to.equal(5);
    stopCounting();
  });
});
