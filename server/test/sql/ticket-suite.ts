import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';

import type {NewTicket, Role} from '../../src/port/contract.js';
import type {MessagePageRecord, TicketFilter, TicketViewer} from '../../src/port/tickets.js';
import type {Database, Unit} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {stemmingOf} from '../../src/sql/help.js';
import {searchable} from '../../src/sql/search.js';
import {writeTicketMessage} from '../../src/sql/ticket-writing.js';
import {addFixture, type Fixture} from '../support/fixtures.js';

const {tickets, help, agentTickets, ticketFiles} = createSqlBackend();
assert.ok(tickets && help && agentTickets && ticketFiles, 'the back end has these sections');
const [section, articles, desk, files] = [tickets, help, agentTickets, ticketFiles];

/** Tickets and help, on any database. */
export function describeTickets(database: () => Database): void {
  let owner: Fixture;
  beforeEach(async () => {
    owner = await addFixture(database());
    await run(({db}) =>
      db
        .insertInto('ticket_categories')
        .values(
          [
            {id: 'billing', position: 2, names: {en: 'Billing', fr: 'Facturation'}},
            {id: 'access', position: 1, names: {en: 'Access'}},
          ].map((category) => ({tenant_id: owner.tenantId, ...category, names: JSON.stringify(category.names)})),
        )
        .execute(),
    );
  });

  const run = <T>(work: (unit: Unit) => Promise<T>): Promise<T> => database().run(owner, work);
  /** In a unit of another instant. */
  const at = <T>(instant: string, work: (unit: Unit) => Promise<T>): Promise<T> =>
    run((unit) => work({...unit, now: new Date(instant)}));
  const viewer = (role: Role = 'owner', userId = owner.userId): TicketViewer => ({userId, role, locale: 'fr'});
  const open = (given: Partial<NewTicket> = {}, instant = '2026-06-01T09:00:00Z', by = owner.userId) =>
    at(instant, (unit) =>
      section.create(
        unit,
        {subject: 'Help', category: 'billing', priority: 'normal', text: 'Please', ...given},
        {id: by, name: 'Ada'},
      ),
    );
  const list = (
    query: {sort?: string; q?: string; filter?: TicketFilter; cursor?: string; limit?: number} = {},
    as = viewer(),
  ) =>
    run((unit) => section.list(unit, {filter: {}, sort: '-updatedAt', limit: 25, today: '2026-06-15', ...query}, as));
  const subjects = async (...asked: Parameters<typeof list>) =>
    (await list(...asked)).items.map(({subject}) => subject);

  describe('tickets.list', () => {
    it('sorts by number, subject, last update and urgency, and groups by status and category', async () => {
      const printer = await open({subject: 'Printer', category: 'access'}, '2026-06-01T09:00:00Z');
      await open({subject: 'étage', priority: 'urgent'}, '2026-06-02T09:00:00Z');
      await open({subject: 'Zoo', category: 'access', priority: 'urgent'}, '2026-06-03T09:00:00Z');
      const closed = await open({subject: 'Apple', priority: 'low'}, '2026-06-04T09:00:00Z');
      await at('2026-06-05T09:00:00Z', (unit) => section.close(unit, closed, {id: 'x', name: 'Ada'}));
      await at('2026-06-06T09:00:00Z', (unit) =>
        section.reply(unit, printer, {actor: {id: 'x', name: 'Ada'}, text: 'More'}),
      );
      assert.deepEqual(await subjects({sort: 'number'}), ['Printer', 'étage', 'Zoo', 'Apple']);
      assert.deepEqual(await subjects({sort: 'subject'}), ['Apple', 'étage', 'Printer', 'Zoo']);
      assert.deepEqual(await subjects(), ['Printer', 'Apple', 'Zoo', 'étage']);
      assert.deepEqual(await subjects({sort: 'status'}), ['Printer', 'Zoo', 'étage', 'Apple']);
      assert.deepEqual(await subjects({sort: 'category'}), ['Printer', 'Zoo', 'Apple', 'étage']);
      assert.deepEqual(await subjects({sort: '-priority'}), ['Zoo', 'étage', 'Printer', 'Apple']);
    });

    it('walks a list of the longest subjects page by page', async () => {
      for (let index = 0; index < 5; index += 1) await open({subject: `${'株'.repeat(198)}${index}`});
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({sort: 'subject', limit: 2, ...(cursor && {cursor})});
        seen.push(...page.items.map(({id}) => id));
        cursor = page.page.next ?? undefined;
        assert.ok((cursor?.length ?? 0) <= 1024, `a cursor of ${cursor?.length} characters`);
      } while (cursor);
      assert.equal(new Set(seen).size, 5);
    });

    it('finds words in the number, the subject and any message, whatever their accents', async () => {
      const id = await open({subject: 'Où est ma facture ?'});
      await open({subject: 'Other'});
      await run((unit) =>
        section.reply(unit, id, {actor: {id: 'x', name: 'Ada'}, text: 'Le prélèvement de 100 % a échoué'}),
      );
      const [{number} = {number: ''}] = (await list({q: 'facture'})).items;
      for (const q of ['FACTURE preleve', number, '100 %'])
        assert.deepEqual(await subjects({q}), ['Où est ma facture ?'], q);
      assert.deepEqual(await subjects({q: 'facture absent'}), []);
      assert.deepEqual(await subjects({q: '_ther'}), []);
    });

    it('shows a member their own tickets alone, and everybody else all of the company', async () => {
      await open({subject: 'Mine'});
      const theirs = await open({subject: 'Theirs'}, '2026-06-02T09:00:00Z', 'usr_other');
      assert.deepEqual(await subjects({}, viewer('member')), ['Mine']);
      assert.equal((await run((unit) => section.summary(unit, viewer('member')))).counts.all, 1);
      assert.equal(await run((unit) => section.get(unit, theirs, viewer('member'))), undefined);
      assert.deepEqual(await subjects({}, viewer('billing_manager')), ['Theirs', 'Mine']);
    });
  });

  describe('tickets.summary', () => {
    it('counts each filter as the list has it, and the categories in the vendor’s order and the customer’s language', async () => {
      const first = await open();
      await open({category: 'access'});
      await run((unit) => section.close(unit, first, {id: 'x', name: 'Ada'}));
      await run((unit) => writeTicketMessage(unit, first, {author: 'Sam', role: 'agent', text: 'Done'}));
      const {counts, categories} = await run((unit) => section.summary(unit, viewer()));
      for (const [status, count] of Object.entries(counts)) {
        const {items} = await list({filter: {status: status as keyof typeof counts}});
        assert.equal(items.length, count, status);
      }
      assert.deepEqual([counts.all, counts.active, counts.closed, counts.unread], [2, 1, 1, 1]);
      assert.deepEqual(categories, [
        {id: 'access', name: 'Access', count: 1},
        {id: 'billing', name: 'Facturation', count: 1},
      ]);
    });
  });

  describe('a ticket that the vendor answered', () => {
    it('is unread for each person until that person has read it', async () => {
      const id = await open();
      const unread = async (userId: string) =>
        (await list({filter: {status: 'unread'}}, viewer('owner', userId))).items.length;
      assert.equal(await unread(owner.userId), 0);
      const {position} = await run((unit) =>
        writeTicketMessage(unit, id, {author: 'Sam', role: 'agent', text: 'Hello'}),
      );
      assert.equal(await unread(owner.userId), 1);
      await run((unit) => section.markRead(unit, id, owner.userId, position));
      await run((unit) => section.markRead(unit, id, owner.userId, 1));
      assert.equal(await unread(owner.userId), 0);
      assert.equal(await unread('usr_other'), 1);
    });

    it('can’t be read further than it goes', async () => {
      const id = await open();
      await run((unit) => section.markRead(unit, id, owner.userId, 9_999));
      assert.equal((await run((unit) => section.get(unit, id, viewer())))?.readTo, 1);
    });
  });

  describe('tickets.messages', () => {
    it('leads backwards to the first message and on to what is written later', async () => {
      const id = await open({text: '1'});
      const say = (text: string) => run((unit) => section.reply(unit, id, {actor: {id: 'x', name: 'Ada'}, text}));
      for (let index = 2; index <= 7; index += 1) await say(String(index));
      const read = (cursor?: string | null): Promise<MessagePageRecord> =>
        run((unit) => section.messages(unit, id, {limit: 3, ...(cursor && {cursor})}));
      const texts = ({items}: MessagePageRecord) => items.map(({text}) => text);

      const end = await read();
      assert.deepEqual(texts(end), ['5', '6', '7']);
      const middle = await read(end.earlier);
      assert.deepEqual(texts(middle), ['2', '3', '4']);
      const start = await read(middle.earlier);
      assert.deepEqual([texts(start), start.earlier], [['1'], null]);
      assert.deepEqual(texts(await read(start.later)), ['2', '3', '4']);

      const nothing = await read(end.later);
      assert.deepEqual(texts(nothing), []);
      await say('8');
      assert.deepEqual(texts(await read(nothing.later)), ['8']);
      assert.deepEqual(texts(await read(end.later)), ['8']);
    });

    it('refuses a cursor of another conversation', async () => {
      const [one, other] = [await open(), await open()];
      const {later} = await run((unit) => section.messages(unit, one, {limit: 3}));
      await assert.rejects(
        run((unit) => section.messages(unit, other, {limit: 3, cursor: later})),
        {name: 'InvalidCursorError'},
      );
    });

    it('stand in one order without gaps when they are written all at once', async () => {
      const id = await open();
      await Promise.all(
        Array.from({length: 8}, (_, index) =>
          run((unit) => section.reply(unit, id, {actor: {id: 'x', name: 'Ada'}, text: String(index)})),
        ),
      );
      const {items} = await run((unit) => section.messages(unit, id, {limit: 25}));
      assert.deepEqual(
        items.map(({position}) => position),
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
      );
    });
  });

  describe('agents', () => {
    const everyone = <T>(work: (unit: Unit) => Promise<T>): Promise<T> =>
      database().run({tenantId: owner.tenantId, customerId: '*'}, work);
    const listed = () =>
      everyone((unit) =>
        desk.list(unit, {filter: {status: 'unread'}, sort: '-updatedAt', limit: 25, today: '2026-06-15'}),
      );

    it('have all read what one of them has, until the customer writes again', async () => {
      const id = await open();
      const place = {id, customerId: owner.customerId, createdBy: owner.userId};
      assert.deepEqual(
        (await listed()).items.map((item) => [item.id, item.unread]),
        [[id, true]],
      );
      await everyone((unit) => desk.markRead(unit, place, 9_999));
      assert.deepEqual((await listed()).items, []);
      await run((unit) => section.reply(unit, id, {actor: {id: 'x', name: 'Ada'}, text: 'More'}));
      await everyone((unit) => desk.markRead(unit, place, 1));
      assert.deepEqual((await listed()).items.length, 1);
      assert.equal((await everyone((unit) => desk.get(unit, place))).readTo, 1);
    });

    it('send files of their own with an answer, and never a customer’s', async () => {
      const id = await open();
      const place = {id, customerId: owner.customerId, createdBy: owner.userId};
      const keep = async (userId: string | null): Promise<string> =>
        run(async (unit) => {
          const file = await files.announce(unit, {name: 'a.png', size: 3, userId});
          await files.uploaded(unit, file, 'image/png');
          return file;
        });
      const answer = (fileId: string) =>
        everyone((unit) =>
          desk.reply(unit, place, {author: 'Sam', html: '<p>A</p>', text: 'A', status: 'pending', fileIds: [fileId]}),
        );
      const [own, customers] = [await keep(null), await keep(owner.userId)];
      assert.deepEqual(
        (await answer(own)).files.map(({name}) => name),
        ['a.png'],
      );
      await assert.rejects(answer(customers), {status: 422});
      assert.equal(await run((unit) => files.announced(unit, customers, null)), undefined);
    });
  });

  describe('help.search', () => {
    const write = (id: string, language: string, title: string, text: string) =>
      run(({db}) =>
        db
          .insertInto('help_articles')
          .values({
            tenant_id: owner.tenantId,
            id,
            language,
            title,
            html: `<p>${text}</p>`,
            text,
            stemming: stemmingOf(language),
            title_search: searchable(title),
            text_search: searchable(text),
          })
          .execute(),
      );
    const search = async (q: string, locale = 'fr-CA') =>
      (await run((unit) => articles.search(unit, q, locale, 5))).map(({id}) => id);

    it('finds other forms of a word and words that are still being typed, titles first', async () => {
      await write('pay', 'fr', 'Payer ses factures', 'Par carte ou par prélèvement.');
      await write('card', 'fr', 'Changer de carte', 'Une facture impayée est débitée sur la nouvelle carte.');
      await write('seat', 'fr', 'Ajouter des utilisateurs', 'Le prix est ajusté.');
      assert.deepEqual(await search('ma facture'), ['pay', 'card']);
      assert.deepEqual(await search('utilisat'), ['seat']);
      assert.deepEqual(await search('Prélèvements'), ['pay']);
      assert.deepEqual(await search('zèbre'), []);
      assert.deepEqual(await search("!:* & ' <->"), []);
    });

    it('answers in English where nothing was written in the customer’s language, and looks through text without blanks', async () => {
      await write('pay', 'en', 'Paying invoices', 'By card.');
      await write('pay', 'ja', '請求書の支払い方法', 'カードでお支払いいただけます。');
      assert.deepEqual((await run((unit) => articles.search(unit, 'invoice', 'de', 5)))[0]?.title, 'Paying invoices');
      assert.deepEqual((await run((unit) => articles.search(unit, '支払い', 'ja', 5)))[0]?.title, '請求書の支払い方法');
    });

    it('is the vendor’s own', async () => {
      await write('pay', 'en', 'Paying invoices', 'By card.');
      const other = await addFixture(database());
      assert.deepEqual(await database().run(other, (unit) => articles.search(unit, 'invoice', 'en', 5)), []);
    });
  });
}
