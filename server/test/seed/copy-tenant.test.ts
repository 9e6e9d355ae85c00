import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {TenantCopies} from '../../src/seed/copy-tenant.js';
import {hansa} from '../../src/seed/customers.js';
import {northwind} from '../../src/seed/vendors.js';
import {seededDatabase, type TestDatabase} from '../support/database.js';

describe('a copy of a tenant', () => {
  let test: TestDatabase;
  let copies: TenantCopies;
  before(async () => {
    test = await seededDatabase();
    copies = new TenantCopies(test.pglite);
  });
  after(() => test.close());

  /** In one order, whichever the database has them in. */
  async function rowsOf(table: string, tenantId: string, where = 'true', ...values: string[]): Promise<unknown[]> {
    const {rows} = await test.pglite.query<{tenant_id?: string}>(
      `select * from ${table} where tenant_id = $1 and ${where} order by (to_jsonb(${table}) - 'tenant_id')::text`,
      [tenantId, ...values],
    );
    return rows.map(({tenant_id: _, ...row}) => row);
  }

  it('holds what the tenant holds, under a name and a key of its own', async () => {
    const {tenantId, apiKey} = await copies.create(northwind.tenantId);
    for (const table of ['tenants', 'customers', 'users', 'invoices', 'payments', 'outbox'])
      assert.deepEqual(await rowsOf(table, tenantId), await rowsOf(table, northwind.tenantId), table);
    assert.match(apiKey, new RegExp(`^pk_${tenantId}_`));
    assert.equal((await rowsOf('api_keys', tenantId)).length, 1);
  });

  it('holds one customer alone where one is asked for', async () => {
    const {tenantId} = await copies.create(northwind.tenantId, {customers: [hansa.externalId]});
    const [customer, ...others] = (await rowsOf('customers', tenantId)) as {id: string; external_id: string}[];
    assert.equal(customer?.external_id, hansa.externalId);
    assert.deepEqual(others, []);
    assert.deepEqual(
      await rowsOf('invoices', tenantId),
      await rowsOf('invoices', northwind.tenantId, 'customer_id = $2', customer?.id ?? ''),
    );
  });

  it('never takes the name of another', async () => {
    const [one, other] = [await copies.create(northwind.tenantId), await copies.create(northwind.tenantId)];
    assert.notEqual(one.tenantId, other.tenantId);
  });

  it('is refused by name where there is nothing to copy', async () => {
    await assert.rejects(copies.create('nobody'), /no tenant "nobody"/);
    await assert.rejects(copies.create(northwind.tenantId, {customers: ['nobody']}), /no customer "nobody"/);
  });
});
