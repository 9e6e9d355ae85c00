import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
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

  it('names a test for each criterion that a widget supports', () => {
    const shown = new Set(namedTests.map(({criterion}) => criterion));
    const unshown = criteria
      .filter((cells) => cells.slice(2, -1).some((cell) => cell.startsWith('supported')))
      .map(([name = '']) => name)
      .filter((name) => !shown.has(name));
    assert.deepEqual(unshown, []);
  });

  it('names tests that exist', async () => {
    const titles = new Map<string, readonly string[]>();
    for (const file of new Set(namedTests.map((test) => test.file))) {
      const source = await readFile(file, 'utf8');
      titles.set(
        file,
        [...source.matchAll(/\bit\(\s*(['"`])(.*?)\1\s*,/gs)].map(([, , title = '']) => title),
      );
    }
    const missing = namedTests.filter(({file, name}) => !titles.get(file)?.some((title) => title.includes(name)));
    assert.deepEqual(missing, []);
  });
});
