import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {dayIn} from '../../src/clock.js';
import {InvalidCursorError, type ListQuery} from '../../src/port/backend.js';
import type {OrderFilter, OrderListRecord} from '../../src/port/orders.js';
import type {QuoteFilter, QuoteListRecord, QuoteViewer} from '../../src/port/quotes.js';
import type {Database} from '../../src/port/unit.js';
import {randomFrom} from '../../src/seed/deterministic.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {addQuote, addFixture, invoiceRow, orderRow, quoteRow, type Fixture} from '../support/fixtures.js';
import {naturally, walkBothWays, type SortKey} from './walk.js';

const today = '2026-06-15';
const {quotes, orders} = createSqlBackend();
assert.ok(quotes && orders, 'the back end has both sections');
const [offers, agreed] = [quotes, orders];

const quoteKeys: Record<string, SortKey<QuoteListRecord>> = {
  number: ({number}) => naturally(number),
  issuedOn: ({issuedOn}) => [issuedOn],
  validUntil: ({validUntil}) => [validUntil ?? '9999'],
  total: ({total}) => [total.currency, total.amount],
};

const orderKeys: Record<string, SortKey<OrderListRecord>> = {
  number: ({number}) => naturally(number),
  orderedOn: ({orderedOn}) => [orderedOn],
  startsOn: ({startsOn}) => [startsOn ?? '0'],
  endsOn: ({endsOn}) => [endsOn ?? '0'],
  total: ({total}) => [total.currency, total.amount],
};

const bothWays = (keys: object): string[] => Object.keys(keys).flatMap((sort) => [sort, `-${sort}`]);
const owner: QuoteViewer = {role: 'owner', spendingLimits: null};

