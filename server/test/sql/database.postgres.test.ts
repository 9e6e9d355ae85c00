import assert from 'node:assert/strict';
import {EventEmitter, once} from 'node:events';
import {after, before, describe, it} from 'node:test';

import {sql} from 'kysely';

import {systemClock} from '../../src/clock.js';
import type {Unit} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {BootRefusedError, openDatabase} from '../../src/sql/database.js';
import {addFixture, invoiceRow} from '../support/fixtures.js';
import {postgresDatabase, type PostgresDatabase} from '../support/postgres-database.js';

describe('openDatabase on PostgreSQL', () => {
  let postgres: PostgresDatabase;
  before(async () => {
    postgres = await postgresDatabase();
  });
  after(() => postgres.close());

  const urlOf = (user: string): string => {
    const url = new URL(postgres.url);
    url.username = user;
    return url.href;
  };

  it('refuses to start as a superuser', async () => {
    await assert.rejects(openDatabase({url: postgres.adminUrl}, systemClock), refusal(/is a superuser/));
  });

  it('refuses to start as a role that may become a superuser', async () => {
    await postgres.asAdmin(`create role climber login password 'portal' noinherit in role postgres, portal_app`);
    await assert.rejects(openDatabase({url: urlOf('climber')}, systemClock), refusal(/may become one/));
  });

  it('refuses to start as a role with BYPASSRLS', async () => {
    await postgres.asAdmin(`create role bypasser login password 'portal' bypassrls in role portal_app`);
    await assert.rejects(openDatabase({url: urlOf('bypasser')}, systemClock), refusal(/BYPASSRLS/));
  });

  it('refuses to start as the owner of a table', async () => {
    await postgres.asAdmin(
      `create role holder login password 'portal' in role portal_app; alter table payments owner to holder`,
    );
    await assert.rejects(openDatabase({url: urlOf('holder')}, systemClock), refusal(/owns payments/));
    await postgres.asAdmin('alter table payments owner to postgres');
  });

  it('refuses to start when row-level security is not forced on a table', async () => {
    await postgres.asAdmin('alter table sessions no force row level security');
    await assert.rejects(openDatabase({url: postgres.url}, systemClock), refusal(/not forced on sessions/));
    await postgres.asAdmin('alter table sessions force row level security');
  });

  it('refuses to start as a role without portal_app, or without all of the schema', async () => {
    await postgres.asAdmin(`create role outsider login password 'portal'`);
    await assert.rejects(openDatabase({url: urlOf('outsider')}, systemClock), refusal(/no member of "portal_app"/));
    await postgres.asAdmin(
      `alter table kysely_migration rename to kysely_migration_kept; create table kysely_migration (name text); grant select on kysely_migration to portal_app`,
    );
    await assert.rejects(openDatabase({url: postgres.url}, systemClock), refusal(/lacks 0001-initial/));
    await postgres.asAdmin('drop table kysely_migration; alter table kysely_migration_kept rename to kysely_migration');
  });

  it('lets several instances migrate an empty database at once', async () => {
    const empty = await postgres.empty();
    const open = () => openDatabase(empty, systemClock);
    const instances = await Promise.all([open(), open(), open()]);
    for (const instance of instances) await instance.close();
  });

  it('carries what one instance notifies to the others', async () => {
    const other = await postgres.another();
    const heard = new EventEmitter();
    const stop = await other.listen('changes', (payload) => heard.emit('change', payload));
    const next = once(heard, 'change');
    await postgres.database.run({tenantId: 'any', customerId: 'any'}, notify('hello'));
    assert.deepEqual(await next, ['hello']);
    await stop();
  });

  it('listens again after its connection was cut, and says that something may have been missed', async () => {
    const other = await postgres.another();
    const heard = new EventEmitter();
    await other.listen(
      'changes',
      (payload) => heard.emit('change', payload),
      () => heard.emit('missed'),
    );
    const missed = once(heard, 'missed');
    await postgres.asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'`);
    await missed;
    const next = once(heard, 'change');
    await postgres.database.run({tenantId: 'any', customerId: 'any'}, notify('back'));
    assert.deepEqual(await next, ['back']);
  });

  it('makes a second unit wait for invoices that the first has locked, in whatever order both ask', async () => {
    const {database} = postgres;
    const owner = await addFixture(database);
    const rows = [invoiceRow(owner), invoiceRow(owner)];
    await database.run(owner, ({db}) => db.insertInto('invoices').values(rows).execute());
    const ids = rows.map(({id}) => id);
    const lock = (unit: Unit, order: string[]) =>
      createSqlBackend().invoices?.payables(unit, order, '2026-06-15', 'lock');
    const order: string[] = [];
    const gate = new EventEmitter();
    const locked = once(gate, 'locked');
    const opened = once(gate, 'open');
    const first = database.run(owner, async (unit) => {
      await lock(unit, ids);
      gate.emit('locked');
      await opened;
      order.push('first');
    });
    await locked;
    const second = database.run(owner, async (unit) => {
      await lock(unit, [...ids].reverse());
      order.push('second');
    });
    await postgres.someoneWaits();
    gate.emit('open');
    await Promise.all([first, second]);
    assert.deepEqual(order, ['first', 'second']);
  });

  it('runs a unit again that lost to a deadlock', async () => {
    const {database} = postgres;
    const owner = await addFixture(database);
    const rows = [invoiceRow(owner), invoiceRow(owner)];
    await database.run(owner, ({db}) => db.insertInto('invoices').values(rows).execute());
    let runs = 0;
    const both = new EventEmitter();
    let ready = 0;
    const met = once(both, 'met');
    const raise = (order: typeof rows) =>
      database.run(owner, async ({db}) => {
        runs += 1;
        for (const [index, {id}] of order.entries()) {
          await db
            .updateTable('invoices')
            .set((invoice) => ({version: invoice('version', '+', 1)}))
            .where('id', '=', id)
            .execute();
          if (index === 0 && runs <= 2) {
            ready += 1;
            if (ready === 2) both.emit('met');
            await met;
          }
        }
      });
    await Promise.all([raise(rows), raise([...rows].reverse())]);
    assert.equal(runs, 3);
    const versions = await database.run(owner, ({db}) => db.selectFrom('invoices').select('version').execute());
    assert.deepEqual(
      versions.map(({version}) => version),
      [3, 3],
    );
  });
});

function notify(payload: string) {
  return async ({db}: Unit): Promise<void> => {
    await sql`select pg_notify('changes', ${payload})`.execute(db);
  };
}

const refusal = (why: RegExp) => (error: unknown) => {
  assert.ok(error instanceof BootRefusedError, String(error));
  assert.match(error.message, why);
  return true;
};
