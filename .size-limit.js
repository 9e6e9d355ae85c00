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
 * Loads when the customer asks for it: documents, dialogs, what is sent, downloads, another language, the signature, the PSP's fields; or when something is refused, or the
 * session comes to its end.
 */
const opened =
  /-(document|dialog|request|writes)\.ts$|session-panel\.ts$|token-refused\.ts$|client\/problems\.ts$|ticket-upload\.ts$|method-(adding|entry|setup)\.ts$|client\/downloads\.ts$|i18n\/load-words\.ts$|signature-pad|\/sandbox\/|\/stripe\/|@stripe\//;
/** The words of one language, for one section: a customer loads those of theirs, or none. */
const words = /^src\/i18n\/locales\/[\w-]+\/[\w-]+\.ts$/;

/**
 * @param {Record<string, Chunk>} manifest
 * @param {string} name
 * @throws {Error} when there is none of that name
 */
function chunkOf(manifest, name) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the bundle in ${folder}.`);
  return chunk;
}

/**
 * The chunks that come with the entries.
 *
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} entries source modules
 * @param {(name: string) => boolean} [follows] which of the chunks that are imported on demand come too; none unless said
 * @returns {Set<string>} their names in the manifest
 */
function chunksOf(manifest, entries, follows = () => false) {
  const seen = new Set();
  const waiting = [...entries];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (seen.has(name)) continue;
    const chunk = chunkOf(manifest, name);
    seen.add(name);
    waiting.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []).filter(follows));
  }
  return seen;
}

/**
 * @param {Record<string, Chunk>} manifest
 * @param {Iterable<string>} names
 */
const filesOf = (manifest, names) => [
  ...new Set([...names].map((name) => `${folder}/${chunkOf(manifest, name).file}`)),
];

const byTag = readManifest('manifest.json');
const tags = Object.keys(byTag).flatMap((name) => /^src\/define\/([\w-]+)\.ts$/.exec(name)?.[1] ?? []);
const together = readManifest('portal-widgets.manifest.json');
const atOnce = chunksOf(together, ['src/define/index.ts']);
const unopened = chunksOf(together, ['src/define/index.ts'], (name) => !opened.test(name) && !words.test(name));

/**
 * What is loaded when this opens: not what comes by itself, and not what the one that opens it has brought.
 *
 * @param {string} name
 */
function chunksOpening(name) {
  const openers = Object.keys(together).filter((other) => chunkOf(together, other).dynamicImports?.includes(name));
  const there = chunksOf(together, openers);
  return [...chunksOf(together, [name])].filter((chunk) => !unopened.has(chunk) && !there.has(chunk));
}

export default [
  ...tags.map((tag) => ({
    name: `first paint of <${tag}>`,
    path: filesOf(byTag, chunksOf(byTag, ['src/define/portal-provider.ts', `src/define/${tag}.ts`])),
    limit: '20 kB',
    brotli: true,
  })),
  {name: 'first paint of all widgets together', path: filesOf(together, atOnce), limit: '90 kB', brotli: true},
  ...Object.keys(together)
    .filter((name) => name.endsWith('-workspace.ts'))
    .map((name) => ({
      name: `what ${name} loads by itself once its widget is painted`,
      path: filesOf(
        together,
        [...chunksOf(together, [name])].filter((chunk) => !atOnce.has(chunk)),
      ),
      limit: '22 kB',
      brotli: true,
    })),
  // Grows with each widget: there to be seen.
  {
    name: 'all widgets in English, with all that they load until something is opened',
    path: filesOf(together, unopened),
    brotli: true,
  },
  ...Object.keys(together)
    .filter((name) => opened.test(name))
    .map((name) => ({
      name: `what ${name} loads when it opens`,
      path: filesOf(together, chunksOpening(name)),
      limit: '20 kB',
      brotli: true,
    })),
  ...Object.keys(together)
    .filter((name) => words.test(name))
    .map((name) => ({name: `the words in ${name}`, path: filesOf(together, [name]), limit: '5 kB', brotli: true})),
];
