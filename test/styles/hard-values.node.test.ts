import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import postcss, {type Declaration} from 'postcss';
import parseValue from 'postcss-value-parser';

import {sheetsIn} from '../../scripts/generate/tokens/element-tokens.js';

/** What a declaration of these may hold beside tokens: words that say no value of their own. */
const families: readonly {readonly name: string; readonly property: RegExp; readonly hard: RegExp}[] = [
  {
    name: 'a colour',
    property: /./,
    hard: /^#[\da-f]+$|^(rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)a?\($/i,
  },
  {
    name: 'a named colour',
    property: /color|background|border|outline|fill|stroke|shadow/,
    hard: /^(black|white|gr[ae]y|silver|red|green|blue|yellow|orange|purple|navy|teal|pink|violet|brown|gold|canvas|canvastext)$/i,
  },
  {name: 'a radius', property: /radius$/, hard: /^[\d.]*[1-9][\d.]*(px|r?em|vi|vb|vw|vh)$/},
  {name: 'a text size', property: /^font(-size)?$/, hard: /^[\d.]*[1-9]|small|large|medium/},
  {name: 'a weight', property: /^font(-weight)?$/, hard: /^([1-9]\d*|bold(er)?|lighter)$/},
  {name: 'a line height', property: /^line-height$/, hard: /^[\d.]/},
  {name: 'letter spacing', property: /^letter-spacing$/, hard: /\d/},
  {name: 'a typeface', property: /^font-family$/, hard: /serif|sans|mono|system-ui|^["']/},
  {name: 'a shadow', property: /shadow$/, hard: /\d/},
  {name: 'a duration', property: /^(animation|transition)/, hard: /^[\d.]+m?s$/},
  {name: 'an easing', property: /^(animation|transition)/, hard: /^(ease(-in|-out|-in-out)?|cubic-bezier\(|steps\()$/},
  {
    name: 'a line’s width',
    property: /^(border|outline)(?!-radius|.*radius|-collapse)/,
    hard: /^(-?[\d.]*[1-9][\d.]*(px|r?em)|thin|medium|thick)$/,
  },
  {name: 'a length in px', property: /./, hard: /^-?[\d.]*[1-9][\d.]*(px|pt)$/},
  {name: 'space', property: /^(padding|margin|gap|row-gap|column-gap)/, hard: /^-?[\d.]*[1-9][\d.]*[a-z]+$/},
];

/** The sheets of the first paint space what is theirs alone in place: names would cost bytes that rows wait for. */
const spacedInPlace =
  /^src\/(styles\/(controls|table|list)|tickets\/thread\.styles|widgets\/([\w-]+)\/\3\.styles|provider\/session-panel)\.ts$/;

/** Where a sheet may hold a bare value, and why. */
const allowed: readonly {readonly file: string; readonly selector: string; readonly property: string}[] = [
  // Hidden from sight but not from screen readers: a size, but no look.
  ...['inline-size', 'block-size'].map((property) => ({
    file: 'src/styles/base.ts',
    selector: '.visually-hidden',
    property,
  })),
];

/** The words and functions of a value that are no token nor a token's default. */
function bareWords(value: string): string[] {
  const words: string[] = [];
  parseValue(value).walk((node) => {
    if (node.type === 'function' && node.value === 'var') return false;
    if (node.type === 'word') words.push(node.value);
    if (node.type === 'function') words.push(`${node.value}(`);
    return undefined;
  });
  return words;
}

function findings(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return sheetsIn(code).flatMap(({css, offset}) => {
    const lineBefore = code.slice(0, offset).split('\n').length - 1;
    const found: string[] = [];
    // An interpolated sheet is a sheet of its own.
    postcss
      .parse(css.replace(/\$\{\w+\}/g, (name) => ' '.repeat(name.length)))
      .walkDecls((declaration: Declaration) => {
        const {prop, value, parent, source} = declaration;
        const selector = parent?.type === 'rule' ? (parent as postcss.Rule).selector : '';
        if (allowed.some((one) => one.file === file && one.selector === selector && one.property === prop)) return;
        for (const {name, property, hard} of families) {
          if (name === 'a named colour' && isForced(declaration)) continue;
          if (!property.test(prop) || (name === 'space' && (spacedInPlace.test(file) || isFine(prop, selector))))
            continue;
          const word = bareWords(value).find((candidate) => hard.test(candidate));
          if (word)
            found.push(`${file}:${lineBefore + (source?.start?.line ?? 1)} ${prop}: ${value} holds ${name}, ${word}`);
        }
      });
    return found;
  });
}

/** In forced colours there are the reader's own alone, which have names and no tokens. */
function isForced({parent}: Declaration): boolean {
  for (let node: postcss.Node | undefined = parent; node; node = node.parent)
    if (node.type === 'atrule' && (node as postcss.AtRule).params.includes('forced-colors')) return true;
  return false;
}

/** Space that belongs to the drawing of one control, and is of no scale. */
const isFine = (property: string, selector: string): boolean =>
  /^(padding|gap|margin-block)$/.test(property) && /\.(button|field|tabs|icon-only)/.test(selector);

const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .map((file) => join('src', file))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
  .filter((file) => sheetsIn(readFileSync(file, 'utf8')).length > 0);

describe('the sheets of the widgets', () => {
  it('are all read', () => {
    assert.ok(files.length > 8, files.join(', '));
  });

  for (const file of files) {
    it(`hold no look of their own that a token should give: ${file}`, () => {
      assert.deepEqual(findings(file), []);
    });
  }
});

describe('the check of hard values', () => {
  const check = (value: string, property = 'color'): boolean =>
    families.some(
      ({property: which, hard}) => which.test(property) && bareWords(value).some((word) => hard.test(word)),
    );

  it('finds colours, radii, sizes, shadows and durations', () => {
    assert.ok(check('#fff'));
    assert.ok(check('rgb(0 0 0 / 20%)', 'background'));
    assert.ok(check('4px', 'border-radius'));
    assert.ok(check('0.9em', 'font-size'));
    assert.ok(check('0 1px 2px var(--_text)', 'box-shadow'));
    assert.ok(check('turn 2s linear', 'animation'));
    assert.ok(check('turn var(--_speed) steps(4)', 'animation'));
    assert.ok(check('1px solid var(--_border)', 'border'));
  });

  it('lets tokens pass, with their defaults, and words without a value', () => {
    assert.ok(!check('var(--portal-radius, 0.5em)', 'border-radius'));
    assert.ok(!check('currentcolor'));
    assert.ok(!check('color var(--_speed)', 'transition'));
    assert.ok(!check('0 0 var(--_line)', 'border-width'));
    assert.ok(!check('turn var(--_motion-duration-spin) linear infinite', 'animation'));
  });
});
