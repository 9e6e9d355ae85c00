import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

import {ownedByCustomer, tenantOnly} from './0001-initial.js';

/** Where `app.tenant` is `*` this is no tenant: the policy `directory` alone speaks, which lets the tenants be listed and nothing else. */
const ofTenant = `tenant_id = (select nullif(nullif(current_setting('app.tenant', true), ''), '*'))`;
const ofCustomer = (column: string): string =>
  `${ofTenant} and (select nullif(current_setting('app.customer', true), '')) in (${column}, '*')`;

const scopeOn = (table: string, condition: string): string =>
  `alter policy scope on ${table} using (${condition}) with check (${condition})`;

/**
 * `*` stands for every tenant or every customer in the settings that row-level security reads, so no record may have it for an id: a tenant called so could be written to by
 * whoever lists the tenants, and a customer called so would see all of its vendor's.
 */
export const starIsNoId: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `alter table tenants add constraint tenant_is_not_all check (tenant_id <> '*')`,
      `alter table customers add constraint customer_is_not_all check (id <> '*')`,
      ...tenantOnly.map((table) => scopeOn(table, ofTenant)),
      scopeOn('customers', ofCustomer('id')),
      ...ownedByCustomer.map((table) => scopeOn(table, ofCustomer('customer_id'))),
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
