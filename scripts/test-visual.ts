// Looks at every story in every look and compares with the pictures that are kept:
//   npm run test:visual                        compares; what differs is shown by visual-report/index.html
//   npm run test:visual -- --update            keeps what is seen now
//   npm run test:visual -- --only=<part of id> some stories alone
import {openStories, storyIds} from './story-pages.js';
import {baselines} from './visual/baselines.js';
import {compare, pack} from './visual/compare.js';
import {fileName, looksOf} from './visual/looks.js';
import {writeReport, type Finding} from './visual/report.js';
import {calm, still, turn} from './visual/screenshots.js';

/** The share of pixels that may differ in the browser that drew the pictures, and in another version of it, whose text is drawn a little otherwise. */
const tolerances = {same: 0.0005, other: 0.02};
const pages = 2;

const update = process.argv.includes('--update');
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';

const ids = storyIds(only);
const stories = await openStories();
const browser = (await stories.browser.version()).split('.')[0] ?? '';
const drawnBy = baselines.browser();
const isSameBrowser = drawnBy === undefined || drawnBy === browser;
if (!isSameBrowser && !update) {
  console.log(
    `The pictures were drawn by ${drawnBy}; this is ${browser}: up to ${tolerances.other * 100} % of a picture may differ.`,
  );
}
const findings: Finding[] = [];
let same = 0;

async function judge(name: string, actual: Buffer): Promise<void> {
  const expected = baselines.read(name);
  if (!expected) {
    const what = 'There is no picture of it yet: keep this one with --update.';
    findings.push({name, what, expected, actual, difference: undefined});
    return;
  }
  const verdict = await compare(expected, actual, isSameBrowser ? tolerances.same : tolerances.other);
  if (verdict.kind === 'same') same += 1;
  else if (verdict.kind === 'resized') {
    const what = `It is ${verdict.actual} large and should be ${verdict.expected}.`;
    findings.push({name, what, expected, actual, difference: undefined});
  } else {
    const what = `${(verdict.share * 100).toFixed(3)} % of its pixels differ.`;
    findings.push({name, what, expected, actual, difference: verdict.picture});
  }
}

const waiting = [...ids];
let kept = 0;
async function worker(): Promise<void> {
  const {page, run} = await stories.newPage(waiting.at(-1) ?? '', calm);
  for (let id = waiting.shift(); id; id = waiting.shift()) {
    const looks = looksOf(id);
    const [first] = looks;
    if (first) await turn(page, first);
    const {errors} = await run(id);
    if (errors.length > 0) {
      findings.push({name: id, what: errors.join(' '), expected: undefined, actual: undefined, difference: undefined});
      continue;
    }
    for (const look of looks) {
      await turn(page, look);
      await still(page);
      const picture = await pack(await page.screenshot());
      if (update) {
        baselines.write(fileName(id, look), picture);
        kept += 1;
      } else await judge(fileName(id, look), picture);
    }
  }
}

try {
  await Promise.all(Array.from({length: pages}, worker));
} finally {
  await stories.close();
}

const known = new Set(storyIds('').flatMap((id) => looksOf(id).map((look) => fileName(id, look))));
const orphans = baselines.names().filter((name) => !known.has(name));
if (update) {
  baselines.noteBrowser(browser);
  for (const name of orphans) baselines.remove(name);
  console.log(`Kept ${kept} pictures in ${baselines.folder}.`);
} else {
  for (const name of orphans) {
    const what = 'No story looks like this any more: remove it with --update.';
    findings.push({name, what, expected: baselines.read(name), actual: undefined, difference: undefined});
  }
  for (const {name, what} of findings) console.error(`✗ ${name}: ${what}`);
  const report = writeReport(findings);
  if (report) console.error(`\nLook at them: ${report}`);
  console.log(`\n${same} passed, ${findings.length} failed`);
}
process.exitCode = findings.length > 0 ? 1 : 0;
