// Runs every story of the built Storybook in a headless Chromium: it must render, its play function must pass, and axe
// must find nothing. With --only=<part of an id> it runs those stories, and with --verbose it names each.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {existsSync, readFileSync} from 'node:fs';
import {extname, join, normalize} from 'node:path';
import puppeteer from 'puppeteer-core';
import {chromiumLaunchOptions} from './browsers.mjs';

/**
 * @typedef {object} StoryResult
 * @property {string} status `success`, `error` or `timeout`
 * @property {string[]} errors
 * @property {string[]} violations axe's rules that the story breaks, with the elements that break them
 */

const folder = 'storybook-static';
const storyTimeout = 30_000;
const pages = 2;
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const verbose = process.argv.includes('--verbose');

/** @type {Record<string, string>} */
const contentTypes = {
  '.css': 'text/css',
  '.gz': 'application/gzip',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const server = createServer(async (request, response) => {
  const {pathname} = new URL(request.url ?? '/', 'http://localhost');
  const body = await readFile(join(folder, normalize(decodeURIComponent(pathname)))).catch(() => undefined);
  response.writeHead(body ? 200 : 404, {'content-type': contentTypes[extname(pathname)] ?? 'application/octet-stream'});
  response.end(body);
});

/** Runs in the page, before Storybook does: listens to its channel for what becomes of each story. */
function watchStories(/** @type {number} */ timeout) {
  const page = /** @type {any} */ (window);
  let current = new URLSearchParams(location.search).get('id');
  /** @type {Promise<any>} */
  const channelReady = new Promise((done) => {
    const waiting = setInterval(() => {
      const channel = page.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(waiting);
      done(channel);
    }, 1);
  });

  /** Resolves when the page has drawn its first story: from then on it takes others. */
  page.firstStory = channelReady.then(
    (channel) =>
      new Promise((done) => {
        channel.once('storyFinished', () => done(undefined));
        setTimeout(done, timeout);
      }),
  );

  /** Goes to the story by the channel, as the sidebar does: the page, and with it the database, stays. */
  page.runStory = async (/** @type {string} */ id) => {
    const channel = await channelReady;
    /** @type {string[]} */
    const errors = [];
    /** @type {[string, (data: any) => void][]} */
    const listeners = [];
    const on = (/** @type {string} */ name, /** @type {(data: any) => void} */ listener) => {
      listeners.push([name, listener]);
      channel.on(name, listener);
    };
    const result = await new Promise((done) => {
      setTimeout(done, timeout, {status: 'timeout', violations: []});
      for (const name of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
        on(name, (error) =>
          errors.push(`${name}: ${String(error?.message ?? error?.description ?? error).split('\n')[0]}`),
        );
      }
      on('storyMissing', () => done({status: 'missing', violations: []}));
      on('storyFinished', (finished) => {
        if (finished.storyId !== id) return;
        const violations = (finished.reporters ?? []).flatMap((/** @type {any} */ report) =>
          (report.result?.violations ?? []).map(
            (/** @type {any} */ rule) =>
              `${rule.id} (${rule.nodes?.map((/** @type {any} */ node) => node.target?.flat().join(' ')).join(', ')})`,
          ),
        );
        done({status: finished.status, violations});
      });
      // The story that is shown is drawn anew; going to it would do nothing.
      if (id === current) channel.emit('forceRemount', {storyId: id});
      else channel.emit('setCurrentStory', {storyId: id, viewMode: 'story'});
      current = id;
    });
    for (const [name, listener] of listeners) channel.off(name, listener);
    return {...result, errors};
  };
}

/** @returns {{id: string}[]} */
function stories() {
  if (!existsSync(join(folder, 'index.json'))) {
    throw new Error(`${folder} is missing: run "npm run build:storybook" first.`);
  }
  /** @type {{id: string, type: string}[]} */
  const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries);
  return entries.filter((entry) => entry.type === 'story' && entry.id.includes(only));
}

const waiting = stories();
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
const browser = await puppeteer.launch(chromiumLaunchOptions());
let passed = 0;
let failed = 0;

async function worker() {
  const page = await browser.newPage();
  // Each page has the keyboard, as if it were the only one.
  await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', {enabled: true});
  if (verbose) page.on('pageerror', (error) => console.error(`  ${error}`));
  await page.evaluateOnNewDocument(watchStories, storyTimeout);
  // The page is opened with some story; it comes again in its turn.
  await page.goto(`${origin}/iframe.html?id=${waiting.at(-1)?.id}&viewMode=story`);
  await page.evaluate('firstStory');
  for (let story = waiting.shift(); story; story = waiting.shift()) {
    const started = performance.now();
    const result = /** @type {StoryResult} */ (await page.evaluate(`runStory(${JSON.stringify(story.id)})`));
    const took = `${Math.round(performance.now() - started)} ms`;
    // A play that threw counts by its own event: the status is that of the reports, axe's among them.
    if (result.status === 'success' && result.errors.length === 0 && result.violations.length === 0) {
      passed++;
      if (verbose) console.log(`✓ ${story.id} (${took})`);
    } else {
      failed++;
      console.error(
        [`✗ ${story.id}: ${result.status} (${took})`, ...result.errors, ...result.violations].join('\n    '),
      );
    }
  }
}

try {
  await Promise.all(Array.from({length: pages}, worker));
} finally {
  await browser.close();
  server.close();
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
