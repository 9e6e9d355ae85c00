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

/** Runs in the page, before Storybook does: listens to its channel for what becomes of the story. */
function watchStory(/** @type {number} */ timeout) {
  const page = /** @type {any} */ (window);
  const id = new URLSearchParams(location.search).get('id');
  /** @type {string[]} */
  const errors = [];
  page.storyResult = new Promise((done) => {
    setTimeout(done, timeout, {status: 'timeout', errors, violations: []});
    const waiting = setInterval(() => {
      const channel = page.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(waiting);
      for (const name of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
        channel.on(name, (/** @type {any} */ error) =>
          errors.push(`${name}: ${error?.message ?? error?.description ?? error}`),
        );
      }
      channel.on('storyFinished', (/** @type {any} */ finished) => {
        if (finished.storyId !== id) return;
        const violations = (finished.reporters ?? []).flatMap((/** @type {any} */ report) =>
          (report.result?.violations ?? []).map(
            (/** @type {any} */ rule) =>
              `${rule.id} (${rule.nodes?.map((/** @type {any} */ node) => node.target?.flat().join(' ')).join(', ')})`,
          ),
        );
        done({status: finished.status, errors, violations});
      });
    }, 1);
  });
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
  await page.evaluateOnNewDocument(watchStory, storyTimeout);
  for (let story = waiting.shift(); story; story = waiting.shift()) {
    await page.goto(`${origin}/iframe.html?id=${story.id}&viewMode=story`);
    const result = /** @type {StoryResult} */ (await page.evaluate('storyResult'));
    if (result.status === 'success' && result.violations.length === 0) {
      passed++;
      if (verbose) console.log(`✓ ${story.id}`);
    } else {
      failed++;
      console.error([`✗ ${story.id}: ${result.status}`, ...result.errors, ...result.violations].join('\n    '));
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
