import {expect, html} from '@open-wc/testing';

import '../../../src/define/ticket-thread.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {fill, shown, textOf} from '../../support/seen.js';
import {TicketPage} from '../../support/ticket-page.js';

describe('<ticket-list>: a ticket', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search.replace(/[?&]ticket.*$/, '')));

  const open = async (content?: ReturnType<typeof html>): Promise<TicketPage> =>
    (await TicketPage.open(clientIn(world), content)).ready();
  const opener = (page: TicketPage, index: number): HTMLElement =>
    page.rows[index]!.querySelector<HTMLElement>('[part~=open]')!;
  const title = (page: TicketPage): string => textOf(page.root.querySelector('.thread h2'));

  it('is shown in place with its conversation, and leads back to its row', async () => {
    const page = await open(html`<ticket-list sync-url></ticket-list>`);
    const row = page.rows[2]!;
    const {id = ''} = row.dataset;
    const subject = textOf(row.querySelector('[part~=open] bdi'));
    opener(page, 2).click();
    await shown(() => title(page) === subject);
    await shown(() => page.focused?.matches('.thread h2'), 'the focus at its name');
    await shown(() => page.root.querySelectorAll('[part~=entry-text]').length > 0, 'its messages');
    expect(location.search).to.include(`ticket-list.open=${id}`);
    await page.press('button', 'Next');
    await shown(() => title(page) !== subject && title(page) !== '');
    await page.press('button', 'Previous');
    await shown(() => title(page) === subject);
    await page.press('button', /^Back/);
    await shown(() => page.focused?.matches('[part~=open]'), 'the focus on its row');
    expect(page.focused!.closest('tr')!.dataset['id']).to.equal(id);
    expect(location.search).not.to.include('ticket-list.open');
  });

  it('is answered in place, which the list shows at once', async () => {
    const page = await open();
    const number = page.numbers.find((each) => page.cell(each, 'status') === 'Awaiting your reply')!;
    page.row(number)!.querySelector<HTMLElement>('[part~=open]')!.click();
    await fill(page.root, 'textbox', /reply/i, 'It is attached.');
    await page.press('button', /^Send/);
    await shown(() =>
      [...page.root.querySelectorAll('[part~=entry-text]')].some((each) => textOf(each) === 'It is attached.'),
    );
    await page.press('button', /^Back/);
    await shown(
      () => page.cell(number, 'status') === 'Open',
      () => page.cell(number, 'status'),
    );
    expect(page.cell(number, 'subject')).not.to.match(/^Unread/);
  });

  it('is shown in the page’s own thread of the same customer', async () => {
    const page = await open(html`
      <ticket-list></ticket-list>
      <ticket-thread></ticket-thread>
    `);
    const thread = page.scope.querySelector('ticket-thread')!;
    opener(page, 1).click();
    await shown(() => thread.getAttribute('ticket') === page.rows[1]!.dataset['id']);
    await shown(() => thread.shadowRoot!.querySelector('h2'), 'its name');
    expect([page.list.selected, page.rows.length > 5]).to.deep.equal(['', true]);
  });
});
