import {html, type TemplateResult} from 'lit';

import '../../../src/define/invoice-table.js';
import '../../../src/define/order-list.js';
import '../../../src/define/quote-list.js';
import '../../../src/define/subscription-list.js';
import type {Ticket} from '../../../src/client/contract.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {expectDocumented, part, type PartsOptions} from '../../support/parts-scene.js';
import {shown} from '../../support/seen.js';
import {Sightings} from '../../support/sightings.js';
import {answers, asked, picture, ThreadPage} from '../../support/thread-page.js';

describe('the parts and states of <ticket-thread>', function () {
  // The first request starts a database.
  this.timeout(90_000);

  const seen = new Sightings();
  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
  });
  afterEach(() => world.clearFaults());

  async function begin(
    ticket: Ticket | undefined,
    options: PartsOptions = {},
    beside?: TemplateResult,
  ): Promise<ThreadPage> {
    const page = await ThreadPage.open(clientIn(world, options), undefined);
    seen.watch(page.widget);
    const content = html`${beside}<ticket-thread ticket=${ticket?.id ?? ''}></ticket-thread>`;
    const other = await ThreadPage.open(page.scope.scope.client, ticket, {content});
    seen.watch(other.widget);
    return other;
  }
  const ask = (): Promise<Ticket> => clientIn(world).tickets.create(asked);

  it('are seen while it loads, when there is nothing, when it fails, and when it is out of date', async () => {
    await part(await begin(undefined), 'empty');
    const ticket = await ask();
    const held = await world.fault({kind: 'hold-before', path: '/tickets/', times: 9});
    const page = await begin(ticket);
    await part(page, 'loading');
    await held.release();
    await page.ready();
    await world.clearFaults();
    const again = await world.fault({kind: 'hold-before', path: `/${ticket.id}$`});
    const refreshed = page.widget.refresh();
    await shown(async () => (await again.status()).waiting);
    await again.release();
    await refreshed;
    let online = true;
    const device = await (await begin(ticket, {online: () => online})).ready();
    online = false;
    await world.fault({kind: 'drop-before', path: '/tickets/', times: 9});
    await device.widget.refresh();
    await part(device, 'stale');
    await world.clearFaults();
    const body = '{"code":"forbidden","outcome":"none","requestId":"req_1"}';
    await world.fault({kind: 'respond', status: 403, path: '/tickets/', times: 9, body});
    await part(await begin(ticket), 'reference');
  });

  it('are seen in what was written, with quotes, links, pictures and files', async () => {
    const ticket = await ask();
    const {id} = await clientIn(world).tickets.upload(picture());
    await clientIn(world).tickets.reply(ticket.id, {text: 'https://a.example/\n> quoted', fileIds: [id]});
    await answers(world, ticket, '<p>See <img src="https://a.example/b.png"></p>');
    const page = await begin(ticket, {
      fetch: async (request) => {
        const response = await fetch(request);
        if (!/\/messages$/.test(new URL(request.url).pathname)) return response;
        const text = await response.text();
        return new Response(text.replace('"via":"portal"', '"via":"mail"'), response);
      },
    });
    await part(page, 'preview');
    await part(page, 'show-picture');
    await part(page, 'entry-via');
    const atlas = clientIn(world, {session: {customer: 'atlas-logistics'}});
    const [long] = (await atlas.tickets.list({q: 'synchronisation'})).items;
    const endless = await begin(long as Ticket, {session: {customer: 'atlas-logistics'}});
    await part(endless, 'earlier');
  });

  it('are seen with what is about another document, wherever that may be shown', async () => {
    const ticket = await ask();
    const lists = html`<invoice-table></invoice-table><order-list></order-list><quote-list></quote-list
      ><subscription-list></subscription-list>`;
    for (const type of ['invoice', 'order', 'quote', 'subscription', 'nowhere']) {
      const related = {type: type === 'nowhere' ? 'quote' : type, id: 'x_1', number: 'X-1'};
      const about: PartsOptions = {
        fetch: async (request) => {
          const response = await fetch(request);
          if (!new URL(request.url).pathname.endsWith(ticket.id)) return response;
          return Response.json({...((await response.json()) as object), related});
        },
      };
      const page = await begin(ticket, about, type === 'nowhere' ? undefined : lists);
      await part(page, type === 'nowhere' ? 'number' : `open-${type}`);
    }
  });

  it('are seen while one replies', async () => {
    const page = await (await begin(await ask(), {live: true})).ready();
    const held = await world.fault({kind: 'hold-before', method: 'PUT', path: '/content$'});
    page.attach(picture('held.png'));
    await part(page, 'upload-sending');
    await held.release();
    await part(page, 'upload-ready');
    await world.clearFaults();
    await world.fault({kind: 'drop-before', method: 'PUT', path: '/content$'});
    page.attach(picture('broken.png'));
    await part(page, 'upload-failed');
    page.attach(new File([], 'empty.png'));
    await part(page, 'upload-refused');
    await page.reply('With files');
    await part(page, 'field-error');
    for (const name of ['broken.png', 'empty.png']) await page.press('button', `Remove ${name}`);
    await world.fault({kind: 'drop-before', method: 'POST', path: '/messages$', times: 4});
    await page.press('button', 'Send');
    await part(page, 'send-again');
    await page.press('button', 'Send again');
    await page.speaks('Your reply was sent.');
    await page.reply('4242 4242 4242 4242');
    await part(page, 'problem');
    await world.agent('PUT', `/${page.ticket!.id}/typing`, {author: 'Anna Berg'});
    await page.says('is writing');
    page.box.style.maxBlockSize = '4em';
    page.box.scrollTop = -200;
    await answers(world, page.ticket!, '<p>One</p>');
    await part(page, 'new-messages');
  });

  it('are seen when it is resolved, closed and rated, and what may not be done says why', async () => {
    const ticket = await ask();
    await world.changeVendor({customers_close_tickets: false});
    await part(await begin(ticket), 'reason');
    await world.changeVendor({customers_close_tickets: true});
    await answers(world, ticket, '<p>Done</p>', 'resolved');
    const page = await (await begin(ticket)).ready();
    await part(page, 'status-resolved');
    await part(page, 'closes');
    await page.press('radio', '4 – Good');
    page.root.querySelector<HTMLTextAreaElement>('#rating-comment')!.value = 'Quick';
    page.root.querySelector('#rating-comment')!.dispatchEvent(new Event('input'));
    await page.press('button', 'Send rating');
    await part(page, 'rating-comment');
    await page.press('button', 'Close ticket');
    await part(page, 'status-closed');
    await part(page, 'reopen-ticket');
    await page.press('button', 'Reopen ticket');
    await answers(world, ticket, '<p>Well?</p>', 'pending');
    await page.widget.refresh();
    await part(page, 'status-pending');
  });

  // After all of the above: what was seen there is what this asks for.
  it('are those that are documented, and no other', () => {
    expectDocumented(seen, 'ticket-thread', []);
  });
});
