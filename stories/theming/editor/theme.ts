import Color from 'colorjs.io';
import {findToken, presetNamed, sides, tokens, type Side, type Sides, type Token} from './catalog.js';

/** A preset, and what is set otherwise than in it: by the tokens' names. */
export interface Theme {
  readonly preset: string;
  readonly values: Readonly<Record<string, Sides>>;
}

/** A preset as it is. */
export const themeFrom = (preset: string): Theme => ({preset: presetNamed(preset).name, values: {}});

/** What a theme itself says of a token, or its preset; undefined where the token's own default holds. */
export const saidOf = (theme: Theme, token: Token): Sides | undefined =>
  theme.values[token.name] ?? token.presets[theme.preset];

/** Every token's value under a theme: those that follow another follow what the theme says of it. */
export function resolve(theme: Theme): ReadonlyMap<string, Sides> {
  const resolved = new Map<string, Sides>();
  const valueOf = (token: Token): Sides => {
    let value = resolved.get(token.name);
    if (!value) {
      const said = saidOf(theme, token);
      value = said ? {light: said.light, dark: said.dark} : defaultOf(token);
      resolved.set(token.name, value);
    }
    return value;
  };
  const defaultOf = ({light, dark, follows, mix}: Token): Sides => {
    const base = follows && findToken(follows);
    if (!base) return {light, dark};
    const with_ = mix && findToken(mix.with);
    if (!mix || !with_) return valueOf(base);
    const [one, other] = [valueOf(base), valueOf(with_)];
    return {
      light: mixed(one.light, other.light, mix.amount) ?? light,
      dark: mixed(one.dark, other.dark, mix.amount) ?? dark,
    };
  };
  for (const token of tokens) valueOf(token);
  return resolved;
}

/** `color-mix(in oklab, …)`; undefined for what only a page can compute. */
function mixed(base: string, other: string, percent: number): string | undefined {
  const [one, two] = [parseColor(base), parseColor(other)];
  if (!one || !two) return undefined;
  const result = one.mix(two, percent / 100, {space: 'oklab', outputSpace: 'srgb', premultiplied: true});
  return result.toString({format: 'hex'});
}

/** A colour in numbers; undefined for what isn't one, and for what only a page can compute. */
export function parseColor(text: string): Color | undefined {
  if (text === 'transparent') return new Color('srgb', [0, 0, 0], 0);
  try {
    return new Color(text).to('srgb');
  } catch {
    return undefined;
  }
}

/** The theme with this value, or without a value of its own for this token. */
export function withValue(theme: Theme, name: string, value: Sides | undefined): Theme {
  const {[name]: _, ...others} = theme.values;
  const token = findToken(name);
  const preset = token?.presets[theme.preset];
  // What the preset says anyway is no change.
  const same = value && preset && sides.every((side) => preset[side] === value[side]);
  return {...theme, values: value && !same ? {...others, [name]: value} : others};
}

/** The theme with one side of a token's value, and the other side as it is now. What isn't a colour has one side. */
export function withSide(theme: Theme, token: Token, side: Side, text: string): Theme {
  const now = resolve(theme).get(token.name) ?? token;
  const value = token.type === 'color' ? {light: now.light, dark: now.dark, [side]: text} : {light: text, dark: text};
  return withValue(theme, token.name, value);
}
