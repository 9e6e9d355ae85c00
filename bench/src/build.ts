import {spawn} from 'node:child_process';
import {readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {brotliCompress, constants} from 'node:zlib';
import {build, type HtmlTagDescriptor, type Plugin} from 'vite';
import {contenders, ours} from './contenders.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = fileURLToPath(new URL('../pages', import.meta.url));
/** What is served: a folder a contender, and our bundle in `cdn/`. */
export const siteFolder = fileURLToPath(new URL('../.cache/site', import.meta.url));

const entries = ['src/define/portal-provider.ts', 'src/define/invoice-table.ts'];
const compress = promisify(brotliCompress);

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/**
 * Builds the widgets and the page of each contender for production, and compresses every file as a web server would once, at its best.
 *
 * The widgets are built anew each time, into the site's own folder: what is measured is always the sources at hand.
 *
 * @throws {Error} with the builder's words when something doesn't build.
 */
export async function buildSite(): Promise<void> {
  await rm(siteFolder, {recursive: true, force: true});
  await buildWidgets();
  const tags = await widgetTags();
  for (const {id} of contenders) await buildPage(id, id === ours.id ? tags : []);
  const files = await readdir(siteFolder, {recursive: true, withFileTypes: true});
  for (const file of files) {
    if (file.isFile() && /\.(js|css|html)$/.test(file.name)) await precompress(join(file.parentPath, file.name));
  }
}

/** With the repository's own configuration, as it is published. */
async function buildWidgets(): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const flags = ['build', '--mode', 'cdn-tags', '--logLevel', 'warn', '--outDir', join(siteFolder, 'cdn')];
  const child = spawn(process.execPath, [vite, ...flags], {cwd: root, stdio: ['ignore', 'inherit', 'inherit']});
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0)
    throw new Error(`The widgets don't build (vite ended with ${code}): run "npm run build:cdn" to see why.`);
}

/** What a page puts into its head for `<invoice-table>`: its script, and a preload of each file that this imports. */
async function widgetTags(): Promise<HtmlTagDescriptor[]> {
  const manifest = JSON.parse(await readFile(join(siteFolder, 'cdn/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the widgets' bundle.`);
    if (files.has(chunk.file)) return;
    chunk.imports?.forEach(add);
    files.add(chunk.file);
  };
  entries.forEach(add);
  const entry = manifest[entries.at(-1) ?? '']?.file;
  return [...files].map((file) =>
    file === entry
      ? {tag: 'script', attrs: {type: 'module', src: `/cdn/${file}`}, injectTo: 'head'}
      : {tag: 'link', attrs: {rel: 'modulepreload', href: `/cdn/${file}`}, injectTo: 'head'},
  );
}

async function buildPage(id: string, tags: HtmlTagDescriptor[]): Promise<void> {
  const addTags: Plugin = {name: 'widget-tags', transformIndexHtml: {order: 'post', handler: () => tags}};
  await build({
    configFile: false,
    root: join(pages, id),
    base: `/${id}/`,
    logLevel: 'warn',
    plugins: [addTags],
    build: {
      target: 'es2022',
      outDir: join(siteFolder, id),
      emptyOutDir: true,
      modulePreload: {polyfill: false},
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
    },
  });
}

async function precompress(file: string): Promise<void> {
  const params = {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY};
  await writeFile(`${file}.br`, await compress(await readFile(file), {params}));
}
