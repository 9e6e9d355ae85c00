import {bothSchemes} from './css-modules.js';
import {groupBy} from './group-by.js';
import {type Preset, type SemanticToken, tokenAt} from './model.js';

/** The class that puts a preset on a page, a section or a widget. */
export const themeClass = (preset: string): string => `portal-theme-${preset}`;

/** A preset as a style sheet for the page. */
export function themeSheet({name, description, sets, tokens}: Preset): string {
  const declaration = (token: SemanticToken): string => {
    // `initial` is no value at all to a custom property: the widget's own default holds, which follows.
    if (name === 'default' && token.follows)
      return `${token.name}: initial; /* ${whatItFollows(token, (path) => tokenAt(tokens, path).name)} */`;
    if (name === 'default' && token.light === 'inherit') return `${token.name}: initial; /* the page’s */`;
    return `${token.name}: ${bothSchemes(token.light, token.darkValue, token.type)};`;
  };
  const groups = groupBy(
    sets.map((path) => tokenAt(tokens, path)),
    ({group}) => group,
  );
  const body = [...groups]
    .map(([group, members]) => `/* ${group} */\n${members.map(declaration).join('\n')}`)
    .join('\n\n');
  return `/* Made from tokens/ by "npm run generate". ${description} */\n.${themeClass(name)} {\n${body}\n}\n`;
}

/** In words: `--portal-color-accent`, or that with so much of another in it. */
export function whatItFollows({follows, mix}: SemanticToken, nameOf: (path: string) => string): string {
  const base = nameOf(follows ?? '');
  return mix ? `${base} with ${mix.amount} % ${nameOf(mix.with)}` : base;
}
