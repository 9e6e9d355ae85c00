import type {PageInfo} from '../client/contract.js';
import {pageSizes} from '../templates/page-sizes.js';

/** A record of a list. */
export interface ListedRecord {
  readonly id: string;
}

/** A page of a list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly page: PageInfo;
}

/** The properties that say what is listed, as a page set them. */
export interface ListSettings {
  readonly view: string;
  readonly query: string;
  readonly from: string;
  readonly to: string;
  readonly sort: string;
  readonly pageSize: number;
}

/** A page's mistake in a property must not blank its list: the default is used, and the workspace says so on the console. */
export const oneOf = <Value>(value: unknown, allowed: readonly Value[], fallback: Value): Value =>
  allowed.includes(value as Value) ? (value as Value) : fallback;

export const pageSizeOf = ({pageSize}: Pick<ListSettings, 'pageSize'>): number =>
  oneOf<number>(pageSize, pageSizes, 25);

/** Each column both ways: `number`, `-number`. */
export const bothWays = (columns: readonly string[]): readonly string[] =>
  columns.flatMap((column) => [column, `-${column}`]);

/** A day that was set, by the name that the contract's filter has for it; nothing where it is none. */
export const dayFilter = <Name extends string>(name: Name, day: string): {[Key in Name]?: string} =>
  (/^\d{4}-\d{2}-\d{2}$/.test(day) ? {[name]: day} : {}) as {[Key in Name]?: string};

/** The members that every list's query has. Undefined ones are left out. */
export function listQuery<Filter extends object, Sort extends string>(
  settings: ListSettings,
  filter: Filter,
  sort: Sort,
  cursor: string | undefined,
): {filter?: Filter; q?: string; sort: Sort; limit: number; cursor?: string} {
  const q = settings.query.trim().slice(0, 200);
  return {
    ...(Object.keys(filter).length > 0 && {filter}),
    ...(q && {q}),
    sort,
    limit: pageSizeOf(settings),
    ...(cursor && {cursor}),
  };
}
