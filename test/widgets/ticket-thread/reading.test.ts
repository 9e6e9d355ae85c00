import {expect, html} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {shown, textOf} from '../../support/seen.js';
import {answers, asked, picture, ThreadPage} from '../../support/thread-page.js';

describe('<ticket-thread>: reading', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let client: PortalClient;
  before(async () => (world = await openWorld()));
  beforeEach(() => {
    sessionStorage.clear();
    client = clientIn(world, {live: true});
  });
  afterEach(() => client.close());

  it('shows what a ticket is about, how it stands, and what was written, of whom and when', async () => {
    const page = await ThreadPage.of(client);
    await answers(world, page.ticket!, '<p>Which <b>file</b> is it?</p>');
    await page.widget.refresh();
    await page.says('Which file is it?');
    await page.says('Support');
    expect(textOf(page.root.querySelector('h2'))).to.equal(asked.subject);
    expect(page.root.querySelector('[part~=status-pending]')).to.not.equal(null);
    for (const words of [page.ticket!.number, 'High', 'Technisches Problem', 'Anna Berg']) await page.says(words);
    const [time] = page.root.querySelectorAll('time');
    expect(Date.parse(time?.dateTime ?? '')).to.be.closeTo(Date.now(), 600_000);
    expect(textOf(time)).to.match(/now|minute/);
    expect(textOf(page.root.getElementById(time?.getAttribute('aria-describedby') ?? ''))).to.match(/\d{4}/);
  });

  it('says what comes in, shows who is writing, and tells the server what was read', async () => {
    const page = await ThreadPage.of(client);
    await shown(async () => (await client.tickets.get(page.ticket!.id)).readTo === 1, 'what was read');
    await world.agent('PUT', `/${page.ticket!.id}/typing`, {author: 'Anna Berg'});
    await page.says('Anna Berg is writing…');
    await answers(world, page.ticket!, '<p>It is mended.</p>');
    await page.speaks('Anna Berg – It is mended.');
    await shown(async () => (await client.tickets.get(page.ticket!.id)).readTo === 2, 'what was read');
    expect(page.text).not.to.include('is writing');
  });

  it('folds what is quoted, and makes links of addresses alone', async () => {
    const page = await ThreadPage.of(client);
    await client.tickets.reply(page.ticket!.id, {
      text: 'See https://vendor.example/a?b=1. Not javascript:alert(1) nor http://plain.example\n\nOn Monday Anna wrote:\n> Which one?\n> This one',
    });
    await page.says('Quoted text');
    const links = [...page.root.querySelectorAll<HTMLAnchorElement>('.messages a')];
    expect(links.map(({href, rel, target}) => [href, rel, target])).to.deep.equal([
      ['https://vendor.example/a?b=1', 'noopener noreferrer nofollow', '_blank'],
    ]);
    const quoted = page.root.querySelector('details')!;
    expect([quoted.open, textOf(quoted)]).to.deep.equal([
      false,
      'Quoted text On Monday Anna wrote: > Which one? > This one',
    ]);
  });

  it('shows files with a picture of what is one, with its type and size', async () => {
    const page = await ThreadPage.of(client);
    const {id} = await client.tickets.upload(picture());
    const text = await client.tickets.upload(new File(['some words'], 'notes.txt'));
    await client.tickets.reply(page.ticket!.id, {text: 'Two files', fileIds: [id, text.id]});
    await page.says('notes.txt');
    const names = [...page.root.querySelectorAll('[part~=attachment]')].map((link) => link.getAttribute('aria-label'));
    expect(names).to.deep.equal(['Download screen.png, Picture, 11 bytes', 'Download notes.txt, Text, 10 bytes']);
    expect(page.root.querySelectorAll('[part~=preview]').length).to.be.lessThan(2);
  });

  describe('a file whose link has expired', () => {
    const {now} = Date;
    const {click} = HTMLAnchorElement.prototype;
    const followed: string[] = [];
    beforeEach(() => {
      followed.length = 0;
      HTMLAnchorElement.prototype.click = function follow() {
        followed.push(this.href);
      };
    });
    afterEach(() => {
      Date.now = now;
      HTMLAnchorElement.prototype.click = click;
    });

    const withFile = async (): Promise<{page: ThreadPage; link: HTMLAnchorElement}> => {
      const page = await ThreadPage.of(client);
      const {id} = await client.tickets.upload(new File(['some words'], 'notes.txt'));
      await client.tickets.reply(page.ticket!.id, {text: 'A file', fileIds: [id]});
      const link = await shown(() => page.root.querySelector<HTMLAnchorElement>('[part~=attachment]'));
      return {page, link};
    };
    const press = (link: HTMLAnchorElement): boolean =>
      link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, composed: true}));

    it('is had by another link, which is read first', async () => {
      const {link} = await withFile();
      const first = link.href;
      await world.advance(601_000);
      Date.now = () => now() + 601_000;
      expect(press(link)).to.equal(false);
      await shown(() => followed.length === 1, 'another link');
      expect(followed).not.to.include(first);
      const answer = await fetch(followed[0] ?? '');
      expect([answer.status, await answer.text()]).to.deep.equal([200, 'some words']);
      await shown(() => link.href === followed[0], 'the link renewed');
    });

    it('says so where it can’t be had any more', async () => {
      const {page, link} = await withFile();
      Date.now = () => now() + 601_000;
      await world.fault({kind: 'respond', status: 404, path: '/messages$', times: 9, body: '{"code":"not_found"}'});
      press(link);
      await page.says('notes.txt is no longer available.');
      await world.clearFaults();
      expect(followed).to.deep.equal([]);
    });
  });

  it('speaks French with the words that its customers know', async () => {
    const page = await ThreadPage.of(client, 'fr');
    for (const words of ['En cours', 'Votre réponse', 'Joindre des fichiers', 'Fermer le ticket', 'Ouvert par'])
      await page.says(words);
    expect(textOf(page.root.querySelector('time'))).to.match(/maintenant|minute/);
  });

  it('says that no ticket is chosen, and that one is not there', async () => {
    const none = await ThreadPage.open(client, undefined, {content: html`<ticket-thread></ticket-thread>`});
    await none.says('No ticket is chosen.');
    none.widget.ticket = 'tic_unknown';
    await none.says('This is no longer here.');
  });
});
