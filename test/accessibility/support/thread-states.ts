import {html} from '@open-wc/testing';

import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {shown} from '../../support/seen.js';
import {answers, asked, picture, ThreadPage} from '../../support/thread-page.js';
import {inWidth, narrowly, type WidgetState} from './widget-state.js';

/** A page with a conversation in which the vendor has answered, with all that an answer may have. */
async function open(
  width?: number,
  status: 'pending' | 'resolved' = 'pending',
): Promise<{page: ThreadPage; world: TestWorld}> {
  sessionStorage.clear();
  const world = await openWorld();
  const client = clientIn(world);
  const ticket = await client.tickets.create(asked);
  const {id} = await client.tickets.upload(picture());
  await client.tickets.reply(ticket.id, {text: 'See https://a.example/\n> as you wrote', fileIds: [id]});
  const answer = '<p>Press <b>Save</b> <img src="https://pics.example/a.png" alt="a screen"></p><pre>a\nb</pre>';
  await answers(world, ticket, answer, status);
  const content = inWidth(width, html`<ticket-thread ticket=${ticket.id}></ticket-thread>`);
  const page = await (await ThreadPage.open(client, ticket, {content})).ready();
  await shown(() => page.root.querySelector('[part~=show-picture]'), 'the answer');
  return {page, world};
}

/** Where most of `<ticket-thread>` is seen: what is looked at on every screen too. */
export const threadPlaces: readonly WidgetState[] = [
  {name: 'a conversation', show: async (width) => (await open(width)).page.widget},
  {
    name: 'a reply with files that was not sent',
    show: async (width) => {
      const {page, world} = await open(width);
      page.attach(picture('one.png'), new File([], 'empty.png'));
      await page.speaks('one.png is uploaded.');
      await page.press('button', 'Remove empty.png');
      await world.fault({kind: 'drop-before', method: 'PUT', path: '/content$'});
      page.attach(picture('two.png'));
      await page.speaks(/two\.png was not uploaded/);
      await page.reply('With both');
      await page.says('A file was not uploaded.');
      await page.press('button', 'Remove two.png');
      await page.reply('My card is 4242 4242 4242 4242.');
      await page.says('It holds a card number.');
      return page.widget;
    },
  },
  {name: 'a ticket to rate', show: async (width) => (await open(width, 'resolved')).page.widget},
];

/** Every state of `<ticket-thread>`, as a customer comes to it. */
export const threadStates: readonly WidgetState[] = [
  ...threadPlaces,
  ...threadPlaces.slice(0, 2).map(narrowly),
  {
    name: 'a ticket that is closed and rated',
    show: async () => {
      const {page} = await open(undefined, 'resolved');
      await page.press('radio', '4 – Good');
      await page.press('button', 'Send rating');
      await page.says('Your rating');
      await page.press('button', 'Close ticket');
      await page.says('Reopen it to write.');
      return page.widget;
    },
  },
  {
    name: 'a long conversation with the time of a message',
    show: async () => {
      sessionStorage.clear();
      const client = clientIn(await openWorld(), {session: {customer: 'atlas-logistics'}});
      const [found] = (await client.tickets.list({q: 'synchronisation'})).items;
      const page = await (await ThreadPage.open(client, await client.tickets.get(found!.id))).ready();
      await page.find('button', 'Earlier messages');
      page.root.querySelector<HTMLElement>('.messages time[tabindex="0"]')!.focus();
      return page.widget;
    },
  },
  {
    name: 'no ticket',
    show: async () => {
      const page = await ThreadPage.open(clientIn(await openWorld()), undefined);
      await page.says('No ticket is chosen.');
      return page.widget;
    },
  },
];
