// The built Storybook in a headless Chromium, with pages that go from story to story.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromiumLaunchOptions} from './browsers.mjs';
import {serveFolder} from './stories/serve.js';
import {watchStories, type StoryResult} from './stories/watch-stories.js';

/** A page that goes from story to story. */
export interface StoryPage {
  readonly page: Page;
  /** Goes to the story, and resolves when its play function has ended. */
  run(id: string): Promise<StoryResult>;
}

/** The built stories, served, and a browser for them. */
export interface OpenStories {
  readonly browser: Browser;
  /** Where they are served. */
  readonly origin: string;
  /**
   * A page that has drawn its first story; its database starts with it and stays.
   *
   * @param prepare - runs before anything is loaded
   */
  newPage(firstId: string, prepare?: (page: Page) => Promise<void>): Promise<StoryPage>;
  close(): Promise<void>;
}

/** A story or a page of documentation, as the build lists it. */
interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly tags?: readonly string[];
}

/** A page of documentation, and the stories that it shows. */
export interface DocsEntry {
  readonly id: string;
  readonly stories: readonly string[];
}

/** Another build than the one in its place is looked at with STORYBOOK_FOLDER. */
const folder = process.env.STORYBOOK_FOLDER ?? 'storybook-static';
/** Milliseconds. */
const storyTimeout = 30_000;

function entries(): readonly Entry[] {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) throw new Error(`${folder} is missing: run "npm run build:storybook" first.`);
  return Object.values((JSON.parse(readFileSync(index, 'utf8')) as {entries: Record<string, Entry>}).entries);
}

/**
 * The ids of the built stories.
 *
 * @param part - of an id
 */
export function storyIds(part: string): string[] {
  return entries()
    .filter(({id, type}) => type === 'story' && id.includes(part))
    .map(({id}) => id);
}

/**
 * The built pages of documentation.
 *
 * @param part - of an id
 */
export function docsEntries(part: string): DocsEntry[] {
  const all = entries();
  return all
    .filter(({id, type}) => type === 'docs' && id.includes(part))
    .map(({id, title}) => {
      const shown = all.filter((entry) => entry.type === 'story' && entry.title === title);
      return {id, stories: shown.filter(({tags = []}) => tags.includes('autodocs')).map((story) => story.id)};
    });
}

/** Serves the stories and starts a browser for them. */
export async function openStories(): Promise<OpenStories> {
  const served = await serveFolder(folder);
  const browser = await puppeteer.launch(chromiumLaunchOptions());
  const {origin} = served;
  return {
    browser,
    origin,

    async newPage(firstId, prepare) {
      const page = await browser.newPage();
      // Each page has the keyboard, as if it were the only one.
      await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', {enabled: true});
      // What the functions that are sent to the page call.
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      await prepare?.(page);
      await page.evaluateOnNewDocument(watchStories, storyTimeout);
      const answer = await page.goto(`${origin}/iframe.html?id=${firstId}&viewMode=story`);
      if (!answer?.ok()) throw new Error(`${folder} is not whole: run "npm run build:storybook" again.`);
      await page.evaluate(() => window.firstStory);
      return {page, run: (id) => page.evaluate((wanted) => window.runStory(wanted), id)};
    },

    async close() {
      await browser.close();
      served.close();
    },
  };
}
