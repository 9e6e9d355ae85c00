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
const longest = 30_000;

/** One page load. */
export interface Measurement {
  /** Milliseconds from the start of the navigation to 25 rows painted. */
  readonly paintedAt: number;
  /** Bytes of JavaScript that had come by then, compressed as they were sent, without headers. */
  readonly scriptBytesBefore: number;
  /** The same once the page asks for nothing any more. */
  readonly scriptBytes: number;
  /** When the rows were in the document, two frames before they count as painted. */
  readonly rowsAt: number;
  /** What the page asked for, in the order of asking. */
  readonly requests: readonly PageRequest[];
}

/** One file or API answer; times in milliseconds from the start of the navigation. */
export interface PageRequest {
  readonly path: string;
  /** Compressed, without headers. */
  readonly bytes: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Loads a contender's page in a context of its own and says when its rows were painted.
 *
 * @param blank - an empty page of the same browser, which decodes the screenshot
 * @throws {Error} when there are no rows after half a minute, or when their pixels are empty.
 */
export async function measure(browser: Browser, blank: Page, url: string, {name}: Contender): Promise<Measurement> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.setCacheEnabled(false);
    await page.emulateNetworkConditions(network);
    await page.emulateCPUThrottling(cpuSlowdown);
    // tsx keeps functions' names with a helper of its own, which the page doesn't have.
    await page.evaluateOnNewDocument('globalThis.__name = (target) => target');
    await page.evaluateOnNewDocument(watchForRows, pageRows);
    await page.goto(url, {waitUntil: 'domcontentloaded', timeout: longest});
    await page
      .waitForFunction(() => window.benchSighting !== undefined, {timeout: longest, polling: 100})
      .catch((cause: unknown) => {
        throw new Error(`${name}: no ${pageRows} rows within ${longest / 1000} s.`, {cause});
      });
    // One connection may stay open: an event stream.
    await page.waitForNetworkIdle({idleTime: 1000, concurrency: 1, timeout: longest});
    const {sighting, requests} = await page.evaluate(() => ({
      sighting: window.benchSighting,
      requests: (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((entry) => ({
        path: new URL(entry.name).pathname,
        bytes: entry.encodedBodySize,
        from: entry.startTime,
        to: entry.responseEnd,
      })),
    }));
    if (!sighting) throw new Error(`${name}: its rows have gone again.`);
    await page.emulateCPUThrottling(1);
    const screenshot = await page.screenshot({encoding: 'base64', captureBeyondViewport: false});
    const painted = await countPaintedBoxes(blank, screenshot, sighting.boxes);
    if (painted < pageRows) throw new Error(`${name}: only ${painted} of its ${pageRows} rows have pixels.`);
    const scripts = requests.filter(({path}) => path.endsWith('.js'));
    return {
      paintedAt: sighting.paintedAt,
      rowsAt: sighting.rowsAt,
      scriptBytesBefore: bytesOf(scripts.filter(({to}) => to <= sighting.paintedAt)),
      scriptBytes: bytesOf(scripts),
      requests,
    };
  } finally {
    await context.close();
  }
}

function bytesOf(requests: readonly PageRequest[]): number {
  return requests.reduce((total, {bytes}) => total + bytes, 0);
}
