import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import pg from 'pg';
import {type TestPostgres, startPostgres} from './postgres.js';

async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

describe('the PostgreSQL of the tests', () => {
  let postgres: TestPostgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  it('is a real one, of a version that the product supports', async () => {
    const [row] = await query<{server_version_num: string}>(postgres.adminUrl, 'show server_version_num');
    assert.ok(Number(row?.server_version_num) >= 160000, row?.server_version_num);
  });

  it('gives each test a database of its own, whatever it is called', async () => {
    const one = await postgres.createDatabase('first');
    const other = await postgres.createDatabase('the "second" one');
    await query(one, 'create table notes (text text)');
    const tables = await query(other, `select 1 from pg_tables where tablename = 'notes'`);
    assert.equal(tables.length, 0);
  });

  it('knows the case of letters beyond English', async () => {
    const [row] = await query<{lower: string}>(postgres.adminUrl, `select lower('ÉTÉ')`);
    assert.equal(row?.lower, 'été');
  });

  it('makes a role that row-level security binds, which the superuser is not', async () => {
    const url = await postgres.createDatabase('roles');
    await query(url, `create role clerk nosuperuser nobypassrls`);
    const [row] = await query<{rolbypassrls: boolean}>(
      url,
      `select rolbypassrls from pg_roles where rolname = 'clerk'`,
    );
    assert.equal(row?.rolbypassrls, false);
  });
});
