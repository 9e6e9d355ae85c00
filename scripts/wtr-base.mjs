import {defaultReporter} from '@web/test-runner';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {testApi} from './wtr-api.mjs';
import {accessibilityTreeCommand, mediaCommand} from './wtr-commands.mjs';
import {strictCspPages} from './wtr-csp.mjs';
import {summaryReporter} from './wtr-summary.mjs';
import {viteForTestRunner} from './wtr-vite.mjs';

/** Libraries that tests import: bundled once at the start, or each first import would reload the page under test. */
const libraries = [
  '@open-wc/testing',
  '@web/test-runner-commands',
  'chai-a11y-axe',
  'lit',
  'lit/decorators.js',
  '@lit/context',
  '@lit/task',
  'openapi-fetch',
  'eventsource-parser',
];

/**
 * What the browser tests share in every browser.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} browser
 * @returns {import('@web/test-runner').TestRunnerConfig}
 */
export function testRunnerConfig(browser) {
  const files = ['test/**/*.test.ts', '!test/**/*.node.test.ts'];
  if (browser !== 'chromium') files.push('!test/**/*.chrome.test.ts');
  // WebKitGTK rejects neither a body that was cut nor a connection that was dropped.
  if (browser === 'webkit') files.push('!test/**/*.broken-connections.test.ts');
  const vite = viteForTestRunner({
    cacheDir: `node_modules/.cache/vite-${browser}`,
    optimizeDeps: {entries: files, include: libraries, exclude: ['@electric-sql/pglite']},
  });
  const api = testApi('test/support/api.ts');
  const csp = strictCspPages({folders: ['test/fixtures/csp', 'dist/cdn'], pspOrigin: () => api.pspOrigin});

  return {
    files,
    // Two pages at a time pay off in Chromium alone: the others share one window, and its focus.
    concurrency: browser === 'chromium' ? 2 : 1,
    // The first use of axe in a page takes seconds.
    testFramework: {config: {timeout: '10000'}},
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: 300_000,
    middleware: [api.middleware, csp, vite.middleware],
    plugins: [vite.plugin, api.plugin, a11ySnapshotPlugin(), accessibilityTreeCommand(), mediaCommand()],
    reporters: [defaultReporter(), summaryReporter()],
    coverageConfig: {include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly'], reportDir: 'coverage'},
    filterBrowserLogs: (log) => !String(log.args[0]).includes('Lit is in dev mode'),
    testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Tests</title>
    <script>window.portalTest = ${JSON.stringify({pspOrigin: api.pspOrigin})};</script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
  };
}
