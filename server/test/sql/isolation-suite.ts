import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {sql} from 'kysely';

import type {Database, TenantScope} from '../../src/port/unit.js';
import {globex, hansa, tremblay} from '../../src/seed/customers.js';

interface Table {
  readonly name: string;
  /** The column that names the customer; none for what is the tenant's alone. */
  readonly customer: string | undefined;
}

/** Row-level security on every table that there is, on any seeded database. */
export function describeIsolation(database: () => Database): void {
  describe('row-level security', () => {
    const own: TenantScope = {tenantId: hansa.tenantId, customerId: hansa.id};
    let tables: Table[];

    const count = (scope: TenantScope, condition: string, table: string): Promise<number> =>
      database().run(scope, async ({db}) => {
        const {rows} = await sql<{
          count: number;
        }>`select count(*) as count from ${sql.table(table)} where ${sql.raw(condition)}`.execute(db);
        return rows[0]?.count ?? -1;
      });

    before(async () => {
      tables = await database().run(own, async ({db}) => {
        const {rows} = await sql<{name: string; columns: string[]}>`
          select t.table_name::text as name, array_agg(c.column_name::text) as columns
          from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
          where t.table_schema = current_schema() and t.table_type = 'BASE TABLE' and t.table_name not like 'kysely%'
          group by t.table_name order by t.table_name`.execute(db);
        return rows.map(({name, columns}) => ({
          name,
          customer: name === 'customers' ? 'id' : columns.find((column) => column === 'customer_id'),
        }));
      });
      assert.ok(tables.length >= 34, `${tables.length} tables`);
    });

    it('is forced on every table, by a policy for what the server runs as', async () => {
      const bound = await database().run(own, async ({db}) => {
        const {rows} = await sql<{name: string}>`
          select c.relname::text as name from pg_class c
          where c.relnamespace = current_schema()::regnamespace and c.relrowsecurity and c.relforcerowsecurity
            and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'scope' and 'portal_app'::regrole = any(p.polroles))
          order by name`.execute(db);
        return rows.map(({name}) => name);
      });
      assert.deepEqual(
        bound,
        tables.map(({name}) => name),
      );
    });

    it('shows a customer nothing of another customer or vendor, in any table', async () => {
      for (const {name, customer} of tables) {
        const others = customer
          ? `tenant_id <> '${own.tenantId}' or ${customer} <> '${own.customerId}'`
          : `tenant_id <> '${own.tenantId}'`;
        assert.equal(await count(own, others, name), 0, name);
      }
      for (const name of ['invoices', 'invoice_lines', 'payments', 'payment_methods', 'credit_notes', 'users']) {
        assert.ok((await count(own, 'true', name)) > 0, name);
        assert.ok((await count({...own, customerId: '*'}, `customer_id = '${globex.id}'`, name)) > 0, name);
      }
    });

    it('shows nothing where no scope is set, or an empty or unknown one', async () => {
      const nobody = [
        {tenantId: '', customerId: ''},
        {tenantId: '', customerId: '*'},
        {tenantId: 'nobody', customerId: '*'},
      ];
      for (const {name, customer} of tables) {
        for (const scope of customer ? [...nobody, {...own, customerId: ''}] : nobody) {
          assert.equal(await count(scope, 'true', name), 0, name);
        }
      }
    });

    it('changes and deletes nothing of another, even without a condition', async () => {
      for (const {name} of tables) {
        for (const statement of [`update ${name} set tenant_id = tenant_id`, `delete from ${name}`]) {
          const stranger = {tenantId: 'nobody', customerId: 'nobody'};
          const changed = await database().run(
            stranger,
            async ({db}) => (await sql.raw(statement).execute(db)).numAffectedRows,
          );
          assert.equal(Number(changed), 0, statement);
        }
      }
      const left = await count({tenantId: tremblay.tenantId, customerId: '*'}, 'true', 'invoices');
      assert.ok(left > 40, `${left} invoices left`);
    });

    it('refuses a row in another’s name, in any table', async () => {
      for (const {name, customer} of tables) {
        const foreign = customer
          ? [
              {tenantId: hansa.tenantId, customerId: globex.id},
              {tenantId: tremblay.tenantId, customerId: tremblay.id},
            ]
          : [{tenantId: tremblay.tenantId, customerId: tremblay.id}];
        for (const {tenantId, customerId} of foreign) {
          const copy = {tenant_id: tenantId, ...(customer && {[customer]: customerId})};
          const insert = database().run(own, ({db}) =>
            sql`insert into ${sql.table(name)} (${sql.join(Object.keys(copy).map((column) => sql.ref(column)))}) values (${sql.join(Object.values(copy))})`.execute(
              db,
            ),
          );
          // Row-level security speaks before the columns left out are missed.
          await assert.rejects(insert, /row-level security/, name);
        }
      }
    });

    describe('for whoever asks about all tenants', () => {
      const all: TenantScope[] = [
        {tenantId: '*', customerId: ''},
        {tenantId: '*', customerId: '*'},
        {tenantId: '*', customerId: hansa.id},
      ];

      it('shows the list of tenants, and nothing of any other table', async () => {
        for (const scope of all) {
          for (const {name} of tables) {
            const seen = await count(scope, 'true', name);
            if (name === 'tenants') assert.ok(seen >= 2, `${seen} tenants`);
            else assert.equal(seen, 0, name);
          }
        }
      });

      it('changes, deletes and locks nothing, not even a tenant', async () => {
        for (const scope of all) {
          for (const {name} of tables) {
            for (const statement of [
              `update ${name} set tenant_id = tenant_id`,
              `delete from ${name}`,
              `select 1 from ${name} for update`,
            ]) {
              const touched = await database().run(scope, async ({db}) => {
                const {rows, numAffectedRows} = await sql.raw(statement).execute(db);
                return rows.length + Number(numAffectedRows ?? 0);
              });
              assert.equal(touched, 0, statement);
            }
          }
        }
      });

      it('adds nothing, for a tenant that is there or for one called as all are', async () => {
        for (const scope of all) {
          for (const {name, customer} of tables) {
            for (const tenantId of [hansa.tenantId, '*']) {
              const row = {tenant_id: tenantId, ...(customer && {[customer]: hansa.id})};
              const insert = database().run(scope, ({db}) =>
                sql`insert into ${sql.table(name)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))}) values (${sql.join(Object.values(row))})`.execute(
                  db,
                ),
              );
              await assert.rejects(insert, /row-level security/, `${name} of ${tenantId}`);
            }
          }
        }
      });
    });

    it('lets no customer be called as all are', async () => {
      const renamed = database().run({tenantId: hansa.tenantId, customerId: '*'}, ({db}) =>
        sql`insert into customers (tenant_id, id, external_id, number, company, region, locale, time_zone, bill_to_lines)
            values (${hansa.tenantId}, '*', 'all', 'C-0', 'All', 'DE', 'de', 'Europe/Berlin', '{}')`.execute(db),
      );
      await assert.rejects(renamed, /customer_is_not_all/);
    });

    it('refuses to hand a row over to another', async () => {
      const taken = database().run(own, ({db}) => sql`update invoices set customer_id = ${globex.id}`.execute(db));
      await assert.rejects(taken, /row-level security/);
    });
  });
}
