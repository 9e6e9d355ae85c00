import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {
  InvalidCursorError,
  type InvoiceFilter,
  type InvoiceListRecord,
  type ListQuery,
} from '../../src/port/backend.js';
import type {Database} from '../../src/port/unit.js';
import {randomFrom} from '../../src/seed/deterministic.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {searchText} from '../../src/sql/search.js';
import {addFixture, invoiceRow, type Fixture} from '../support/fixtures.js';
import {naturally, walkBothWays, type SortKey} from './walk.js';

const today = '2026-06-15';
const {invoices} = createSqlBackend();
assert.ok(invoices, 'the back end has invoices');
const section = invoices;

const sorts = ['number', 'issuedOn', 'dueOn', 'total', 'amountDue'].flatMap((sort) => [sort, `-${sort}`]);

/** What each sort promises of two rows that follow each other. */
const keys: Record<string, SortKey<InvoiceListRecord>> = {
  number: ({number}) => naturally(number),
  issuedOn: ({issuedOn}) => [issuedOn],
  dueOn: ({dueInDays}) => [dueInDays],
  total: ({total}) => [total.currency, total.amount],
  amountDue: ({amountDue}) => [amountDue.currency, amountDue.amount],
};

/** The lists, on any database. */
export function describeLists(database: () => Database): void {
  describe('invoices.list', () => {
    let owner: Fixture;
    const list = (query: Partial<ListQuery<InvoiceFilter>>) =>
      database().run(owner, (unit) => section.list(unit, {filter: {}, sort: '-issuedOn', limit: 25, today, ...query}));

    before(async () => {
      owner = await addFixture(database());
      const stranger = await addFixture(database(), owner.tenantId);
      const random = randomFrom('lists');
      const pick = (count: number): number => Math.floor(random() * count);
      const rows = Array.from({length: 237}, (_, index) => {
        const total = 100 * (1 + pick(20));
        const paid = pick(3) === 0;
        return invoiceRow(owner, {
          number: `${['F-', 'G', ''][index % 3]}${index}${index % 7 === 0 ? '-b' : ''}`,
          issued_on: `2026-0${1 + pick(5)}-1${pick(3)}`,
          due_on: `2026-0${5 + pick(3)}-1${pick(3)}`,
          currency: ['EUR', 'JPY', 'KWD'][pick(3)] ?? 'EUR',
          total,
          ...(paid && {status: 'paid', amount_paid: total, paid_on: today}),
          ...(!paid && pick(10) === 0 && {status: 'void'}),
          search: searchText([`F-${index}`, 'Crème brûlée 50% _x_ \\', index === 5 ? 'ﬁne Ünïque' : null]),
        });
      });
      await database().run(owner, ({db}) => db.insertInto('invoices').values(rows).execute());
      await database().run(stranger, ({db}) => db.insertInto('invoices').values(invoiceRow(stranger)).execute());
    });

    for (const sort of sorts) {
      it(`walks every page both ways, each row once and in order, by ${sort}`, async () => {
        const key = keys[sort.replace('-', '')];
        assert.ok(key, sort);
        await walkBothWays((cursor) => list({sort, limit: 50, cursor}), {
          total: 237,
          descending: sort.startsWith('-'),
          key,
        });
      });
    }

    it('repeats and hides nothing when rows come in while someone walks', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      let round = 0;
      do {
        const {items, page} = await list({sort: '-issuedOn', limit: 40, q: 'F-', cursor});
        seen.push(...items.map(({id}) => id));
        cursor = page.next ?? undefined;
        round += 1;
        await database().run(owner, ({db}) =>
          db
            .insertInto('invoices')
            .values([
              invoiceRow(owner, {number: `new-${round}`, issued_on: '2026-06-14', search: 'f- late'}),
              invoiceRow(owner, {number: `old-${round}`, issued_on: '2025-01-01', status: 'void', search: 'f- late'}),
            ])
            .execute(),
        );
      } while (cursor);
      await database().run(owner, ({db}) => db.deleteFrom('invoices').where('search', '=', 'f- late').execute());
      assert.equal(new Set(seen).size, seen.length);
      const {ids} = await database().run(owner, (unit) =>
        section.ids(unit, {filter: {}, sort: 'number', today}, 1_000),
      );
      const missed = ids.filter((id) => !seen.includes(id));
      assert.deepEqual([ids.length, missed], [237, []]);
    });

    it('finds every word, whatever its case and accents, and takes wildcards literally', async () => {
      const found = async (q: string): Promise<number> => (await list({q})).page.total;
      assert.equal(await found('BRULEE crème'), 237);
      assert.equal(await found('fine unique'), 1);
      assert.equal(await found('brulee nowhere'), 0);
      assert.equal(await found('50%'), 237);
      assert.equal(await found('5%0'), 0);
      assert.equal(await found('_x_'), 237);
      assert.equal(await found('axa'), 0);
      assert.equal(await found('\\'), 237);
      assert.equal(await found("' or 1=1 --"), 0);
      assert.equal(await found('\0'), 237);
    });

    it('gives each status filter what the summary counts', async () => {
      const summary = await database().run(owner, (unit) => section.summary(unit, today));
      for (const status of ['all', 'open', 'overdue', 'paid', 'canceled'] as const) {
        const {page, items} = await list({filter: {status}, limit: 100});
        assert.equal(page.total, summary.counts[status], status);
        if (status === 'overdue')
          assert.equal(items.filter(({overdue, dueInDays}) => !overdue || dueInDays >= 0).length, 0);
      }
    });

    it('says 0 of 0 when nothing is found', async () => {
      assert.deepEqual((await list({q: 'nowhere'})).page, {
        total: 0,
        from: 0,
        to: 0,
        limit: 25,
        first: null,
        previous: null,
        next: null,
        last: null,
      });
    });

    it('gives the ids of a filter in its order, up to a limit, and how many there are', async () => {
      const query = {filter: {}, sort: 'number', today};
      const {ids, total} = await database().run(owner, (unit) => section.ids(unit, query, 10));
      assert.equal(total, 237);
      assert.deepEqual(
        ids,
        (await list({sort: 'number', limit: 10})).items.map(({id}) => id),
      );
      const byIds = await database().run(owner, (unit) =>
        section.listByIds(unit, [...ids].reverse().concat('inv_none', '\0'), today),
      );
      assert.deepEqual(
        byIds.map(({id}) => id),
        [...ids].reverse(),
      );
    });

    it('refuses a cursor that was cut, forged or made by another query', async () => {
      const {page} = await list({sort: 'total', limit: 10});
      assert.ok(page.next, 'there is a next page');
      const fields = JSON.parse(Buffer.from(page.next, 'base64url').toString()) as unknown[];
      const forged = (change: (copy: unknown[]) => void): string => {
        const copy = structuredClone(fields);
        change(copy);
        return Buffer.from(JSON.stringify(copy)).toString('base64url');
      };
      const bad = [
        page.next.slice(0, -3),
        'x',
        '',
        Buffer.from('null').toString('base64url'),
        forged((copy) => (copy[0] = 'beside')),
        forged((copy) => (copy[2] = -1)),
        forged((copy) => (copy[3] = 'a\0b')),
        forged((copy) => (copy[5] = '1; drop table invoices')),
        forged((copy) => copy.push(1)),
      ];
      for (const cursor of bad)
        await assert.rejects(list({sort: 'total', limit: 10, cursor}), InvalidCursorError, cursor);
      for (const other of [
        {sort: '-total'},
        {q: 'x'},
        {filter: {status: 'open' as const}},
        {filter: {issuedFrom: '2026-01-01'}},
      ]) {
        await assert.rejects(list({sort: 'total', limit: 10, cursor: page.next, ...other}), InvalidCursorError);
      }
    });
  });
}
