import {type SemanticToken, type TokenSet, tokenAt} from './model.js';

/** How a rule refers to a token: by its private name, or in full where it has none. */
export function referenceTo(tokens: TokenSet, token: SemanticToken): string {
  return token.privateName ? `var(${token.privateName})` : `var(${token.name}, ${defaultOf(tokens, token)})`;
}

/** What holds where nobody sets the token, as CSS: what it follows stays a reference, so that it follows a vendor's value too. */
export function defaultOf(tokens: TokenSet, token: SemanticToken): string {
  const {follows, mix, light, darkValue, type} = token;
  if (follows) {
    const base = referenceTo(tokens, tokenAt(tokens, follows));
    return mix
      ? `color-mix(in oklab, ${base}, ${referenceTo(tokens, tokenAt(tokens, mix.with))} ${mix.amount}%)`
      : base;
  }
  return bothSchemes(light, darkValue, type);
}

/**
 * One value for both colour schemes.
 *
 * @throws {Error} when something other than a colour differs, which CSS can't say
 */
export function bothSchemes(light: string, dark: string, type: string): string {
  const [first, second] = [light, dark].map((value) => (value === '#00000000' ? 'transparent' : value));
  if (first === second) return String(first);
  if (type !== 'color') throw new Error(`${light} in the light and ${dark} in the dark: only colours may differ.`);
  return `light-dark(${first}, ${second})`;
}

/** The module of one of the two sheets of defaults. */
export function cssModule(tokens: TokenSet, sheet: 'first' | 'more', about: string): string {
  const lines = [...tokens.values()]
    .filter((token) => token.sheet === sheet)
    .map((token) => compact(`${token.privateName}:var(${token.name},${defaultOf(tokens, token)});`));
  return `// Made from tokens/ by "npm run generate": change it there.
import {css} from 'lit';

/** ${about} */
export const ${sheet}Tokens = css\`
.portal{
${lines.join('\n')}
}
\`;
`;
}

/** As short as it gets: a minifier leaves alone what a custom property holds. */
const compact = (css: string): string => css.replace(/, /g, ',').replace(/(?<![\d.])0\./g, '.');
