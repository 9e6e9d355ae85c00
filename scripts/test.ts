// npm test, npm run test:all (--all) and what test:all adds to test (--rest).
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {type Counts, type Steps, runSteps} from './run-steps.js';

const always: Steps = [
  {name: 'Chromium is there', command: 'node scripts/ensure-browsers.mjs chromium'},
  [
    {name: 'Types', command: 'npm run -s typecheck'},
    {name: 'Lint', command: 'npm run -s lint'},
  ],
  {name: 'Node tests', command: 'npm run -s test:unit', counts: true},
  // Before the browser tests, which load the built bundle on a page with a strict policy.
  {name: 'Build', command: 'npm run -s build'},
  {name: 'Bytes', command: 'npm run -s size'},
  {name: 'Package', command: 'npm run -s check:package'},
  {name: 'Browser tests in Chromium', command: 'npm run -s test:browser', counts: true},
];

const rest: Steps = [
  {name: 'Firefox and WebKit are there', command: 'node scripts/ensure-browsers.mjs firefox webkit'},
  // Each of these two keeps one core busy: a page at a time, whose window has the focus.
  [
    {name: 'Browser tests in Firefox', command: 'npm run -s test:firefox', counts: true},
    {name: 'Browser tests in WebKit', command: 'npm run -s test:webkit', counts: true},
  ],
  [
    {name: 'Node tests on PostgreSQL', command: 'npm run -s test:postgres', counts: true},
    {name: 'Storybook', command: 'npm run -s build:storybook'},
  ],
  {name: 'Stories', command: 'npm run -s test:stories', counts: true},
  {name: 'End to end on the demo site', command: 'npm run -s test:e2e', counts: true},
];

/** With TEST_COUNTS_FILE one run's sum goes on where the last one ended. */
const countsFile = process.env.TEST_COUNTS_FILE;

function earlierCounts(): Counts {
  if (!countsFile || !existsSync(countsFile)) return {passed: 0, failed: 0};
  const text = readFileSync(countsFile, 'utf8');
  return text ? (JSON.parse(text) as Counts) : {passed: 0, failed: 0};
}

const only = process.argv[2];
const steps = only === '--all' ? [...always, ...rest] : only === '--rest' ? rest : always;
const {counts, failedStep} = await runSteps(steps, {counts: earlierCounts()});
if (countsFile) writeFileSync(countsFile, JSON.stringify(counts));

if (failedStep) console.error(`\nStopped at "${failedStep.name}": the steps after it did not run.`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = failedStep ? 1 : 0;
