import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import pg from 'pg';

import {scopeOf} from '../../src/ledger/books.js';
import type {Ledger} from '../../src/ledger/ledger.js';
import type {PaymentAttempt} from '../../src/port/contract.js';
import type {Principal} from '../../src/port/principal.js';
import type {Database} from '../../src/port/unit.js';
import type {SandboxPsp} from '../../src/psp-sandbox/index.js';
import {openDatabase} from '../../src/sql/database.js';
import {startPostgres, type TestPostgres} from '../support/postgres.js';
import {auditLedger} from './audit.js';
import {newDatabase, type DatabaseUrls} from './postgres-world.js';
import {refundAt, refundWebhook} from './refund-world.js';
import {adapterOf, cardToken, ledgerOn, newCustomer, newInvoice, review, sandbox, send, TestClock} from './world.js';

const clock = new TestClock();
let postgres: TestPostgres;
let urls: DatabaseUrls;
let databases: Database[] = [];
let psp: SandboxPsp;
/** Of two instances. */
let ledgers: Ledger[] = [];
let ada: Principal;

before(async () => {
  postgres = await startPostgres();
  urls = await newDatabase(postgres, 'refunds');
  databases = [await openDatabase(urls, clock), await openDatabase({url: urls.url}, clock)];
  psp = sandbox(clock);
  ledgers = databases.map((database) => ledgerOn(database, adapterOf(psp), clock));
  ada = await newCustomer(databases[0]!);
});
after(async () => {
  for (const database of databases) await database.close();
  await postgres.stop();
});

const ledger = (number: number): Ledger => ledgers[number % ledgers.length]!;

async function pay(invoices: Parameters<typeof review>[2]['invoices']): Promise<PaymentAttempt> {
  const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
  return send(ledger(0), ada, await review(ledger(0), ada, {invoices, source}));
}

const take = (attempt: PaymentAttempt, number: number): Promise<void> => {
  const {headers, body} = refundWebhook(attempt.id, clock.now());
  return ledger(number).webhook(ada.tenantId, 'sandbox', headers, body);
};

const refundedOf = ({id}: PaymentAttempt): Promise<number> =>
  databases[0]!.run(scopeOf(ada), async ({db}) => {
    const rows = await db.selectFrom('payments').select('refunded').where('attempt_id', '=', id).execute();
    return rows.reduce((sum, {refunded}) => sum + refunded, 0);
  });

describe('refunds of one payment that many webhooks tell two instances of at once', () => {
  it('are booked once, each to the last', async () => {
    const totals = [1_000, 2_000, 3_000];
    const invoices = await Promise.all(totals.map((total) => newInvoice(databases[0]!, ada, {total})));
    const attempt = await pay(invoices);
    for (const refunded of [500, 2_500, 6_000]) {
      await refundAt(psp, attempt.id, refunded - (await refundedOf(attempt)));
      await Promise.all(Array.from({length: 10}, (_, number) => take(attempt, number)));
      assert.equal(await refundedOf(attempt), refunded);
    }
    assert.deepEqual(await auditLedger(databases[0]!, psp.inspect.captures()), []);
  });

  it('hold nobody up who pays the rest of the same invoice', async () => {
    const invoice = await newInvoice(databases[0]!, ada, {total: 9_000});
    const attempt = await pay([{id: invoice, amount: 4_000}]);
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: false} as const;
    const rest = await review(ledger(1), ada, {invoices: [invoice], source});
    await refundAt(psp, attempt.id, 1_500);
    const [paid] = await Promise.allSettled([
      send(ledger(1), ada, rest),
      ...Array.from({length: 6}, (_, number) => take(attempt, number)),
    ]);
    // The refund may have come first, and with it another version of what is reviewed.
    if (paid.status === 'rejected') {
      const again = await review(ledger(1), ada, {invoices: [invoice], source});
      assert.equal((await send(ledger(1), ada, again)).status, 'succeeded');
    }
    assert.equal(await refundedOf(attempt), 1_500);
    assert.deepEqual(await auditLedger(databases[0]!, psp.inspect.captures()), []);
  });
});

describe('payments that were refunded before this was kept', () => {
  it('are so in full, and the others not at all', async () => {
    const invoices = await Promise.all([1_000, 2_000].map((total) => newInvoice(databases[0]!, ada, {total})));
    const [kept, given] = [await pay([invoices[0]!]), await pay([invoices[1]!])];
    await refundAt(psp, given.id);
    await take(given, 0);
    const owner = new pg.Client(urls.adminUrl);
    await owner.connect();
    await owner.query('alter table payments drop column refunded cascade');
    await owner.query(`delete from kysely_migration where name = '0012-refunds'`);
    await owner.end();
    await (await openDatabase(urls, clock)).close();
    assert.deepEqual([await refundedOf(kept), await refundedOf(given)], [0, 2_000]);
  });
});
