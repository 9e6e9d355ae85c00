import {PGlite} from '@electric-sql/pglite';
import {openDatabase} from './src/sql/database.js';
import {systemClock} from './src/clock.js';
import {sql} from 'kysely';
import {SeedRows} from './src/seed/rows.js';
import {addMany} from './src/seed/many.js';
import {addCustomer} from './src/seed/customer.js';
import {addVendor, northwind} from './src/seed/vendors.js';
import {atlas} from './src/seed/customers.js';
const cpu = () => process.cpuUsage().user/1000;
let c = cpu(); const lap = (n: string) => { console.log(n, (cpu()-c).toFixed(0), 'ms cpu'); c = cpu(); };
const pglite = await PGlite.create(); lap('create');
const db = await openDatabase({pglite}, systemClock); lap('migrate');
const rows = new SeedRows(); addVendor(rows, northwind, []); addCustomer(rows, atlas); addMany(rows, '2026-06-15', 10000); lap('js rows');
await db.run({tenantId:'northwind',customerId:'*'}, async (unit) => {
  await rows.insert(unit); lap('insert');
});
lap('commit');
await db.run({tenantId:'northwind',customerId:atlas.id}, async (unit) => {
  for (const q of [`select count(*) from invoices where tenant_id='northwind' and customer_id='${atlas.id}'`,
   `select id, issued_on from invoices where tenant_id='northwind' and customer_id='${atlas.id}' order by issued_on desc, id desc limit 26`,
   `select id, issued_on from invoices where tenant_id='northwind' and customer_id='${atlas.id}' and (issued_on,id) < ('2020-01-01','x') order by issued_on desc, id desc limit 26`]) {
   const r = await sql.raw<{ 'QUERY PLAN': string}>('explain (analyze, buffers off) ' + q).execute(unit.db); console.log(r.rows.map(x=>x['QUERY PLAN']).join('\n'));
  }
});
await db.close();
