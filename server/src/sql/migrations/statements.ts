/** What every step of the schema after the first ones is written with. */

/**
 * A column that orders numbers as people count, `9` before `10` and `F-2` before `F-10`: each run of digits is padded to 20.
 * The "C" collation makes the order the same on every machine.
 */
export const numberOrder = String.raw`number_order text collate "C" not null generated always as
    (regexp_replace(regexp_replace(number collate "C", '[0-9]+', '00000000000000000000\&', 'g'), '0*([0-9]{20,})', '\1', 'g')) stored`;

// As subqueries the settings are read once a statement instead of once a row. `*` is no tenant: whoever lists the tenants sees nothing else.
const ofTenant = `tenant_id = (select nullif(nullif(current_setting('app.tenant', true), ''), '*'))`;
const ofCustomer = `${ofTenant} and (select nullif(current_setting('app.customer', true), '')) in (customer_id, '*')`;

/** Forces row-level security on a table, bound to the transaction's tenant and, where a row belongs to one, its customer; and lets the server's role use it. */
export function secure(table: string, rowsBelongTo: 'tenant' | 'customer'): string[] {
  const condition = rowsBelongTo === 'tenant' ? ofTenant : ofCustomer;
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy scope on ${table} to portal_app using (${condition}) with check (${condition})`,
    `grant select, insert, update, delete on ${table} to portal_app`,
  ];
}

/** The drivers take one statement at a time. For text whose only semicolons end statements. */
export function splitStatements(text: string): string[] {
  return text
    .replace(/^\s*--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
}
