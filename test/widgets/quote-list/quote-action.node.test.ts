import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Capability, QuoteListItem} from '../../../src/client/contract.js';
import {quoteAction} from '../../../src/widgets/quote-list/quote-action.js';

const yes: Capability = {allowed: true};
const no = (reason: NonNullable<Capability['reason']>): Capability => ({allowed: false, reason});

function quote(
  change: Partial<Omit<QuoteListItem, 'capabilities'>> & {capabilities?: Partial<QuoteListItem['capabilities']>} = {},
): QuoteListItem {
  const {capabilities, ...rest} = change;
  return {
    id: 'quo_1',
    number: 'Q-1',
    title: null,
    status: 'open',
    expired: false,
    issuedOn: '2026-03-01',
    validUntil: null,
    validInDays: null,
    total: {amount: 100, currency: 'EUR'},
    origin: {type: 'sales', name: null},
    requires: {signature: false, payment: false},
    awaitingPayment: false,
    awaitingApproval: false,
    changesRequested: false,
    ...rest,
    capabilities: {
      accept: yes,
      changeOptions: yes,
      requestChanges: yes,
      decline: yes,
      undoDecline: no('status'),
      requestApproval: no('status'),
      requestNew: no('status'),
      comment: yes,
      download: yes,
      pay: no('nothing_due'),
      ...capabilities,
    },
  };
}

describe('quoteAction', () => {
  it('is the button that says what accepting takes', () => {
    const name = (signature: boolean, payment: boolean): string =>
      quoteAction(quote({requires: {signature, payment}})).name;
    assert.equal(name(true, true), 'signAndPay');
    assert.equal(name(true, false), 'acceptAndSign');
    assert.equal(name(false, true), 'acceptAndPay');
    assert.equal(name(false, false), 'accept');
  });

  it('stands there with its reason where this person may not accept', () => {
    const accept = no('scope');
    assert.deepEqual(quoteAction(quote({capabilities: {accept}})), {name: 'accept', capability: accept});
  });

  it('sends for approval what is above one’s limit, and says when it was sent', () => {
    const above = (requestApproval: Capability): QuoteListItem =>
      quote({requires: {signature: true, payment: true}, capabilities: {accept: no('limit'), requestApproval}});
    assert.deepEqual(quoteAction(above(yes)), {name: 'sendForApproval', capability: yes});
    assert.deepEqual(quoteAction(above(no('waiting'))), {name: 'sendForApproval', capability: no('waiting')});
  });

  it('pays what an accepted quote waits for', () => {
    const accepted = (awaitingPayment: boolean, pay: Capability): string =>
      quoteAction(quote({status: 'accepted', awaitingPayment, capabilities: {accept: no('status'), pay}})).name;
    assert.equal(accepted(true, yes), 'payNow');
    // The rest of it.
    assert.equal(accepted(false, yes), 'payNow');
    assert.equal(accepted(true, no('payment_in_progress')), 'payNow');
    assert.equal(accepted(false, no('nothing_due')), 'none');
    assert.equal(accepted(true, no('nothing_due')), 'none');
  });

  it('is none of a quote that can’t be answered, which says why', () => {
    for (const status of ['accepted', 'declined', 'canceled'] as const)
      assert.deepEqual(quoteAction(quote({status})), {name: 'none', why: status});
    assert.deepEqual(quoteAction(quote({expired: true})), {name: 'none', why: 'expired'});
  });
});
