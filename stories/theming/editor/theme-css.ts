import {findToken, groupsOf, presetNamed, tokens, type Sides, type Token} from './catalog.js';
import {saidOf, themeFrom, withValue, type Theme} from './theme.js';

/** The places that an exported theme holds in: the page, and the widgets' own place in it, where a page may have said otherwise. */
const selector = ':root,\nportal-provider';

/** A value as CSS says it. */
export const cssOf = ({light, dark}: Sides): string => (light === dark ? light : `light-dark(${light}, ${dark})`);

/** A theme as a style sheet that needs no other: what the preset sets is in it. */
export function themeCss(theme: Theme): string {
  const said = tokens.flatMap((token): [Token, Sides][] => {
    const value = saidOf(theme, token);
    return value ? [[token, value]] : [];
  });
  const values = new Map(said.map(([{name}, value]) => [name, value]));
  const groups = [...groupsOf(said.map(([token]) => token))].map(([group, members]) => {
    const lines = members.map(({name}) => `  ${name}: ${cssOf(values.get(name) as Sides)};`);
    return `  /* ${group} */\n${lines.join('\n')}`;
  });
  if (groups.length === 0) groups.push('  /* Nothing is set: the widgets’ own values hold. */');
  return `/* A theme for Portal Widgets. Preset: ${presetNamed(theme.preset).name} */\n${selector} {\n${groups.join('\n\n')}\n}\n`;
}

/** What was read from a style sheet, and what in it could not be. */
export interface ImportedTheme {
  readonly theme: Theme;
  /** How many tokens the sheet sets. */
  readonly count: number;
  /** The declarations that were left out, as they stand there. */
  readonly leftOut: readonly string[];
}

/**
 * Reads a theme from a style sheet that was exported, or from any that sets tokens.
 *
 * @param isValue - whether a token may have this value; says no to what isn't one
 */
export function readThemeCss(css: string, isValue: (token: Token, value: string) => boolean): ImportedTheme {
  const preset = /Preset: ([\w-]+)/.exec(css)?.[1] ?? 'default';
  const leftOut: string[] = [];
  let theme = themeFrom(preset);
  let count = 0;
  for (const [declaration, name = '', text = ''] of css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/(--portal-[\w-]+)\s*:\s*([^;{}]+)/g)) {
    const token = findToken(name);
    const value = token && sidesIn(text.trim());
    if (!value || ![value.light, value.dark].every((side) => isValue(token, side))) {
      leftOut.push(declaration.trim());
      continue;
    }
    count++;
    theme = withValue(theme, name, value);
  }
  return {theme, count, leftOut};
}

/** Both sides of `light-dark(…)`, or of a value that has one. */
export function sidesIn(text: string): Sides | undefined {
  const inside = /^light-dark\((.*)\)$/s.exec(text)?.[1];
  if (inside === undefined) return text ? {light: text, dark: text} : undefined;
  let depth = 0;
  for (let at = 0; at < inside.length; at++) {
    if (inside[at] === '(') depth++;
    if (inside[at] === ')') depth--;
    if (inside[at] === ',' && depth === 0) {
      return {light: inside.slice(0, at).trim(), dark: inside.slice(at + 1).trim()};
    }
  }
  return undefined;
}
