const entryMark = [0x50, 0x4b, 0x03, 0x04] as const;
const endMark = [0x50, 0x4b, 0x05, 0x06] as const;

const marksAt = (bytes: Uint8Array, at: number, mark: readonly number[]): boolean =>
  mark.every((byte, offset) => bytes[at + offset] === byte);

/**
 * Counts the entries of a zip while it arrives, by their local headers, wherever the pieces are cut. The mark can also occur by chance inside
 * compressed data, so the count never exceeds what was announced.
 */
export function createZipWatch(announced = Infinity): (piece: Uint8Array) => number {
  let count = 0;
  let carry: number[] = [];
  return (piece) => {
    const seam = [...carry, ...piece.subarray(0, 3)];
    for (let at = 0; at < carry.length && at + 4 <= seam.length; at++) {
      if (marksAt(Uint8Array.from(seam), at, entryMark)) count++;
    }
    for (let at = piece.indexOf(entryMark[0]); at >= 0; at = piece.indexOf(entryMark[0], at + 1)) {
      if (marksAt(piece, at, entryMark)) count++;
    }
    carry = [...carry, ...piece.subarray(-3)].slice(-3);
    return Math.min(count, announced);
  };
}

/** Whether the last bytes of a zip hold its end record: one that was cut doesn't. */
export function endsZip(tail: Uint8Array): boolean {
  for (let at = tail.length - 22; at >= 0; at--) {
    if (marksAt(tail, at, endMark)) return true;
  }
  return false;
}
