// Runs every story of the built Storybook in a headless Chromium: it must render, its play function must pass, and axe
// must find nothing. With --only=<part of an id> it runs those stories, and with --verbose it names each.
import {openStories, storyIds} from './story-pages.mjs';

const pages = 2;
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const verbose = process.argv.includes('--verbose');

const waiting = storyIds(only);
const stories = await openStories();
let passed = 0;
let failed = 0;

async function worker() {
  // The page is opened with some story; it comes again in its turn.
  const {run} = await stories.newPage(waiting.at(-1) ?? '', async (page) => {
    if (verbose) page.on('pageerror', (error) => console.error(`  ${error}`));
  });
  for (let id = waiting.shift(); id; id = waiting.shift()) {
    const started = performance.now();
    const {status, errors, violations} = await run(id);
    const took = `${Math.round(performance.now() - started)} ms`;
    // A play that threw counts by its own event: the status is that of the reports, axe's among them.
    if (status === 'success' && errors.length === 0 && violations.length === 0) {
      passed++;
      if (verbose) console.log(`✓ ${id} (${took})`);
    } else {
      failed++;
      console.error([`✗ ${id}: ${status} (${took})`, ...errors, ...violations].join('\n    '));
    }
  }
}

try {
  await Promise.all(Array.from({length: pages}, worker));
} finally {
  await stories.close();
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
