import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {story} from '../../scripts/new-widget/story.js';
import {widgetNames} from '../../scripts/new-widget/names.js';
import {sharedStories} from '../../stories/support/shared-names.js';

/** Modules of src/define/ that define no widget of their own. */
const collections = ['index', 'autoloader'];

const tags = readdirSync('src/define')
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !collections.includes(name));

/** The names of the stories that a file exports, and whether each is played. */
function storiesIn(source: string): Map<string, boolean> {
  const parts = source.split(/^export const (?=[A-Z])/m).slice(1);
  return new Map(parts.map((part) => [/^\w+/.exec(part)?.[0] ?? '', /\bplay: (async|plays\.)/.test(part)]));
}

describe('the stories of each widget', () => {
  for (const tag of tags) {
    it(`of <${tag}> have the shared names, and assert what a person sees`, () => {
      const file = `stories/${tag}.stories.ts`;
      assert.ok(existsSync(file), `<${tag}> has no stories: write ${file}.`);
      const stories = storiesIn(readFileSync(file, 'utf8'));
      const missing = sharedStories.filter((name) => !stories.has(name));
      assert.deepEqual(missing, [], `${file} lacks ${missing.join(', ')} (stories/support/shared-names.ts).`);
      const silent = [...stories].filter(([, plays]) => !plays).map(([name]) => name);
      assert.deepEqual(silent, [], `${file}: ${silent.join(', ')} without a play that asserts what a person sees.`);
    });
  }

  it('are written for a new widget too', () => {
    const stories = storiesIn(story(widgetNames('sample-widget')));
    assert.deepEqual(
      sharedStories.filter((name) => !stories.get(name)),
      [],
    );
  });
});