/** The lists of quotes and orders, on any database. */
export function describeSaleLists(database: () => Database): void {
  const random = randomFrom('sales');
  const pick = (count: number): number => Math.floor(random() * count);
  const oneOf = <T>(...values: readonly [T, ...T[]]): T => values[pick(values.length)] ?? values[0];

  describe('quotes.list', () => {
    let buyer: Fixture;
    let stranger: Fixture;
    const list = (query: Partial<ListQuery<QuoteFilter>> = {}) =>
      database().run(buyer, (unit) => offers.list(unit, {filter: {}, sort: '-issuedOn', limit: 25, today, ...query}));
    const counted = async (query: Partial<ListQuery<QuoteFilter>>): Promise<number> => (await list(query)).page.total;

    before(async () => {
      buyer = await addFixture(database());
      stranger = await addFixture(database(), buyer.tenantId);
      const rows = Array.from({length: 137}, (_, index) => {
        const status = oneOf('open', 'open', 'accepted', 'declined', 'canceled');
        return quoteRow(buyer, {
          number: `${oneOf('Q-', 'R', '')}${index}`,
          title: index === 7 ? 'Ünïque ﬂeet 50%' : null,
          status,
          issued_on: `2026-0${1 + pick(5)}-1${pick(3)}`,
          valid_until: oneOf('2026-06-14', today, '2026-06-16', null),
          currency: oneOf('EUR', 'JPY', 'KWD'),
          total: 100 * (1 + pick(9)),
          origin_type: oneOf('sales', 'partner', 'self', 'renewal', 'added_users'),
          ...(status === 'accepted' && {accepted_at: '2026-06-02T10:00:00Z'}),
          ...(status === 'declined' && {declined_at: '2026-06-02T10:00:00Z', declined_by: 'Ada'}),
        });
      });
      await database().run(buyer, ({db}) => db.insertInto('quotes').values(rows).execute());
      await database().run(stranger, ({db}) => db.insertInto('quotes').values(quoteRow(stranger)).execute());
    });

    for (const sort of bothWays(quoteKeys)) {
      it(`walks every page both ways, each row once and in order, by ${sort}`, async () => {
        const key = quoteKeys[sort.replace('-', '')];
        assert.ok(key, sort);
        await walkBothWays((cursor) => list({sort, limit: 30, cursor}), {
          total: 137,
          descending: sort.startsWith('-'),
          key,
        });
      });
    }

    it('gives each status filter what the summary counts, and no quote in two of them', async () => {
      const {counts} = await database().run(buyer, (unit) => offers.summary(unit, today, owner));
      for (const status of ['all', 'open', 'expired', 'accepted', 'declined', 'canceled'] as const) {
        const {page, items} = await list({filter: {status}, limit: 200});
        assert.equal(page.total, counts[status], status);
        assert.ok(page.total > 0, status);
        for (const item of items) {
          if (status === 'open') assert.ok(item.status === 'open' && !item.expired && (item.validInDays ?? 0) >= 0);
          else if (status === 'expired') assert.ok(item.status === 'open' && item.expired && item.validInDays === -1);
          else if (status !== 'all') assert.ok(item.status === status && !item.expired);
        }
      }
      const {all, ...parts} = counts;
      assert.equal(
        Object.values(parts).reduce((sum, count) => sum + count, 0),
        all,
      );
    });

    it('filters by day, origin and currency together', async () => {
      const {items} = await list({limit: 200});
      const filter = {issuedFrom: '2026-02-01', issuedTo: '2026-04-11', origin: 'partner', currency: 'JPY'} as const;
      const expected = items.filter(
        ({issuedOn, origin, total}) =>
          issuedOn >= filter.issuedFrom &&
          issuedOn <= filter.issuedTo &&
          origin.type === filter.origin &&
          total.currency === filter.currency,
      );
      assert.ok(expected.length > 0, 'the filter holds something');
      assert.equal(await counted({filter}), expected.length);
    });

    it('finds every word, whatever its case and accents, and takes wildcards literally', async () => {
      assert.equal(await counted({q: 'unique FLEET'}), 1);
      assert.equal(await counted({q: '50%'}), 1);
      assert.equal(await counted({q: '5%0'}), 0);
      assert.equal(await counted({q: "' or 1=1 --"}), 0);
    });

    it('refuses a cursor of another list, filter, search or sort', async () => {
      const {page} = await list({sort: 'total', limit: 10});
      assert.ok(page.next, 'there is a next page');
      const cursor = page.next;
      for (const other of [{sort: '-total'}, {q: 'x'}, {filter: {origin: 'self' as const}}])
        await assert.rejects(list({sort: 'total', limit: 10, cursor, ...other}), InvalidCursorError);
      await assert.rejects(
        database().run(buyer, (unit) => agreed.list(unit, {filter: {}, sort: 'total', limit: 10, cursor, today})),
        InvalidCursorError,
      );
    });

    it('shows nothing of another customer, in any way of asking', async () => {
      const {items} = await database().run(stranger, (unit) =>
        offers.list(unit, {filter: {}, sort: 'number', limit: 10, today}),
      );
      assert.equal(items.length, 1);
      const id = items[0]?.id ?? '';
      assert.equal(await database().run(buyer, (unit) => offers.get(unit, id, today)), undefined);
      assert.equal(await database().run(buyer, (unit) => offers.get(unit, 'quo_\0', today)), undefined);
    });
  });

  describe('a quote with a last day', () => {
    for (const {zone, lastMoment, firstMoment} of [
      {zone: 'Asia/Tokyo', lastMoment: '2026-06-15T14:59:59.999Z', firstMoment: '2026-06-15T15:00:00Z'},
      {zone: 'America/Los_Angeles', lastMoment: '2026-06-16T06:59:59.999Z', firstMoment: '2026-06-16T07:00:00Z'},
    ]) {
      it(`is open through all of it, and expired at midnight in ${zone}`, async () => {
        const buyer = await addFixture(database());
        const {id} = await database().run(buyer, (unit) => addQuote(unit, {validUntil: '2026-06-15'}));
        const at = (instant: string) =>
          database().run(buyer, async (unit) => {
            const day = dayIn(zone, new Date(instant));
            const {counts, toReview} = await offers.summary(unit, day, owner);
            const quote = await offers.get(unit, id, day);
            return [quote?.expired, quote?.validInDays, counts.open, counts.expired, toReview];
          });
        assert.deepEqual(await at(lastMoment), [false, 0, 1, 0, 1]);
        assert.deepEqual(await at(firstMoment), [true, -1, 0, 1, 0]);
        assert.deepEqual(await at('2026-06-14T12:00:00Z'), [false, 1, 1, 0, 1]);
      });
    }
  });

  describe('quotes.summary', () => {
    it('counts for review what this person can answer now', async () => {
      const buyer = await addFixture(database());
      const actor = {id: buyer.userId, name: 'Ada'};
      const ids = await database().run(buyer, async (unit) => {
        const made = [await addQuote(unit), await addQuote(unit), await addQuote(unit, {validUntil: '2026-06-14'})];
        return made.map(({id}) => id);
      });
      const toReview = (viewer: QuoteViewer): Promise<number> =>
        database().run(buyer, async (unit) => (await offers.summary(unit, today, viewer)).toReview);
      const member = {role: 'member', spendingLimits: {EUR: 140_724}} as const;
      const deputy = {role: 'member', spendingLimits: {EUR: 140_725}} as const;
      assert.equal(await toReview(member), 2);
      await database().run(buyer, (unit) => offers.requestApproval(unit, ids[0] ?? '', {actor}, today));
      assert.deepEqual([await toReview(member), await toReview(deputy), await toReview(owner)], [1, 2, 2]);
      await database().run(buyer, (unit) => offers.requestChanges(unit, ids[1] ?? '', {actor, comment: 'Less'}, today));
      assert.deepEqual([await toReview(member), await toReview(deputy), await toReview(owner)], [0, 1, 1]);
    });
  });

  describe('orders.list', () => {
    let buyer: Fixture;
    const list = (query: Partial<ListQuery<OrderFilter>> = {}) =>
      database().run(buyer, (unit) => agreed.list(unit, {filter: {}, sort: '-orderedOn', limit: 25, today, ...query}));

    before(async () => {
      buyer = await addFixture(database());
      const rows = Array.from({length: 93}, (_, index) => {
        const starts = oneOf(null, `2026-0${1 + pick(6)}-01`);
        return orderRow(buyer, {
          number: `${oneOf('O-', 'S', '')}${index}`,
          status: oneOf('confirmed', 'in_progress', 'fulfilled', 'canceled'),
          ordered_on: `2026-0${1 + pick(5)}-1${pick(3)}`,
          starts_on: starts,
          ends_on: starts && `2026-0${7 + pick(3)}-30`,
          currency: oneOf('EUR', 'JPY'),
          total: 100 * (1 + pick(9)),
          reference: index === 3 ? 'Größe 7' : null,
        });
      });
      await database().run(buyer, ({db}) => db.insertInto('orders').values(rows).execute());
    });

    for (const sort of bothWays(orderKeys)) {
      it(`walks every page both ways, each row once and in order, by ${sort}`, async () => {
        const key = orderKeys[sort.replace('-', '')];
        assert.ok(key, sort);
        await walkBothWays((cursor) => list({sort, limit: 20, cursor}), {
          total: 93,
          descending: sort.startsWith('-'),
          key,
        });
      });
    }

    it('gives each status filter what the summary counts', async () => {
      const {counts} = await database().run(buyer, (unit) => agreed.summary(unit));
      for (const status of ['all', 'confirmed', 'in_progress', 'fulfilled', 'canceled'] as const) {
        const {page, items} = await list({filter: {status}, limit: 200});
        assert.equal(page.total, counts[status], status);
        assert.ok(page.total > 0 && items.every((item) => status === 'all' || item.status === status), status);
      }
    });

    it('filters by day and currency, and searches', async () => {
      const {items} = await list({limit: 200});
      const filter = {orderedFrom: '2026-02-01', orderedTo: '2026-03-11', currency: 'EUR'};
      const expected = items.filter(
        ({orderedOn, total}) =>
          orderedOn >= filter.orderedFrom && orderedOn <= filter.orderedTo && total.currency === 'EUR',
      );
      assert.ok(expected.length > 0, 'the filter holds something');
      assert.equal((await list({filter})).page.total, expected.length);
      assert.equal((await list({q: 'grosse 7'})).page.total, 0);
      assert.equal((await list({q: 'größe'})).page.total, 1);
    });

    it('says how far the period is', async () => {
      const stranger = await addFixture(database());
      await database().run(stranger, ({db}) =>
        db
          .insertInto('orders')
          .values(orderRow(stranger, {starts_on: '2026-06-01', ends_on: '2026-06-30'}))
          .execute(),
      );
      const progress = (day: string) =>
        database().run(stranger, async (unit) => {
          const {items} = await agreed.list(unit, {filter: {}, sort: 'number', limit: 1, today: day});
          return items[0]?.progress;
        });
      const days = ['2026-05-20', '2026-06-01', '2026-06-16', '2026-06-30', '2026-07-01', '2027-01-01'];
      assert.deepEqual(await Promise.all(days.map(progress)), [0, 0, 50, 96, 100, 100]);
    });

    it('sums up what its invoices say, leaving out what was voided', async () => {
      const stranger = await addFixture(database());
      const order = orderRow(stranger, {total: 9_000, down_payment: 3_000});
      const invoice = (given: Parameters<typeof invoiceRow>[1]) => invoiceRow(stranger, {order_id: order.id, ...given});
      await database().run(stranger, async ({db}) => {
        await db.insertInto('orders').values(order).execute();
        await db
          .insertInto('invoices')
          .values([
            invoice({id: 'inv_late', total: 6_000, amount_paid: 1_000, amount_credited: 500, due_on: '2026-09-01'}),
            invoice({id: 'inv_first', total: 3_000, amount_paid: 1_000, due_on: '2026-08-01'}),
            invoice({id: 'inv_void', total: 9_000, amount_paid: 9_000, status: 'void'}),
          ])
          .execute();
      });
      const {items} = await database().run(stranger, (unit) =>
        agreed.list(unit, {filter: {}, sort: 'number', limit: 1, today}),
      );
      const [item] = items;
      assert.deepEqual(
        [item?.invoiceCount, item?.amountPaid.amount, item?.amountDue.amount, item?.awaitingPayment],
        [3, 2_500, 6_500, true],
      );
      assert.deepEqual(item?.facts.payables, [
        {id: 'inv_first', status: 'open', amountDue: 2_000, currency: 'EUR'},
        {id: 'inv_late', status: 'open', amountDue: 4_500, currency: 'EUR'},
      ]);
    });
  });
}
