import type {Token} from './catalog.js';

/** The property that takes what a type of token holds. */
const properties: Readonly<Record<string, string>> = {
  color: 'color',
  dimension: 'text-indent',
  duration: 'transition-duration',
  cubicBezier: 'transition-timing-function',
  fontFamily: 'font-family',
  fontWeight: 'font-weight',
  shadow: 'box-shadow',
  number: 'line-height',
};

/** What ends a declaration, loads something, or takes what the page holds. */
const unsafe = /[;{}<>\\]|\/\*|\b(url|image|image-set|src|var|env|attr)\(/i;

/** Whether a token can have this value; a theme that came by a link or a file may say anything. */
export function isTokenValue({type}: Token, value: string): boolean {
  if (!value.trim() || value.length > 200 || unsafe.test(value)) return false;
  const property = properties[type];
  return !property || CSS.supports(property, value);
}

/** What is wrong with a value of this type. */
export const whatIsWrong = (type: string): string =>
  ({
    color: 'This is no colour. Examples: #4338ca, rgb(67 56 202), oklch(50% 0.2 270).',
    dimension: 'This is no length. Examples: 0.5em, 8px, 0.',
    duration: 'This is no duration. Examples: 140ms, 0.2s.',
    fontWeight: 'This is no weight: a number from 1 to 1000.',
    number: 'This is no number.',
    shadow: 'This is no shadow. Examples: none, 0 1px 2px #0f141e24.',
  })[type] ?? 'This is no value that CSS knows here.';
