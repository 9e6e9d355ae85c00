import {localeTags, wordsIn} from '../../src/i18n/locales.js';
import type {Words} from '../../src/i18n/words.js';

/** All words of a language beside English, which loads them section by section. Rejects when there are none in it. */
export async function wordsOf(tag: string): Promise<Words> {
  const language = wordsIn(tag);
  if (!language) throw new Error(`There are no words in ${tag}, but in ${localeTags.join(', ')}.`);
  const sections = await Promise.all(Object.values(language).map(async (load) => (await load()).words));
  return Object.assign({}, ...sections) as Words;
}
