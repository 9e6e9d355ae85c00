import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {VendorRules} from '../../src/api/capabilities.js';
import {allFeatures, allScopes, effectiveScopes} from '../../src/api/features.js';
import {quoteCapabilities, type QuoteRights, type QuoteState} from '../../src/api/quote-capabilities.js';
import type {Capability, Role} from '../../src/port/contract.js';
import type {SpendingLimits} from '../../src/port/spending-limit.js';

const vendor: VendorRules = {paymentCurrencies: ['EUR'], regionsWithoutPayment: ['AR']};
const now = new Date('2026-06-15T12:00:00Z');
const before = '2026-06-15T11:59:59.999Z';
const after = '2026-06-15T12:30:00Z';

type Answer = true | NonNullable<Capability['reason']>;
const plain = (capabilities: ReturnType<typeof quoteCapabilities>): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(capabilities).map(([name, {allowed, reason}]) => [name, allowed || (reason ?? 'status')]),
  );

const facts: QuoteState['facts'] = {
  hasOptions: true,
  undoUntil: null,
  approvalRequested: false,
  newQuoteRequested: false,
  payable: null,
};
const open: QuoteState = {
  status: 'open',
  expired: false,
  validInDays: 5,
  total: {amount: 100_000, currency: 'EUR'},
  awaitingApproval: false,
  facts,
};
const invoice = {id: 'inv_1', status: 'open', currency: 'EUR', amountDue: 30_000} as const;

/** Each state that a quote can be in, and what of its own accord can then be done with it. */
const states: ReadonlyArray<{
  name: string;
  quote: QuoteState;
  answer: Answer;
  undo: Answer;
  renew: Answer;
  pay: Answer;
}> = [
  {name: 'open', quote: open, answer: true, undo: 'status', renew: 'status', pay: 'status'},
  {
    name: 'open on its last day',
    quote: {...open, validInDays: 0},
    answer: true,
    undo: 'status',
    renew: 'status',
    pay: 'status',
  },
  {
    name: 'expired',
    quote: {...open, expired: true, validInDays: -1},
    answer: 'expired',
    undo: 'status',
    renew: true,
    pay: 'status',
  },
  {
    name: 'expired, a new one asked for',
    quote: {...open, expired: true, validInDays: -1, facts: {...facts, newQuoteRequested: true}},
    answer: 'expired',
    undo: 'status',
    renew: 'waiting',
    pay: 'status',
  },
  {
    name: 'accepted, with an invoice to pay',
    quote: {...open, status: 'accepted', facts: {...facts, payable: invoice}},
    answer: 'status',
    undo: 'status',
    renew: 'status',
    pay: true,
  },
  {
    name: 'accepted and paid',
    quote: {...open, status: 'accepted', facts: {...facts, payable: {...invoice, status: 'paid', amountDue: 0}}},
    answer: 'status',
    undo: 'status',
    renew: 'status',
    pay: 'status',
  },
  {
    name: 'accepted, nothing to invoice',
    quote: {...open, status: 'accepted'},
    answer: 'status',
    undo: 'status',
    renew: 'status',
    pay: 'status',
  },
  {
    name: 'declined just now',
    quote: {...open, status: 'declined', facts: {...facts, undoUntil: after}},
    answer: 'status',
    undo: true,
    renew: true,
    pay: 'status',
  },
  {
    name: 'declined long ago',
    quote: {...open, status: 'declined', facts: {...facts, undoUntil: before}},
    answer: 'status',
    undo: 'expired',
    renew: true,
    pay: 'status',
  },
  {
    name: 'declined just now, and past its last day since',
    quote: {...open, status: 'declined', validInDays: -1, facts: {...facts, undoUntil: after}},
    answer: 'status',
    undo: 'expired',
    renew: true,
    pay: 'status',
  },
  {
    name: 'canceled',
    quote: {...open, status: 'canceled'},
    answer: 'status',
    undo: 'status',
    renew: true,
    pay: 'status',
  },
];

