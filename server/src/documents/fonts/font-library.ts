import type {FontFace, FontSource, FontWeight} from './font-source.js';
import {LoadedFont} from './loaded-font.js';

/** Drawn for what no font holds: a box where one can be had, else a question mark. */
const REPLACEMENTS = ['\u25a1', '?'] as const;

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** The characters as a reader counts them: a letter with its marks, an emoji with its joiners. */
export function graphemesOf(text: string): string[] {
  return /^[\x20-\x7e]*$/.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({segment}) => segment);
}

/** Which font sets each grapheme of the texts that it was made for. */
export interface FontSet {
  /** The font of a grapheme; undefined when no font holds it. */
  fontFor(grapheme: string, weight: FontWeight): LoadedFont | undefined;
  /** What is drawn for a grapheme that no font holds. */
  replacement(weight: FontWeight): {readonly text: string; readonly font: LoadedFont};
}

/**
 * The fonts of a source, loaded when a text first needs them and kept. Make one a process and share it: a file is read and parsed once.
 */
export class FontLibrary {
  readonly #source: FontSource;
  readonly #loaded = new Map<string, Promise<LoadedFont>>();
  readonly #choices = new Map<string, LoadedFont | undefined>();

  constructor(source: FontSource) {
    this.#source = source;
  }

  /** Loads what these texts need. Rejects when a font can't be read. */
  async load(texts: Iterable<string>): Promise<FontSet> {
    const graphemes = new Set<string>(['?']);
    for (const text of texts) for (const grapheme of graphemesOf(text)) graphemes.add(grapheme);
    const set = new Map<string, LoadedFont | undefined>();
    const choose = async (grapheme: string): Promise<void> => {
      for (const weight of ['regular', 'bold'] as const) {
        set.set(`${weight} ${grapheme}`, await this.#choose(grapheme, weight));
      }
    };
    for (const grapheme of graphemes) await choose(grapheme);
    // The box is in a font of its own, which most documents never need.
    if ([...set.values()].includes(undefined)) for (const replacement of REPLACEMENTS) await choose(replacement);
    return {
      fontFor: (grapheme, weight) => set.get(`${weight} ${grapheme}`),
      replacement(weight) {
        for (const text of REPLACEMENTS) {
          const font = set.get(`${weight} ${text}`);
          if (font) return {text, font};
        }
        throw new Error(
          `No ${weight} font of the source holds even a question mark, so no document can be set with it.`,
        );
      },
    };
  }

  async #choose(grapheme: string, weight: FontWeight): Promise<LoadedFont | undefined> {
    const key = `${weight} ${grapheme}`;
    if (this.#choices.has(key)) return this.#choices.get(key);
    const visible = grapheme.replace(/[\n\p{Default_Ignorable_Code_Point}]/gu, '') || ' ';
    const choice =
      (await this.#faceWith(visible, weight)) ??
      (await this.#faceWith(visible.replace(/\p{M}/gu, '') || '\ufffd', weight));
    // Hostile texts hold endless variety; a bound keeps the memory of them small.
    if (this.#choices.size > 20_000) this.#choices.clear();
    this.#choices.set(key, choice);
    return choice;
  }

  async #faceWith(characters: string, weight: FontWeight): Promise<LoadedFont | undefined> {
    const codePoints = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
    for (const face of await this.#source.faces()) {
      if (face.weight !== weight || !codePoints.every((codePoint) => covers(face, codePoint))) continue;
      const font = await this.#open(face);
      if (codePoints.every((codePoint) => font.has(codePoint))) return font;
    }
    return undefined;
  }

  #open(face: FontFace): Promise<LoadedFont> {
    let font = this.#loaded.get(face.id);
    if (!font) {
      font = this.#source.read(face).then((file) => new LoadedFont(face, file));
      font.catch(() => this.#loaded.delete(face.id));
      this.#loaded.set(face.id, font);
    }
    return font;
  }
}

function covers(face: FontFace, codePoint: number): boolean {
  return face.ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
