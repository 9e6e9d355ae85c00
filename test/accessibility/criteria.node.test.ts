import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';

const page = await readFile('docs/accessibility.md', 'utf8');

/** The cells of every row of the criteria's tables, headings first. */
const tables = page
  .split(/^### /m)
  .slice(1)
  .map((section) =>
    section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((text) => text.trim()),
      ),
  );
const criteria = tables.flatMap(([, , ...rows]) => rows);
const namedTests = criteria.flatMap((cells) =>
  [...(cells.at(-1) ?? '').matchAll(/`([^`]+)`: “([^”]*(?:“[^”]*”[^”]*)*)”/g)].map(([, file = '', name = '']) => ({
    criterion: cells[0] ?? '',
    file,
    name,
  })),
);

/** The source of a test file, and of what it shares with others of its folder. */
async function sourceOf(file: string, read = new Set<string>()): Promise<string> {
  if (read.has(file)) return '';
  read.add(file);
  const source = await readFile(file, 'utf8');
  const shared = [...source.matchAll(/from '(\.\/[^']+)\.js'/g)].map(
    ([, path = '']) => `${join(dirname(file), path)}.ts`,
  );
  return [source, ...(await Promise.all(shared.map((path) => sourceOf(path, read))))].join('\n');
}
const sources = new Map<string, string>();
for (const {file} of namedTests) {
  if (!sources.has(file)) sources.set(file, await sourceOf(file));
}

/** WCAG 2.2, levels A and AA; 4.1.1 is no more. */
const expected: Readonly<Record<string, readonly number[]>> = {
  '1.1': [1],
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2, 3, 4, 5],
  '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '2.1': [1, 2, 4],
  '2.2': [1, 2],
  '2.3': [1],
  '2.4': [1, 2, 3, 4, 5, 6, 7, 11],
  '2.5': [1, 2, 3, 4, 7, 8],
  '3.1': [1, 2],
  '3.2': [1, 2, 3, 4, 6],
  '3.3': [1, 2, 3, 4, 7, 8],
  '4.1': [2, 3],
};

describe('docs/accessibility.md', () => {
  it('has the 55 success criteria of WCAG 2.2 at levels A and AA, each once', () => {
    const numbers = Object.entries(expected).flatMap(([guideline, those]) =>
      those.map((last) => `${guideline}.${last}`),
    );
    assert.equal(numbers.length, 55);
    assert.deepEqual(
      criteria.map(([name = '']) => name.split(' ')[0]),
      numbers,
    );
  });

  it('has a column for every widget', async () => {
    const widgets = (await readdir('src/define'))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index' && name !== 'autoloader');
    for (const [head = []] of tables) {
      const columns = head.flatMap((cell) => /^`<(.+)>`$/.exec(cell)?.[1] ?? []);
      assert.deepEqual(columns.sort(), [...widgets].sort());
    }
  });

  it('says of each widget that it is supported, or why it is not applicable', () => {
    for (const [name, , ...cells] of criteria) {
      for (const cell of cells.slice(0, -1)) assert.match(cell, /^(supported|not applicable: \S)/, name);
    }
  });

  it('names a test for each criterion that a widget supports, about that widget', () => {
    const unshown = tables.flatMap(([head = [], , ...rows]) =>
      rows.flatMap((cells) => {
        const criterion = cells[0] ?? '';
        const shown = namedTests.filter((test) => test.criterion === criterion);
        return head.flatMap((column, index) => {
          const tag = /^`<(.+)>`$/.exec(column)?.[1];
          if (!tag || !cells[index]?.startsWith('supported')) return [];
          const isAbout = shown.some(({file}) => new RegExp(`<${tag}\\b`).test(sources.get(file) ?? ''));
          return isAbout ? [] : [`${criterion}: <${tag}>`];
        });
      }),
    );
    assert.deepEqual(unshown, []);
  });

  it('names tests that exist', () => {
    const missing = namedTests.filter(({file, name}) => {
      const titles = [...(sources.get(file) ?? '').matchAll(/\bit\(\s*(['"`])(.*?)\1\s*,/gs)].map(
        ([, , title = '']) => title,
      );
      return !titles.some((title) => title.includes(name));
    });
    assert.deepEqual(missing, []);
  });
});
