import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {allFeatures, allScopes} from '../../src/api/features.js';
import type {Rights} from '../../src/api/rights.js';
import {subscriptionCapabilities, type SubscriptionState} from '../../src/api/subscription-capabilities.js';

const owner: Rights = {role: 'owner', scopes: new Set(allScopes), features: new Set(allFeatures), region: 'DE'};

const running: SubscriptionState = {
  status: 'active',
  cancelAtPeriodEnd: false,
  autoRenew: true,
  currentPeriod: {startsOn: '2026-06-01', endsOn: '2026-06-30'},
  pause: null,
  scheduledChange: null,
  facts: {
    byQuote: false,
    commitmentEndsOn: null,
    isPaidAhead: false,
    otherPlans: true,
    otherTerms: true,
    addons: true,
  },
};

const all = (state: Partial<SubscriptionState>, rights = owner, isBeingPaid = false): Record<string, string> =>
  Object.fromEntries(
    Object.entries(subscriptionCapabilities(rights, {...running, ...state}, isBeingPaid)).map(
      ([name, {allowed, reason = 'status'}]) => [name, allowed ? 'yes' : reason],
    ),
  );
const facts = (given: Partial<SubscriptionState['facts']>): Partial<SubscriptionState> => ({
  facts: {...running.facts, ...given},
});

describe('subscriptionCapabilities', () => {
  it('allows everything that makes sense of one that runs', () => {
    const {withdrawChange, resume, keep, ...others} = all({});
    assert.deepEqual([withdrawChange, resume, keep], ['status', 'status', 'status']);
    assert.deepEqual(new Set(Object.values(others)), new Set(['yes']));
  });

  it('says who asks before what is asked about', () => {
    const member = {...owner, role: 'member' as const};
    assert.deepEqual(new Set(Object.values(all({status: 'canceled'}, member))), new Set(['role']));
    const reader = {...owner, scopes: new Set(['subscriptions:read'] as const)};
    assert.deepEqual(new Set(Object.values(all({}, reader))), new Set(['scope']));
    const without = {...owner, features: new Set(['quotes'] as const)};
    assert.deepEqual(new Set(Object.values(all({}, without))), new Set(['feature']));
  });

  it('lets nothing be done with one that is canceled', () => {
    assert.deepEqual(new Set(Object.values(all({status: 'canceled'}))), new Set(['status']));
  });

  it('has what is unpaid paid before it is changed, and not twice', () => {
    const unpaid = all({status: 'past_due'});
    assert.deepEqual([unpaid['changeSeats'], unpaid['pause'], unpaid['cancel']], ['unpaid', 'unpaid', 'unpaid']);
    assert.deepEqual([unpaid['renew'], unpaid['cancelNow'], unpaid['setPaymentMethod']], ['yes', 'yes', 'yes']);
    const paying = all({status: 'past_due'}, owner, true);
    assert.deepEqual([paying['renew'], paying['cancelNow']], ['payment_in_progress', 'payment_in_progress']);
  });

  it('keeps a contract until the period in which it ends', () => {
    const bound = all(facts({commitmentEndsOn: '2026-07-01'}));
    assert.deepEqual(
      [bound['cancel'], bound['cancelNow'], bound['pause'], bound['setAutoRenew']],
      ['contract', 'contract', 'contract', 'contract'],
    );
    assert.equal(bound['changeSeats'], 'yes');
    assert.equal(all(facts({commitmentEndsOn: '2026-06-30'}))['cancel'], 'yes');
    assert.equal(all({...facts({commitmentEndsOn: '2027-01-01'}), autoRenew: false})['setAutoRenew'], 'yes');
  });

  it('sends what sales must handle to a quote, where there are quotes', () => {
    const byQuote = all(facts({byQuote: true}));
    assert.deepEqual(
      [byQuote['changeSeats'], byQuote['renew'], byQuote['requestQuote']],
      ['quote_only', 'quote_only', 'yes'],
    );
    const without = {...owner, features: new Set(['subscriptions'] as const)};
    assert.equal(all({}, without)['requestQuote'], 'feature');
  });

  it('renews once ahead of the day', () => {
    const ahead = all(facts({isPaidAhead: true}));
    assert.deepEqual([ahead['renew'], ahead['changeTerm'], ahead['changeSeats']], ['status', 'status', 'yes']);
  });

  it('offers to keep what was canceled, and to go on with what is paused or will be', () => {
    const canceling = all({cancelAtPeriodEnd: true});
    assert.deepEqual([canceling['keep'], canceling['cancel'], canceling['setAutoRenew']], ['yes', 'status', 'status']);
    assert.equal(all({status: 'paused', pause: {from: '2026-06-02', until: null}})['resume'], 'yes');
    assert.equal(all({pause: {from: '2026-07-01', until: null}})['resume'], 'yes');
  });
});
