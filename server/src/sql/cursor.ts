import {sha256Bytes} from '#sha256';
import {base64url} from 'jose';

import {InvalidCursorError} from '../port/backend.js';

/** The type of a column that a list is sorted by. */
export type SortType = 'text' | 'day' | 'integer';
export type SortValue = string | number;

/** A place in a sorted list. */
export type Position =
  | {readonly at: 'first' | 'last'}
  | {
      /** `after` the row is the next page, `before` it the previous one. */
      readonly at: 'after' | 'before';
      /** The row's sort values and id. */
      readonly values: readonly SortValue[];
      readonly id: string;
      /** How many rows stood before the row when the cursor was made. */
      readonly offset: number;
    };

/** What a cursor belongs to; one made for another list, filter, search or sort is refused. */
export function queryDigest(...query: unknown[]): string {
  return base64url.encode(sha256Bytes(JSON.stringify(query))).slice(0, 16);
}

/** Opaque to the client: base64url of JSON. It names rows that its owner has seen, so it needs no signature: a forged one shows nothing more. */
export function writeCursor(position: Position, digest: string): string {
  const fields =
    'id' in position ? [position.at, digest, position.offset, position.id, ...position.values] : [position.at, digest];
  return base64url.encode(JSON.stringify(fields));
}

/** @throws InvalidCursorError */
export function readCursor(cursor: string, digest: string, types: readonly SortType[]): Position {
  const fields = parse(cursor);
  if (!Array.isArray(fields)) throw invalid();
  const [at, made, offset, id, ...values] = fields as unknown[];
  if (made !== digest) throw invalid();
  if ((at === 'first' || at === 'last') && fields.length === 2) return {at};
  if (at !== 'after' && at !== 'before') throw invalid();
  if (!isCount(offset) || !isText(id) || values.length !== types.length) throw invalid();
  return {at, offset, id, values: types.map((type, index) => readValue(values[index], type))};
}

function parse(cursor: string): unknown {
  if (!/^[\w-]{1,1024}$/.test(cursor)) throw invalid();
  try {
    return JSON.parse(new TextDecoder().decode(base64url.decode(cursor)));
  } catch {
    throw invalid();
  }
}

function readValue(value: unknown, type: SortType): SortValue {
  if (type === 'integer' ? Number.isSafeInteger(value) : isText(value) && (type === 'text' || isDay(value)))
    return value as SortValue;
  throw invalid();
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
// PostgreSQL's text holds no NUL.
const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0');

function isDay(value: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function invalid(): InvalidCursorError {
  return new InvalidCursorError(
    'The cursor is not one that this list gave for this filter, search and sort. Ask for the first page again.',
  );
}
