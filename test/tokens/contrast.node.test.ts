import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import Color from 'colorjs.io';

import {type ContrastKind, tokenAt} from '../../scripts/generate/tokens/model.js';
import {readPresets} from '../../scripts/generate/tokens/read-tokens.js';

const schemes = [
  ['light', 'light'],
  ['dark', 'darkValue'],
] as const;

const contrast = (one: string, other: string): number => new Color(one).contrastWCAG21(new Color(other));

describe('the contrast of tokens that meet', async () => {
  for (const preset of await readPresets()) {
    for (const [scheme, value] of schemes) {
      it(`is enough in the preset “${preset.name}” in the ${scheme}`, () => {
        const tooLow: string[] = [];
        for (const token of preset.tokens.values()) {
          for (const [kind, grounds] of Object.entries(token.on ?? {}) as [ContrastKind, readonly string[]][]) {
            for (const ground of grounds) {
              const reached = contrast(token[value], tokenAt(preset.tokens, ground)[value]);
              const needed = preset.contrast[kind];
              if (reached < needed) {
                tooLow.push(`${kind} ${token.path} on ${ground}: ${reached.toFixed(2)}, needs ${needed}`);
              }
            }
          }
        }
        assert.deepEqual(tooLow, []);
      });
    }
  }

  it('is asked of every text and every control', async () => {
    const [defaults] = await readPresets();
    const asked = [...defaults!.tokens.values()].filter(({type, on}) => type === 'color' && on);
    const standOn = new Set(asked.flatMap(({on}) => Object.values(on ?? {}).flat()));
    const forgotten = [...defaults!.tokens.values()].filter(
      ({type, path, on}) =>
        type === 'color' && !on && !standOn.has(path) && /text|link|heading|on-|focus|control/.test(path),
    );
    assert.deepEqual(
      forgotten.map(({path}) => path),
      [],
    );
  });

  it('holds for at least 7:1 in the preset of high contrast', async () => {
    const preset = (await readPresets()).find(({name}) => name === 'high-contrast');
    assert.ok(preset && preset.contrast.text >= 7 && preset.contrast.ui >= 4.5);
  });
});
