import {createSqlBackend, type Database, type Unit} from 'portal-widgets-server';
import {dayIn} from 'portal-widgets-server/clock';
import type {QuoteDesk} from 'portal-widgets-server/vendor/quote-desk';
import type {DeskCustomer, DeskLine, DeskOrder, DeskQuote, DeskRecords, DeskRow} from '../site/desk/records.js';

/** How many quotes and orders a list of the desk has; the others are found by their number or their company. */
const most = 20;

/** A vendor's quotes and orders as its own people see them: those of all customers. */
export function createDeskRecords(database: Database, desk: QuoteDesk, tenantId: string): DeskRecords {
  const backend = createSqlBackend();
  const everyone = {tenantId, customerId: '*'} as const;

  return {
    requests: async () => {
      const requests = await desk.openRequests(tenantId);
      const ids = [...new Set(requests.map(({customerId}) => customerId))];
      const customers = await database.run(everyone, (unit) => readCustomers(unit, ids));
      return requests.flatMap((request) => {
        const customer = customers.get(request.customerId);
        return customer ? [{...request, customer}] : [];
      });
    },
    quotes: (search) => database.run(everyone, (unit) => readQuotes(unit, search)),
    orders: (search) => database.run(everyone, (unit) => readOrders(unit, search)),
    quote: (customerId, id) =>
      database.run({tenantId, customerId}, async (unit): Promise<DeskQuote | undefined> => {
        const customer = (await readCustomers(unit, [customerId])).get(customerId);
        if (!customer) return undefined;
        const today = dayIn(customer.timeZone, unit.now);
        const quote = await backend.quotes?.get(unit, id, today);
        if (!quote) return undefined;
        return {customer, today, quote, ...(await readOffer(unit, id, quote.revision))};
      }),
    order: (customerId, id) =>
      database.run({tenantId, customerId}, async (unit): Promise<DeskOrder | undefined> => {
        const customer = (await readCustomers(unit, [customerId])).get(customerId);
        const order = customer && (await backend.orders?.get(unit, id, dayIn(customer.timeZone, unit.now)));
        return order && {customer, order};
      }),
  };
}

/** By their ids. */
async function readCustomers({db, scope}: Unit, ids: readonly string[]): Promise<Map<string, DeskCustomer>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('customers')
    .select(['id', 'company', 'number', 'time_zone as timeZone'])
    .where('tenant_id', '=', scope.tenantId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The newest open ones, or those that are searched for. */
function readQuotes({db, scope}: Unit, search: string): Promise<DeskRow[]> {
  return db
    .selectFrom('quotes as q')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.tenant_id', '=', 'q.tenant_id').onRef('c.id', '=', 'q.customer_id'),
    )
    .select(['q.id', 'q.number', 'q.status', 'q.total', 'q.currency', 'q.issued_on as day'])
    .select(['c.id as customerId', 'c.company'])
    .where('q.tenant_id', '=', scope.tenantId)
    .where((eb) =>
      search === ''
        ? eb('q.status', '=', 'open')
        : eb.or([eb('q.number', 'ilike', containing(search)), eb('c.company', 'ilike', containing(search))]),
    )
    .orderBy('q.issued_on', 'desc')
    .orderBy('q.number_order', 'desc')
    .limit(most)
    .execute();
}

/** The newest ones that something is still to be done for, or those that are searched for. */
function readOrders({db, scope}: Unit, search: string): Promise<DeskRow[]> {
  return db
    .selectFrom('orders as o')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.tenant_id', '=', 'o.tenant_id').onRef('c.id', '=', 'o.customer_id'),
    )
    .select(['o.id', 'o.number', 'o.status', 'o.total', 'o.currency', 'o.ordered_on as day'])
    .select(['c.id as customerId', 'c.company'])
    .where('o.tenant_id', '=', scope.tenantId)
    .where((eb) =>
      search === ''
        ? eb('o.status', 'in', ['confirmed', 'in_progress'])
        : eb.or([eb('o.number', 'ilike', containing(search)), eb('c.company', 'ilike', containing(search))]),
    )
    .orderBy('o.ordered_on', 'desc')
    .orderBy('o.number_order', 'desc')
    .limit(most)
    .execute();
}

/** The pattern of what holds a text, whatever is in it. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** What a new version or a new quote goes on from: what customers don't see of the lines, the taxes, and the conditions. */
async function readOffer(
  {db, scope}: Unit,
  id: string,
  revision: number,
): Promise<Pick<DeskQuote, 'lines' | 'taxes' | 'conditions'>> {
  const lines = await db
    .selectFrom('quote_lines')
    .select(['id', 'kind', 'description', 'sku', 'quantity', 'unit', 'unit_price as unitPrice', 'taxes'])
    .select(['discount_percent as discountPercent', 'min_quantity as minQuantity', 'max_quantity as maxQuantity'])
    .where('tenant_id', '=', scope.tenantId)
    .where('customer_id', '=', scope.customerId)
    .where('quote_id', '=', id)
    .where('revision', '=', revision)
    .orderBy('position')
    .execute();
  const taxes = await db
    .selectFrom('quote_taxes')
    .select(['name', 'rate'])
    .where('tenant_id', '=', scope.tenantId)
    .where('customer_id', '=', scope.customerId)
    .where('quote_id', '=', id)
    .where('revision', '=', revision)
    .orderBy('position')
    .execute();
  const conditions = await db
    .selectFrom('quotes')
    .select(['title', 'currency', 'requires_signature', 'down_payment_percent', 'period_months', 'delivery_lines'])
    .select(['terms', 'notes', 'reference', 'origin_type', 'origin_name'])
    .where('tenant_id', '=', scope.tenantId)
    .where('customer_id', '=', scope.customerId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const {origin_name: origin} = conditions;
  return {
    lines: lines satisfies DeskLine[],
    taxes,
    conditions: {
      currency: conditions.currency,
      requiresSignature: conditions.requires_signature,
      origin: {type: conditions.origin_type, ...(origin !== null && {name: origin})},
      ...given('title', conditions.title),
      ...given('downPaymentPercent', conditions.down_payment_percent),
      ...given('periodMonths', conditions.period_months),
      ...given('deliveryLines', conditions.delivery_lines),
      ...given('terms', conditions.terms),
      ...given('notes', conditions.notes),
      ...given('reference', conditions.reference),
    },
  };
}

function given<Key extends string, T>(key: Key, value: T | null): {readonly [K in Key]?: T} {
  return value === null ? {} : ({[key]: value} as {readonly [K in Key]?: T});
}
