import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {methodToCharge, nextTryOn} from '../../src/billing/collecting.js';
import {dueReminder, dueStep} from '../../src/billing/lifecycle.js';
import type {StoredMethod} from '../../src/port/payment-methods.js';

type Dates = Parameters<typeof dueStep>[0];

const active: Dates = {
  status: 'active',
  period_ends_on: '2027-03-31',
  grace_ends_on: null,
  cancel_at_period_end: false,
  auto_renew: true,
  pause_from: null,
  resumes_on: null,
};

describe('what is due of a subscription by its days', () => {
  it('is nothing on the last day of a period, and its renewal on the day after', () => {
    assert.equal(dueStep(active, '2027-03-31'), undefined);
    assert.deepEqual(dueStep(active, '2027-04-01'), {kind: 'renew', on: '2027-04-01'});
    assert.deepEqual(dueStep({...active, status: 'trialing'}, '2027-04-05'), {kind: 'renew', on: '2027-04-01'});
  });

  it('is its end where it was canceled, or does not renew itself', () => {
    const end = {kind: 'end', on: '2027-04-01'};
    assert.deepEqual(dueStep({...active, cancel_at_period_end: true}, '2027-04-01'), {...end, because: 'customer'});
    assert.deepEqual(dueStep({...active, auto_renew: false}, '2027-04-01'), {...end, because: 'expired'});
  });

  it('is the earliest of what was missed', () => {
    assert.equal(dueStep({...active, pause_from: '2027-03-20'}, '2027-04-10')?.kind, 'pause');
    assert.equal(dueStep({...active, pause_from: '2027-04-05'}, '2027-04-10')?.kind, 'renew');
    assert.equal(dueStep({...active, pause_from: '2027-04-01'}, '2027-04-10')?.kind, 'pause');
    const late: Dates = {...active, status: 'past_due', grace_ends_on: '2027-03-08'};
    assert.deepEqual(dueStep(late, '2027-05-01'), {kind: 'close', on: '2027-03-09'});
    assert.equal(dueStep(late, '2027-03-08'), undefined);
    assert.equal(dueStep({...late, grace_ends_on: '2027-04-08'}, '2027-05-01')?.kind, 'renew');
  });

  it('is nothing while it is paused, until it resumes', () => {
    const paused: Dates = {...active, status: 'paused', resumes_on: '2027-06-01'};
    assert.equal(dueStep(paused, '2027-05-31'), undefined);
    assert.deepEqual(dueStep(paused, '2027-06-02'), {kind: 'resume', on: '2027-06-01'});
    assert.equal(dueStep({...paused, resumes_on: null}, '2030-01-01'), undefined);
    assert.equal(dueStep({...paused, cancel_at_period_end: true}, '2027-06-02')?.kind, 'end');
  });
});

describe('the reminders of a period', () => {
  const year = {period_starts_on: '2026-04-01', period_ends_on: '2027-03-31', reminded_days: null};

  it('come 30, 7 and 1 days before the day after it, each once', () => {
    const due = (today: string, reminded: number | null = null): number | undefined =>
      dueReminder({...year, reminded_days: reminded}, [30, 7, 1], today);
    assert.deepEqual([due('2027-03-01'), due('2027-03-02'), due('2027-03-02', 30)], [undefined, 30, undefined]);
    assert.deepEqual([due('2027-03-25', 30), due('2027-03-31', 7), due('2027-04-01', 7)], [7, 1, undefined]);
  });

  it('are the nearest alone where earlier ones were missed', () => {
    assert.equal(dueReminder(year, [30, 7, 1], '2027-03-28'), 7);
  });

  it('leave out what would come in the first half of the period', () => {
    const month = {...year, period_starts_on: '2027-03-01'};
    assert.equal(dueReminder(month, [30, 7, 1], '2027-03-05'), undefined);
    assert.equal(dueReminder(month, [30, 7, 1], '2027-03-25'), 7);
  });
});

describe('the method that an invoice is charged to', () => {
  const [first, backup] = ['pm_first', 'pm_backup'].map((id) => ({id}) as StoredMethod) as [StoredMethod, StoredMethod];
  const fresh = {method_id: null as string | null, failed_methods: [] as string[], next_try_on: '2027-04-01'};
  const charged = (more: Partial<typeof fresh>, today = '2027-04-01') =>
    methodToCharge({...fresh, ...more}, [first, backup], today)?.method.id;

  it('is the first, then the backup at once, then nothing until the next day to try', () => {
    assert.equal(charged({}), 'pm_first');
    assert.equal(charged({failed_methods: ['pm_first']}), 'pm_backup');
    const both = {failed_methods: ['pm_first', 'pm_backup'], next_try_on: '2027-04-02'};
    assert.deepEqual([charged(both), charged(both, '2027-04-02')], [undefined, 'pm_first']);
  });

  it('is a new one at once, and the one that was decided on before a crash', () => {
    assert.equal(charged({failed_methods: ['pm_old', 'pm_backup'], next_try_on: '2027-04-04'}), 'pm_first');
    assert.equal(charged({method_id: 'pm_backup'}), 'pm_backup');
  });

  it('is tried again on the vendor’s days after the first failure, while there are any', () => {
    assert.equal(nextTryOn('2027-04-01', [1, 3, 5], '2027-04-01'), '2027-04-02');
    assert.equal(nextTryOn('2027-04-01', [1, 3, 5], '2027-04-05'), '2027-04-06');
    assert.equal(nextTryOn('2027-04-01', [1, 3, 5], '2027-04-06'), null);
  });
});
