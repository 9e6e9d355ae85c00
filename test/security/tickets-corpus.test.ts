import {expect, html} from '@open-wc/testing';

import type {PortalClient} from '../../src/client/portal-client.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import type {HostileTickets} from '../support/hostile-tickets.js';
import {fill, shown, textOf} from '../support/seen.js';
import {ThreadPage} from '../support/thread-page.js';
import {TicketPage} from '../support/ticket-page.js';
import {Tripwire} from '../support/tripwire.js';

/** What a message may consist of, once the widget shows it. */
const inMessages = new Set(
  'p br hr h3 h4 blockquote pre code ul ol li a b strong i em u s table thead tbody tr th td details summary span button'.split(
    ' ',
  ),
);
const attributes = new Set('href target rel part class type colspan rowspan dir'.split(' '));

/** What of a message's body isn't allowed in it. */
function strangers(body: Element): string[] {
  return [...body.querySelectorAll('*')].flatMap((element) => [
    ...(inMessages.has(element.localName) ? [] : [`<${element.localName}>`]),
    ...[...element.attributes].filter(({name}) => !attributes.has(name)).map(({name, value}) => `${name}="${value}"`),
  ]);
}

/** As text is compared: without the blanks around it, each other run as one. */
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f\u200e\u200f]+/g, ' ').trim();

describe('hostile strings in what tickets show', function () {
  this.timeout(60_000);

  let world: TestWorld;
  let client: PortalClient;
  let hostile: HostileTickets;
  let wire: Tripwire;
  before(async () => {
    wire = new Tripwire();
    world = await openWorld();
    client = clientIn(world);
    hostile = await world.hostileTickets();
  });
  beforeEach(() => (wire.noticed.length = 0));
  after(() => client.close());

  it('are noticed where nothing is safe, so that silence below means something', async () => {
    const place = document.createElement('div');
    place.innerHTML =
      '<img src="data:," onerror="alert(1)"><img src="https://spy.example/pixel.png"><a href="javascript:alert(2)">x</a>';
    document.body.append(place);
    wire.watch(place);
    wire.pressLinks(place);
    await shown(
      () => wire.noticed.length >= 3,
      () => wire.noticed.join('; '),
    );
    place.remove();
    const noticed = wire.noticed.join('\n');
    for (const what of [/^alert\(1\)$/m, /spy\.example/, /^link: javascript:/m]) expect(noticed).to.match(what);
  });

  it('are text in the list: titles, authors, categories, and the filter of them', async () => {
    const content = html`<ticket-list page-size="100" sort="number"></ticket-list>`;
    const page = await TicketPage.open(client, content);
    wire.watch(page.root);
    await page.ready();
    const seen = new Set<string>();
    const next = () => page.root.querySelector<HTMLElement>('[part~=page-next]:not([aria-disabled=true])');
    for (;;) {
      for (const row of page.rows) seen.add(textOf(row.querySelector('[part~=open] bdi')));
      wire.pressLinks(page.root);
      const first = page.numbers[0];
      const button = next();
      if (!button) break;
      button.click();
      await shown(
        () => page.numbers[0] !== first && !page.root.querySelector('[aria-busy=true]'),
        () => page.text.slice(0, 300),
      );
    }
    const missing = hostile.subjects.filter((subject) => !seen.has(plain(subject)));
    expect(missing).to.deep.equal([]);
    const options = [...page.root.querySelectorAll('select option')].map(textOf);
    expect(
      hostile.subjects.filter((text) => text.length < 60 && !options.some((option) => option.includes(plain(text)))),
    ).to.deep.equal([]);
    expect(wire.noticed).to.deep.equal([]);
  });

  it('are cleaned HTML and text in a conversation: messages, authors, files, the rating', async () => {
    for (const {id, texts} of hostile.threads) {
      const page = await ThreadPage.open(client, undefined, {
        content: html`<ticket-thread ticket=${id}></ticket-thread>`,
      });
      wire.watch(page.root);
      // The first message, one of an agent's a string, and ten of them a customer's.
      const count = 1 + texts.length + Math.ceil(texts.length / 10);
      const entries = () => [...page.root.querySelectorAll('[part~=entry-vendor], [part~=entry-customer]')];
      await shown(
        () => page.root.querySelector('[part~=rating], [part~=reply-place], .reply-place > p'),
        () => page.text.slice(0, 300),
      );
      for (;;) {
        const earlier = await shown<HTMLElement | 'all'>(
          () =>
            page.root.querySelector<HTMLElement>('[part~=earlier]:not([aria-disabled=true])') ??
            (entries().length === count && 'all'),
          () => `${entries().length} messages of ${count}`,
        );
        if (earlier === 'all') break;
        earlier.click();
      }
      // The text of a message of HTML stands there until the HTML is cleaned.
      await shown(
        () => !page.root.querySelector('[part~=entry-vendor] .prose'),
        () =>
          `all HTML cleaned; not: ${[...page.root.querySelectorAll('[part~=entry-vendor] .prose')].map(textOf).join(' | ').slice(0, 600)}`,
      );

      const authors = entries().map((entry) => textOf(entry.querySelector('[part~=entry-author]')));
      expect(authors.slice(1, texts.length + 1)).to.deep.equal(texts.map(plain));
      const files = [...page.root.querySelectorAll('[part~=file-name]')].map(textOf);
      expect(files).to.deep.equal(texts.map(plain));
      for (const entry of entries()) {
        for (const body of entry.querySelectorAll('.html, .prose')) {
          expect(strangers(body), textOf(body)).to.deep.equal([]);
        }
      }
      // What begins with ">" is a quote, and is shown without it.
      const said = page.messages;
      const unsaid = texts.filter(
        (text) => !/^\s*>/m.test(text) && !said.some((message) => message.includes(plain(text))),
      );
      expect(unsaid).to.deep.equal([]);
      wire.pressLinks(page.root);
      // What was set off by that has had the time of a request to show itself.
      await client.tickets.get(id);
      page.scope.remove();
    }
    expect(wire.links).to.be.greaterThan(100);
    expect(wire.noticed).to.deep.equal([]);
  });

  it('are cleaned HTML and text in the help: titles, beginnings, articles', async () => {
    const page = await TicketPage.open(client, undefined, 'en');
    wire.watch(page.root);
    await page.ready();
    await page.write();
    const found = () => [...page.dialog!.querySelectorAll<HTMLElement>('[part~=open-article]')];
    // Five articles have each word; what cleans them is what cleans messages, which all strings go through above. No word from here on begins another.
    for (let word = 27; word * 5 + 5 <= hostile.subjects.length; word += 24) {
      const titles = hostile.subjects.slice(word * 5, word * 5 + 5).map(plain);
      await fill(page.dialog!, 'textbox', 'Subject', `word${word}`);
      await shown(
        () =>
          found().length === 5 && found().every((button) => titles.some((title) => textOf(button).startsWith(title))),
        () => `${titles.join(' | ')}; instead: ${page.dialogText.slice(-900)}`,
      );
      for (let index = 0; index < 5; index++) {
        found()[index]!.click();
        const body = await shown(() => page.dialog!.querySelector('[part~=article-text]'));
        expect(strangers(body), textOf(body)).to.deep.equal([]);
        wire.pressLinks(page.dialog!);
        await page.press('button', 'Back to the ticket');
        await shown(() => found().length === 5);
      }
    }
    expect(wire.noticed).to.deep.equal([]);
  });
});
