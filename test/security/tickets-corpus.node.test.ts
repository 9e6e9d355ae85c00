import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {holdsCardNumber} from '../../server/src/api/card-numbers.js';
import {safeFilename} from '../../server/src/documents/index.js';
import {northwind} from '../../server/src/seed/vendors.js';
import type {TicketPlace} from '../../server/src/port/agent-tickets.js';
import type {Unit} from '../../server/src/port/unit.js';
import {createSqlBackend} from '../../server/src/sql/backend.js';
import {stemmingOf} from '../../server/src/sql/help.js';
import {cleanHtml} from '../../server/src/tickets/clean-html.js';
import {
  clientOf,
  freshKey,
  openPortal,
  type Json,
  type TestClient,
  type TestPortal,
} from '../../server/test/support/portal.js';
import {xssCorpus} from '../support/xss-corpus.js';

/** A card number is refused wherever somebody writes, and a NUL is no text: both have tests of their own. */
const corpus = xssCorpus();
const writable = corpus.filter((text) => !holdsCardNumber(text) && !text.includes('\0'));

/** All that cleaned HTML may consist of, as it is written. */
const attributes = ` rel="noopener noreferrer nofollow" target="_blank"`;
const inert = new RegExp(
  [
    String.raw`[^<>]`,
    String.raw`</?(?:p|h3|h4|blockquote|pre|code|ul|ol|li|b|strong|i|em|u|s|table|thead|tbody|tr)>`,
    String.raw`<[bh]r />`,
    String.raw`</?t[hd](?: (?:col|row)span="[^"<>]*")*>`,
    String.raw`<a(?: href="(?:https:|mailto:|tel:)[^"<>\s]*")?${attributes}>|</a>`,
    // Shown only once the reader asks for it.
    String.raw`<img(?: (?:src="https:[^"<>\s]*"|(?:alt|width|height)="[^"<>]*"))* />`,
  ]
    .map((part) => `(?:${part})`)
    .join('|'),
  'giu',
);

/** What of HTML isn't allowed in it. */
const remains = (html: string): string => html.replaceAll(inert, '');

const fit = (text: string, most: number): string => Array.from(text).slice(0, most).join('');

