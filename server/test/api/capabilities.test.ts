import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {
  attemptCapabilities,
  invoiceCapabilities,
  minimumPart,
  saveMethodCapability,
  shareCapability,
  type PaymentFacts,
  type VendorRules,
} from '../../src/api/capabilities.js';
import {allFeatures, allScopes} from '../../src/api/features.js';
import type {Rights} from '../../src/api/rights.js';

const owner: Rights = {role: 'owner', scopes: new Set(allScopes), features: new Set(allFeatures), region: 'DE'};
const vendor: VendorRules = {paymentCurrencies: ['EUR'], regionsWithoutPayment: ['AR']};
const open: PaymentFacts = {status: 'open', currency: 'EUR', amountDue: 1250};
const without = <T>(set: ReadonlySet<T>, left: T): ReadonlySet<T> => new Set([...set].filter((each) => each !== left));
const pay = (rights: Partial<Rights>, facts: Partial<PaymentFacts> = {}, attempt?: string) =>
  invoiceCapabilities({...owner, ...rights}, vendor, {...open, ...facts}, attempt).pay;

describe('invoice capabilities', () => {
  it('let an owner and a billing manager pay what is open or uncollectible', () => {
    assert.deepEqual(pay({}), {allowed: true});
    assert.deepEqual(pay({role: 'billing_manager'}, {status: 'uncollectible'}), {allowed: true});
  });

  it('say why something is not payable, each reason its own', () => {
    assert.equal(pay({role: 'member'}).reason, 'role');
    assert.equal(pay({scopes: without(owner.scopes, 'payments:write')}).reason, 'scope');
    assert.equal(pay({features: without(owner.features, 'payments')}).reason, 'feature');
    assert.equal(pay({region: 'AR'}).reason, 'region');
    assert.equal(pay({}, {status: 'paid', amountDue: 0}).reason, 'status');
    assert.equal(pay({}, {status: 'void'}).reason, 'status');
    assert.equal(pay({}, {amountDue: 0}).reason, 'nothing_due');
    assert.equal(pay({}, {}, 'att_1').reason, 'payment_in_progress');
    assert.equal(pay({}, {currency: 'CHF'}).reason, 'currency');
  });

  it('say who may not before what may not', () => {
    assert.equal(pay({role: 'member', region: 'AR'}, {status: 'void'}, 'att_1').reason, 'role');
  });

  it('let a part be paid only where the vendor takes parts', () => {
    const features = without(owner.features, 'partialPayments');
    const {pay: whole, payPart} = invoiceCapabilities({...owner, features}, vendor, open);
    assert.deepEqual([whole.allowed, payPart], [true, {allowed: false, reason: 'feature'}]);
  });

  it('let a void invoice be downloaded and a member share nothing', () => {
    assert.deepEqual(invoiceCapabilities(owner, vendor, {...open, status: 'void'}).download, {allowed: true});
    assert.equal(shareCapability({...owner, role: 'member'}).reason, 'role');
    assert.equal(shareCapability({...owner, scopes: without(owner.scopes, 'invoices:share')}).reason, 'scope');
    assert.equal(shareCapability({...owner, features: without(owner.features, 'shareLinks')}).reason, 'feature');
  });
});

describe('other capabilities', () => {
  it('keep a card only where methods are kept', () => {
    assert.deepEqual(saveMethodCapability(owner), {allowed: true});
    assert.equal(
      saveMethodCapability({...owner, features: without(owner.features, 'paymentMethods')}).reason,
      'feature',
    );
  });

  it('give a receipt of what succeeded, and give up only what waits for the customer', () => {
    assert.deepEqual(attemptCapabilities(owner, 'succeeded'), {
      cancel: {allowed: false, reason: 'status'},
      receipt: {allowed: true},
    });
    assert.deepEqual(attemptCapabilities(owner, 'requires_action').cancel, {allowed: true});
    assert.equal(attemptCapabilities({...owner, role: 'member'}, 'requires_action').cancel.reason, 'role');
  });
});

describe('the least part', () => {
  it('is one major unit of the currency', () => {
    assert.deepEqual([minimumPart('EUR', 5000), minimumPart('JPY', 5000), minimumPart('KWD', 5000)], [100, 1, 1000]);
  });

  it('is all that is due when that is less', () => {
    assert.equal(minimumPart('KWD', 250), 250);
  });
});
