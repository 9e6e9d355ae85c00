import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {defaultOf, referenceTo} from '../../scripts/generate/tokens/css-modules.js';
import {sheetsIn} from '../../scripts/generate/tokens/element-tokens.js';
import {readTokens} from '../../scripts/generate/tokens/read-tokens.js';

const tokens = await readTokens();
const used = [...tokens.values()].filter(({sheet}) => sheet);

/** Every sheet that a person wrote, by its file. */
const sheets = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
  .flatMap((file) =>
    sheetsIn(readFileSync(join('src', file), 'utf8')).map(({css}) => ({file: join('src', file), css})),
  );
const rules = sheets.map(({css}) => css).join('\n');
const plain = (css: string): string => css.replace(/\s+/g, '');

describe('the tokens of layer two', () => {
  it('are a hundred and more that rules use', () => {
    assert.ok(used.length >= 100, `${used.length} are used`);
  });

  it('have names of their own, in public and in the sheets', () => {
    for (const names of [used.map(({name}) => name), used.flatMap(({privateName}) => privateName ?? [])]) {
      assert.equal(new Set(names).size, names.length);
    }
  });

  it('keep the names that were promised', () => {
    const promised = [
      ...['accent', 'on-accent', 'accent-subtle', 'text', 'text-muted', 'surface', 'surface-raised', 'surface-sunken'],
      ...['border', 'control-border', 'focus'],
      ...['danger', 'warning', 'success', 'info'].flatMap((tone) => [tone, `${tone}-subtle`]),
    ].map((colour) => `color-${colour}`);
    const others = ['font-family', 'font-size', 'radius', 'radius-small', 'row-padding', 'shadow', 'motion-duration'];
    const names = new Set(used.map(({name}) => name));
    assert.deepEqual(
      [...promised, ...others].filter((name) => !names.has(`--portal-${name}`)),
      [],
    );
  });

  it('take every colour from layer one or from each other', () => {
    const source = readFileSync('tokens/semantic.tokens.json', 'utf8');
    assert.deepEqual(source.match(/#[\da-f]{3,8}\b|rgb|hsl|oklch/gi) ?? [], []);
  });

  it('are each described, and say where they are seen', () => {
    assert.deepEqual(
      [...tokens.values()].filter(({description}) => !description).map(({path}) => path),
      [],
    );
    assert.deepEqual(
      used.filter(({seen}) => !seen).map(({path}) => path),
      [],
    );
  });

  it('are each used by a rule, or by one that follows it', () => {
    const followed = new Set(used.flatMap(({follows, mix}) => [follows, mix?.with]));
    const idle = used.filter(({path, name, privateName}) => {
      const property = privateName ?? name;
      return !new RegExp(`var\\(\\s*${property}(?![\\w-])`).test(rules) && !followed.has(path);
    });
    assert.deepEqual(
      idle.map(({path}) => path),
      [],
    );
  });

  it('that a rule names in place have there the default of the source', () => {
    const wrong: string[] = [];
    for (const token of used.filter(({sheet}) => sheet === 'place')) {
      const expected = plain(referenceTo(tokens, token));
      for (const {file, css} of sheets) {
        const text = plain(css);
        for (let at = text.indexOf(`var(${token.name},`); at >= 0; at = text.indexOf(`var(${token.name},`, at + 1)) {
          if (!text.startsWith(expected, at)) wrong.push(`${file}: ${token.name} should be ${expected}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('are the only custom properties that the sheets use', () => {
    const known = new Set(used.flatMap(({name, privateName}) => [name, privateName]));
    const unknown = sheets.flatMap(({file, css}) =>
      [...css.matchAll(/var\(\s*(--[\w-]+)/g)]
        .filter(([, name]) => !known.has(name))
        .map(([, name]) => `${file}: ${name}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('are in the manifest of the elements that use them, and of no other', () => {
    const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
      modules: {declarations: {tagName?: string; cssProperties?: {name: string}[]}[]}[];
    };
    const declared = manifest.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
    const ofElement = (tag: string): string[] =>
      declared.find(({tagName}) => tagName === tag)?.cssProperties?.map(({name}) => name) ?? [];
    assert.deepEqual(
      used
        .filter(({name}) => !declared.some(({tagName}) => ofElement(tagName ?? '').includes(name)))
        .map(({name}) => name),
      [],
    );
    assert.ok(ofElement('portal-provider').includes('--portal-button-primary-surface'));
    assert.ok(!ofElement('portal-provider').some((name) => name.startsWith('--portal-table-')));
  });

  it('that the first paint uses stand in its own sheet', () => {
    // The shared ones, and each widget's own.
    const first = /^src\/(styles\/(base|controls|states|table)|widgets\/([\w-]+)\/\3\.styles)\.ts$/;
    const early = sheets.filter(({file}) => first.test(file));
    assert.ok(early.length >= 5);
    const late = used.filter(({sheet}) => sheet === 'more');
    const earlyRules = early.map(({css}) => css).join('\n');
    assert.deepEqual(
      late
        .filter(({privateName}) => new RegExp(`var\\(${privateName}(?![\\w-])`).test(earlyRules))
        .map(({path}) => path),
      [],
    );
    const initial = used.filter(({sheet}) => sheet === 'first').map((token) => defaultOf(tokens, token));
    for (const {privateName, path} of late)
      assert.ok(!initial.some((css) => css.includes(`var(${privateName})`)), path);
  });
});
