import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {wordsOf} from './words-of.js';

type Say = (...values: string[]) => string;

/** The sentences that take values, by their path. */
function sentences(terms: object, path = ''): [string, Say][] {
  return Object.entries(terms).flatMap(([name, value]: [string, unknown]): [string, Say][] => {
    const at = path ? `${path}.${name}` : name;
    if (typeof value === 'function') return [[at, value as Say]];
    return value && typeof value === 'object' ? sentences(value, at) : [];
  });
}

describe('sentences from right to left', () => {
  for (const tag of ['ar', 'he']) {
    it(`in ${tag} keep numbers, names and amounts apart, so that 2026-0042 never reads 0042-2026`, async () => {
      let checked = 0;
      for (const [path, say] of sentences(await wordsOf(tag))) {
        let text: string;
        try {
          text = say('⟦', '⟦', '⟦', '⟦');
        } catch {
          // One that counts writes its number by itself.
          continue;
        }
        checked++;
        assert.doesNotMatch(text.replace(/\u2068[^\u2069]*\u2069/g, ''), /⟦/, path);
      }
      assert.ok(checked > 20, String(checked));
    });
  }
});
