// Makes sure that the browsers named as arguments (chromium, firefox, webkit) are there, and installs what is missing
// where that is allowed: node scripts/ensure-browsers.mjs chromium firefox webkit
import {spawnSync} from 'node:child_process';
import {findChromium, findFirefox, findProgram, findWebKit} from './browsers.mjs';

/**
 * @typedef {object} Browser
 * @property {string} title how messages call it
 * @property {() => unknown} find
 * @property {string[][]} packages Debian packages; each further list is tried when the one before can't be had
 * @property {string} byHand what to do on a system without apt
 */

/** @type {Record<string, Browser>} */
const browsers = {
  chromium: {
    title: 'Chromium',
    find: findChromium,
    packages: [['chromium-headless-shell'], ['chromium']],
    byHand: 'install Chrome or Chromium, or set CHROME_PATH to one',
  },
  firefox: {
    title: 'Firefox',
    find: findFirefox,
    packages: [['firefox-esr'], ['firefox']],
    byHand: 'install Firefox, or set FIREFOX_PATH to it',
  },
  webkit: {
    title: 'WebKitGTK',
    find: findWebKit,
    packages: [['webkit2gtk-driver', 'xvfb', 'xauth']],
    byHand: 'run these tests on Linux, where WebKitWebDriver, MiniBrowser and Xvfb can be installed',
  },
};

/** A package manager may be at work already (a fresh machine updates itself): wait for it rather than fail. */
const aptOptions = ['-o', 'DPkg::Lock::Timeout=600'];

/** @returns {string[] | undefined} the words to put before a command so that it may install; undefined without the right */
function privilege() {
  if (process.getuid?.() === 0) return [];
  if (findProgram('sudo') && spawnSync('sudo', ['-n', 'true'], {stdio: 'ignore'}).status === 0) return ['sudo', '-n'];
  return undefined;
}

/** @param {string[]} words */
function run(words) {
  const [command = '', ...args] = words;
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  return spawnSync(command, args, {stdio: ['ignore', 'ignore', 'inherit'], env}).status === 0;
}

/** @param {Browser} browser @param {string[]} prefix */
function install(browser, prefix) {
  // The lists of a fresh container are empty, and stale ones name files that are gone.
  run([...prefix, 'apt-get', 'update', '-qq', ...aptOptions]);
  return browser.packages.some((packages) =>
    run([...prefix, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...aptOptions, ...packages]),
  );
}

/** @param {string} name @returns {boolean} whether the browser is there now */
function ensure(name) {
  const browser = browsers[name];
  if (!browser) {
    console.error(`Unknown browser "${name}": choose from ${Object.keys(browsers).join(', ')}.`);
    return false;
  }
  if (browser.find()) return true;

  const hasApt = Boolean(findProgram('apt-get'));
  const prefix = privilege();
  const packages = browser.packages[0] ?? [];
  if (hasApt && prefix) {
    console.log(`${browser.title} is missing: installing ${packages.join(' ')} with apt-get…`);
    if (install(browser, prefix) && browser.find()) {
      console.log(`${browser.title} is installed.`);
      return true;
    }
    console.error(`${browser.title} could not be installed; apt-get's own messages are above.`);
    return false;
  }
  const advice = hasApt ? `run: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}` : browser.byHand;
  console.error(`${browser.title} is needed for these tests and was not found. To go on, ${advice}`);
  return false;
}

const names = process.argv.slice(2);
if (names.length === 0) names.push('chromium');
if (!names.every(ensure)) process.exitCode = 1;
