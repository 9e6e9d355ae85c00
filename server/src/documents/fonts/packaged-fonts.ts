import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {parseUnicodeRange, type FontFace, type FontSource, type FontWeight} from './font-source.js';

interface PackagedFamily {
  readonly name: string;
  /** Slices in order of preference; `numbered` takes the numbered slices that CJK families are cut into. */
  readonly slices: readonly string[] | 'numbered';
  readonly weights: Record<FontWeight, number>;
}

/**
 * All under the SIL Open Font License. Inter sets Latin, Greek and Cyrillic; IBM Plex Sans Arabic, IBM Plex Sans Hebrew and BIZ UDPGothic what it lacks.
 * The Arabic one has a glyph for each letter: fonts that build letters from a shape and its dots (Noto Sans Arabic) can't be copied from a PDF.
 */
const FAMILIES: readonly PackagedFamily[] = [
  {
    name: 'inter',
    slices: ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'],
    weights: {regular: 400, bold: 600},
  },
  {name: 'ibm-plex-sans-arabic', slices: ['arabic'], weights: {regular: 400, bold: 600}},
  {name: 'ibm-plex-sans-hebrew', slices: ['hebrew'], weights: {regular: 400, bold: 600}},
  {name: 'biz-udpgothic', slices: 'numbered', weights: {regular: 400, bold: 700}},
];

/** The fonts that this package depends on, read from `node_modules`: nothing is downloaded when a document is made. Node only. */
export function packagedFonts(): FontSource {
  const {resolve} = createRequire(import.meta.url);
  const files = new Map<FontFace, string>();

  async function list(): Promise<readonly FontFace[]> {
    for (const {name, slices, weights} of FAMILIES) {
      const file = await readFile(resolve(`@fontsource/${name}/unicode.json`), 'utf8');
      const notations = JSON.parse(file) as Record<string, string>;
      const keys = slices === 'numbered' ? Object.keys(notations).filter((key) => /^\[\d+\]$/.test(key)) : slices;
      for (const key of keys) {
        const ranges = parseUnicodeRange(notations[key] ?? '');
        for (const weight of ['regular', 'bold'] as const) {
          const id = `${name}-${key.replace(/[[\]]/g, '')}-${weights[weight]}`;
          files.set({id, weight, ranges}, `@fontsource/${name}/files/${id}-normal.woff`);
        }
      }
    }
    return [...files.keys()];
  }

  let faces: Promise<readonly FontFace[]> | undefined;
  return {
    faces: () => (faces ??= list()),
    async read(face) {
      const file = files.get(face);
      if (!file) throw new RangeError(`The font face ${face.id} is not of this source.`);
      return new Uint8Array(await readFile(resolve(file)));
    },
  };
}
