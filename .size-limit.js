import {existsSync, readFileSync} from 'node:fs';

/** @typedef {{file: string, imports?: string[], dynamicImports?: string[]}} Chunk */

const folder = 'dist/cdn';

/**
 * @param {string} name
 * @returns {Record<string, Chunk>} the bundle's own account of which file imports which
 * @throws {Error} when there is none: a budget that measures nothing would always hold
 */
function readManifest(name) {
  const path = `${folder}/${name}`;
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * The files that a page gets when it loads the entries.
 *
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} entries source modules
 * @param {{lazy: boolean}} options whether what is imported on demand counts as well
 */
function filesLoaded(manifest, entries, {lazy}) {
  const seen = new Set();
  const waiting = [...entries];
  for (let key = waiting.pop(); key; key = waiting.pop()) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the bundle in ${folder}.`);
    if (seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    waiting.push(...(chunk.imports ?? []), ...(lazy ? (chunk.dynamicImports ?? []) : []));
  }
  return [...seen].map((file) => `${folder}/${file}`);
}

/**
 * @param {Record<string, Chunk>} manifest
 * @param {RegExp} sources
 * @returns {string[]} the files that were made of these source modules
 */
function filesOf(manifest, sources) {
  return Object.entries(manifest).flatMap(([key, {file}]) => (sources.test(key) ? [`${folder}/${file}`] : []));
}

const firstPaint = filesLoaded(
  readManifest('manifest.json'),
  ['src/define/portal-provider.ts', 'src/define/invoice-table.ts'],
  {lazy: false},
);
const all = filesLoaded(readManifest('portal-widgets.manifest.json'), ['src/define/index.ts'], {lazy: true});
/** Files that hold the words of one language: a customer loads one of them, or none. */
const words = filesOf(readManifest('portal-widgets.manifest.json'), /^src\/i18n\/locales\//);
const everything = all.filter((file) => !words.includes(file));

export default [
  {name: 'first paint of <invoice-table>', path: firstPaint, limit: '20 kB', brotli: true},
  {name: 'all widgets in English, with all that they load on demand', path: everything, limit: '90 kB', brotli: true},
  ...words.map((file) => ({name: `the words in ${file}`, path: file, limit: '8 kB', brotli: true})),
];
