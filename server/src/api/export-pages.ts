/** Rows of an export that were read at once. */
export interface ExportPage<Item> {
  readonly items: readonly Item[];
  /** How many the whole export has. */
  readonly total: number;
}

/** The first page of an export, which is read before the answer begins; an empty one when there is none. */
export async function firstPage<Item>(pages: AsyncIterator<ExportPage<Item>, void>): Promise<ExportPage<Item>> {
  const first = await pages.next();
  return first.done ? {items: [], total: 0} : first.value;
}

/** All rows, the following pages being read as the rows are taken. */
export async function* itemsOf<Item>(
  first: ExportPage<Item>,
  rest: AsyncIterable<ExportPage<Item>>,
): AsyncGenerator<Item, void> {
  yield* first.items;
  for await (const {items} of rest) yield* items;
}
