import assert from 'node:assert/strict';

import type {Page} from '../../src/port/backend.js';

/** What a sort promises of two rows that follow each other. */
export type SortKey<T> = (row: T) => (string | number)[];

/** Numbers in a text count as numbers. */
export const naturally = (text: string): (string | number)[] =>
  text.split(/(\d+)/).map((part, index) => (index % 2 === 1 ? Number(part) : part));

/** Walks a list to its end and back, page by page, and holds it to its counts, its order and itself. */
export async function walkBothWays<T extends {id: string; number: string}>(
  list: (cursor: string | undefined) => Promise<Page<T>>,
  {total, descending, key}: {total: number; descending: boolean; key: SortKey<T>},
): Promise<void> {
  const forward: T[] = [];
  let cursor: string | undefined;
  do {
    const {items, page} = await list(cursor);
    assert.equal(page.total, total);
    assert.equal(page.from, forward.length + 1);
    forward.push(...items);
    assert.equal(page.to, forward.length);
    cursor = page.next ?? undefined;
  } while (cursor);
  assert.equal(new Set(forward.map(({id}) => id)).size, total);
  const sign = descending ? -1 : 1;
  for (const [index, row] of forward.slice(1).entries()) {
    const before = forward[index];
    assert.ok(before && sign * compare(key(before), key(row)) <= 0, `${before?.number} before ${row.number}`);
  }

  const first = await list(undefined);
  assert.equal(first.page.first, null);
  assert.equal(first.page.previous, null);
  const backward: T[] = [];
  cursor = first.page.last ?? undefined;
  while (cursor) {
    const {items, page} = await list(cursor);
    assert.equal(page.to, total - backward.length);
    backward.unshift(...items);
    assert.equal(page.from, total - backward.length + 1);
    cursor = page.previous ?? undefined;
  }
  assert.deepEqual(backward, forward);
}

function compare(a: (string | number)[], b: (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left > right) return 1;
    if (left < right) return -1;
  }
  return a.length === b.length ? 0 : -1;
}
