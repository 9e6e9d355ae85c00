import {html} from '@open-wc/testing';

import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {expectDocumented, part, type PartsOptions, readInEveryWay} from '../../support/parts-scene.js';
import {fill, shown} from '../../support/seen.js';
import {Sightings} from '../../support/sightings.js';
import {TicketPage} from '../../support/ticket-page.js';

/** The conversation and the field of files are those of `<ticket-thread>`, whose own test sees all of them. */
const ofTheThread = [
  /^(ticket-(head|number)|ticket|facts|category|priority|opened-by|closes|open-(quote|order|invoice|subscription)|number)$/,
  /^(close|reopen)-ticket$/,
  /^(thread|messages|earlier|entries|entry.*|web-link|quoted.*|show-picture|attachments?|file-.*|preview|send-again)$/,
  /^(new-messages|typing|rating.*|comment|send-rating|change-rating|reply.*|drop-.*|attach|upload.*|.*-upload)$/,
  /^(title|progress|cancel|reason)$/,
];

/** Beside what can't be opened because its code could not be loaded, as in each list. */
const ofBrokenLoading = /^dismiss$/;

describe('the parts and states of <ticket-list>', function () {
  // The first request starts a database.
  this.timeout(90_000);

  const seen = new Sightings();
  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
  });
  afterEach(() => world.clearFaults());

  async function begin(content = html`<ticket-list></ticket-list>`, options: PartsOptions = {}): Promise<TicketPage> {
    const page = await TicketPage.open(clientIn(world, options), html``);
    const place = await TicketPage.open(page.scope.scope.client, content);
    seen.watch(place.list);
    return place;
  }
  const open = async (content?: ReturnType<typeof html>, options?: PartsOptions): Promise<TicketPage> =>
    (await begin(content, options)).ready();

  it('are seen in the list: loading, failing, empty, finding nothing, out of date, in groups', async () => {
    await part(await open(html`<ticket-list sort="status"></ticket-list>`), 'row-group');
    const idle = await begin(undefined, {session: {customer: 'new-leaf'}});
    await part(idle, 'summary-none');
    const findingNothing = html`<ticket-list query="zq zq"></ticket-list>`;
    await readInEveryWay({world, path: '/tickets$', findingNothing, empty: 'empty', begin});
  });

  it('are seen in a new ticket', async () => {
    const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
    const page = await open(undefined, {
      fetch: async (request) => {
        const response = await fetch(request);
        if (!new URL(request.url).pathname.endsWith('/help-articles')) return response;
        const {items} = (await response.json()) as {items: object[]};
        return Response.json({items: items.map((article) => ({...article, url: 'https://vendor.example/help'}))});
      },
    });
    await page.write();
    await fill(page.dialog!, 'combobox', 'About', 'invoice');
    await part(page, 'waiting');
    await held.release();
    await part(page, 'choice');
    await page.press('button', 'Open the ticket');
    await part(page, 'field-error');
    await page.fillIn({subject: 'pay an invoice'});
    await page.press('button', 'Pay an invoice');
    await part(page, 'article-text');
    await page.press('button', 'Back to the ticket');
    await fill(page.dialog!, 'combobox', 'About', '');
    const body = '{"code":"forbidden","outcome":"none"}';
    await world.fault({kind: 'respond', status: 403, method: 'POST', path: '/tickets$', body});
    await page.press('button', 'Open the ticket');
    await part(page, 'problem');
  });

  it('are seen in a ticket in place of the list', async () => {
    const page = await open();
    page.rows[0]!.querySelector<HTMLElement>('[part~=open]')!.click();
    await part(page, 'document-nav');
    await part(page, 'messages');
    await page.press('button', /^Back/);
    await shown(() => page.rows.length > 0);
  });

  // After all of the above: what was seen there is what this asks for.
  it('are those that are documented, and no other', () => {
    expectDocumented(seen, 'ticket-list', [...ofTheThread, ofBrokenLoading]);
  });
});
