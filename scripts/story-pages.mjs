// The built Storybook in a headless Chromium, with pages that go from story to story.
import {existsSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import puppeteer from 'puppeteer-core';
import {chromiumLaunchOptions} from './browsers.mjs';

/**
 * @typedef {object} StoryResult
 * @property {string} status `success`, `error`, `missing` or `timeout`
 * @property {string[]} errors what was thrown, by the story or its play function
 * @property {string[]} violations axe's rules that the story breaks, with the elements that break them
 */

/**
 * @typedef {object} StoryPage
 * @property {import('puppeteer-core').Page} page
 * @property {(id: string) => Promise<StoryResult>} run goes to the story, and resolves when its play function has ended
 */

const folder = 'storybook-static';
/** Milliseconds. */
const storyTimeout = 30_000;

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

/**
 * The ids of the built stories.
 *
 * @param {string} part of an id
 * @returns {string[]}
 */
export function storyIds(part) {
  if (!existsSync(join(folder, 'index.json'))) {
    throw new Error(`${folder} is missing: run "npm run build:storybook" first.`);
  }
  /** @type {{id: string, type: string}[]} */
  const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries);
  return entries.filter(({id, type}) => type === 'story' && id.includes(part)).map(({id}) => id);
}

/** Serves the stories and starts a browser for them. */
export async function openStories() {
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const body = await readFile(join(folder, normalize(decodeURIComponent(pathname)))).catch(() => undefined);
    const type = contentTypes[extname(pathname)] ?? 'application/octet-stream';
    response.writeHead(body ? 200 : 404, {'content-type': type});
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  const origin = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
  const browser = await puppeteer.launch(chromiumLaunchOptions());

  return {
    browser,

    /**
     * A page that has drawn its first story; its database starts with it and stays.
     *
     * @param {string} firstId
     * @param {(page: import('puppeteer-core').Page) => Promise<void>} [prepare] before anything is loaded
     * @returns {Promise<StoryPage>}
     */
    async newPage(firstId, prepare) {
      const page = await browser.newPage();
      // Each page has the keyboard, as if it were the only one.
      await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', {enabled: true});
      await prepare?.(page);
      await page.evaluateOnNewDocument(watchStories, storyTimeout);
      await page.goto(`${origin}/iframe.html?id=${firstId}&viewMode=story`);
      await page.evaluate('firstStory');
      return {
        page,
        run: async (id) => /** @type {StoryResult} */ (await page.evaluate(`runStory(${JSON.stringify(id)})`)),
      };
    },

    async close() {
      await browser.close();
      server.close();
    },
  };
}
