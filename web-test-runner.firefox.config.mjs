import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import {findFirefox} from './scripts/browsers.mjs';
import {testRunnerConfig} from './scripts/wtr-base.mjs';

const executablePath = findFirefox();
if (!executablePath) throw new Error('No Firefox found. Run "node scripts/ensure-browsers.mjs firefox".');

export default {
  ...testRunnerConfig('firefox'),
  // The launcher is named for Chrome, but Puppeteer drives Firefox as well, over WebDriver BiDi.
  browsers: [
    chromeLauncher({puppeteer: puppeteerCore, launchOptions: {browser: 'firefox', headless: true, executablePath}}),
  ],
};
