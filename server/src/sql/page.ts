import {sql, type RawBuilder, type SqlBool} from 'kysely';

import type {PageInfo} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {readCursor, writeCursor, type Position, type SortType, type SortValue} from './cursor.js';

/** How a list may be sorted: the columns, which with the id make one of its indexes. */
export type SortColumns = readonly {readonly column: string; readonly type: SortType}[];

export interface Sort {
  readonly columns: SortColumns;
  /** All columns and the id are turned round together, so that one index serves both ways. */
  readonly descending: boolean;
}

/**
 * The sort of the contract's `name` or `-name`.
 * @throws Error for a name that the contract doesn't have, since the edge lets none through
 */
export function readSort(sorts: Readonly<Record<string, SortColumns>>, sort: string): Sort {
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  const columns = Object.hasOwn(sorts, name) ? sorts[name] : undefined;
  if (!columns) throw new Error(`No sort is called "${sort}".`);
  return {columns, descending};
}

export interface PageRequest {
  /** A table's name, or an aliased subquery. */
  readonly table: string | RawBuilder<unknown>;
  readonly columns: RawBuilder<unknown>;
  /** What the list holds at all. */
  readonly where: readonly RawBuilder<SqlBool>[];
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly digest: string;
}

/**
 * One page by keyset: it costs the same wherever it stands, and rows that come or go meanwhile neither repeat nor hide others.
 * `from` and `to` are counted along from the page before; they put themselves right at both ends of the list.
 * @throws InvalidCursorError
 */
export async function readPage<Row extends {id: string}>(
  unit: Unit,
  request: PageRequest,
): Promise<{rows: Row[]; page: PageInfo}> {
  const {sort, limit, cursor, digest} = request;
  const types = sort.columns.map(({type}) => type);
  const position: Position = cursor === undefined ? {at: 'first'} : readCursor(cursor, digest, types);
  const counted = await countRows(unit, request.table, request.where);

  const backward = position.at === 'before' || position.at === 'last';
  const wanted = position.at === 'last' ? counted % limit || limit : limit;
  let rows = await readRows<Row>(unit, request, position, backward, wanted + 1);
  let more = rows.length > wanted;
  rows = rows.slice(0, wanted);
  let [hasPrevious, hasNext] = backward ? [more, position.at === 'before'] : [position.at === 'after', more];
  if (backward) rows.reverse();

  if (position.at === 'before' && !hasPrevious && rows.length < limit) {
    // Rows were taken away, or the page size has changed: a short page at the head of the list becomes the first page.
    rows = await readRows<Row>(unit, request, {at: 'first'}, false, limit + 1);
    more = rows.length > limit;
    rows = rows.slice(0, limit);
    [hasPrevious, hasNext] = [false, more];
  }

  const before = countBefore(position, {hasPrevious, hasNext, size: rows.length, counted});
  const total = Math.max(counted, before + rows.length + (hasNext ? 1 : 0));
  const edge = (at: 'after' | 'before', row: Row | undefined, offset: number): string | null =>
    row ? writeCursor({at, id: row.id, offset, values: sortValues(row, sort)}, digest) : null;
  return {
    rows,
    page: {
      total,
      from: rows.length > 0 ? before + 1 : 0,
      to: rows.length > 0 ? before + rows.length : 0,
      limit,
      first: hasPrevious ? writeCursor({at: 'first'}, digest) : null,
      previous: hasPrevious ? edge('before', rows[0], before) : null,
      next: hasNext ? edge('after', rows.at(-1), before + rows.length - 1) : null,
      last: hasNext ? writeCursor({at: 'last'}, digest) : null,
    },
  };
}

/** How many rows of `table` meet all of `where`. */
export async function countRows(
  unit: Unit,
  table: PageRequest['table'],
  where: readonly RawBuilder<SqlBool>[],
): Promise<number> {
  const {rows} = await sql<{
    count: number;
  }>`select count(*) as count from ${relation(table)} where ${allOf(where)}`.execute(unit.db);
  return rows[0]?.count ?? 0;
}

const relation = (table: PageRequest['table']): RawBuilder<unknown> =>
  typeof table === 'string' ? sql.table(table) : table;

/** Every condition at once. */
export function allOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql.join(conditions, sql` and `);
}

/** `order by` for `sort`; `turned` for the way back. */
export function orderBy({columns, descending}: Sort, turned = false): RawBuilder<unknown> {
  const direction = descending === turned ? sql`asc` : sql`desc`;
  return sql`order by ${sql.join([...columns.map(({column}) => column), 'id'].map((column) => sql`${sql.ref(column)} ${direction}`))}`;
}

async function readRows<Row>(
  unit: Unit,
  request: PageRequest,
  position: Position,
  backward: boolean,
  most: number,
): Promise<Row[]> {
  const {table, columns, sort} = request;
  const where = [...request.where];
  if ('id' in position) {
    const keys = [...sort.columns.map(({column}) => column), 'id'].map((column) => sql.ref(column));
    const operator = sort.descending === backward ? sql`>` : sql`<`;
    where.push(sql<SqlBool>`(${sql.join(keys)}) ${operator} (${sql.join([...position.values, position.id])})`);
  }
  const {rows} = await sql<Row>`
    select ${columns} from ${relation(table)} where ${allOf(where)} ${orderBy(sort, backward)} limit ${most}`.execute(
    unit.db,
  );
  return rows;
}

function countBefore(
  position: Position,
  page: {hasPrevious: boolean; hasNext: boolean; size: number; counted: number},
): number {
  if (!page.hasPrevious) return 0;
  if (!page.hasNext) return Math.max(page.counted - page.size, 1);
  if (!('id' in position)) return 0;
  return Math.max(position.at === 'after' ? position.offset + 1 : position.offset - page.size, 1);
}

function sortValues(row: object, {columns}: Sort): SortValue[] {
  const values = row as Record<string, SortValue>;
  return columns.map(({column}) => values[column] ?? '');
}
