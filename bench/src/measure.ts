import type {Browser, Page} from 'puppeteer-core';
import {pageRows, type Contender} from './contenders.js';
import {watchForRows} from './detector.js';
import {countPaintedBoxes} from './pixels.js';

/** Slow 4G, in bytes a second and milliseconds. */
const network = {download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150};
const cpuSlowdown = 4;
/** Tall enough for 25 rows of the contender with the tallest. */
const viewport = {width: 1280, height: 2400};
/** Milliseconds after which a page that has shown no rows is given up. */
const longest = 60_000;

/** One page load. */
export interface Measurement {
  /** Milliseconds from the start of the navigation to 25 rows painted. */
  readonly paintedAt: number;
  /** Bytes of JavaScript that had come by then, compressed as they were sent, without headers. */
  readonly scriptBytesBefore: number;
  /** The same once the page asks for nothing any more. */
  readonly scriptBytes: number;
  /** Each script with its bytes and when it had come, in milliseconds from the start of the navigation. */
  readonly scripts: readonly {readonly path: string; readonly bytes: number; readonly at: number}[];
}

/**
 * Loads a contender's page in a context of its own and says when its rows were painted.
 *
 * @param blank - an empty page of the same browser, which decodes the screenshot
 * @throws {Error} when there are no rows after a minute, or when their pixels are empty.
 */
export async function measure(browser: Browser, blank: Page, url: string, {name}: Contender): Promise<Measurement> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.setCacheEnabled(false);
    await page.emulateNetworkConditions(network);
    await page.emulateCPUThrottling(cpuSlowdown);
    await page.evaluateOnNewDocument(watchForRows, pageRows);
    await page.goto(url, {waitUntil: 'domcontentloaded', timeout: longest});
    await page.waitForFunction(() => window.benchSighting !== undefined, {timeout: longest, polling: 100});
    // One connection may stay open: an event stream.
    await page.waitForNetworkIdle({idleTime: 1000, concurrency: 1, timeout: longest});
    const {sighting, scripts} = await page.evaluate(() => ({
      sighting: window.benchSighting,
      scripts: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .map(({name, encodedBodySize, responseEnd}) => ({
          path: new URL(name).pathname,
          bytes: encodedBodySize,
          at: responseEnd,
        }))
        .filter(({path}) => path.endsWith('.js')),
    }));
    if (!sighting) throw new Error(`${name}: its rows have gone again.`);
    await page.emulateCPUThrottling(1);
    const screenshot = await page.screenshot({encoding: 'base64', captureBeyondViewport: false});
    const painted = await countPaintedBoxes(blank, screenshot, sighting.boxes);
    if (painted < pageRows) throw new Error(`${name}: only ${painted} of its ${pageRows} rows have pixels.`);
    const sum = (list: typeof scripts): number => list.reduce((total, {bytes}) => total + bytes, 0);
    return {
      paintedAt: sighting.paintedAt,
      scriptBytesBefore: sum(scripts.filter(({at}) => at <= sighting.paintedAt)),
      scriptBytes: sum(scripts),
      scripts,
    };
  } finally {
    await context.close();
  }
}
