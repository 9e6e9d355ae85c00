// Looks at every story in every look and compares with the pictures that are kept:
//   npm run test:visual                        compares; what differs is shown by visual-report/index.html
//   npm run test:visual -- --review            serves that page, with buttons that accept what is right
//   npm run test:visual -- --update            keeps all that is seen now
//   npm run test:visual -- --only=<part of id> some stories alone
//   npm run test:visual -- --verbose           names what is not the same to the last pixel, but within the tolerance
import {openStories, storyIds, type StoryPage} from './story-pages.js';
import {Baselines, baselineFolder} from './visual/baselines.js';
import {calm} from './visual/calm.js';
import {judge, keep, orphans, tolerances, type Finding} from './visual/judge.js';
import {looksOf, pictureName, pictureNames} from './visual/looks.js';
import {writeReport} from './visual/report.js';
import {serveReview} from './visual/review.js';
import {leaveAxeOut, photograph, settle, turn, wake} from './visual/screenshots.js';

const pages = 2;

const update = process.argv.includes('--update');
const verbose = process.argv.includes('--verbose');
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';

if (process.argv.includes('--review')) {
  const {url} = await serveReview();
  console.log(`Look at them, and accept what is right: ${url} (Ctrl+C ends it)`);
} else await lookAtStories();

async function lookAtStories(): Promise<void> {
  const ids = storyIds(only);
  const baselines = new Baselines();
  const findings: Finding[] = [];
  const counts = {exact: 0, close: 0, kept: 0};
  const stories = await openStories();
  const browser = (await stories.browser.version()).split('.')[0] ?? '';
  const isSameBrowser = baselines.browser === undefined || baselines.browser === browser;
  if (update && only && !isSameBrowser) {
    await stories.close();
    throw new Error(
      `The pictures were drawn by ${baselines.browser}, and this is ${browser}. One browser draws them all: leave --only out.`,
    );
  }
  const tolerance = isSameBrowser ? tolerances.same : tolerances.other;

  const waiting = [...ids];
  async function worker(): Promise<void> {
    const last = waiting.at(-1);
    if (last === undefined) return;
    const story = await stories.newPage(last, calm);
    await leaveAxeOut(story.page);
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      try {
        await lookAt(id, story);
      } catch (error) {
        findings.push({name: id, kind: 'failed', what: error instanceof Error ? error.message : String(error)});
      }
    }
    await story.page.close();
  }

  async function lookAt(id: string, {page, run}: StoryPage): Promise<void> {
    await wake(page);
    // The play functions are written for a wide page in English.
    await page.setViewport({width: 1024, height: 640, deviceScaleFactor: 1});
    const {status, errors} = await run(id);
    if (errors.length > 0 || status === 'timeout')
      throw new Error(errors.join(' ') || 'Its play function did not end.');
    await settle(page);
    const looks = looksOf(id);
    // The first Arabic text of a page is drawn a little narrower than any after it.
    const arabic = looks.find(({lang}) => lang === 'ar');
    if (arabic) await turn(page, arabic);
    for (const look of looks) {
      const name = pictureName(id, look);
      const pixels = await photograph(page, look);
      if (update) {
        await keep(baselines, name, pixels);
        counts.kept += 1;
        continue;
      }
      const judgement = await judge(baselines, name, pixels, tolerance);
      if (judgement === 'close' && verbose) console.log(`≈ ${name}`);
      if (typeof judgement === 'string') counts[judgement] += 1;
      else findings.push(judgement);
    }
  }

  try {
    await Promise.all(Array.from({length: pages}, worker));
  } finally {
    await stories.close();
  }

  const missingStories = orphans(baselines, pictureNames(storyIds('')));
  if (update) {
    for (const {name} of missingStories) baselines.remove(name);
    baselines.browser = browser;
    baselines.save();
    console.log(`Kept ${counts.kept} pictures in ${baselineFolder}.`);
  } else findings.push(...missingStories);

  // Another version draws letters otherwise, so a difference there says nothing of the widgets for certain.
  const undecided = isSameBrowser ? [] : findings.filter(({kind}) => kind === 'different');
  const failed = findings.filter((finding) => !undecided.includes(finding));
  for (const {name, what} of failed) console.error(`✗ ${name}: ${what}`);
  for (const {name, what} of undecided) console.error(`? ${name}: ${what}`);
  const report = writeReport(findings, browser);
  if (report) console.error(`\nLook at them: ${report}\nand accept what is right: npm run test:visual -- --review`);
  if (!isSameBrowser && !update) {
    console.error(`
The pictures were drawn by ${baselines.browser}, and this is ${browser}, which draws letters a little otherwise. Up to ${tolerances.other * 100} % of a
picture may differ, so a small fault can hide; ${undecided.length} pictures that differ more are not judged and count neither as passed nor as failed.
Draw them anew with this browser, in a commit that changes nothing else: npm run test:visual -- --update`);
  }
  if (!update) {
    if (counts.close > 0)
      console.log(`${counts.close} pictures are not the same to the last pixel, but within the tolerance.`);
    console.log(`\n${counts.exact + counts.close} passed, ${failed.length} failed`);
  }
  process.exitCode = failed.length > 0 ? 1 : 0;
}
