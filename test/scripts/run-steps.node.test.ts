import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, it} from 'node:test';
import {type Step, type Steps, countTests, duration, runSteps} from '../../scripts/run-steps.js';

const print = (text: string): string => `node -e 'console.log(${JSON.stringify(text)})'`;

describe('countTests', () => {
  it('reads the closing line of the browser and story runners', () => {
    assert.deepEqual(countTests('Chrome: 3 test files\n\n12 passed, 1 failed (2 skipped)\n'), {passed: 12, failed: 1});
  });

  it("reads the summary of node's own runner, colours or not", () => {
    assert.deepEqual(
      countTests('3 passed, 0 failed\n\x1b[34mℹ pass 7\x1b[39m\n\x1b[34mℹ fail 2\x1b[39m\nℹ skipped 0\n'),
      {
        passed: 7,
        failed: 2,
      },
    );
  });

  it('takes the last count where a test prints one of its own', () => {
    assert.deepEqual(countTests('1 passed, 9 failed\nmore\n5 passed, 0 failed\n'), {passed: 5, failed: 0});
  });

  it('counts nothing where there is no count', () => {
    assert.deepEqual(countTests('There are no e2e tests.\n'), {passed: 0, failed: 0});
  });
});

describe('duration', () => {
  it('says short times in tenths and long ones in minutes', () => {
    assert.deepEqual([1234, 12_400, 75_000].map(duration), ['1.2 s', '12 s', '1 min 15 s']);
  });
});

describe('runSteps', () => {
  let shown = '';
  const write = (text: string): void => {
    shown += text;
  };
  beforeEach(() => {
    shown = '';
  });

  it('sums the tests of the steps that count', async () => {
    const steps: Step[] = [
      {name: 'first', command: print('2 passed, 0 failed'), counts: true},
      {name: 'not a test', command: print('8 passed, 0 failed')},
      {name: 'second', command: print('3 passed, 0 failed'), counts: true},
    ];
    const {counts, failedStep} = await runSteps(steps, {write});
    assert.deepEqual(counts, {passed: 5, failed: 0});
    assert.equal(failedStep, undefined);
  });

  it('stops at the first step that fails, and names it', async () => {
    const steps: Step[] = [
      {name: 'works', command: print('2 passed, 0 failed'), counts: true},
      {name: 'breaks', command: 'exit 3'},
      {name: 'never runs', command: print('4 passed, 0 failed'), counts: true},
    ];
    const {counts, failedStep} = await runSteps(steps, {write});
    assert.equal(failedStep?.name, 'breaks');
    assert.deepEqual(counts, {passed: 2, failed: 1});
    assert.match(shown, /✗ breaks failed after .*To run it alone: exit 3\n$/);
  });

  it('runs steps side by side, each with its output in one piece', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'steps-'));
    /** Ends once the other one has begun. */
    const meeting = (own: string, other: string, count: string): string =>
      `cd ${folder} && touch ${own} && until [ -e ${other} ]; do sleep 0.02; done && ${print(count)}`;
    const steps: Steps = [
      [
        {name: 'one', command: meeting('a', 'b', '2 passed, 0 failed'), counts: true},
        {name: 'other', command: meeting('b', 'a', '3 passed, 0 failed'), counts: true},
      ],
    ];
    try {
      const {counts} = await runSteps(steps, {write});
      assert.deepEqual(counts, {passed: 5, failed: 0});
      for (const [name, count] of Object.entries({one: 2, other: 3}))
        assert.match(shown, new RegExp(`── ${name} .1 of 1.\n${count} passed, 0 failed\n✓ ${name} `));
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it('lets what runs beside a failure end, and then stops', async () => {
    const steps: Steps = [
      [
        {name: 'breaks', command: 'exit 3'},
        {name: 'works', command: print('2 passed, 0 failed'), counts: true},
      ],
      {name: 'never runs', command: print('4 passed, 0 failed'), counts: true},
    ];
    const {counts, failedStep} = await runSteps(steps, {write});
    assert.equal(failedStep?.name, 'breaks');
    assert.deepEqual(counts, {passed: 2, failed: 1});
  });

  it('counts a runner that broke before it could count as one failure', async () => {
    const {counts} = await runSteps([{name: 'breaks', command: 'exit 1', counts: true}], {write});
    assert.deepEqual(counts, {passed: 0, failed: 1});
  });

  it('goes on from what an earlier run has counted', async () => {
    const {counts} = await runSteps([{name: 'works', command: print('2 passed, 0 failed'), counts: true}], {
      counts: {passed: 40, failed: 0},
      write,
    });
    assert.deepEqual(counts, {passed: 42, failed: 0});
  });
});
