import {closestTag} from './locales.js';
import type {TermOverrides, Words} from './words.js';

/** The words of a part with the vendor's own in their place. */
export function override<Part extends keyof Words>(
  terms: Words[Part],
  part: Part,
  overrides: TermOverrides,
  locale: string,
): Words[Part] {
  const byTag = Object.fromEntries(Object.entries(overrides).map(([tag, words]) => [tag.toLowerCase(), words]));
  const tag = closestTag(byTag, locale);
  const own = tag === undefined ? undefined : byTag[tag]?.[part];
  return merged(terms, own) as Words[Part];
}

/** Only what is of the same kind takes a place: a word for a word, a function for a function. */
function merged(ours: unknown, own: unknown): unknown {
  if (typeof own !== typeof ours || Array.isArray(own) !== Array.isArray(ours)) return ours;
  if (typeof ours !== 'object' || ours === null || own === null || Array.isArray(ours)) return own;
  return Object.fromEntries(
    Object.entries(ours).map(([name, word]) => [name, merged(word, (own as Record<string, unknown>)[name])]),
  );
}
