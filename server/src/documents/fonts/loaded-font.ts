import {create, type Font} from 'fontkit';
import type {FontFace} from './font-source.js';
import {unpackWoff} from './woff.js';

/** The direction that glyphs are laid in. */
export type TextDirection = 'ltr' | 'rtl';

type GlyphRun = ReturnType<Font['layout']>;

/** How many shaped words a font remembers: the same labels and figures come back in every document. */
const REMEMBERED_RUNS = 2000;

/** A font file that was read and parsed: it measures text, and gives the PDF library the views that it embeds. */
export class LoadedFont {
  readonly id: string;
  /** What the PDF library embeds, one for each direction, since it can't be told the direction of a run. */
  readonly views: Record<TextDirection, Font>;
  readonly #font: Font;
  readonly #runs = new Map<string, GlyphRun>();

  /** Throws when the file is no single font that can be read. */
  constructor(face: FontFace, file: Uint8Array) {
    // The types ask for a Buffer; the library takes any Uint8Array.
    const font = create(unpackWoff(file) as Buffer);
    if (!('layout' in font)) throw new TypeError(`The font face ${face.id} is a collection, not one font.`);
    this.id = face.id;
    letGlyphsSayTheirLetters(font);
    this.#font = font;
    this.views = {ltr: this.#view('ltr'), rtl: this.#view('rtl')};
  }

  has(codePoint: number): boolean {
    return this.#font.hasGlyphForCodePoint(codePoint);
  }

  /** The width of a run in ems. */
  measure(text: string, direction: TextDirection, features: readonly string[]): number {
    return this.#shape(text, direction, features).advanceWidth / this.#font.unitsPerEm;
  }

  #shape(text: string, direction: TextDirection, features: readonly string[]): GlyphRun {
    const key = `${direction} ${features.join()} ${text}`;
    let run = this.#runs.get(key);
    if (!run) {
      // An undefined script lets fontkit find it; the types want a string.
      const script = undefined as unknown as string;
      run = this.#font.layout(text, [...features], script, script, direction);
      if (this.#runs.size >= REMEMBERED_RUNS) this.#runs.clear();
      this.#runs.set(key, run);
    }
    return run;
  }

  #view(direction: TextDirection): Font {
    const layout = (text: string, features?: readonly string[]) => {
      const {glyphs, positions} = this.#shape(text, direction, features ?? []);
      // The PDF library scales positions in place, so each layout needs its own.
      const own = positions.map((position) => ({...position}));
      return {
        // PDF readers reverse what runs from right to left character by character: a ligature (lam-alef) must say its letters the other way round.
        glyphs: direction === 'rtl' ? glyphs.map(withReversedLetters) : glyphs,
        positions: own,
        get advanceWidth() {
          return own.reduce((sum, {xAdvance}) => sum + xAdvance, 0);
        },
      };
    };
    // The PDF library tells embedded fonts apart by this name alone.
    const postscriptName = `${this.#font.postscriptName}-${this.id}-${direction}`;
    return Object.create(this.#font, {layout: {value: layout}, postscriptName: {value: postscriptName}}) as Font;
  }
}

type Glyph = GlyphRun['glyphs'][number];

/**
 * The library keeps each glyph with the letters that it was first asked for with. Where that was as a part of another glyph, while a subset was made, these are none: the
 * apostrophe and the dal of every later document could be seen but not be copied, searched or spoken.
 */
function letGlyphsSayTheirLetters(font: Font): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, letters = []) => {
    const glyph = getGlyph(id, letters);
    return letters.length === 0 || letters.join() === glyph.codePoints.join() ? glyph : withLetters(glyph, letters);
  };
}

function withReversedLetters(glyph: Glyph): Glyph {
  return glyph.codePoints.length < 2 ? glyph : withLetters(glyph, [...glyph.codePoints].reverse());
}

function withLetters(glyph: Glyph, letters: readonly number[]): Glyph {
  return Object.create(glyph, {codePoints: {value: letters}}) as Glyph;
}
