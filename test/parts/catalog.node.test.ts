import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {catalogOf, type PartsManifest} from '../../scripts/generate/parts-and-states.js';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as PartsManifest;
const elements = manifest.modules.flatMap(({declarations}) => declarations);

const made = (...cssParts: readonly {name: string; description: string}[][]): PartsManifest => ({
  modules: cssParts.map((parts, index) => ({declarations: [{tagName: `x-${index}`, cssParts: parts}]})),
});

describe('the catalogue of parts and states', () => {
  it('has each name once, with the tags that have it', () => {
    const row = {name: 'row', description: 'One record.'};
    assert.deepEqual(catalogOf(made([row], [row])).parts, [{...row, tags: ['x-0', 'x-1']}]);
  });

  it('refuses a name that means two things', () => {
    const open = (description: string): {name: string; description: string}[] => [{name: 'open', description}];
    assert.throws(() => catalogOf(made(open('What opens it.'), open('It is open.'))), /<x-1>: "open" is “It is open.”/);
  });

  for (const name of ['pageSize', 'page_size', '-page', 'Page']) {
    it(`refuses "${name}", which is not in small letters with hyphens`, () => {
      assert.throws(() => catalogOf(made([{name, description: 'Bad.'}])), /not in small letters/);
    });
  }

  it('refuses a name without words', () => {
    assert.throws(() => catalogOf(made([{name: 'row', description: ''}])), /not described/);
  });

  it('has all states in every widget', () => {
    const states = ['empty', 'failed', 'loading', 'offline', 'ready', 'refreshing', 'stale'];
    for (const {tagName, cssStates = []} of elements) {
      const expected = tagName === 'portal-provider' ? ['session-ended', 'session-expiring'] : states;
      assert.deepEqual(cssStates.map(({name}) => name).sort(), expected, tagName);
    }
  });

  for (const {tagName = '', cssParts = []} of elements) {
    if (tagName === 'portal-provider') continue;
    it(`is what the page on <${tagName}> names: every part, and no other`, () => {
      const page = readFileSync(`docs/widgets/${tagName}.md`, 'utf8');
      const section = /\n## Parts\n([^]*?)(?=\n## |$)/.exec(page)?.[1] ?? '';
      // In code, which is names of parts and states, or a tag or a file.
      const named = new Set([...section.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));
      assert.deepEqual([...named].sort(), cssParts.map(({name}) => name).sort());
    });
  }
});
