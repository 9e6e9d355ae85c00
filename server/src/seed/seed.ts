import {dayIn} from '../clock.js';
import type {Database} from '../port/unit.js';
import {addCards, customersWithEveryState} from './cards.js';
import {addCustomer, type SeededCustomer} from './customer.js';
import {alNoor, atlas, belvedere, globex, hansa, newLeaf, panaderia, sakura, tremblay} from './customers.js';
import {addCatalog, northwindCatalog, odotrackCatalog} from './catalog.js';
import {addDays} from './deterministic.js';
import {addInvoice} from './documents.js';
import {addDifficultOnes, addDifficultQuotes} from './globex.js';
import {addHelp} from './help-articles.js';
import {addManySales} from './many-sales.js';
import {addMany} from './many.js';
import {addNumberSeries, Counter} from './number-series.js';
import {addFirstOrder, addUsDollars, addUsQuote} from './odotrack.js';
import {openQuotes} from './open-quotes.js';
import {closedQuotes} from './closed-quotes.js';
import {addPrices} from './sale-lines.js';
import {addOffers, addSales} from './sales.js';
import {addSubscriptions} from './subscriptions.js';
import {addManySubscriptions} from './many-subscriptions.js';
import {SeedRows} from './rows.js';
import {addEveryState} from './states.js';
import {addTicketCategories} from './ticket-categories.js';
import {addEndlessTicket, addTickets} from './tickets.js';
import {addVendor, northwind, odotrack, type SeededVendor} from './vendors.js';

export interface SeedOptions {
  /** What all else is relative to: each customer's records go by its own day at this moment. */
  readonly now: Date;
  /** `small` has 100 instead of 10,000 invoices in the account that has many, and 20 instead of 1,000 quotes and orders, a tenth of the tickets; `demo` when left out. */
  readonly size?: 'demo' | 'small';
  /** Exact origins of the sites that embed the widgets. */
  readonly allowedOrigins?: readonly string[];
}

/**
 * Fills an empty database with two vendors and their customers, the same each time for the same days. A vendor who is there already is left as it is.
 * Seeded API keys are public: never seed a database that holds anything else.
 */
export async function seed(database: Database, {now, size = 'demo', allowedOrigins = []}: SeedOptions): Promise<void> {
  const todayOf = ({timeZone}: SeededCustomer): string => dayIn(timeZone, now);
  const monthAgoOf = (customer: SeededCustomer): string => addDays(todayOf(customer), -30);
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
      addTicketCategories(rows, vendor.tenantId);
      addHelp(rows, vendor);
      add(rows);
      addCards(rows, vendor.tenantId, now);
      await rows.insert(unit);
    });
  };

  await fill(odotrack, (rows) => {
    for (const customer of [tremblay, belvedere]) addCustomer(rows, customer);
    addCatalog(rows, odotrackCatalog, [tremblay, belvedere], now);
    const [quotes, orders, invoices] = [new Counter('D-', 4_101), new Counter('', 39_001), new Counter('', 318_204, 7)];
    const subscriptions = new Counter('A-', 7_201);
    const today = todayOf(tremblay);
    addFirstOrder(rows);
    const billed = addEveryState(rows, tremblay, today, invoices.take);
    addUsDollars(rows, today, invoices.take);
    const numbers = {quote: quotes.take, order: orders.take, invoice: invoices.take};
    addSales(rows, tremblay, today, billed, numbers);
    addUsQuote(rows, today, quotes.take);
    addSubscriptions(rows, tremblay, odotrackCatalog, today, {
      subscription: subscriptions.take,
      invoice: invoices.take,
    });
    addPrices(rows, tremblay, monthAgoOf(tremblay));
    const tickets = new Counter('', 8_801);
    addTickets(rows, tremblay, todayOf(tremblay), size === 'small' ? 12 : 40, tickets.take);
    addNumberSeries(rows, odotrack.tenantId, {
      quote: quotes.series,
      order: orders.series,
      subscription: subscriptions.series,
      invoice: invoices.series,
      ticket: tickets.series,
    });
  });

  await fill(northwind, (rows) => {
    for (const customer of [hansa, sakura, alNoor, globex, panaderia, atlas, newLeaf]) addCustomer(rows, customer);
    addCatalog(rows, northwindCatalog, [hansa, sakura, alNoor, globex, panaderia, atlas, newLeaf], now);
    const [quotes, orders] = [new Counter('Q-', 20_417), new Counter('', 39_001)];
    const subscriptions = new Counter('S-', 60_001);
    for (const customer of customersWithEveryState) {
      if (customer.tenantId !== northwind.tenantId) continue;
      const invoices = new Counter(customer.series);
      const today = todayOf(customer);
      const billed = addEveryState(rows, customer, today, invoices.take);
      if (customer === globex) {
        addDifficultOnes(rows, today, invoices.take);
        addDifficultQuotes(rows, today, quotes.take);
      }
      addSales(rows, customer, today, billed, {quote: quotes.take, order: orders.take, invoice: invoices.take});
      addSubscriptions(rows, customer, northwindCatalog, today, {
        subscription: subscriptions.take,
        invoice: invoices.take,
      });
      addPrices(rows, customer, monthAgoOf(customer));
    }
    addWithoutPayment(rows, panaderia, todayOf(panaderia));
    addOffers(
      rows,
      panaderia,
      [...openQuotes(panaderia, todayOf(panaderia)), ...closedQuotes(panaderia, todayOf(panaderia))],
      quotes.take,
    );
    const atlasToday = todayOf(atlas);
    addMany(rows, atlasToday, size === 'small' ? 100 : 10_000);
    addManySales(rows, atlasToday, size === 'small' ? 20 : 1_000, {quote: quotes.take, order: orders.take});
    addManySubscriptions(rows, northwindCatalog, atlasToday, size === 'small' ? 20 : 400, subscriptions.take);
    const tickets = new Counter('T-', 5_001);
    for (const customer of [hansa, sakura, alNoor, globex])
      addTickets(rows, customer, todayOf(customer), 8, tickets.take);
    addTickets(rows, atlas, atlasToday, size === 'small' ? 20 : 200, tickets.take);
    addEndlessTicket(rows, atlas, atlasToday, size === 'small' ? 120 : 5_000, tickets.take);
    for (const customer of [panaderia, atlas]) addPrices(rows, customer, monthAgoOf(customer));
    // Its customers have a series of invoices each; what the portal itself bills has another.
    addNumberSeries(rows, northwind.tenantId, {
      quote: quotes.series,
      order: orders.series,
      subscription: subscriptions.series,
      invoice: {prefix: 'NW-', next: 50_001},
      ticket: tickets.series,
    });
  });
}

/** Open and overdue invoices of a customer who can't pay online. */
function addWithoutPayment(rows: SeedRows, customer: SeededCustomer, today: string): void {
  const next = new Counter(customer.series).take;
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
