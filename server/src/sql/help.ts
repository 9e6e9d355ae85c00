import {sql} from 'kysely';

import type {HelpArticle} from '../port/contract.js';
import type {HelpSection} from '../port/tickets.js';
import type {Unit} from '../port/unit.js';
import {searchable} from './search.js';

/** PostgreSQL's own names of the languages whose words it knows how to stem. */
const stemmings: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  pt: 'portuguese',
};

/** How much of an article is shown in a list, characters. */
const excerptLength = 200;

/** The text search configuration of a language; words of others are taken as they stand. */
export function stemmingOf(language: string): string {
  return stemmings[language] ?? 'simple';
}

/** The vendor's help from SQL. */
export const help: HelpSection = {
  async search(unit, q, locale, most) {
    const language = (await hasArticles(unit, languageOf(locale))) ? languageOf(locale) : 'en';
    const words = searchable(q).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    // Any word counts, the more the better; the last one is perhaps still being typed.
    const wanted = words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' | ');
    const query = sql`to_tsquery(${stemmingOf(language)}::regconfig, ${wanted})`;
    // Where words stand without blanks between them the stems are whole sentences: there the text itself is looked through.
    const phrase = `%${words.join('%')}%`;
    const {rows} = await sql<Pick<HelpArticle, 'id' | 'title' | 'html' | 'url'> & {text: string}>`
      select id, title, html, text, url from help_articles
      where tenant_id = ${unit.scope.tenantId} and language = ${language} and (words @@ ${query} or title_search like ${phrase} or text_search like ${phrase})
      order by ts_rank(words, ${query}) desc, title_search like ${phrase} desc, id limit ${most}`.execute(unit.db);
    return rows.map(({text, ...article}) => ({...article, excerpt: excerptOf(text)}));
  },
};

async function hasArticles({db, scope}: Unit, language: string): Promise<boolean> {
  const found = await db
    .selectFrom('help_articles')
    .select('id')
    .where('tenant_id', '=', scope.tenantId)
    .where('language', '=', language)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? 'en';
}

function excerptOf(text: string): string {
  const letters = Array.from(text);
  return letters.length <= excerptLength
    ? text
    : `${letters
        .slice(0, excerptLength - 1)
        .join('')
        .trimEnd()}…`;
}
