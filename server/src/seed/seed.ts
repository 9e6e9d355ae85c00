import type {Database} from '../port/unit.js';
import {addCards, customersWithEveryState} from './cards.js';
import {addCustomer, type SeededCustomer} from './customer.js';
import {alNoor, atlas, belvedere, globex, hansa, newLeaf, panaderia, sakura, tremblay} from './customers.js';
import {addDays} from './deterministic.js';
import {addInvoice} from './documents.js';
import {addDifficultOnes} from './globex.js';
import {addMany} from './many.js';
import {addFirstInvoice, addUsDollars} from './odotrack.js';
import {SeedRows} from './rows.js';
import {addEveryState} from './states.js';
import {addVendor, northwind, odotrack, type SeededVendor} from './vendors.js';

export interface SeedOptions {
  /** ISO day that all else is relative to. */
  readonly today: string;
  /** `small` has 100 instead of 10,000 invoices in the account that has many; `demo` when left out. */
  readonly size?: 'demo' | 'small';
  /** Exact origins of the sites that embed the widgets. */
  readonly allowedOrigins?: readonly string[];
}

/**
 * Fills an empty database with two vendors and their customers, the same each time for the same day. A vendor who is there already is left as it is.
 * Seeded API keys are public: never seed a database that holds anything else.
 */
export async function seed(
  database: Database,
  {today, size = 'demo', allowedOrigins = []}: SeedOptions,
): Promise<void> {
  const fill = async (vendor: SeededVendor, add: (rows: SeedRows) => void): Promise<void> => {
    await database.run({tenantId: vendor.tenantId, customerId: '*'}, async (unit) => {
      if (
        await unit.db
          .selectFrom('tenants')
          .select('tenant_id')
          .where('tenant_id', '=', vendor.tenantId)
          .executeTakeFirst()
      )
        return;
      const rows = new SeedRows();
      addVendor(rows, vendor, allowedOrigins);
      add(rows);
      addCards(rows, vendor.tenantId, today);
      await rows.insert(unit);
    });
  };

  await fill(odotrack, (rows) => {
    for (const customer of [tremblay, belvedere]) addCustomer(rows, customer);
    const next = counter('', 318_204, 7);
    addFirstInvoice(rows);
    addEveryState(rows, tremblay, today, next);
    addUsDollars(rows, today, next);
  });

  await fill(northwind, (rows) => {
    for (const customer of [hansa, sakura, alNoor, globex, panaderia, atlas, newLeaf]) addCustomer(rows, customer);
    for (const customer of customersWithEveryState) {
      if (customer.tenantId !== northwind.tenantId) continue;
      const next = counter(customer.series);
      addEveryState(rows, customer, today, next);
      if (customer === globex) addDifficultOnes(rows, today, next);
    }
    addWithoutPayment(rows, panaderia, today);
    addMany(rows, today, size === 'small' ? 100 : 10_000);
  });
}

/** Gives `series1`, `series2`…, or in other steps as a vendor's numbers are shared by its customers. */
function counter(series: string, start = 1, step = 1): () => string {
  let next = start - step;
  return () => {
    next += step;
    return `${series}${next}`;
  };
}

/** Open and overdue invoices of a customer who can't pay online. */
function addWithoutPayment(rows: SeedRows, customer: SeededCustomer, today: string): void {
  const next = counter(customer.series);
  for (const due of [-120, -70, -10, 8]) {
    addInvoice(rows, customer, {
      key: `due${due}`,
      number: next(),
      issuedOn: addDays(today, due - 30),
      dueOn: addDays(today, due),
      currency: customer.currency,
      taxes: customer.taxes,
      origin: {type: 'subscription', number: 'S-30871'},
      lines: customer.catalogue.map(({description, unit, price, most}) => ({
        description,
        unit,
        price,
        quantity: String(most),
      })),
      ...(due < -60 && {
        payments: (total) => [{amount: total, on: addDays(today, due), method: {type: 'bank_transfer'}}],
      }),
      terms: customer.words.terms,
    });
  }
}
