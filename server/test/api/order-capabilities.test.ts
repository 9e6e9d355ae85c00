import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {allFeatures, allScopes, effectiveScopes} from '../../src/api/features.js';
import {orderCapabilities, type OrderState, type OrderVendorRules} from '../../src/api/order-capabilities.js';
import type {Rights} from '../../src/api/rights.js';
import type {Capability, Feature, OrderStatus, Role, Scope} from '../../src/port/contract.js';

const vendor: OrderVendorRules = {paymentCurrencies: ['EUR'], regionsWithoutPayment: ['AR'], mail: true};
const first = {id: 'inv_1', status: 'open', currency: 'EUR', amountDue: 100} as const;
const second = {...first, id: 'inv_2'};
const roles: readonly Role[] = ['owner', 'billing_manager', 'member'];
const statuses: readonly OrderStatus[] = ['confirmed', 'in_progress', 'fulfilled', 'canceled'];
const none: ReadonlyMap<string, string> = new Map();

type Answer = true | NonNullable<Capability['reason']>;
const answer = ({allowed, reason}: Capability): Answer => allowed || (reason ?? 'status');

function rightsOf(role: Role, more: {scopes?: readonly Scope[]; features?: readonly Feature[]; region?: string} = {}) {
  const {scopes = allScopes, features = allFeatures, region = 'DE'} = more;
  return {role, scopes: effectiveScopes(role, scopes), features: new Set(features), region} satisfies Rights;
}

function order(payables: OrderState['facts']['payables'], status: OrderStatus = 'confirmed'): OrderState {
  return {status, amountDue: {amount: 0, currency: 'EUR'}, facts: {payables}};
}

describe('order capabilities', () => {
  it('let those who manage the account have it confirmed and order again, for every role, session and status', () => {
    const sessions = [
      {name: 'everything', scopes: allScopes, features: allFeatures, confirm: true, again: true},
      {
        name: 'reading',
        scopes: ['orders:read', 'payments:write'],
        features: allFeatures,
        confirm: 'scope',
        again: 'scope',
      },
      {name: 'no quotes', scopes: allScopes, features: ['orders', 'payments'], confirm: true, again: 'feature'},
      {name: 'no orders', scopes: allScopes, features: ['quotes', 'payments'], confirm: 'feature', again: 'feature'},
    ] as const;
    for (const role of roles) {
      for (const status of statuses) {
        for (const mail of [true, false]) {
          for (const {name, scopes, features, confirm, again} of sessions) {
            const rights = rightsOf(role, {scopes, features});
            const found = orderCapabilities(rights, {...vendor, mail}, order([first], status), none);
            const state = !mail ? 'feature' : status === 'canceled' ? 'status' : true;
            assert.deepEqual(
              [answer(found.download), answer(found.sendConfirmation), answer(found.reorder), answer(found.pay)],
              [
                scopes.some((scope) => scope === 'orders:read') ? true : 'scope',
                role === 'member' ? 'role' : confirm === true ? state : confirm,
                role === 'member' ? 'role' : again,
                role === 'member' ? 'role' : true,
              ],
              `${role} ${status} ${mail} ${name}`,
            );
          }
        }
      }
    }
  });

  it('let it be paid while one of its invoices can be', () => {
    const pay = (payables: OrderState['facts']['payables'], active = none, rules = vendor) =>
      answer(orderCapabilities(rightsOf('owner'), rules, order(payables), active).pay);
    assert.equal(pay([first, second], new Map([['inv_1', 'att_1']])), true);
    assert.equal(
      pay(
        [first, second],
        new Map([
          ['inv_1', 'att_1'],
          ['inv_2', 'att_2'],
        ]),
      ),
      'payment_in_progress',
    );
    assert.equal(pay([{...first, status: 'uncollectible'}]), true);
    assert.equal(pay([{...first, currency: 'CHF'}]), 'currency');
    assert.equal(pay([first], none, {...vendor, regionsWithoutPayment: ['DE']}), 'region');
    assert.equal(pay([]), 'nothing_due');
  });
});
