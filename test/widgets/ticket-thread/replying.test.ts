import {expect} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {all, shown, textOf} from '../../support/seen.js';
import {answers, asked, picture, ThreadPage} from '../../support/thread-page.js';

describe('<ticket-thread>: replying', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let client: PortalClient;
  before(async () => (world = await openWorld()));
  beforeEach(() => {
    sessionStorage.clear();
    client = clientIn(world);
  });
  afterEach(async () => {
    client.close();
    await world.clearFaults();
  });

  const written = async (page: ThreadPage): Promise<string[]> =>
    (await client.tickets.messages(page.ticket!.id)).items.map(({text}) => text);

  it('shows a reply at once as being sent, and then as it arrived', async () => {
    const page = await ThreadPage.of(client);
    const held = await world.fault({kind: 'hold-before', method: 'POST', path: '/messages$'});
    const told: string[] = [];
    page.widget.addEventListener('portal-ticket-reply', ({detail}) => told.push(detail.message.text));
    await page.reply('Row 1,201 is empty.');
    await page.says('Sending…');
    expect([page.messages.at(-1), page.draft]).to.deep.equal(['Row 1,201 is empty.', '']);
    await held.release();
    await page.speaks('Your reply was sent.');
    await shown(() => !page.text.includes('Sending…'), 'that it is sent');
    expect(page.messages).to.deep.equal([asked.text, 'Row 1,201 is empty.']);
    expect(told).to.deep.equal(['Row 1,201 is empty.']);
    expect(await written(page)).to.deep.equal([asked.text, 'Row 1,201 is empty.']);
  });

  it('puts a reply that is refused back into the field, with what was typed meanwhile and its files', async () => {
    const page = await ThreadPage.of(client);
    page.attach(picture());
    await page.speaks('screen.png is uploaded.');
    const held = await world.fault({kind: 'hold-before', method: 'POST', path: '/messages$'});
    await page.reply('My card is 4242 4242 4242 4242.');
    await page.says('Sending…');
    await page.type('And more.');
    await held.release();
    await page.speaks(/^Not sent\. It holds a card number/);
    expect([page.draft, page.uploads]).to.deep.equal(['My card is 4242 4242 4242 4242.\nAnd more.', ['screen.png']]);
    expect(page.messages).to.deep.equal([asked.text]);
  });

  it('keeps a draft for each ticket over a reload, with its files', async () => {
    const page = await ThreadPage.of(client);
    await page.type('To be continued');
    page.attach(picture('kept.png'));
    await page.speaks('kept.png is uploaded.');
    page.scope.remove();
    const other = await ThreadPage.of(client);
    expect(other.draft).to.equal('');
    const again = await (await ThreadPage.open(client, page.ticket)).ready();
    expect([again.draft, again.uploads]).to.deep.equal(['To be continued', ['kept.png']]);
    await again.press('button', 'Send');
    await again.speaks('Your reply was sent.');
    const {items} = await client.tickets.messages(page.ticket!.id);
    expect(items.at(-1)?.files.map(({name}) => name)).to.deep.equal(['kept.png']);
  });

  it('uploads by drop and paste, tells how far it is, and sends nothing while a file is missing', async () => {
    const page = await ThreadPage.of(client);
    const area = page.root.querySelector('.drop-area')!;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(picture('dropped.png'));
    area.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
    await page.speaks('dropped.png is uploaded.');
    page.attach(new File([Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0])], 'program.png'));
    await page.speaks('program.png was not uploaded. This kind of file is not taken.');
    await page.reply('With a program');
    await page.speaks('A file was not uploaded. Try it again, or remove it.');
    await page.press('button', 'Remove program.png');
    await page.press('button', 'Send');
    await page.speaks('Your reply was sent.');
  });

  it('takes five files of 10 MiB at most', async () => {
    const page = await ThreadPage.of(client);
    page.attach(...[1, 2, 3, 4, 5, 6].map((number) => new File([`words ${number}`], `${number}.txt`)));
    await page.says('A message takes 5 files at most.');
    await shown(() => page.root.querySelectorAll('[part~=upload-ready]').length === 5, 'five files');
    await page.press('button', 'Remove 5.txt');
    page.attach(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.zip'));
    await page.speaks('large.zip was not uploaded. This file is too large.');
  });

  it('stops a file, and tries one again alone under its key', async () => {
    const page = await ThreadPage.of(client);
    const held = await world.fault({kind: 'hold-before', method: 'PUT', path: '/content$'});
    page.attach(new File(['unwanted'], 'unwanted.txt'));
    await page.press('button', 'Cancel the upload of unwanted.txt');
    expect(page.uploads).to.deep.equal([]);
    await held.release();
    await world.clearFaults();
    await world.fault({kind: 'drop-before', method: 'PUT', path: '/content$'});
    page.attach(new File(['wanted'], 'wanted.txt'), new File(['other'], 'other.txt'));
    await shown(() => page.root.querySelectorAll('[part~=upload-ready]').length === 1, 'one file');
    const failed = textOf(page.root.querySelector('[part~=upload-failed] [part~=file-name]'));
    await page.press('button', `Try to upload ${failed} again`);
    await shown(() => page.root.querySelectorAll('[part~=upload-ready]').length === 2, 'both files');
    await page.reply('Both');
    await page.speaks('Your reply was sent.');
  });

  it('closes, asks how it went, lets that be changed, and reopens', async () => {
    const page = await ThreadPage.of(client);
    await page.press('button', 'Close ticket');
    await page.speaks('The ticket is closed.');
    await page.says('This ticket is closed. Reopen it to write.');
    await page.press('button', 'Send rating');
    await page.speaks('Choose one of the five first.');
    (await page.find('radio', '4 – Good')).click();
    await page.press('button', 'Send rating');
    await page.speaks('Thank you for your rating.');
    await page.press('button', 'Change your rating');
    (await page.find('radio', '5 – Very good')).click();
    await page.press('button', 'Send rating');
    await page.says('Your rating 5 – Very good');
    await page.press('button', 'Reopen ticket');
    await page.speaks('The ticket is open again.');
    await page.find('textbox', 'Your reply');
    expect((await client.tickets.get(page.ticket!.id)).rating?.score).to.equal(5);
  });

  it('says that a reply opens a resolved ticket again, and shows what it has become', async () => {
    const page = await ThreadPage.of(client);
    await answers(world, page.ticket!, '<p>Done.</p>', 'resolved');
    await page.widget.refresh();
    await page.says('A reply opens this ticket again.');
    await page.reply('Not yet.');
    await shown(() => page.root.querySelector('[part~=status-open]'), 'that it is open');
    expect(all(page.root, 'button', 'Close ticket').length).to.equal(1);
  });
});
