/** The two weights that documents are set in. */
export type FontWeight = 'regular' | 'bold';

/** One font file: a slice of a family that holds some ranges of Unicode. */
export interface FontFace {
  /** Unique among the faces of a source. */
  readonly id: string;
  readonly weight: FontWeight;
  /** Inclusive ranges of code points that the file may hold; what it really holds is read from the file. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/**
 * Where fonts come from. The server reads them from its npm packages; a build for a browser supplies its own (for example by `fetch`).
 * Faces come in order of preference: the first that holds a character sets it.
 */
export interface FontSource {
  faces(): Promise<readonly FontFace[]>;
  /** The file of a face: TrueType, OpenType or WOFF 1. */
  read(face: FontFace): Promise<Uint8Array>;
}

/** Reads CSS unicode-range notation (`U+0000-00FF,U+0131`). Throws a RangeError on anything else. */
export function parseUnicodeRange(notation: string): [number, number][] {
  return notation.split(',').map((part) => {
    const match = /^\s*U\+([0-9a-f]{1,6})(?:-([0-9a-f]{1,6}))?\s*$/i.exec(part);
    if (!match?.[1]) throw new RangeError(`Not a unicode-range: ${part}`);
    const first = Number.parseInt(match[1], 16);
    return [first, match[2] ? Number.parseInt(match[2], 16) : first];
  });
}
