/// <reference lib="dom" />
import type {Theme} from '../protocol.js';

const colors = ['text', 'background', 'border', 'accent', 'danger'] as const;

function isColor(value: unknown): value is string {
  return typeof value === 'string' && !/[;{}]|var\(|url\(/i.test(value) && CSS.supports('color', value);
}

function isLength(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,3}(\.\d+)?(px|rem|em)$/.test(value);
}

function isFontList(value: unknown): value is string {
  return typeof value === 'string' && value.length < 300 && /^[\w\s,'"-]+$/.test(value);
}

/** Makes the page look so. Values that aren't what they should be are ignored. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme.colorScheme === 'light' || theme.colorScheme === 'dark') root.dataset['colorScheme'] = theme.colorScheme;
  for (const name of colors) {
    if (isColor(theme[name])) root.style.setProperty(`--${name}`, theme[name]);
  }
  if (isLength(theme.radius)) root.style.setProperty('--radius', theme.radius);
  if (isLength(theme.fontSize)) root.style.setProperty('--font-size', theme.fontSize);
  if (isFontList(theme.font)) root.style.setProperty('--font', theme.font);
}
