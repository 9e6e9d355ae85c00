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

/** Runs the steps one after another, shows their output, and stops at the first that fails. */
export async function runSteps(steps: readonly Step[], options: RunOptions = {}): Promise<Outcome> {
  const {write = (text) => process.stdout.write(text)} = options;
  let {passed, failed} = options.counts ?? none;
  for (const [index, step] of steps.entries()) {
    write(`\n── ${step.name} (${index + 1} of ${steps.length})\n`);
    const start = performance.now();
    const {code, output} = await run(step.command, write);
    const took = duration(performance.now() - start);
    const counted = step.counts ? countTests(output) : none;
    passed += counted.passed;
    // A step that broke before it could count has failed all the same.
    failed += code === 0 ? counted.failed : Math.max(1, counted.failed);
    if (code !== 0) {
      write(`✗ ${step.name} failed after ${took}. To run it alone: ${step.command}\n`);
      return {counts: {passed, failed}, failedStep: step};
    }
    write(`✓ ${step.name} (${took})\n`);
  }
  return {counts: {passed, failed}};
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
