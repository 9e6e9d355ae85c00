import {html} from '@open-wc/testing';

import {clientIn} from '../../support/client-scope.js';
import {openWorld} from '../../support/control.js';
import {fill, shown} from '../../support/seen.js';
import {TicketPage} from '../../support/ticket-page.js';
import {inWidth, narrowly, type WidgetState} from './widget-state.js';

type ClientOptions = Parameters<typeof clientIn>[1];

const list = html`<ticket-list page-size="10"></ticket-list>`;

async function open(options: ClientOptions = {}, content = list): Promise<TicketPage> {
  sessionStorage.clear();
  return TicketPage.open(clientIn(await openWorld(), options), content);
}
const ready = async (width?: number, content = list): Promise<TicketPage> =>
  (await open({}, inWidth(width, content))).ready();
const writing = async (width?: number): Promise<TicketPage> => {
  const page = await ready(width);
  await page.write();
  await page.fillIn({subject: 'pay an invoice'});
  await shown(() => page.dialog!.querySelector('[part~=open-article]'), 'help');
  return page;
};

/** Where most of `<ticket-list>` is seen: what is looked at on every screen too. */
export const ticketPlaces: readonly WidgetState[] = [
  {name: 'the list of tickets', show: async (width) => (await ready(width)).list},
  {
    name: 'tickets in groups',
    show: async (width) => (await ready(width, html`<ticket-list sort="category"></ticket-list>`)).list,
  },
  {
    name: 'a new ticket with what help says, a document, a file and what is wrong',
    show: async (width) => {
      const page = await writing(width);
      await fill(page.dialog!, 'combobox', 'About', 'invoice');
      await shown(() => page.dialog!.querySelector('[type=radio]'), 'invoices');
      const input = page.dialog!.querySelector<HTMLInputElement>('input[type=file]')!;
      const chosen = new DataTransfer();
      chosen.items.add(new File(['1'], 'a-picture-with-quite-a-long-name.txt'));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
      await shown(() => page.dialog!.querySelector('[part~=upload-ready]'), 'the file');
      await fill(page.dialog!, 'textbox', 'Description', '');
      await page.press('button', 'Open the ticket');
      await page.says('Describe it.');
      return page.list;
    },
  },
  {
    name: 'an article of the help',
    show: async (width) => {
      const page = await writing(width);
      await page.press('button', 'Pay an invoice');
      await page.find('heading', 'Pay an invoice');
      return page.list;
    },
  },
];

/** Every state of `<ticket-list>` that isn't one of all lists, as a customer comes to it. */
export const ticketStates: readonly WidgetState[] = [
  ...ticketPlaces,
  ...ticketPlaces.slice(0, 3).map(narrowly),
  {
    name: 'no tickets',
    show: async () => {
      const page = await open({session: {customer: 'new-leaf'}});
      await page.settled();
      return page.list;
    },
  },
  {
    name: 'a ticket in place of the list',
    show: async () => {
      const page = await ready();
      page.rows[1]!.querySelector<HTMLElement>('[part~=open]')!.click();
      await shown(() => page.root.querySelector('[part~=entry-text]'), 'its messages');
      return page.list;
    },
  },
];
