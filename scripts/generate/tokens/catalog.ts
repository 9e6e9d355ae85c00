import {bothSchemes} from './css-modules.js';
import {type ContrastKind, type Preset, type SemanticToken, tokenAt} from './model.js';
import {themeClass} from './themes.js';

/** A token as tools read it. */
export interface CatalogToken {
  readonly name: string;
  readonly group: string;
  readonly description: string;
  readonly type: string;
  /** What holds where it isn't set, resolved. */
  readonly light: string;
  readonly dark: string;
  /** The token that it follows where it isn't set, and what is mixed into that. */
  readonly follows?: string;
  readonly mix?: {readonly with: string; readonly amount: number};
  /** Whether a widget reads it; the others are reserved for what comes. */
  readonly used: boolean;
  /** The tokens that it meets. */
  readonly on?: Readonly<Partial<Record<ContrastKind, readonly string[]>>>;
  /** By a preset's name, where the preset sets it. */
  readonly presets: Readonly<Record<string, {readonly light: string; readonly dark: string; readonly css: string}>>;
}

/** `tokens/catalog.generated.json`: every token and preset, for editors and other tools. */
export function catalog(presets: readonly Preset[]): string {
  const [defaults, ...others] = presets;
  if (!defaults) throw new Error('There is no default preset.');
  const {tokens} = defaults;
  const nameOf = (path: string): string => tokenAt(tokens, path).name;
  const entry = (token: SemanticToken): CatalogToken => ({
    name: token.name,
    group: token.group,
    description: token.description,
    type: token.type,
    light: token.light,
    dark: token.darkValue,
    ...(token.follows && {follows: nameOf(token.follows)}),
    ...(token.mix && {mix: {with: nameOf(token.mix.with), amount: token.mix.amount}}),
    used: token.sheet !== undefined,
    ...(token.on && {
      on: Object.fromEntries(Object.entries(token.on).map(([kind, paths]) => [kind, paths.map(nameOf)])),
    }),
    presets: Object.fromEntries(
      others
        .filter(({sets}) => sets.includes(token.path))
        .map((preset) => {
          const {light, darkValue, type} = tokenAt(preset.tokens, token.path);
          return [preset.name, {light, dark: darkValue, css: bothSchemes(light, darkValue, type)}];
        }),
    ),
  });
  const content = {
    presets: presets.map(({name, description, contrast}) => ({
      name,
      description,
      class: themeClass(name),
      file: `themes/${name}.css`,
      contrast,
    })),
    tokens: [...tokens.values()].map(entry),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
