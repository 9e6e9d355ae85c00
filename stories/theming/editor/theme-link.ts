import {findToken, shortName, type Token} from './catalog.js';
import {cssOf, sidesIn} from './theme-css.js';
import {themeFrom, withValue, type Theme} from './theme.js';

/** Before the theme in the fragment of a URL. */
const prefix = '#theme=';

/** A theme as the fragment of a URL, which no server sees. */
export function themeFragment({preset, values}: Theme): string {
  const short = Object.entries(values).map(([name, value]) => [shortName(name), cssOf(value)]);
  const bytes = new TextEncoder().encode(JSON.stringify({preset, values: Object.fromEntries(short)}));
  const text = btoa(String.fromCharCode(...bytes));
  return prefix + text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The theme of a fragment, or undefined where it has none that can be read. A link is anyone's to make up: whatever isn't a token's value is left out.
 *
 * @param isValue - whether a token may have this value
 */
export function themeInFragment(
  fragment: string,
  isValue: (token: Token, value: string) => boolean,
): Theme | undefined {
  if (!fragment.startsWith(prefix)) return undefined;
  const read = parse(fragment.slice(prefix.length));
  if (!read || typeof read.preset !== 'string' || typeof read.values !== 'object' || !read.values) return undefined;
  let theme = themeFrom(read.preset);
  for (const [name, text] of Object.entries(read.values)) {
    const token = findToken(`--portal-${name}`);
    const value = token && typeof text === 'string' && sidesIn(text);
    if (value && isValue(token, value.light) && isValue(token, value.dark)) theme = withValue(theme, token.name, value);
  }
  return theme;
}

function parse(text: string): {preset?: unknown; values?: unknown} | undefined {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const json = new TextDecoder().decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
    return JSON.parse(json) as {preset?: unknown; values?: unknown};
  } catch {
    return undefined;
  }
}
