import type {Words} from '../../src/i18n/words.js';
import {english} from './english.js';

const opening = '⟦';
const closing = '⟧';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Å',
  E: 'É',
  I: 'Í',
  O: 'Ö',
  U: 'Ü',
};

/** As long as a long language, with letters that a careless font or a narrow box shows badly. */
const pseudo = (text: string): string =>
  `${opening}${text.replace(/[aeiouAEIOU]/g, (letter) => (accents[letter] ?? letter).repeat(1))}${'·'.repeat(Math.ceil(text.length / 3))}${closing}`;

function pseudoOf(terms: unknown): unknown {
  if (typeof terms === 'string') return pseudo(terms);
  if (Array.isArray(terms)) return terms.map(pseudoOf);
  // Only the sentence is marked: what it is given may be data, which would be marked with it.
  if (typeof terms === 'function') {
    return (...values: unknown[]) =>
      `${opening}${String((terms as (...values: unknown[]) => unknown)(...values))}${closing}`;
  }
  return Object.fromEntries(Object.entries(terms as object).map(([name, inner]) => [name, pseudoOf(inner)]));
}

/** English in which each word of the catalogs is marked: what stands without a mark didn't come from them. */
export const pseudoWords = pseudoOf(english) as Words;

/** The text without what is marked. */
export function unmarked(text: string): string {
  let depth = 0;
  let rest = '';
  for (const character of text) {
    if (character === opening) depth += 1;
    else if (character === closing) depth -= 1;
    else if (depth === 0) rest += character;
  }
  return rest;
}
