// Finds the browsers that the tests drive. Each answer is a path, or undefined where there is none.
import {accessSync, constants, existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {Launcher} from 'chrome-launcher';

/** Switches that keep Chromium from calling home, from a first-run page and from a GPU that a server lacks. */
const quietSwitches = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string} name @returns {string | undefined} the program's full path, looked up in PATH */
export function findProgram(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/** @returns {string | undefined} */
export function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const packaged = findProgram('chromium-headless-shell') ?? findProgram('chromium');
  if (packaged) return packaged;
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? findProgram('firefox-esr') ?? findProgram('firefox');
}

/**
 * WebKitGTK needs three programs: its driver, the browser that the driver starts, and a display for it.
 *
 * @returns {{driver: string, browser: string, display: string} | undefined}
 */
export function findWebKit() {
  const driver = findProgram('WebKitWebDriver');
  const display = findProgram('Xvfb');
  const browser = process.env.WEBKIT_PATH ?? findMiniBrowser();
  return driver && display && browser ? {driver, browser, display} : undefined;
}

/** MiniBrowser lies in a folder of the machine's architecture: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/. */
function findMiniBrowser() {
  for (const root of ['/usr/lib', '/usr/libexec']) {
    if (!existsSync(root)) continue;
    for (const folder of ['', ...readdirSync(root).filter((name) => name.includes('linux'))]) {
      for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
        const path = join(root, folder, version, 'MiniBrowser');
        if (existsSync(path)) return path;
      }
    }
  }
  return undefined;
}

/**
 * Puppeteer's launch options for the Chromium that was found.
 *
 * @returns {{executablePath: string, headless: true | 'shell', args: string[]}}
 * @throws {Error} when there is none, naming the command that gets one
 */
export function chromiumLaunchOptions() {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      'No Chrome or Chromium found. Run "node scripts/ensure-browsers.mjs chromium", or set CHROME_PATH.',
    );
  }
  // Chromium refuses to sandbox itself when run by root, as in a container.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return {
    executablePath,
    headless: /headless.shell/.test(executablePath) ? 'shell' : true,
    args: asRoot || process.env.CI ? [...quietSwitches, '--no-sandbox'] : quietSwitches,
  };
}
