import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';

/** Runs the check as if under another version of node. */
function checkUnder(version: string): {status: number | null; stderr: string} {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions, 'node', {value: '${version}'})`;
  const {status, stderr} = spawnSync(process.execPath, ['--import', pretend, 'scripts/check-node.mjs'], {
    encoding: 'utf8',
  });
  return {status, stderr};
}

describe('the check of the Node version', () => {
  for (const version of ['16.20.2', '20.18.3']) {
    it(`refuses ${version} in one line that says what to do`, () => {
      const {status, stderr} = checkUnder(version);
      assert.equal(status, 1);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.match(stderr, new RegExp(`needs Node 20\\.19 or newer; this is Node ${version.replaceAll('.', '\\.')}`));
    });
  }

  for (const version of ['20.19.0', '22.1.0']) {
    it(`is silent under ${version}`, () => {
      assert.deepEqual(checkUnder(version), {status: 0, stderr: ''});
    });
  }
});
