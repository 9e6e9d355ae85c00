import type {Catalog} from './catalog.js';
import {wordsIn} from './locales.js';
import {override} from './override.js';
import type {TermOverrides, Words} from './words.js';

/** Gives the words of a part. */
export type Speaker = <Part extends keyof Words>(catalog: Catalog<Part>) => Words[Part];

/** Who speaks the closest language, with the vendor's own words in the place of ours. */
export async function loadSpeaker(locale: string, overrides: TermOverrides | undefined): Promise<Speaker> {
  const words = (await wordsIn(locale)?.())?.words;
  return ({part, english}) => {
    const terms = words ? words[part] : english;
    return overrides ? override(terms, part, overrides, locale) : terms;
  };
}
