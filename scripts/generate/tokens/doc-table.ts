import {groupBy} from './group-by.js';
import {type SemanticToken, type TokenSet, tokenAt} from './model.js';
import {whatItFollows} from './themes.js';

const start = '<!-- tokens: made by npm run generate -->';
const end = '<!-- /tokens -->';

/**
 * The page with the tables of tokens between its two markers.
 *
 * @throws {Error} when the page has no markers
 */
export function withTokenTables(page: string, tokens: TokenSet): string {
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/theming.md has no "${start}" and "${end}".`);
  const groups = groupBy([...tokens.values()], ({group}) => group);
  const tables = [...groups].map(([group, members]) => `### ${group}\n\n${table(members, tokens)}`).join('\n\n');
  return `${before}${start}\n\n${tables}\n\n${end}${after}`;
}

function table(members: readonly SemanticToken[], tokens: TokenSet): string {
  const rows = members.map((token) => `| \`${token.name}\` | ${token.description} | ${unlessSet(token, tokens)} |`);
  return ['| token | is | unless set |', '| --- | --- | --- |', ...rows].join('\n');
}

function unlessSet(token: SemanticToken, tokens: TokenSet): string {
  if (token.follows)
    return whatItFollows(token, (path) => `\`${tokenAt(tokens, path).name.replace('--portal-', '')}\``);
  const values = token.light === token.darkValue ? [token.light] : [token.light, token.darkValue];
  return values.map((value) => `\`${value}\``).join(', ');
}
