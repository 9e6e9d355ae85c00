import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {operations} from '../../src/api/contract-document.js';
import type {Belongings} from './cases.js';
import {foreignRequest, openMatrix, targets, walkLength, walkMatrix, type Matrix, type Principal} from './matrix.js';

const writes = targets.filter(({operation}) => operation.method !== 'get');

let matrix: Matrix;
before(async () => (matrix = await openMatrix(4)));
after(() => matrix.portal.close());

describe('no principal writes to a record of another customer', () => {
  it('of another tenant or of the same, by any operation', async () => {
    const {tried, sent, reached, unexpected} = await walkMatrix(matrix, writes);
    assert.deepEqual(reached, []);
    assert.deepEqual(unexpected, []);
    assert.equal(tried, walkLength(matrix, writes));
    // No two of them are the same. Together with the reads more than 5,000.
    assert.ok(sent >= 4_320, `only ${sent} requests were sent`);
  });
});

describe('a principal', () => {
  it('does pay with a method of its own, so the matrix asks the right question', async () => {
    const [{client, payment}] = matrix.principals as [Principal];
    assert.equal((await client.post('/payment-attempts', payment.body, payment.headers)).status, 201);
  });
});

describe('the matrix of writes', () => {
  it('has each write of the contract but those that name no record', () => {
    const untried = operations.filter(
      ({id, method}) => method !== 'get' && !writes.some(({operation}) => operation.id === id),
    );
    // A vendor's server signs its customer in, by ids of the vendor's own; one signs oneself out; a token of the PSP's names no record. What is bought is the vendor's.
    assert.deepEqual(
      untried.map(({id}) => id),
      [
        'createSession',
        'endSession',
        'previewPurchase',
        'requestProductQuote',
        'createTicketSession',
        'createTicketFile',
        'replyAsAgent',
        'setTicketStatus',
        'setTicketTyping',
        'markVendorTicketRead',
        'createAgentFile',
        'uploadAgentFile',
        'createCalendarFeed',
        'revokeCalendarFeed',
        'createMethodSetup',
      ],
    );
  });

  it('names the other’s record wherever the contract lets one be named', () => {
    const kinds = ['quoteId', 'lineId', 'fileId', 'revision', 'orderId', 'invoiceId', 'creditNoteId', 'attemptId'];
    const theirs = Object.fromEntries(
      [
        ...kinds,
        'paymentMethodId',
        'setupId',
        'shareToken',
        'subscriptionId',
        'previewId',
        'purchaseId',
        'ticketId',
        'uploadId',
        'ticketFileId',
        'replyFileId',
      ].map((kind) => [kind, 'theirs_0000']),
    ) as unknown as Belongings;
    const [principal] = matrix.principals;
    for (const target of targets) {
      const {path, body} = foreignRequest(target, theirs, principal!);
      const [where, ...steps] = target.place.split('/');
      const named = where === 'body' ? valuesAt(body, steps) : [path];
      assert.ok(named.length > 0, `${target.operation.id} ${target.place} is left out`);
      for (const value of named) assert.match(String(value), /theirs_0000/, `${target.operation.id} ${target.place}`);
    }
  });
});

/** What stands at a place of a body, in every item of a list on the way. */
function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, steps));
  const [step, ...further] = steps;
  if (step === undefined) return [value];
  return typeof value === 'object' && value !== null && step in value
    ? valuesAt((value as Record<string, unknown>)[step], further)
    : [];
}
