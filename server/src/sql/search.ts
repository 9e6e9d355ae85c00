import {sql, type RawBuilder, type SqlBool} from 'kysely';

/** Text as it is searched: compatibility forms folded (NFKD), accents dropped, lower case. */
export function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('\0', ' ');
}

/** The text that `q` is looked for in: number, references and descriptions, a line each. */
export function searchText(parts: readonly (string | null)[]): string {
  return searchable(parts.filter((part) => part !== null).join('\n'));
}

/** One condition a word of `q`: every word must be found somewhere in the `search` column. */
export function searchConditions(q: string | undefined): RawBuilder<SqlBool>[] {
  const words = searchable(q ?? '').split(/\s+/u);
  return words
    .filter(Boolean)
    .map((word) => sql<SqlBool>`search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`);
}
