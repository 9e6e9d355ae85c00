import assert from 'node:assert/strict';
import fc from 'fast-check';
import {sql} from 'kysely';
import {beforeEach, describe, it} from 'node:test';

import {newId} from '../../src/ids.js';
import type {SpendQuery} from '../../src/port/spend.js';
import type {Database, Unit} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {addFixture, type Fixture} from '../support/fixtures.js';
import {anyAccount, spendOf, writeInvoice, type InvoiceGiven} from './spend-account.js';

const {spend, invoices} = createSqlBackend();
assert.ok(spend && invoices, 'the back end has these sections');
const [section, list] = [spend, invoices];

/** Spend, on any database. */
export function describeSpend(database: () => Database, accounts: number): void {
  let owner: Fixture;
  beforeEach(async () => {
    owner = await addFixture(database());
  });

  const run = <T>(work: (unit: Unit) => Promise<T>, as = owner): Promise<T> => database().run(as, work);
  const write = (given: InvoiceGiven, as = owner): Promise<string> => run((unit) => writeInvoice(unit, as, given), as);
  const year: SpendQuery = {from: '2026-01-01', to: '2026-12-31'};
  const figures = async (query: Partial<SpendQuery> = {}, as = owner): Promise<Record<string, number>> => {
    const rows = await run((unit) => section.rows(unit, {...year, ...query}), as);
    return Object.fromEntries(
      rows.map(({currency, month, class: name, group, amount}) => [
        [currency, month, name, ...(query.groupBy ? [group?.name ?? '-'] : [])].join(' '),
        amount,
      ]),
    );
  };

  describe('spend.rows', () => {
    it('has what was paid in the month in which it was, and what is owed in the one in which it is due', async () => {
      await write({
        total: 10_000,
        dueOn: '2026-05-31',
        payments: [{status: 'succeeded', amount: 4_000, on: '2026-04-30'}],
      });
      await write({
        total: 500,
        dueOn: '2026-05-01',
        payments: [{status: 'succeeded', amount: 500, on: '2026-05-01', at: '10:00'}],
      });
      assert.deepEqual(await figures(), {'EUR 2026-04 made': 4_000, 'EUR 2026-05 made': 500, 'EUR 2026-05 due': 6_000});
    });

    it('has nothing of a void invoice but what was paid on it, and owes what was given up', async () => {
      await write({
        total: 700,
        dueOn: '2026-05-01',
        status: 'void',
        payments: [{status: 'succeeded', amount: 300, on: '2026-04-02'}],
      });
      await write({total: 900, dueOn: '2026-05-01', status: 'uncollectible'});
      assert.deepEqual(await figures(), {'EUR 2026-04 made': 300, 'EUR 2026-05 due': 900});
    });

    it('counts nowhere what credit settled', async () => {
      await write({total: 1_000, dueOn: '2026-05-01', credited: 400});
      await write({total: 1_000, dueOn: '2026-06-01', credited: 1_000});
      assert.deepEqual(await figures(), {'EUR 2026-05 due': 600});
    });

    it('takes off the month of a payment what was given back of it, and owes it no more for that', async () => {
      const dueOn = '2026-05-31';
      await write({total: 500, dueOn, payments: [{status: 'succeeded', amount: 500, refunded: 200, on: '2026-04-02'}]});
      await write({total: 700, dueOn, payments: [{status: 'succeeded', amount: 700, refunded: 700, on: '2026-04-03'}]});
      assert.deepEqual(await figures(), {'EUR 2026-04 made': 300});
    });

    it('never adds currencies to one another', async () => {
      for (const currency of ['JPY', 'KWD', 'EUR']) await write({total: 1_234, dueOn: '2026-05-01', currency});
      assert.deepEqual(await figures(), {
        'EUR 2026-05 due': 1_234,
        'JPY 2026-05 due': 1_234,
        'KWD 2026-05 due': 1_234,
      });
    });

    it('has each instalment in its own month, the earliest filled first', async () => {
      const installments = ['2026-05-10', '2026-06-10', '2026-07-10'].map((dueOn) => ({dueOn, amount: 1_000}));
      const payments = [{status: 'succeeded', amount: 1_100, on: '2026-05-09'}] as const;
      await write({total: 3_000, dueOn: '2026-07-10', installments, payments, credited: 50});
      assert.deepEqual(await figures(), {
        'EUR 2026-05 made': 1_100,
        'EUR 2026-06 due': 850,
        'EUR 2026-07 due': 1_000,
      });
    });

    it('has what failed as failed, the earliest instalments first, and the rest as due', async () => {
      const installments = ['2026-05-10', '2026-06-10', '2026-07-10'].map((dueOn) => ({dueOn, amount: 1_000}));
      await write({
        total: 3_000,
        dueOn: '2026-07-10',
        installments,
        payments: [{status: 'failed', amount: 1_400, on: '2026-05-10', at: '12:00'}],
      });
      assert.deepEqual(await figures(), {
        'EUR 2026-05 failed': 1_000,
        'EUR 2026-06 failed': 400,
        'EUR 2026-06 due': 600,
        'EUR 2026-07 due': 1_000,
      });
    });

    it('looks at the latest payment alone', async () => {
      const failed = {status: 'failed', amount: 1_000, on: '2026-05-01', at: '12:00'} as const;
      const dueOn = '2026-05-15';
      // Tried again: under way; in part; by what the vendor booked that day; given up.
      await write({total: 1_000, dueOn, payments: [failed, {...failed, status: 'processing', at: '12:01'}]});
      await write({total: 1_000, dueOn, payments: [failed, {...failed, status: 'succeeded', amount: 1, at: '12:01'}]});
      await write({total: 1_000, dueOn, payments: [failed, {status: 'succeeded', amount: 1, on: '2026-05-01'}]});
      assert.deepEqual(await figures(), {'EUR 2026-05 made': 2, 'EUR 2026-05 due': 2_998});
      await write({total: 1_000, dueOn, payments: [failed, {...failed, status: 'canceled', at: '12:01'}]});
      await write({total: 1_000, dueOn, payments: [{...failed, status: 'succeeded', amount: 1, at: '11:59'}, failed]});
      assert.deepEqual(await figures(), {
        'EUR 2026-05 made': 3,
        'EUR 2026-05 due': 2_998,
        'EUR 2026-05 failed': 1_999,
      });
    });

    it('has the days asked for, both included, and nobody else’s', async () => {
      for (const dueOn of ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01']) {
        await write({total: 100, dueOn});
        await write({total: 10, dueOn, payments: [{status: 'succeeded', amount: 10, on: dueOn}]});
      }
      const other = await addFixture(database(), owner.tenantId);
      await write({total: 5_000, dueOn: '2026-05-05'}, other);
      assert.deepEqual(await figures({from: '2026-05-01', to: '2026-05-31'}), {
        'EUR 2026-05 due': 200,
        'EUR 2026-05 made': 20,
      });
    });

    it('splits by team, what has none apart', async () => {
      const subscriptionId = await run((unit) => addSubscription(unit, owner, 'Design'));
      await write({total: 100, dueOn: '2026-05-01', subscriptionId});
      await write({total: 30, dueOn: '2026-05-01'});
      assert.deepEqual(await figures({groupBy: 'team'}), {'EUR 2026-05 due Design': 100, 'EUR 2026-05 due -': 30});
      assert.deepEqual(await figures({groupBy: 'product'}), {
        'EUR 2026-05 due Suite': 100,
        'EUR 2026-05 due -': 30,
      });
    });

    it(`agrees with the ledger to the minor unit in ${accounts} generated accounts`, async () => {
      await fc.assert(
        fc.asyncProperty(anyAccount, async (account) => {
          const someone = await addFixture(database(), owner.tenantId);
          await run(async (unit) => {
            for (const invoice of account) await writeInvoice(unit, someone, invoice);
          }, someone);
          const found = await figures({from: '2025-01-01', to: '2027-12-31'}, someone);
          assert.deepEqual(sorted(found), sorted(spendOf(account)));
          // And with the sums that the list of invoices shows.
          const {due} = await run((unit) => list.summary(unit, '2026-06-15'), someone);
          for (const {currency, amount} of due) {
            const owed = Object.entries(found).filter(([key]) => key.startsWith(currency) && !key.endsWith('made'));
            assert.equal(
              owed.reduce((sum, [, value]) => sum + value, 0),
              amount,
            );
          }
        }),
        {numRuns: accounts},
      );
    });
  });

  describe('invoices.list by spend', () => {
    const found = async (filter: object): Promise<string[]> => {
      const query = {filter, sort: 'dueOn', limit: 100, today: '2026-06-15'};
      return (await run((unit) => list.list(unit, query))).items.map(({id}) => id);
    };

    it('has the invoices behind a figure', async () => {
      const payments = [{status: 'succeeded', amount: 40, on: '2026-05-20'}] as const;
      const partly = await write({total: 100, dueOn: '2026-06-01', payments});
      const failed = await write({
        total: 100,
        dueOn: '2026-06-02',
        payments: [{status: 'failed', amount: 100, on: '2026-05-20', at: '10:00'}],
      });
      await write({total: 100, dueOn: '2026-07-01'});
      const may = {spendFrom: '2026-05-01', spendTo: '2026-05-31'};
      const june = {spendFrom: '2026-06-01', spendTo: '2026-06-30'};
      assert.deepEqual(await found({spend: 'made', ...may}), [partly]);
      assert.deepEqual(await found({spend: 'due', ...june}), [partly]);
      assert.deepEqual(await found({spend: 'failed', ...june}), [failed]);
      assert.deepEqual(await found({spend: 'due', ...may}), []);
      assert.deepEqual(await found(june), [partly, failed]);
    });

    it('has those of a product, of a team, or of neither', async () => {
      const subscriptionId = await run((unit) => addSubscription(unit, owner, 'Design'));
      const billed = await write({total: 100, dueOn: '2026-06-01', subscriptionId});
      const other = await write({total: 100, dueOn: '2026-06-02'});
      const withoutTeam = await run((unit) => addSubscription(unit, owner, null));
      const alone = await write({total: 100, dueOn: '2026-06-03', subscriptionId: withoutTeam});
      assert.deepEqual(await found({team: 'Design'}), [billed]);
      assert.deepEqual(await found({team: ''}), [other, alone]);
      assert.deepEqual(await found({product: 'pro_suite'}), [billed, alone]);
      assert.deepEqual(await found({product: ''}), [other]);
      assert.deepEqual(await found({team: 'Nobody'}), []);
    });
  });
}

const sorted = (figures: Record<string, number>): [string, number][] =>
  Object.entries(figures).sort(([one], [other]) => (one < other ? -1 : 1));

/** A subscription of the product "Suite". */
async function addSubscription({db}: Unit, owner: Fixture, team: string | null): Promise<string> {
  const id = newId('sub');
  await sql`insert into products (tenant_id, id, sku, name, category, kind, position, search)
    values (${owner.tenantId}, 'pro_suite', 'SUITE', 'Suite', 'Plans', 'plan', 1, 'suite') on conflict do nothing`.execute(
    db,
  );
  await db
    .insertInto('subscriptions')
    .values({
      tenant_id: owner.tenantId,
      customer_id: owner.customerId,
      id,
      number: newId('S'),
      product_id: 'pro_suite',
      team,
      status: 'active',
      term_months: 1,
      anchor_day: 1,
      currency: 'EUR',
      started_on: '2026-01-01',
      period_starts_on: '2026-06-01',
      period_ends_on: '2026-06-30',
      auto_renew: true,
      renewal_total: 100,
      seats: 1,
      search: '',
    })
    .execute();
  return id;
}
