// Runs every story of the built Storybook in a headless Chromium: it must render, its play function must pass, and axe
// must find nothing. Every page of documentation must show its examples without an error, and axe must find nothing there,
// in the light and in the dark. With --only=<part of an id> it runs those alone, and with --verbose it names each.
import {docsPageFaults, type Scheme} from './stories/docs-page.js';
import {docsEntries, openStories, storyIds} from './story-pages.js';

const pages = 2;
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const verbose = process.argv.includes('--verbose');

const waiting = storyIds(only);
const docs = docsEntries(only).flatMap((entry) =>
  (['light', 'dark'] as const).map((scheme): readonly [typeof entry, Scheme] => [entry, scheme]),
);
const stories = await openStories();
let passed = 0;
let failed = 0;

/** Counts what was looked at, and tells what is wrong with it. */
function note(name: string, started: number, faults: readonly string[]): void {
  const took = `${Math.round(performance.now() - started)} ms`;
  if (faults.length === 0) {
    passed++;
    if (verbose) console.log(`✓ ${name} (${took})`);
  } else {
    failed++;
    console.error([`✗ ${name} (${took})`, ...faults].join('\n    '));
  }
}

async function runStories(): Promise<void> {
  const last = waiting.at(-1);
  if (last === undefined) return;
  // The page is opened with some story; it comes again in its turn.
  const {page, run} = await stories.newPage(last, async (page) => {
    if (verbose) page.on('pageerror', (error) => console.error(`  ${String(error)}`));
  });
  for (let id = waiting.shift(); id; id = waiting.shift()) {
    const started = performance.now();
    const {status, errors, violations} = await run(id);
    // A play that threw counts by its own event: the status is that of the reports, axe's among them.
    const faults = [...errors, ...violations];
    note(id, started, status === 'success' || faults.length > 0 ? faults : [status]);
  }
  await page.close();
}

async function readDocs(): Promise<void> {
  for (let next = docs.shift(); next; next = docs.shift()) {
    const [entry, scheme] = next;
    const started = performance.now();
    note(`${entry.id}, ${scheme}`, started, await docsPageFaults(stories.browser, stories.origin, entry, scheme));
  }
}

async function worker(): Promise<void> {
  await runStories();
  await readDocs();
}

try {
  await Promise.all(Array.from({length: pages}, worker));
} finally {
  await stories.close();
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
