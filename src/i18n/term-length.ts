import {plural, type PluralForms} from './plural.js';

/** How a language says how often a term comes. */
export interface TermLengthWords {
  readonly monthly: string;
  readonly yearly: string;
  /** More months than one, `#`. */
  readonly months: PluralForms;
  /** More years than one, `#`. */
  readonly years: PluralForms;
}

/** A term of so many months, in years where it is whole ones: `termLength('en', 24, …)` → “every 2 years”. */
export function termLength(locale: string, months: number, words: TermLengthWords): string {
  if (months === 1) return words.monthly;
  if (months === 12) return words.yearly;
  return months % 12 ? plural(locale, months, words.months) : plural(locale, months / 12, words.years);
}
