import {relative} from 'node:path';

/**
 * Prints what failed once more and `N passed, N failed` as the run's last line: the test runner's own report ends without
 * a count, and a failure stands far above it, among what the page logged.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function summaryReporter() {
  /** @type {import('@web/test-runner').TestSessionManager | undefined} */
  let sessions;
  return {
    start(args) {
      sessions = args.sessions;
    },
    stop() {
      const counts = {passed: 0, failed: 0, skipped: 0};
      /** @type {string[]} */
      const failures = [];
      for (const session of sessions?.all() ?? []) {
        const file = relative(process.cwd(), session.testFile ?? '');
        if (session.testResults) {
          countSuite(session.testResults, counts);
          failures.push(...failuresOf(session.testResults, file));
        }
        // A file that didn't load or run has errors and no test to carry them.
        if (!session.passed && !hasTests(session.testResults)) {
          counts.failed += Math.max(1, session.errors.length);
          failures.push(`${file}: ${session.errors[0]?.message ?? 'did not run'}`);
        }
      }
      const skipped = counts.skipped ? ` (${counts.skipped} skipped)` : '';
      process.once('exit', () => {
        for (const failure of failures) console.log(`✗ ${failure.slice(0, 400)}`);
        console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
      });
    },
  };
}

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */

/** @param {Suite} suite @param {{passed: number, failed: number, skipped: number}} counts */
function countSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else counts.failed++;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}

/** @param {Suite} suite @param {string} path where it stands @returns {string[]} a line for each test that failed */
function failuresOf(suite, path) {
  return [
    ...suite.tests
      .filter(({passed, skipped}) => !passed && !skipped)
      .map(({name, error}) => `${path} › ${name}: ${error?.message ?? 'failed'}`),
    ...suite.suites.flatMap((inner) => failuresOf(inner, `${path} › ${inner.name}`)),
  ];
}

/** @param {Suite | undefined} suite @returns {boolean} */
function hasTests(suite) {
  return Boolean(suite && (suite.tests.length > 0 || suite.suites.some(hasTests)));
}
