import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {referenceTo, defaultOf} from './css-modules.js';
import type {SemanticToken, TokenSet} from './model.js';

/** The text of a module's css`` literals, with the place where each begins. */
export function sheetsIn(code: string): readonly {readonly css: string; readonly offset: number}[] {
  return [...code.matchAll(/\bcss`([^`]*)`/g)].map(({1: css = '', index}) => ({css, offset: index + 'css`'.length}));
}

/** Every module that `entry` loads, at once or on demand, itself included. */
export function modulesOf(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, what, from, lazy] of code.matchAll(
      /\b(?:import|export)\s+([^'";]*?)from\s+'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'/g,
    )) {
      const target = from ?? lazy;
      if (target && !what?.startsWith('type ')) waiting.push(join(dirname(file), target.replace(/\.js$/, '.ts')));
    }
  }
  return seen;
}

/** The tokens that an element's sheets use, themselves or through what a token follows. */
export function tokensOfElement(entry: string, tokens: TokenSet): readonly SemanticToken[] {
  const used = new Set<SemanticToken>();
  const take = (css: string): void => {
    for (const token of tokens.values()) {
      if (used.has(token) || !token.sheet || !mentions(css, token)) continue;
      used.add(token);
      take(defaultOf(tokens, token));
    }
  };
  for (const file of modulesOf(entry)) {
    if (file.endsWith('.generated.ts')) continue;
    for (const {css} of sheetsIn(readFileSync(file, 'utf8'))) take(css);
  }
  return [...tokens.values()].filter((token) => used.has(token));
}

const mentions = (css: string, {name, privateName}: SemanticToken): boolean =>
  [name, privateName].some((property) => property && new RegExp(`var\\(\\s*${property}(?![\\w-])`).test(css));

/** A token in a manifest's list of custom properties. */
export function cssProperty(
  token: SemanticToken,
  tokens: TokenSet,
): {name: string; description: string; default: string; syntax: string} {
  return {
    name: token.name,
    description: token.description,
    default: inPublicNames(defaultOf(tokens, token), tokens),
    syntax: syntaxes[token.type] ?? '*',
  };
}

/** Private names are nobody's business: said by the property that sets them. */
function inPublicNames(css: string, tokens: TokenSet): string {
  return [...tokens.values()].reduce(
    (text, token) => (token.privateName ? text.replaceAll(referenceTo(tokens, token), `var(${token.name})`) : text),
    css,
  );
}

const syntaxes: Readonly<Record<string, string>> = {
  color: '<color>',
  dimension: '<length-percentage>',
  number: '<number>',
  fontWeight: '<number>',
  duration: '<time>',
  cubicBezier: '<easing-function>',
  fontFamily: '<font-family>#',
  shadow: '<shadow>#',
};
