import type {Words} from './words.js';

/** The languages beside English, by BCP 47 tag in lower case: a language, or one with its region where that says some things otherwise. */
const locales: Readonly<Record<string, () => Promise<{readonly words: Words}>>> = {
  ar: () => import('./locales/ar.js'),
  de: () => import('./locales/de.js'),
  es: () => import('./locales/es.js'),
  fr: () => import('./locales/fr.js'),
  'fr-ca': () => import('./locales/fr-ca.js'),
  he: () => import('./locales/he.js'),
  it: () => import('./locales/it.js'),
  ja: () => import('./locales/ja.js'),
  nl: () => import('./locales/nl.js'),
  pt: () => import('./locales/pt.js'),
};

/** The closest of `tags`: `fr-BE` → `fr`. */
export function closestTag(tags: object, locale: string): string | undefined {
  const tag = locale.toLowerCase();
  return [tag, tag.split('-')[0] ?? tag].find((candidate) => Object.hasOwn(tags, candidate));
}

/** What loads the words of the closest language; undefined for English and for those that there are none of, which get English. */
export function wordsIn(locale: string): (() => Promise<{readonly words: Words}>) | undefined {
  const tag = closestTag(locales, locale);
  return tag === undefined ? undefined : locales[tag];
}

/** The tags of {@link wordsIn}, for tools and tests. */
export const localeTags: readonly string[] = Object.keys(locales);
