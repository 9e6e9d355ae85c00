// npm run bench: loads each contender's page in turn, as often as asked, and prints what the rows cost.
import {mkdir, writeFile} from 'node:fs/promises';
import {cpus, loadavg} from 'node:os';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {chromiumLaunchOptions} from '../../scripts/browsers.mjs';
import {judge} from './budgets.js';
import {buildSite} from './build.js';
import {accountSizes, baseline, ours} from './contenders.js';
import {measure, type Measurement} from './measure.js';
import {parseOptions, type BenchOptions} from './options.js';
import {summarise, table, type Result} from './report.js';
import {startServer} from './server.js';

const resultsFolder = fileURLToPath(new URL('../results', import.meta.url));

/** Loads all pages, interleaved: what slows the machine for a while slows all of them. */
async function measureAll({rounds, contenders}: BenchOptions): Promise<{browser: string; results: Result[]}> {
  const runs = accountSizes.flatMap((account) =>
    contenders.map((contender) => ({account, contender, measurements: [] as Measurement[]})),
  );
  const {args, ...options} = chromiumLaunchOptions();
  const server = await startServer();
  // Nothing but the server here is reached: one of the pages asks a package registry for its newest version.
  const browser = await launch({
    ...options,
    args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const blank = await browser.newPage();
    for (let round = 1; round <= rounds; round++) {
      console.error(`Round ${round} of ${rounds}`);
      for (const {account, contender, measurements} of runs) {
        const url = `${server.origin}/${contender.id}/?account=${account}`;
        measurements.push(await measure(browser, blank, url, contender));
      }
    }
    return {
      browser: await browser.version(),
      results: runs.map(({account, contender, measurements}) => summarise(contender, account, measurements)),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const [load = 0] = loadavg();
  if (load > cpus().length / 2) {
    console.error(
      `This machine is busy (load ${load.toFixed(1)} on ${cpus().length} cores): the times will say little, the bytes hold.`,
    );
  }
  console.error('Building every page for production…');
  await buildSite();
  const {browser, results} = await measureAll(options);
  const verdicts = judge(results, baseline.id, ours.id);
  const machine = {cores: cpus().length, cpu: cpus()[0]?.model, node: process.version, browser};
  await mkdir(resultsFolder, {recursive: true});
  await writeFile(
    `${resultsFolder}/latest.json`,
    `${JSON.stringify({measuredAt: new Date().toISOString(), rounds: options.rounds, machine, verdicts, results}, null, 2)}\n`,
  );
  console.log(`\n${table(results, baseline.id)}\n`);
  console.log(`${browser}, ${machine.cores} cores, medians of ${options.rounds}\n`);
  for (const {holds, says} of verdicts) console.log(`${holds ? 'holds ' : 'BROKEN'}  ${says}`);
  if (options.check && verdicts.some(({holds}) => !holds)) process.exitCode = 1;
}

main().catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exitCode = 1;
});
