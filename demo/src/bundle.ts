import {spawn} from 'node:child_process';
import {readdir, stat} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {stripVTControlCharacters} from 'node:util';
import {StartError} from './start-error.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/** Where the widgets' bundle is built to. */
export const bundleFolder = join(root, 'dist', 'cdn');

/**
 * Builds the widgets for the script tag, unless what is there is newer than its sources.
 *
 * @param say - told in one line when there is something to wait for
 * @throws StartError when they can't be built.
 */
export async function ensureBundle(say: (line: string) => void): Promise<void> {
  const built = await modified(join(bundleFolder, 'portal-widgets.js'));
  const sources = await Promise.all([newestIn(join(root, 'src')), modified(join(root, 'vite.config.ts'))]);
  if (built > Math.max(...sources)) return;
  say(built === 0 ? 'Building the widgets, once…' : 'Building the widgets, as their sources changed…');
  await build();
}

async function build(): Promise<void> {
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--mode', 'cdn', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (data: Buffer): void => void (output += data.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code === 0) return;
  const lines = stripVTControlCharacters(output).split('\n');
  const why =
    lines.find((line) => /^\s*(\[[\w-]+\]|\w*Error\b)/.test(line)) ?? lines.find((line) => line.trim() !== '');
  throw new StartError(
    `The widgets could not be built: ${why?.trim() ?? 'vite gave no reason'} (npx vite build --mode cdn)`,
  );
}

/** Milliseconds since 1970; 0 for what isn't there. */
async function modified(path: string): Promise<number> {
  return stat(path).then(
    ({mtimeMs}) => mtimeMs,
    () => 0,
  );
}

async function newestIn(folder: string): Promise<number> {
  const names = await readdir(folder, {recursive: true});
  return Math.max(0, ...(await Promise.all(names.map((name) => modified(join(folder, name))))));
}
