import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {createLog, describeError} from '../../src/log.js';

function capture(): {lines: string[]; log: ReturnType<typeof createLog>} {
  const lines: string[] = [];
  return {lines, log: createLog('info', {write: (line: string) => void lines.push(line)})};
}

describe('the log', () => {
  it('writes one line of JSON', () => {
    const {lines, log} = capture();
    log.info({route: '/portal/v1/invoices/{invoiceId}', status: 200}, 'request');
    const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    assert.deepEqual(
      [line['level'], line['route'], line['status'], line['msg']],
      ['info', '/portal/v1/invoices/{invoiceId}', 200, 'request'],
    );
  });

  it('censors what must not be written, should a detail hold it', () => {
    const {lines, log} = capture();
    log.warn(
      {
        token: 'eyJ.secret',
        email: 'ada@example.com',
        request: {authorization: 'Bearer hush', q: 'ada lovelace', body: {}},
      },
      'odd',
    );
    for (const secret of ['eyJ.secret', 'ada@example.com', 'hush', 'lovelace'])
      assert.doesNotMatch(lines.join(''), new RegExp(secret));
  });

  it('tells of an error where it happened, not the row that a database quotes', () => {
    const error = Object.assign(new Error('duplicate key: (email)=(ada@example.com)'), {
      code: '23505',
      severity: 'ERROR',
      detail: 'ada@example.com',
    });
    const {lines, log} = capture();
    log.error({error}, 'failed');
    assert.match(lines.join(''), /23505/);
    assert.doesNotMatch(lines.join(''), /ada@/);
  });

  it('keeps the message of our own errors and of their causes', () => {
    const described = describeError(new Error('outer', {cause: new Error('inner')})) as {
      message: string;
      cause: {message: string};
    };
    assert.deepEqual([described.message, described.cause.message], ['outer', 'inner']);
  });
});