describe('the corpus of hostile strings', () => {
  it('has as many as it should', () => {
    assert.ok(corpus.length >= 1_268, `${corpus.length} unique strings`);
    assert.ok(writable.length >= 1_268, `${writable.length} of them can be written`);
  });

  it('is HTML of which nothing is kept but what a message needs, nor when it is read again', async () => {
    for (const text of corpus) {
      const {html} = await cleanHtml(text);
      assert.equal(remains(html), '', JSON.stringify([text, html]));
      assert.equal(remains((await cleanHtml(html)).html), '', JSON.stringify([text, html]));
    }
  });

  it('is no name of a file that leads anywhere or is taken for markup', () => {
    for (const text of corpus) assert.match(safeFilename(text), /^[^<>:"/\\|?*\p{Cc}\p{Bidi_Control}]+$/u, text);
  });
});

/** Strings put together, each on a line of its own, in as few texts as have so many characters. */
function packed(texts: readonly string[], most: number): string[] {
  const packs = [''];
  for (const text of texts) {
    const last = packs.length - 1;
    const longer = `${packs[last]}\n${text}`;
    if (longer.length <= most) packs[last] = longer;
    else packs.push(text);
  }
  return packs.map((pack) => pack.trim());
}

const {tickets, ticketFiles, agentTickets} = createSqlBackend();
assert.ok(tickets && ticketFiles && agentTickets, 'the back end has these sections');

describe('hostile strings in a ticket', () => {
  let portal: TestPortal;
  let customer: TestClient;
  let desk: TestClient;
  let place: TicketPlace;
  before(async () => {
    portal = await openPortal();
    customer = await portal.signIn('globex', 'owner');
    desk = clientOf(northwind.apiKey, portal.send);
    const {customerId, userId} = await customer.json('/session');
    place = {id: '', customerId, createdBy: userId};
  });
  after(() => portal.close());

  /** All of it in one unit: a request for each string would take minutes. */
  const inUnit = <T>(work: (unit: Unit) => Promise<T>): Promise<T> =>
    portal.database.run({tenantId: 'northwind', customerId: place.customerId}, work);
  const actor = (name = 'Ada') => ({id: place.createdBy, name});
  const asked = {category: 'technical', priority: 'normal', text: 'Please'} as const;
  const open = (subject = 'Help'): Promise<string> =>
    inUnit((unit) => tickets.create(unit, {...asked, subject}, actor()));

  /** Every message of a conversation but the first, through all its pages. */
  async function conversation(id: string): Promise<Json[]> {
    const pages: Json[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Json = await customer.json(`/tickets/${id}/messages?limit=100${cursor && `&cursor=${cursor}`}`);
      pages.unshift(page.items);
      cursor = page.earlier;
    }
    return pages.flat().slice(1);
  }

  it('stay what they are as titles and authors in the list', async () => {
    const {page} = await customer.json('/tickets?limit=1');
    const wanted = writable.map((text) => [fit(text, 200), text]);
    await inUnit(async (unit) => {
      for (const [subject = '', author] of wanted) await tickets.create(unit, {...asked, subject}, actor(author));
    });
    const found: Json[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: Json = await customer.json(`/tickets?sort=number&limit=100${cursor && `&cursor=${cursor}`}`);
      found.push(...next.items);
      cursor = next.page.next;
    }
    assert.deepEqual(
      found.slice(page.total).map(({subject, author}) => [subject, author]),
      wanted,
    );
  });

  it('stay text in messages, whoever they are of', async () => {
    const id = await open();
    await inUnit(async (unit) => {
      for (const text of writable) await tickets.reply(unit, id, {actor: actor(text), text});
    });
    assert.deepEqual(
      (await conversation(id)).map(({text, html, author}) => [text, html, author.name]),
      writable.map((text) => [text, null, text]),
    );
  });

  it('stay text as a person sends them: as title and description, in a reply, in a rating', async () => {
    const texts = packed(writable, 19_000);
    const created = await customer.post(
      '/tickets',
      {...asked, subject: texts[0]?.slice(0, 200), text: texts[0]},
      freshKey(),
    );
    const {id, subject}: Json = await created.json();
    assert.equal(subject, texts[0]?.slice(0, 200).trim());
    for (const text of texts.slice(1)) {
      assert.equal((await customer.post(`/tickets/${id}/messages`, {text}, freshKey())).status, 201);
    }
    const {items} = await customer.json(`/tickets/${id}/messages`);
    assert.deepEqual(
      items.map(({text}: Json) => text),
      texts,
    );
    await customer.post(`/tickets/${id}/close`, undefined, freshKey());
    for (const comment of packed(writable, 1_900)) {
      const rated: Json = await (await customer.put(`/tickets/${id}/rating`, {score: 1, comment})).json();
      assert.equal(rated.rating.comment, comment);
    }
  });

  it('are cut down as an agent’s HTML, and stay text as an agent’s name', async () => {
    const id = await open();
    const authors = writable.map((text) => fit(text, 100));
    const clean = await Promise.all(writable.map((text) => cleanHtml(text)));
    await inUnit(async (unit) => {
      for (const [index, {html, text}] of clean.entries()) {
        const message = {author: authors[index] ?? '', html, text, status: 'open', fileIds: []} as const;
        await agentTickets.reply(unit, {...place, id}, message);
      }
    });
    const messages = await conversation(id);
    assert.deepEqual(
      messages.map(({author}) => author.name),
      authors,
    );
    for (const {html} of messages) assert.equal(remains(html), '', html);
    for (const html of packed(writable, 49_000)) {
      const sent = await desk.post(`/vendor/tickets/${id}/messages`, {author: authors[0], html}, freshKey());
      const answer: Json = await sent.json();
      assert.equal(remains(answer.html), '', answer.html);
    }
  });

  it('are names of files, which open as nothing but files', async () => {
    const id = await open();
    const names = writable.map((text) => safeFilename(fit(text, 255)));
    await inUnit(async (unit) => {
      for (let start = 0; start < names.length; start += 5) {
        const fileIds: string[] = [];
        for (const name of names.slice(start, start + 5)) {
          const file = await ticketFiles.announce(unit, {name, size: 4, userId: place.createdBy});
          await ticketFiles.uploaded(unit, file, 'text/plain');
          fileIds.push(file);
        }
        await tickets.reply(unit, id, {actor: actor(), text: 'Files', fileIds});
      }
    });
    const files = (await conversation(id)).flatMap((message) => message.files);
    assert.deepEqual(
      files.map(({name}: Json) => name),
      names,
    );
    for (const text of writable.slice(0, 25)) {
      const made = await customer.post('/ticket-files', {name: fit(text, 255), size: 4}, freshKey());
      const content = `/ticket-files/${((await made.json()) as Json).id}/content`;
      const file: Json = await (await customer.send(content, {method: 'PUT', body: 'note'})).json();
      assert.equal(file.name, safeFilename(fit(text, 255)));
      const opened = await portal.send(file.url);
      assert.match(opened.headers.get('content-disposition') ?? '', /^attachment/);
      assert.match(opened.headers.get('content-security-policy') ?? '', /^sandbox/);
    }
  });

  it('are categories and help, as the vendor wrote them', async () => {
    const word = (index: number): string => `word${Math.floor(index / 10)}`;
    const [language, stemming] = ['en', stemmingOf('en')];
    const articles = await Promise.all(
      writable.map(async (text, index) => ({
        tenant_id: 'northwind',
        id: `c${String(index).padStart(4, '0')}`,
        title: text,
        title_search: word(index),
        text_search: '',
        language,
        stemming,
        ...(await cleanHtml(text)),
      })),
    );
    const categories = articles.map(({tenant_id, id, title}, index) => ({
      tenant_id,
      id,
      position: 100 + index,
      names: JSON.stringify({en: title}),
    }));
    await portal.database.run({tenantId: 'northwind', customerId: '*'}, async ({db}) => {
      await db.insertInto('ticket_categories').values(categories).execute();
      await db.insertInto('help_articles').values(articles).execute();
    });
    const summary = await customer.json('/tickets/summary');
    assert.deepEqual(
      summary.categories.slice(-writable.length).map(({name}: Json) => name),
      writable,
    );
    const found: Json[] = [];
    for (let index = 0; index < writable.length; index += 10)
      found.push(...(await customer.json(`/help-articles?q=${word(index)}&limit=10`)).items);
    assert.deepEqual(found.map(({title}) => title).sort(), [...writable].sort());
    for (const {html, excerpt} of found) {
      assert.equal(remains(html), '', html);
      assert.equal(typeof excerpt, 'string');
    }
  });
});
