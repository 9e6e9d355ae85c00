/**
 * Prints `N passed, N failed` as the run's last line: the test runner's own report ends without a count.
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
      for (const session of sessions?.all() ?? []) {
        if (session.testResults) countSuite(session.testResults, counts);
        // A file that didn't load or run has errors and no test to carry them.
        if (!session.passed && !hasTests(session.testResults)) counts.failed += Math.max(1, session.errors.length);
      }
      const skipped = counts.skipped ? ` (${counts.skipped} skipped)` : '';
      process.once('exit', () => console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`));
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

/** @param {Suite | undefined} suite @returns {boolean} */
function hasTests(suite) {
  return Boolean(suite && (suite.tests.length > 0 || suite.suites.some(hasTests)));
}