/** Limits, and whether a quote of 1,000.00 EUR is above them; `null` is for those without a limit of their own. */
const limits: ReadonlyArray<{limits: SpendingLimits | null; above: Readonly<Record<Role, boolean>>}> = [
  {limits: null, above: {owner: false, billing_manager: false, member: true}},
  {limits: {EUR: 100_000}, above: {owner: false, billing_manager: false, member: false}},
  {limits: {EUR: 99_999}, above: {owner: false, billing_manager: true, member: true}},
  {limits: {EUR: 0}, above: {owner: false, billing_manager: true, member: true}},
  {limits: {USD: 900_000}, above: {owner: false, billing_manager: true, member: true}},
];

const roles: readonly Role[] = ['owner', 'billing_manager', 'member'];

/** A session's scopes and features, and why it then writes nothing. */
const sessions = [
  {refusal: undefined, scopes: allScopes, features: allFeatures},
  {refusal: 'scope', scopes: ['quotes:read', 'payments:write'], features: allFeatures},
  {refusal: 'feature', scopes: allScopes, features: ['payments']},
] as const;

/** Every combination of what a quote can be and who can look at it. */
function* combinations() {
  for (const role of roles)
    for (const session of sessions)
      for (const limit of limits)
        for (const awaitingApproval of [false, true])
          for (const hasOptions of [true, false])
            for (const state of states) yield {role, session, limit, awaitingApproval, hasOptions, state};
}

describe('quote capabilities', () => {
  it('say what can be done and else why not, for every role, session, limit and state', () => {
    let tried = 0;
    for (const {role, session, limit, awaitingApproval, hasOptions, state} of combinations()) {
      const rights: QuoteRights = {
        role,
        scopes: effectiveScopes(role, session.scopes),
        features: new Set(session.features),
        region: 'DE',
        spendingLimits: limit.limits,
        now,
      };
      const quote = {...state.quote, awaitingApproval, facts: {...state.quote.facts, hasOptions}};
      const orElse = (answer: Answer): Answer => session.refusal ?? answer;
      const ifOpen = (answer: Answer): Answer => orElse(state.answer === true ? answer : state.answer);
      const above = limit.above[role];
      const approval = above ? (awaitingApproval ? 'waiting' : true) : role === 'owner' ? 'role' : 'status';
      const payer: Answer = role === 'member' ? 'role' : state.pay;
      assert.deepEqual(
        plain(quoteCapabilities(rights, vendor, quote)),
        {
          accept: ifOpen(above ? 'limit' : true),
          changeOptions: ifOpen(hasOptions ? true : 'status'),
          requestChanges: ifOpen(true),
          decline: ifOpen(true),
          undoDecline: orElse(state.undo),
          requestApproval: ifOpen(approval),
          requestNew: orElse(state.renew),
          comment: orElse(true),
          download: true,
          pay: payer,
        },
        JSON.stringify({role, session: session.refusal, limit: limit.limits, awaitingApproval, state: state.name}),
      );
      tried += 1;
    }
    assert.equal(tried, roles.length * sessions.length * limits.length * 2 * 2 * states.length);
  });

  const owner: QuoteRights = {
    role: 'owner',
    scopes: new Set(allScopes),
    features: new Set(allFeatures),
    region: 'DE',
    spendingLimits: null,
    now,
  };
  const accepted: QuoteState = {...open, status: 'accepted', facts: {...facts, payable: invoice}};

  it('give the reasons of its invoice for what can’t be paid', () => {
    const pay = (rights: Partial<QuoteRights>, quote = accepted, attempt?: string) =>
      quoteCapabilities({...owner, ...rights}, vendor, quote, attempt).pay.reason;
    assert.equal(pay({}, accepted, 'att_1'), 'payment_in_progress');
    assert.equal(pay({region: 'AR'}), 'region');
    assert.equal(
      pay({}, {...accepted, facts: {...accepted.facts, payable: {...invoice, currency: 'CHF'}}}),
      'currency',
    );
    assert.equal(pay({features: new Set(['quotes'] as const)}), 'feature');
    assert.equal(pay({scopes: new Set(['quotes:read', 'quotes:write'] as const)}), 'scope');
  });

  it('let a decline be taken back until its last moment, and not after it', () => {
    const undo = (at: string) =>
      quoteCapabilities({...owner, now: new Date(at)}, vendor, {
        ...open,
        status: 'declined',
        facts: {...facts, undoUntil: after},
      }).undoDecline;
    assert.equal(undo(after).allowed, true);
    assert.deepEqual(undo('2026-06-15T12:30:00.001Z'), {allowed: false, reason: 'expired'});
  });
});
