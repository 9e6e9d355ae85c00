import {sql, type RawBuilder, type SqlBool} from 'kysely';

import type {InvoiceFilter, InvoiceListRecord, InvoicesSection, ListQuery, Page} from '../port/backend.js';
import type {InvoiceStatusFilter} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {queryDigest} from './cursor.js';
import {invoiceListRecords, invoiceRowColumns, type InvoiceRow} from './invoice-rows.js';
import {allOf, countRows, orderBy, readPage, readSort, type SortColumns} from './page.js';
import {owned} from './scope.js';
import {searchable, searchConditions} from './search.js';
import {spendEntries} from './spend-entries.js';

/** The contract's sorts. Numbers go in natural order, `dueOn` by the next unpaid instalment, amounts within their currency; descending turns all of it round, the currencies too. */
const sorts: Readonly<Record<string, SortColumns>> = {
  number: [{column: 'number_order', type: 'text'}],
  issuedOn: [{column: 'issued_on', type: 'day'}],
  dueOn: [{column: 'next_due_on', type: 'day'}],
  total: [
    {column: 'currency', type: 'text'},
    {column: 'total', type: 'integer'},
  ],
  amountDue: [
    {column: 'currency', type: 'text'},
    {column: 'amount_due', type: 'integer'},
  ],
};

export const listInvoices: InvoicesSection['list'] = async (unit, query): Promise<Page<InvoiceListRecord>> => {
  const {rows, page} = await readPage<InvoiceRow>(unit, {
    table: 'invoices',
    columns: invoiceRowColumns,
    where: conditions(unit, query),
    sort: readSort(sorts, query.sort),
    limit: query.limit,
    cursor: query.cursor,
    digest: digestOf(query),
  });
  return {items: await invoiceListRecords(unit, rows, query.today), page};
};

export const listInvoicesByIds: InvoicesSection['listByIds'] = async (unit, ids, today) => {
  const wanted = [...new Set(ids)].filter((id) => !id.includes('\0'));
  if (wanted.length === 0) return [];
  const {rows} = await sql<InvoiceRow>`
    select ${invoiceRowColumns} from invoices where ${owned(unit)} and id = any(${wanted}::text[])`.execute(unit.db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return invoiceListRecords(
    unit,
    wanted.flatMap((id) => byId.get(id) ?? []),
    today,
  );
};

export const invoiceIds: InvoicesSection['ids'] = async (unit, query, most) => {
  const where = conditions(unit, query);
  const {rows} = await sql<{id: string}>`
    select id from invoices where ${allOf(where)} ${orderBy(readSort(sorts, query.sort))} limit ${most}`.execute(
    unit.db,
  );
  const total = rows.length < most ? rows.length : await countRows(unit, 'invoices', where);
  return {ids: rows.map(({id}) => id), total};
};

type InvoiceQuery = Pick<ListQuery<InvoiceFilter>, 'filter' | 'q' | 'sort' | 'today'>;

function conditions(unit: Unit, {filter, q, today}: InvoiceQuery): RawBuilder<SqlBool>[] {
  return [
    owned(unit),
    ...statusCondition(filter.status ?? 'all', today),
    ...(filter.issuedFrom === undefined ? [] : [sql<SqlBool>`issued_on >= ${filter.issuedFrom}`]),
    ...(filter.issuedTo === undefined ? [] : [sql<SqlBool>`issued_on <= ${filter.issuedTo}`]),
    ...(filter.currency === undefined ? [] : [sql<SqlBool>`currency = ${filter.currency}`]),
    ...spendConditions(unit, filter),
    ...searchConditions(q),
  ];
}

/** What has something in a class of spend, and what bills a product or a team. */
function spendConditions(unit: Unit, filter: InvoiceFilter): RawBuilder<SqlBool>[] {
  const {spend, spendFrom, spendTo, product, team} = filter;
  const days = {...(spendFrom !== undefined && {from: spendFrom}), ...(spendTo !== undefined && {to: spendTo})};
  const of = (column: 'product_id' | 'team', value: string): RawBuilder<SqlBool> => {
    const billed = sql`select id from subscriptions s where ${owned(unit, 's')} and s.${sql.ref(column)}`;
    return value === ''
      ? sql<SqlBool>`not coalesce(subscription_id in (${billed} is not null), false)`
      : sql<SqlBool>`subscription_id in (${billed} = ${value})`;
  };
  return [
    ...(spend === undefined && spendFrom === undefined && spendTo === undefined
      ? []
      : [
          sql<SqlBool>`id in (select invoice_id from (${spendEntries(unit, days)}) as entry
            where ${spend === undefined ? sql`true` : sql`class = ${spend}`})`,
        ]),
    ...(product === undefined ? [] : [of('product_id', product)]),
    ...(team === undefined ? [] : [of('team', team)]),
  ];
}

/** The contract's status filters in SQL; `amount_due` of a void invoice is 0. */
export function statusCondition(status: InvoiceStatusFilter, today: string): RawBuilder<SqlBool>[] {
  switch (status) {
    case 'all':
      return [];
    case 'open':
      return [sql<SqlBool>`amount_due > 0`];
    case 'overdue':
      return [sql<SqlBool>`amount_due > 0 and next_due_on < ${today}`];
    case 'paid':
      return [sql<SqlBool>`amount_due = 0 and status <> 'void'`];
    case 'canceled':
      return [sql<SqlBool>`status = 'void'`];
  }
}

/** `today` is left out: a cursor stays good over midnight, and the list it walks then differs by what became overdue. */
function digestOf({filter, q, sort}: InvoiceQuery): string {
  const {status = 'all', issuedFrom = '', issuedTo = '', currency = ''} = filter;
  const {spend = '', spendFrom = '', spendTo = '', product, team} = filter;
  const narrowed = [spend, spendFrom, spendTo, product, team];
  return queryDigest('invoices', status, issuedFrom, issuedTo, currency, narrowed, searchable(q ?? ''), sort);
}
