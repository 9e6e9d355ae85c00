import {spawn} from 'node:child_process';
import {stripVTControlCharacters} from 'node:util';

/** One command of a longer run. */
export interface Step {
  /** What the step does, in a few words. */
  readonly name: string;
  /** A command line for the shell; npm's own bin folders are in its PATH. */
  readonly command: string;
  /** Whether its output ends with a count of tests that belongs in the sum. */
  readonly counts?: boolean;
}

/** How many tests ran, over all runners. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** What came of a run: its sum, and the step that stopped it, if one did. */
export interface Outcome {
  readonly counts: Counts;
  readonly failedStep?: Step;
}

const none: Counts = {passed: 0, failed: 0};

/**
 * Reads the count that a test runner prints: `pass N` and `fail N` of node's own, or `N passed, N failed` of the browser
 * and story runners. The last one counts; output without any counts nothing.
 */
export function countTests(output: string): Counts {
  const text = stripVTControlCharacters(output);
  const nodeTests = [...text.matchAll(/^ℹ pass (\d+)\nℹ fail (\d+)$/gm)].at(-1);
  const [, passed, failed] = nodeTests ?? [...text.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1) ?? [];
  return passed && failed ? {passed: Number(passed), failed: Number(failed)} : none;
}

/** `75000` → `1 min 15 s`; under ten seconds with one decimal. */
export function duration(milliseconds: number): string {
  if (milliseconds < 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** How a run is to go. */
export interface RunOptions {
  /** What an earlier run has counted already. */
  readonly counts?: Counts;
  /** Where names, times and the steps' own output go; to standard output by default. */
  readonly write?: (text: string) => void;
}

/** Steps that follow one another; those of an array run side by side. */
export type Steps = readonly (Step | readonly Step[])[];

/** Runs the steps, shows their output, and stops at the first that fails, once what runs beside it has ended. */
export async function runSteps(steps: Steps, options: RunOptions = {}): Promise<Outcome> {
  const {write = (text) => process.stdout.write(text)} = options;
  let {passed, failed} = options.counts ?? none;
  for (const [index, next] of steps.entries()) {
    const place = `${index + 1} of ${steps.length}`;
    const ended =
      'name' in next
        ? [await runStep(next, place, write)]
        : await Promise.all(next.map((step) => runHeld(step, place, write)));
    for (const {counts} of ended) {
      passed += counts.passed;
      failed += counts.failed;
    }
    const failedStep = ended.find(({ok}) => !ok)?.step;
    if (failedStep) return {counts: {passed, failed}, failedStep};
  }
  return {counts: {passed, failed}};
}

/** What came of one step. */
interface Ended {
  readonly step: Step;
  readonly ok: boolean;
  readonly counts: Counts;
}

/** Runs a step among others: its output is shown in one piece, at its end. */
async function runHeld(step: Step, place: string, write: (text: string) => void): Promise<Ended> {
  let held = '';
  const ended = await runStep(step, place, (text) => (held += text));
  write(held);
  return ended;
}

async function runStep(step: Step, place: string, write: (text: string) => void): Promise<Ended> {
  write(`\n── ${step.name} (${place})\n`);
  const start = performance.now();
  const {code, output} = await run(step.command, write);
  const took = duration(performance.now() - start);
  const ok = code === 0;
  write(ok ? `✓ ${step.name} (${took})\n` : `✗ ${step.name} failed after ${took}. To run it alone: ${step.command}\n`);
  const {passed, failed} = step.counts ? countTests(output) : none;
  // A step that broke before it could count has failed all the same.
  return {step, ok, counts: {passed, failed: ok ? failed : Math.max(1, failed)}};
}

async function run(command: string, write: (text: string) => void): Promise<{code: number; output: string}> {
  const child = spawn(command, {shell: true, stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      write(text);
    });
  }
  const code = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => done(status ?? 1));
  });
  return {code, output};
}
