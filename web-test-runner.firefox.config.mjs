import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import {findFirefox} from './scripts/browsers.mjs';
import {testRunnerConfig} from './scripts/wtr-base.mjs';

const executablePath = findFirefox();
if (!executablePath) throw new Error('No Firefox found. Run "node scripts/ensure-browsers.mjs firefox".');

/**
 * A test's page in a tab that has the focus when its turn comes: keys go nowhere else.
 *
 * @param {{context: import('puppeteer-core').BrowserContext}} options
 */
async function createPage({context}) {
  const page = await context.newPage();
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    // Before its tests begin, which would notice.
    if (url !== 'about:blank') await focus(page, context);
    return goto(url, options);
  };
  return page;
}

/**
 * Gives a page the focus. A key that went to Firefox's own toolbar leaves it there, or in a tab that it opened, for all that follows: the page then hears no key, and selecting its tab
 * again changes nothing. So another one is selected first.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').BrowserContext} context
 */
async function focus(page, context) {
  const others = (await context.pages()).filter((other) => other !== page && !other.isClosed());
  for (let tries = 1; tries <= 50; tries += 1) {
    if (await page.evaluate(() => document.hasFocus())) return;
    for (const other of others) await other.bringToFront();
    await page.bringToFront();
  }
  throw new Error('Firefox does not give the focus to the page under test.');
}

export default {
  ...testRunnerConfig('firefox'),
  // The launcher is named for Chrome, but Puppeteer drives Firefox as well, over WebDriver BiDi.
  browsers: [
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: {browser: 'firefox', headless: true, executablePath},
      createPage,
    }),
  ],
};
