import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findToken, presets, tokens} from '../../stories/theming/editor/catalog.js';
import {inWords, pairsOf, tooLow} from '../../stories/theming/editor/contrast.js';
import {changed, historyOf, redone, sealed, undone} from '../../stories/theming/editor/history.js';
import {readThemeCss, themeCss} from '../../stories/theming/editor/theme-css.js';
import {themeFragment, themeInFragment} from '../../stories/theming/editor/theme-link.js';
import {resolve, themeFrom, withSide, withValue} from '../../stories/theming/editor/theme.js';

const anything = (): boolean => true;
const accent = findToken('--portal-color-accent')!;
const rose = withValue(
  withValue(themeFrom('harbor'), '--portal-color-accent', {light: '#8a1c4a', dark: 'rgb(255, 179, 209)'}),
  '--portal-font-family',
  {light: "'Søren Sans', serif", dark: "'Søren Sans', serif"},
);

describe('the theme editor', () => {
  for (const {name} of presets) {
    it(`finds no pair too low in the preset “${name}”, as the check of the tokens doesn't`, () => {
      const pairs = pairsOf(themeFrom(name));
      assert.ok(pairs.length > 100);
      assert.deepEqual(tooLow(pairs).map(inWords), []);
    });

    it(`resolves the preset “${name}” to the catalogue's values`, () => {
      const resolved = resolve(themeFrom(name));
      for (const {name: token, light, presets: sets, follows} of tokens) {
        if (!follows) assert.equal(resolved.get(token)?.light, (sets[name] ?? {light}).light, token);
      }
    });
  }

  it('names each pair that falls short, and how far', () => {
    const theme = withSide(themeFrom('default'), accent, 'light', '#f0a0c0');
    const words = tooLow(pairsOf(theme)).map(inWords);
    assert.ok(words.includes('color-on-accent on color-accent, in the light: 2.00, needs 4.5'), words.join('\n'));
    assert.ok(words.every((each) => !each.includes('in the dark')));
  });

  it('counts what a colour lets through', () => {
    const clear = withValue(themeFrom('default'), '--portal-color-text', {light: '#0000', dark: '#0000'});
    const lowest = tooLow(pairsOf(clear)).filter(({token}) => token.name === '--portal-color-text');
    assert.ok(lowest.length > 0 && lowest.every(({ratio}) => ratio === 1));
  });

  it('lets what follows a token follow', () => {
    const theme = withSide(themeFrom('default'), accent, 'dark', '#ffb3d1');
    const resolved = resolve(theme);
    assert.equal(resolved.get('--portal-button-primary-surface')?.dark, '#ffb3d1');
    assert.notEqual(resolved.get('--portal-color-selected')?.dark, findToken('--portal-color-selected')?.dark);
  });

  it('reads back the CSS that it writes', () => {
    const css = themeCss(rose);
    assert.match(css, /--portal-color-accent: light-dark\(#8a1c4a, rgb\(255, 179, 209\)\);/);
    const {theme, leftOut, count} = readThemeCss(css, anything);
    assert.deepEqual(theme, rose);
    assert.deepEqual(leftOut, []);
    assert.ok(count > 2);
  });

  it('says what it leaves out of a sheet', () => {
    const css = 'a { --portal-color-accent: #123456; --portal-nothing: 1px; --portal-radius: wrong; color: red }';
    const read = readThemeCss(css, ({type}) => type === 'color');
    assert.deepEqual(read.leftOut, ['--portal-nothing: 1px', '--portal-radius: wrong']);
    assert.deepEqual(read.theme.values, {'--portal-color-accent': {light: '#123456', dark: '#123456'}});
  });

  it('opens the link that it makes as the same theme', () => {
    const fragment = themeFragment(rose);
    assert.match(fragment, /^#theme=[\w-]+$/);
    assert.deepEqual(themeInFragment(fragment, anything), rose);
  });

  it('leaves out of a link what is no value', () => {
    assert.deepEqual(
      themeInFragment(themeFragment(rose), () => false),
      themeFrom('harbor'),
    );
    assert.equal(themeInFragment('#theme=nonsense', anything), undefined);
    assert.equal(themeInFragment('#elsewhere', anything), undefined);
  });

  it('takes typing in one field back as one step', () => {
    let history = historyOf('a');
    for (const state of ['b', 'c', 'd']) history = changed(history, state, 'field');
    history = changed(sealed(history), 'e', 'field');
    assert.equal(undone(history).present, 'd');
    assert.equal(undone(undone(history)).present, 'a');
    assert.equal(redone(redone(undone(undone(history)))).present, 'e');
    assert.deepEqual(undone(historyOf('a')), historyOf('a'));
  });
});
