import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Browser} from 'puppeteer-core';
import type {DocsEntry} from '../story-pages.js';
import {watchDocs} from './watch-docs.js';

/** The scheme that the stories of a page are shown in. */
export type Scheme = 'light' | 'dark';

/** What is axe's in the page. */
declare const axe: typeof import('axe-core');

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Milliseconds. */
const patience = 90_000;

/**
 * What is wrong with a page of documentation: examples that weren't drawn, errors that the console tells, and axe's rules that it breaks.
 *
 * @param origin - where the Storybook is served
 */
export async function docsPageFaults(
  browser: Browser,
  origin: string,
  {id, stories}: DocsEntry,
  scheme: Scheme,
): Promise<readonly string[]> {
  const page = await browser.newPage();
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(`thrown: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(`console: ${message.text()}`);
  });
  try {
    // What moves goes on in a page that isn't in front, too.
    await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', {enabled: true});
    // What the functions that are sent to the page call.
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.evaluateOnNewDocument(watchDocs, patience);
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs&globals=theme:${scheme}`);
    const missing = await page.evaluate((ids) => window.notDrawn(ids), stories);
    await page.evaluate(axeSource);
    const broken = await page.evaluate(async () => {
      await document.fonts.ready;
      // What fades in is judged when it stands.
      const moving = document.getAnimations().filter(({effect}) => effect?.getComputedTiming().iterations !== Infinity);
      await Promise.allSettled(moving.map(({finished}) => finished));
      // Storybook's own markup around the examples too: it breaks no rule.
      const {violations} = await axe.run(document, {resultTypes: ['violations']});
      return violations.map(
        (rule) => `${rule.id} (${rule.nodes.map(({target}) => target.flat().join(' ')).join(', ')})`,
      );
    });
    return [...told, ...missing, ...broken];
  } finally {
    await page.close();
  }
}
