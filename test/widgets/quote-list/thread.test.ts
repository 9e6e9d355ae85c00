import {expect} from '@open-wc/testing';

import type {QuoteListItem} from '../../../src/client/contract.js';
import type {PortalClient} from '../../../src/client/portal-client.js';
import {clientIn, type RequestLog} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {QuotePage} from '../../support/quote-page.js';
import {impatient} from '../../support/impatient.js';
import {interceptSaves} from '../../support/saves.js';
import {shown, textOf} from '../../support/seen.js';

describe('the discussion of a quote', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let client: PortalClient;
  let quotes: readonly QuoteListItem[];
  before(async () => {
    world = await openWorld();
    client = clientIn(world);
    quotes = (await client.quotes.list({filter: {status: 'open'}, limit: 100})).items;
  });
  beforeEach(() => sessionStorage.clear());
  afterEach(() => world.clearFaults());

  const messages = (page: QuotePage): string[] =>
    [...page.root.querySelectorAll('[part~=entry]')].map((message) => textOf(message));
  const field = (page: QuotePage): Promise<HTMLTextAreaElement> => page.find('textbox', 'Your message');

  it('tells what was written by whom, and what has happened in words', async () => {
    for (const {id} of quotes) {
      const {quote} = await client.quotes.get(id);
      if (!quote.messages.some(({author}) => author.role === 'vendor')) continue;
      const page = await QuotePage.openQuote(client, {id});
      const told = messages(page);
      expect(told).to.have.length(quote.messages.length);
      expect(told[0]).to.match(/sent this quote\./);
      const written = quote.messages.findIndex(({author}) => author.role === 'vendor');
      expect(told[written]).to.contain(quote.messages[written]!.author.name).and.to.contain('Vendor');
      expect(told[written]).to.contain(quote.messages[written]!.text);
      return;
    }
    throw new Error('No discussion is seeded.');
  });

  it('offers the signed document where the quote was signed', async () => {
    const {items} = await client.quotes.list({filter: {status: 'accepted'}});
    for (const {id} of items) {
      const {quote} = await client.quotes.get(id);
      const [file] = quote.messages.find(({event}) => event === 'signed')?.files ?? [];
      if (!file) continue;
      const page = await QuotePage.openQuote(client, {id});
      const saved = interceptSaves();
      await page.press('button', `Download ${file.name}`);
      await shown(() => saved.files.length === 1);
      saved.restore();
      expect(saved.bytes[0]).to.be.above(1000);
      return;
    }
    throw new Error('No signed quote is seeded.');
  });

  it('sends with the button and with Ctrl+Enter, shown at once and said', async () => {
    const page = await QuotePage.openQuote(client, quotes[0]!);
    await page.fill('Your message', 'Can it be blue?');
    const held = await world.fault({kind: 'hold-before', method: 'POST', path: '/messages$'});
    await page.press('button', 'Send');
    await shown(() => /Can it be blue\? Sending…/.test(messages(page).at(-1) ?? ''));
    expect((await field(page)).value).to.equal('');
    await held.release();
    await page.announces('Your message is sent.');
    await page.documentReady();
    await page.fill('Your message', 'Or green?');
    // Not every driver can hold a key down.
    const chord = {key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true};
    (await field(page)).dispatchEvent(new KeyboardEvent('keydown', chord));
    await shown(() => /Or green\?/.test(messages(page).at(-1) ?? '') && !/Sending/.test(page.text));
    const {quote} = await client.quotes.get(quotes[0]!.id);
    expect(quote.messages.slice(-2).map(({text}) => text)).to.deep.equal(['Can it be blue?', 'Or green?']);
  });

  it('keeps a draft of each quote over a reload, and forgets it when it is sent', async () => {
    const [first, second] = quotes;
    const page = await QuotePage.openQuote(client, first!);
    await page.fill('Your message', 'About the first');
    page.list.selected = second!.id;
    await shown(async () => (await field(page)).value === '');
    await page.documentReady();
    await page.fill('Your message', 'About the second');
    page.scope.remove();
    const again = await QuotePage.openQuote(client, first!);
    expect((await field(again)).value).to.equal('About the first');
    await again.press('button', 'Send');
    await again.announces('Your message is sent.');
    again.scope.remove();
    const last = await QuotePage.openQuote(client, first!);
    expect((await field(last)).value).to.equal('');
  });

  it('gives the text back when it could not be sent, and says so', async () => {
    const page = await QuotePage.openQuote(client, quotes[1]!);
    await page.fill('Your message', 'My card is 4242 4242 4242 4242');
    await page.press('button', 'Send');
    await page.says('This looks like a card number');
    expect((await field(page)).value).to.contain('4242');
    expect(messages(page).join()).not.to.contain('4242');
    await page.announces(/^Not sent/);
  });

  it('is one message however often a lost one is sent again', async () => {
    const log: RequestLog = [];
    const own = clientIn(world, {log, timers: impatient()});
    const page = await QuotePage.openQuote(own, quotes[2]!);
    await world.fault({kind: 'drop-after', method: 'POST', path: '/messages$', times: 4});
    await page.fill('Your message', 'Once only');
    await page.press('button', 'Send');
    await page.says('We don’t know whether this has arrived.');
    expect((await field(page)).value).to.equal('Once only');
    await page.press('button', 'Send');
    await page.announces('Your message is sent.');
    const {quote} = await client.quotes.get(quotes[2]!.id);
    expect(quote.messages.filter(({text}) => text === 'Once only')).to.have.length(1);
  });

  it('hears the vendor without a reload', async () => {
    const page = await QuotePage.openQuote(clientIn(world, {live: true}), quotes[3]!);
    await page.fill('Your message', 'Half a sent');
    await world.desk('reply', quotes[3]!.id, 'Of course!', 'Pieter van Dam');
    await shown(() => /Of course!/.test(messages(page).at(-1) ?? ''));
    await page.announces('Pieter van Dam – Of course!');
    expect((await field(page)).value).to.equal('Half a sent');
  });

  it('is read again with the list when a page without live changes asks for it', async () => {
    const page = await QuotePage.openQuote(clientIn(world), quotes[4]!);
    await world.desk('reply', quotes[4]!.id, 'By the way', 'Pieter van Dam');
    await page.list.refresh();
    expect(messages(page).at(-1)).to.contain('By the way');
  });

  it('shows what was written as text, whatever it is', async () => {
    const page = await QuotePage.openQuote(client, quotes[4]!);
    const attack = '<img src=x onerror="window.hacked = true"> https://x.example javascript:alert(1)';
    await world.desk('reply', quotes[4]!.id, attack, '<b>Mallory</b>');
    await page.list.refresh();
    const again = await QuotePage.openQuote(clientIn(world), quotes[4]!);
    expect(messages(again).at(-1)).to.contain(attack).and.to.contain('<b>Mallory</b>');
    expect(again.root.querySelector('.thread img, .thread b, .thread a')).to.equal(null);
  });
});
