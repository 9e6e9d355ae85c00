import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {allFeatures, allScopes} from '../../src/api/features.js';
import {ticketCapabilities} from '../../src/api/ticket-capabilities.js';
import type {TicketStatus} from '../../src/port/contract.js';

const now = new Date('2026-06-15T12:00:00Z');
const rights = {role: 'member', scopes: new Set(allScopes), features: new Set(allFeatures), region: 'FR'} as const;
const facts = {reopenUntil: null, customersClose: true};

const reasons = (
  status: TicketStatus,
  given: Partial<typeof rights> = {},
  more: Partial<{reopenUntil: string | null; customersClose: boolean}> = {},
) => {
  const {reply, close, reopen, rate} = ticketCapabilities(
    {...rights, ...given},
    {status, facts: {...facts, ...more}},
    now,
  );
  return [reply, close, reopen, rate].map(({allowed, reason}) => (allowed ? 'yes' : reason)).join(' ');
};

describe('ticketCapabilities', () => {
  it('depend on the status', () => {
    assert.equal(reasons('open'), 'yes yes status status');
    assert.equal(reasons('pending'), 'yes yes status status');
    assert.equal(reasons('resolved'), 'yes yes yes yes');
    assert.equal(reasons('closed'), 'status status yes yes');
  });

  it('end with the time to reopen', () => {
    assert.equal(reasons('closed', {}, {reopenUntil: '2026-06-15T12:00:00Z'}), 'status status yes yes');
    assert.equal(reasons('closed', {}, {reopenUntil: '2026-06-15T11:59:59Z'}), 'status status expired yes');
  });

  it('leave closing to a vendor who wants it so', () => {
    assert.equal(reasons('open', {}, {customersClose: false}), 'yes feature status status');
  });

  it('say first what no change of the ticket would lift', () => {
    assert.equal(reasons('open', {scopes: new Set(['tickets:read'])} as never), 'scope scope scope scope');
    assert.equal(reasons('closed', {features: new Set()} as never), 'feature feature feature feature');
  });
});
