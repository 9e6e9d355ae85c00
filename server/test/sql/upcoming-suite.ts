import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';

import type {Insertable} from 'kysely';

import {newId} from '../../src/ids.js';
import type {UpcomingKind, UpcomingSummary} from '../../src/port/contract.js';
import type {UpcomingFilter, UpcomingRecord} from '../../src/port/upcoming.js';
import type {Database, Unit} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import type {PortalSchema} from '../../src/sql/schema.js';
import {attemptRow, invoiceRow, quoteRow} from '../support/fixtures.js';
import {addMethod, subscriptionWorld, today} from './subscription-world.js';

type Row<Table extends keyof PortalSchema> = Insertable<PortalSchema[Table]>;

const {upcoming} = createSqlBackend();
assert.ok(upcoming, 'the back end has the section');
const section = upcoming;
const kinds: readonly UpcomingKind[] = ['invoice', 'payment', 'renewal', 'expiry', 'quote', 'method_expiry'];
const window = {today, days: 90, kinds};

/** What is coming, on any database. Today is the 15th of June: 90 days end on the 13th of September. */
export function describeUpcoming(database: () => Database): void {
  const world = subscriptionWorld(database);
  const {run} = world;

  const all = async ({
    filter = {},
    q,
    sort = 'on',
    kinds: seen = kinds,
  }: {filter?: UpcomingFilter; q?: string; sort?: string; kinds?: readonly UpcomingKind[]} = {}): Promise<
    UpcomingRecord[]
  > => {
    const query = {filter, sort, limit: 100, today, ...(q === undefined ? {} : {q})};
    return (await run((unit) => section.list(unit, {...window, kinds: seen}, query))).items;
  };
  /** `kind day amount state`, with `!` of what is overdue and `*` of what is scheduled. */
  const told = async (options?: Parameters<typeof all>[0]): Promise<string[]> =>
    (await all(options)).map(
      ({kind, on, amount, state, overdue, scheduled}) =>
        `${kind} ${on} ${amount ? `${amount.amount} ${amount.currency}` : '-'} ${state}${overdue ? '!' : ''}${scheduled ? '*' : ''}`,
    );

  async function addInvoice(given: Partial<Row<'invoices'>> = {}): Promise<string> {
    const row = invoiceRow(world.owner, given);
    await run((unit) => unit.db.insertInto('invoices').values(row).execute());
    return row.id;
  }
  const addAttempt = (
    shares: Readonly<Record<string, number>>,
    given: Partial<Row<'payment_attempts'>> = {},
  ): Promise<void> =>
    run(async (unit) => {
      const charge = Object.values(shares).reduce((sum, amount) => sum + amount, 0);
      const row = attemptRow(world.owner, {charge, ...given});
      await unit.db.insertInto('payment_attempts').values(row).execute();
      await addShares(unit, row, shares);
    });
  async function addSubscription(given: Partial<Row<'subscriptions'>> = {}): Promise<string> {
    const id = newId('sub');
    await run((unit) =>
      unit.db
        .insertInto('subscriptions')
        .values({
          tenant_id: world.owner.tenantId,
          customer_id: world.owner.customerId,
          id,
          number: newId('S'),
          product_id: 'basic',
          status: 'active',
          term_months: 1,
          anchor_day: 1,
          currency: 'EUR',
          started_on: '2026-01-01',
          period_starts_on: '2026-06-01',
          period_ends_on: '2026-06-30',
          auto_renew: true,
          renewal_total: 1_200,
          seats: 2,
          search: 'basic',
          ...given,
        })
        .execute(),
    );
    return id;
  }

  describe('upcoming.list', () => {
    it('lists what is unpaid of invoices, by instalment, in the window and overdue', async () => {
      await addInvoice({due_on: '2026-07-01'});
      await addInvoice({due_on: '2026-09-13', currency: 'USD', total: 7_000});
      await addInvoice({due_on: '2026-09-14'});
      await addInvoice({due_on: '2026-07-02', status: 'void'});
      await addInvoice({due_on: '2026-07-03', status: 'paid', amount_paid: 10_000, paid_on: today});
      const parts = await addInvoice({due_on: '2026-10-01', next_due_on: '2026-06-01', amount_paid: 1_000});
      await addParts(parts, [
        ['2026-06-01', 3_000],
        ['2026-07-05', 3_000],
        ['2026-10-01', 4_000],
      ]);
      assert.deepEqual(await told(), [
        'invoice 2026-06-01 2000 EUR manual!',
        'invoice 2026-07-01 10000 EUR manual',
        'invoice 2026-07-05 3000 EUR manual',
        'invoice 2026-09-13 7000 USD manual',
      ]);
      const [first] = await all();
      assert.deepEqual(
        [first?.installment, first?.inDays, first?.record],
        [{number: 1, of: 3}, -14, {type: 'invoice', id: parts}],
      );
    });

    it('lists no minor unit twice: what is being paid stands as the payment', async () => {
      const [half, whole, parts] = [
        await addInvoice({due_on: '2026-06-20'}),
        await addInvoice({due_on: '2026-06-21', total: 5_000}),
        await addInvoice({due_on: '2026-08-01', next_due_on: '2026-07-01'}),
      ];
      await addParts(parts, [
        ['2026-07-01', 6_000],
        ['2026-08-01', 4_000],
      ]);
      await addAttempt({[half]: 4_000, [whole]: 5_000});
      await addAttempt({[parts]: 7_000}, {status: 'requires_action', created_at: '2026-06-10T12:00:00Z'});
      assert.deepEqual((await told()).sort(), [
        'invoice 2026-06-20 6000 EUR manual',
        'invoice 2026-08-01 3000 EUR manual',
        `payment ${today} 7000 EUR under_way`,
        `payment ${today} 9000 EUR under_way*`,
      ]);
    });

    it('says that the latest attempt failed, until another one is under way', async () => {
      const id = await addInvoice({due_on: '2026-06-20'});
      await addAttempt({[id]: 10_000}, {status: 'failed', created_at: '2026-06-11T12:00:00Z'});
      await addAttempt({[id]: 10_000}, {status: 'canceled', created_at: '2026-06-10T12:00:00Z'});
      assert.deepEqual(await told(), ['invoice 2026-06-20 10000 EUR failed']);
      await addAttempt({[id]: 10_000}, {created_at: '2026-06-12T12:00:00Z'});
      assert.deepEqual(await told(), [`payment ${today} 10000 EUR under_way*`]);
    });

    it('says so of the instalments that it would have paid, and still after another attempt was canceled', async () => {
      const id = await addInvoice({due_on: '2026-08-01', next_due_on: '2026-07-01'});
      await addParts(id, [
        ['2026-07-01', 6_000],
        ['2026-08-01', 4_000],
      ]);
      await addAttempt({[id]: 6_000}, {status: 'failed', created_at: '2026-06-11T12:00:00Z'});
      await addAttempt({[id]: 6_000}, {status: 'canceled', created_at: '2026-06-12T12:00:00Z'});
      assert.deepEqual(await told(), ['invoice 2026-07-01 6000 EUR failed', 'invoice 2026-08-01 4000 EUR manual']);
    });

    it('puts an invoice that is charged by itself on the day of its charge', async () => {
      const subscription = await addSubscription({
        status: 'past_due',
        grace_ends_on: '2026-06-20',
        renewal_total: 9_999,
      });
      const id = await addInvoice({due_on: '2026-06-14', origin_type: 'subscription', subscription_id: subscription});
      await addCollection(id, subscription, '2026-06-17');
      assert.deepEqual(await told(), ['invoice 2026-06-17 10000 EUR failed!']);
      await addMethod(world);
      const [entry] = await all();
      assert.deepEqual(await told(), ['invoice 2026-06-17 10000 EUR auto_renew!*']);
      assert.deepEqual([entry?.title, entry?.method], ['Basic', {type: 'card', brand: 'visa', last4: '4242'}]);
    });

    it('lists each renewal: on the anchor day, anew after a trial and a long pause', async () => {
      await addMethod(world);
      await addSubscription({anchor_day: 31, period_ends_on: '2026-06-29', renewal_total: 100});
      await addSubscription({
        status: 'trialing',
        trial_ends_on: '2026-06-28',
        period_ends_on: '2026-06-28',
        renewal_total: 200,
      });
      await addSubscription({
        status: 'paused',
        paused_on: '2026-06-01',
        resumes_on: '2026-08-15',
        period_ends_on: '2026-06-20',
        renewal_total: 300,
      });
      await addSubscription({
        status: 'paused',
        paused_on: '2026-06-01',
        period_ends_on: '2026-06-20',
        renewal_total: 400,
      });
      await addSubscription({status: 'past_due', grace_ends_on: '2026-06-20', renewal_total: 500});
      await addSubscription({renewal_total: 0});
      await addSubscription({term_months: 12, period_ends_on: '2026-09-12', anchor_day: 13, renewal_total: 600});
      await addSubscription({term_months: 12, period_ends_on: '2026-09-13', anchor_day: 14, renewal_total: 700});
      assert.deepEqual(await told(), [
        'renewal 2026-06-29 200 EUR auto_renew*',
        'renewal 2026-06-30 100 EUR auto_renew*',
        'renewal 2026-07-29 200 EUR auto_renew*',
        'renewal 2026-07-31 100 EUR auto_renew*',
        'renewal 2026-08-15 300 EUR auto_renew*',
        'renewal 2026-08-29 200 EUR auto_renew*',
        'renewal 2026-08-31 100 EUR auto_renew*',
        'renewal 2026-09-13 600 EUR auto_renew*',
      ]);
    });

    it('renews as the scheduled change has it, and no more behind a pause', async () => {
      await addMethod(world);
      const changed = await addSubscription({period_ends_on: '2026-06-30'});
      await addScheduledChange(changed, '2026-07-01', {total: {amount: 99_900, currency: 'EUR'}, termMonths: 12});
      await addSubscription({
        anchor_day: 5,
        period_ends_on: '2026-07-04',
        pause_from: '2026-08-05',
        renewal_total: 300,
      });
      assert.deepEqual(await told({filter: {kind: 'renewal'}}), [
        'renewal 2026-07-01 99900 EUR auto_renew*',
        'renewal 2026-07-05 300 EUR auto_renew*',
      ]);
    });

    it('fails what a card that has expired by then would be charged, and lists the card', async () => {
      const card = await addMethod(world);
      await run((unit) =>
        unit.db.updateTable('payment_methods').set({exp_month: 7, exp_year: 2026}).where('id', '=', card).execute(),
      );
      assert.deepEqual(await told(), [], 'nothing is charged to it');
      await addSubscription({anchor_day: 31, period_ends_on: '2026-06-29'});
      assert.deepEqual(await told(), [
        'renewal 2026-06-30 1200 EUR auto_renew*',
        'method_expiry 2026-07-31 - manual',
        'renewal 2026-07-31 1200 EUR auto_renew*',
        'renewal 2026-08-31 1200 EUR failed',
      ]);
    });

    it('lists what ends by itself, and open quotes, on their last day', async () => {
      await addSubscription({auto_renew: false, period_ends_on: '2026-07-10', renewal_total: 20_000});
      await addSubscription({cancel_at_period_end: true, period_ends_on: '2026-06-30'});
      await addSubscription({cancel_at_period_end: true, period_ends_on: '2026-09-14'});
      await run((unit) =>
        unit.db
          .insertInto('quotes')
          .values([
            quoteRow(world.owner, {valid_until: today, title: 'Fleet'}),
            quoteRow(world.owner, {valid_until: '2026-06-14'}),
            quoteRow(world.owner, {valid_until: null}),
            quoteRow(world.owner, {status: 'canceled'}),
          ])
          .execute(),
      );
      assert.deepEqual(await told(), [
        `quote ${today} 10000 EUR manual`,
        'expiry 2026-06-30 1200 EUR manual',
        'expiry 2026-07-10 20000 EUR manual',
      ]);
    });

    it('filters, searches, sorts, and walks its pages', async () => {
      await addMethod(world);
      await addSubscription({anchor_day: 30, period_ends_on: '2026-06-29'});
      await addInvoice({due_on: '2026-06-01', number: 'B-10', total: 300});
      await addInvoice({due_on: '2026-07-01', number: 'B-9', total: 200, currency: 'CAD'});
      assert.equal((await all({filter: {scheduled: true}})).length, 3);
      assert.deepEqual(await told({filter: {overdue: true}}), ['invoice 2026-06-01 300 EUR manual!']);
      assert.deepEqual(await told({filter: {currency: 'CAD'}}), ['invoice 2026-07-01 200 CAD manual']);
      assert.deepEqual(await told({q: 'b-1'}), ['invoice 2026-06-01 300 EUR manual!']);
      assert.equal((await all({filter: {state: 'auto_renew'}, q: 'BASIC'})).length, 3);
      assert.deepEqual(
        (await all({sort: 'amount'})).map(({amount}) => amount?.amount),
        [200, 300, 1_200, 1_200, 1_200],
      );
      assert.deepEqual(
        (await all({sort: 'number', filter: {kind: 'invoice'}})).map(({number}) => number),
        ['B-9', 'B-10'],
      );
      const seen: string[] = [];
      const pageAfter = (cursor?: string) =>
        run((unit) =>
          section.list(unit, window, {filter: {}, sort: '-on', limit: 2, today, ...(cursor ? {cursor} : {})}),
        );
      for (let at = await pageAfter(); ; at = await pageAfter(at.page.next)) {
        assert.equal(at.page.total, 5);
        seen.push(...at.items.map(({on}) => on));
        if (at.page.next === null) break;
      }
      assert.deepEqual(seen, ['2026-08-30', '2026-07-30', '2026-07-01', '2026-06-30', '2026-06-01']);
    });

    it('shows the kinds that are asked for, and nobody else’s', async () => {
      await addInvoice();
      await addSubscription();
      assert.deepEqual(await told({kinds: ['quote', 'payment']}), []);
      assert.equal((await told({kinds: ['renewal']})).length, 3);
      const other = {...world.owner, customerId: newId('cus')};
      const {items} = await database().run(other, (unit) =>
        section.list(unit, window, {filter: {}, sort: 'on', limit: 9, today}),
      );
      assert.deepEqual(items, []);
    });
  });

  describe('upcoming.summary', () => {
    let summary: UpcomingSummary;
    beforeEach(async () => {
      await addMethod(world);
      // Renews on 1 July, August and September.
      await addSubscription({renewal_total: 1_200});
      await addSubscription({auto_renew: false, period_ends_on: '2026-07-10', renewal_total: 50_000});
      await addInvoice({due_on: '2026-06-14', total: 1_000});
      await addInvoice({due_on: '2026-07-15', total: 300});
      await addInvoice({due_on: '2026-07-16', total: 40});
      await addInvoice({due_on: '2026-07-20', total: 700, currency: 'CAD'});
      const failed = await addInvoice({due_on: '2026-06-20', total: 2_000});
      await addAttempt({[failed]: 2_000}, {status: 'failed'});
      const paying = await addInvoice({due_on: '2026-06-30', total: 500});
      await addAttempt({[paying]: 200});
      summary = await run((unit) => section.summary(unit, window));
    });
    const money = (amount: number, currency = 'EUR') => ({amount, currency});

    it('counts', () => {
      assert.deepEqual([summary.from, summary.until], [today, '2026-09-13']);
      assert.deepEqual(summary.counts, {
        all: 11,
        scheduled: 4,
        unscheduled: 7,
        overdue: 1,
        kinds: {invoice: 6, payment: 1, renewal: 3, expiry: 1, quote: 0, method_expiry: 0},
        states: {auto_renew: 3, manual: 6, failed: 1, under_way: 1},
      });
    });

    it('sums 30 days by state', () => {
      assert.deepEqual(summary.next30Days, [
        {
          currency: 'EUR',
          auto_renew: {count: 1, amount: money(1_200)},
          // Overdue 1,000, on 30 June 300 that are left, and 300 on the thirtieth day.
          manual: {count: 3, amount: money(1_600)},
          failed: {count: 1, amount: money(2_000)},
          under_way: {count: 1, amount: money(200)},
        },
      ]);
    });

    it('sums months by currency, what is overdue apart, without what nobody owes', () => {
      const none = {count: 0, amount: money(0)};
      assert.deepEqual(summary.totals, [
        {
          currency: 'CAD',
          overdue: {count: 0, amount: money(0, 'CAD')},
          months: [
            {
              month: '2026-07',
              scheduled: {count: 0, amount: money(0, 'CAD')},
              unscheduled: {count: 1, amount: money(700, 'CAD')},
            },
          ],
        },
        {
          currency: 'EUR',
          overdue: {count: 1, amount: money(1_000)},
          months: [
            {
              month: '2026-06',
              scheduled: {count: 1, amount: money(200)},
              unscheduled: {count: 2, amount: money(2_300)},
            },
            {
              month: '2026-07',
              scheduled: {count: 1, amount: money(1_200)},
              unscheduled: {count: 2, amount: money(340)},
            },
            {month: '2026-08', scheduled: {count: 1, amount: money(1_200)}, unscheduled: none},
            {month: '2026-09', scheduled: {count: 1, amount: money(1_200)}, unscheduled: none},
          ],
        },
      ]);
    });

    it('has a chart of 30 days beside a shorter window', async () => {
      const {next30Days, counts, until} = await run((unit) => section.summary(unit, {...window, days: 7}));
      assert.deepEqual(next30Days, summary.next30Days);
      assert.deepEqual([counts.all, until], [3, '2026-06-22']);
    });
  });

  async function addParts(invoiceId: string, parts: ReadonlyArray<readonly [string, number]>): Promise<void> {
    await run((unit) =>
      unit.db
        .insertInto('installments')
        .values(
          parts.map(([due_on, amount], index) => ({
            tenant_id: world.owner.tenantId,
            customer_id: world.owner.customerId,
            invoice_id: invoiceId,
            number: index + 1,
            due_on,
            amount,
          })),
        )
        .execute(),
    );
  }

  async function addCollection(invoiceId: string, subscriptionId: string, on: string): Promise<void> {
    await run((unit) =>
      unit.db
        .insertInto('collections')
        .values({
          tenant_id: world.owner.tenantId,
          customer_id: world.owner.customerId,
          invoice_id: invoiceId,
          subscription_id: subscriptionId,
          status: 'due',
          next_try_on: on,
        })
        .execute(),
    );
  }

  async function addScheduledChange(subscriptionId: string, on: string, after: object): Promise<void> {
    await run((unit) =>
      unit.db
        .insertInto('subscription_changes')
        .values({
          tenant_id: world.owner.tenantId,
          customer_id: world.owner.customerId,
          id: newId('chg'),
          subscription_id: subscriptionId,
          status: 'scheduled',
          request: JSON.stringify({}),
          preview: JSON.stringify({after}),
          version: 1,
          effective_on: on,
          created_at: unit.now,
          expires_at: unit.now,
        })
        .execute(),
    );
  }

  async function addShares(
    unit: Unit,
    attempt: Row<'payment_attempts'>,
    shares: Readonly<Record<string, number>>,
  ): Promise<void> {
    await unit.db
      .insertInto('payment_attempt_items')
      .values(
        Object.entries(shares).map(([invoice_id, amount]) => ({
          tenant_id: attempt.tenant_id,
          customer_id: attempt.customer_id,
          attempt_id: attempt.id,
          invoice_id,
          invoice_number: invoice_id,
          amount,
          credit: 0,
          charge: amount,
          active: attempt.status === 'processing' || attempt.status === 'requires_action',
        })),
      )
      .execute();
  }
}
