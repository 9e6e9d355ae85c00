import {PGlite} from '@electric-sql/pglite';
import {openDatabase} from './src/sql/database.js';
import {systemClock} from './src/clock.js';
import {sql} from 'kysely';
import {SeedRows} from './src/seed/rows.js';
import {addMany} from './src/seed/many.js';
import {addCustomer} from './src/seed/customer.js';
import {addVendor, northwind} from './src/seed/vendors.js';
import {atlas} from './src/seed/customers.js';
const pglite = await PGlite.create();
const db = await openDatabase({pglite}, systemClock);
const rows = new SeedRows(); addVendor(rows, northwind, []); addCustomer(rows, atlas); addMany(rows, '2026-06-15', Number(process.argv[3] ?? 2000));
if (process.argv[2] === 'nofk') await pglite.exec('alter table invoice_lines drop constraint invoice_lines_tenant_id_customer_id_invoice_id_fkey');
await db.run({tenantId:'northwind',customerId:'*'}, async (unit) => {
  await rows.insert(unit);
  const r = await sql.raw<{ 'QUERY PLAN': string}>(`explain (analyze) select 1 from only invoices x where tenant_id='northwind' and customer_id='${atlas.id}' and id='inv_nFoU0V5X14KkTR34' for key share`).execute(unit.db); console.log(r.rows.map(x=>x['QUERY PLAN']).join('\n'));
});
await db.close();
