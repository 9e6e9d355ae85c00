import {expect, oneEvent} from '@open-wc/testing';

import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {fill, shown, textOf} from '../../support/seen.js';
import {TicketPage} from '../../support/ticket-page.js';

describe('<ticket-list>: a new ticket', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() => sessionStorage.clear());
  afterEach(() => world.clearFaults());

  async function write(client = clientIn(world), locale?: string): Promise<TicketPage> {
    const page = await (await TicketPage.open(client, undefined, locale)).ready();
    await page.write();
    return page;
  }
  const send = (page: TicketPage): Promise<HTMLElement> => page.press('button', 'Open the ticket');
  const subjects = async (): Promise<string[]> =>
    (await clientIn(world).tickets.list({limit: 100})).items.map(({subject}) => subject);
  const value = (page: TicketPage, part: string): string =>
    page.dialog!.querySelector<HTMLInputElement>(`[part~=${part}]`)!.value;
  /** Puts a file into the field as choosing one does. */
  function attach(page: TicketPage, ...files: readonly File[]): void {
    const input = page.dialog!.querySelector<HTMLInputElement>('input[type=file]')!;
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
  }

  it('is opened with what was typed and chosen: a category, a priority, a document, a file', async () => {
    const page = await write();
    expect(page.focused?.matches('h2')).to.equal(true);
    await page.fillIn({subject: 'The export stops', text: ' At row 4,096. '});
    await fill(page.dialog!, 'combobox', 'Priority', 'high');
    await fill(page.dialog!, 'combobox', 'About', 'invoice');
    const [document] = await shown(() => {
      const found = [...page.dialog!.querySelectorAll<HTMLInputElement>('[type=radio]')];
      return found.length && found;
    });
    const label = document!.closest('label')!;
    expect(textOf(label)).to.match(/^KH-\d+ \w+ \d+, \d{4} · €[\d,.]+$/);
    document!.click();
    attach(page, new File(['row,4096'], 'export.csv', {type: 'text/csv'}));
    await page.says('export.csv');
    await shown(() => page.dialog!.querySelector('[part~=upload-ready]'), 'the file uploaded');
    const created = oneEvent(page.list, 'portal-ticket-create');
    await send(page);
    const {ticket} = ((await created) as CustomEvent).detail;
    expect([ticket.subject, ticket.category.id, ticket.priority, ticket.status]).to.deep.equal([
      'The export stops',
      'technical',
      'high',
      'open',
    ]);
    expect(ticket.related.number).to.equal(textOf(label.querySelector('bdi')));
    const {items} = await clientIn(world).tickets.messages(ticket.id);
    expect(items.map(({text, files}) => [text, files.map(({name}) => name)])).to.deep.equal([
      ['At row 4,096.', ['export.csv']],
    ]);
    await page.speaks(`Ticket ${ticket.number} is open.`);
    expect([page.dialog, page.list.selected]).to.deep.equal([null, ticket.id]);
  });

  it('says at each field what is missing, and nothing is sent', async () => {
    const page = await write();
    await expectAccessible(page.list);
    await fill(page.dialog!, 'combobox', 'About', 'order');
    await fill(page.dialog!, 'textbox', 'Subject', '   ');
    const before = (await subjects()).length;
    await send(page);
    await shown(() => page.mistake('ticket-category'));
    expect(page.mistake('ticket-category')).to.equal('Choose a category.');
    expect(page.mistake('ticket-subject')).to.equal('Say in a few words what it is about.');
    expect(page.mistake('ticket-text')).to.equal('Describe it.');
    expect(page.dialogText).to.include('Choose one, or “Nothing in particular”.');
    await shown(() => page.focused?.matches('[part~=ticket-category]'));
    await expectAccessible(page.list);
    await page.fillIn();
    expect(page.mistake('ticket-subject')).to.equal('');
    expect((await subjects()).length).to.equal(before);
  });

  it('shows at its field a card number that the server refuses', async () => {
    for (const [part, what] of [
      ['ticket-text', {text: 'My card is 4242 4242 4242 4242'}],
      ['ticket-subject', {subject: '4242 4242 4242 4242'}],
    ] as const) {
      sessionStorage.clear();
      const page = await write();
      await page.fillIn(what);
      await send(page);
      await shown(() => page.mistake(part).startsWith('This looks like a card number'));
      await shown(() => page.focused?.matches(`[part~=${part}]`));
      expect(page.dialog!.querySelector('[part~=problem]')).to.equal(null);
      page.scope.remove();
    }
  });

  it('is kept as a draft, with its files, until it is sent or discarded', async () => {
    const page = await write();
    await page.fillIn({subject: 'Half a thought'});
    attach(page, new File(['1'], 'one.txt'));
    await shown(() => page.dialog!.querySelector('[part~=upload-ready]'), 'the file uploaded');
    page.scope.remove();
    const again = await write();
    expect([value(again, 'ticket-subject'), value(again, 'ticket-category')]).to.deep.equal([
      'Half a thought',
      'technical',
    ]);
    await again.says('one.txt');
    await again.press('button', 'Close');
    await shown(() => again.focused?.matches('[part~=new-ticket]'), 'the focus where it was');
    await again.write();
    expect(value(again, 'ticket-text')).to.equal('At row 4,096.');
    await again.press('button', 'Discard the draft');
    await shown(() => value(again, 'ticket-subject') === '');
    expect(again.dialogText).not.to.include('one.txt');
    again.scope.remove();
    expect(value(await write(), 'ticket-subject')).to.equal('');
  });

  it('keeps a draft from who signs in afterwards', async () => {
    const page = await write();
    await page.fillIn({subject: 'Between us'});
    page.scope.scope = {...page.scope.scope, client: clientIn(world, {session: {user: 'member'}})};
    await shown(() => !page.dialog, 'the dialog gone');
    await page.ready();
    await page.write();
    expect(value(page, 'ticket-subject')).to.equal('');
  });

  it('finds a document by words, and says what can’t be found', async () => {
    const page = await write();
    await fill(page.dialog!, 'combobox', 'About', 'invoice');
    await fill(page.dialog!, 'searchbox', 'Search', 'KH-45');
    await shown(() => page.dialog!.querySelectorAll('[type=radio]').length === 1);
    await fill(page.dialog!, 'searchbox', 'Search', 'zq zq');
    await page.says('None found.');
    await world.fault({kind: 'respond', status: 500, path: '/orders$'});
    await fill(page.dialog!, 'combobox', 'About', 'order');
    await page.says('This could not be loaded.');
    await page.press('button', 'Try again');
    await shown(() => page.dialog!.querySelectorAll('[type=radio]').length > 1);
  });

  describe('help', () => {
    it('lists what may answer the subject that was typed last, says how many, and opens one in place', async () => {
      const page = await write();
      const slow = await world.fault({kind: 'hold-before', path: '/help-articles$'});
      await fill(page.dialog!, 'textbox', 'Subject', 'password');
      await shown(async () => (await slow.status()).waiting, 'the first question');
      await fill(page.dialog!, 'textbox', 'Subject', 'pay an invoice');
      const articles = await shown(() => {
        const found = [...page.dialog!.querySelectorAll('[part~=open-article]')].map(textOf);
        return found.length && found;
      });
      await slow.release();
      expect(articles[0]).to.equal('Pay an invoice');
      expect(page.dialogSaid).to.match(new RegExp(`^${articles.length} help articles? may answer this\\.$`));
      await page.press('button', 'Pay an invoice');
      await page.find('heading', 'Pay an invoice');
      await shown(() => page.focused?.matches('.article h3'));
      expect(page.dialogText).to.include('Open Invoices');
      await page.press('button', 'Back to the ticket');
      await shown(() => page.focused?.matches('[part~=ticket-subject]'));
      expect(value(page, 'ticket-subject')).to.equal('pay an invoice');
    });

    it('closes when it has answered the question, and keeps nothing', async () => {
      const page = await write();
      await page.fillIn({subject: 'pay an invoice'});
      await page.press('button', 'Pay an invoice');
      setTimeout(() => void page.press('button', 'This answered my question'));
      const {detail} = (await oneEvent(page.list, 'portal-help-solve')) as CustomEvent;
      expect(detail.article.title).to.equal('Pay an invoice');
      await page.speaks('No ticket was opened.');
      expect(page.dialog).to.equal(null);
      await page.write();
      expect(value(page, 'ticket-subject') + value(page, 'ticket-text')).to.equal('');
    });

    it('is nothing that one waits for, or is told of, where it can’t be had', async () => {
      await world.fault({kind: 'respond', status: 500, path: '/help-articles$', times: 9});
      const page = await write();
      await page.fillIn({subject: 'pay an invoice', text: 'Without help.'});
      const created = oneEvent(page.list, 'portal-ticket-create');
      await send(page);
      await created;
      expect(await subjects()).to.include('pay an invoice');
    });
  });
});
