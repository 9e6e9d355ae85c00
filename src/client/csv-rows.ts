const lineFeed = 0x0a;
const quote = 0x22;

/** How many rows of a CSV end in these pieces of it, the one of the names included. A line break within quotes ends none. */
export function countCsvRows(pieces: readonly Uint8Array[]): number {
  let rows = 0;
  let isQuoted = false;
  for (const piece of pieces) {
    for (const byte of piece) {
      if (byte === quote) isQuoted = !isQuoted;
      else if (byte === lineFeed && !isQuoted) rows++;
    }
  }
  return rows;
}
