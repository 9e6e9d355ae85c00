import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {QuoteLine} from '../../../src/client/contract.js';
import {diffLines} from '../../../src/widgets/quote-list/diff-lines.js';

const eur = (amount: number) => ({amount, currency: 'EUR'});

function item(id: string, change: Partial<QuoteLine> = {}): QuoteLine {
  return {
    id,
    kind: 'item',
    description: `Item ${id}`,
    quantity: '2',
    unit: 'device',
    unitPrice: eur(1000),
    discountPercent: '0',
    discount: eur(0),
    taxes: ['VAT'],
    subtotal: eur(2000),
    ...change,
  };
}

const told = (before: readonly QuoteLine[], after: readonly QuoteLine[]): string[] =>
  diffLines(before, after).map((difference) => {
    const {id} = difference.change === 'removed' ? difference.before : difference.after;
    const aspects = difference.change === 'changed' ? ` ${difference.aspects.join(' ')}` : '';
    return `${difference.change} ${id}${aspects}`;
  });

describe('diffLines', () => {
  it('finds nothing between a version and itself', () => {
    const lines = [item('a'), item('b')];
    assert.deepEqual(told(lines, lines), ['same a', 'same b']);
    assert.deepEqual(told([], []), []);
  });

  it('tells what was added and removed, where it stands or stood', () => {
    assert.deepEqual(told([item('a'), item('b'), item('c')], [item('a'), item('d'), item('c')]), [
      'same a',
      'added d',
      'removed b',
      'same c',
    ]);
    assert.deepEqual(told([item('a')], []), ['removed a']);
    assert.deepEqual(told([], [item('a')]), ['added a']);
    assert.deepEqual(told([item('a'), item('b')], [item('a')]), ['same a', 'removed b']);
  });

  it('tells which aspects of a line changed', () => {
    const changes: readonly [Partial<QuoteLine>, string][] = [
      [{description: 'Another'}, 'description'],
      [{quantity: '3'}, 'quantity'],
      [{unit: null}, 'unit'],
      [{unitPrice: eur(900)}, 'price'],
      [{discountPercent: '10'}, 'discount'],
      [{taxes: []}, 'taxes'],
      [{quantity: '3', unitPrice: eur(900)}, 'quantity price'],
    ];
    for (const [change, aspects] of changes)
      assert.deepEqual(told([item('a')], [item('a', change)]), [`changed a ${aspects}`]);
  });

  it('takes quantities for the same however they are written', () => {
    assert.deepEqual(told([item('a', {quantity: '2.50'})], [item('a', {quantity: '2.5'})]), ['same a']);
    assert.deepEqual(told([item('a', {quantity: '2'})], [item('a', {quantity: '2.000'})]), ['same a']);
    assert.deepEqual(told([item('a', {quantity: '20'})], [item('a', {quantity: '2'})]), ['changed a quantity']);
    assert.deepEqual(told([item('a', {discountPercent: '0'})], [item('a', {discountPercent: '0.0'})]), ['same a']);
  });

  it('takes a line for the same whose id is another but whose words are not', () => {
    const before = item('a', {description: 'Gateway'});
    assert.deepEqual(told([before], [item('z', {description: 'Gateway', quantity: '5'})]), ['changed z quantity']);
    assert.deepEqual(told([before], [item('z', {description: 'Licence'})]), ['added z', 'removed a']);
  });

  it('pairs each line once, and the id before the words', () => {
    const before = [item('a', {description: 'Same'}), item('b', {description: 'Same'})];
    const after = [item('b', {description: 'Same'}), item('c', {description: 'Same'})];
    assert.deepEqual(told(before, after), ['same b', 'same c']);
  });

  it('calls lines that merely moved the same', () => {
    assert.deepEqual(told([item('a'), item('b')], [item('b'), item('a')]), ['same b', 'same a']);
  });

  it('tells of headings and remarks by their words, and of sums of lines only those', () => {
    const section = (description: string): QuoteLine => ({id: 's', kind: 'section', description});
    assert.deepEqual(told([section('Service')], [section('Services')]), ['changed s description']);
    const subtotal = (amount: number): QuoteLine => ({
      id: 't',
      kind: 'subtotal',
      description: 'Sum',
      subtotal: eur(amount),
    });
    assert.deepEqual(told([subtotal(1)], [subtotal(2)]), ['same t']);
  });

  it('accounts for each line exactly once, whatever was done to them', () => {
    // A small generator of its own: the same cases in every run.
    let state = 7;
    const random = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    for (let run = 0; run < 2000; run++) {
      const lines = (): QuoteLine[] =>
        [...new Set(Array.from({length: random(7)}, () => String(random(9))))].map((id) =>
          item(id, {quantity: String(1 + random(2)), description: `Item ${random(4)}`}),
        );
      const [before, after] = [lines(), lines()];
      const differences = diffLines(before, after);
      const olds = differences.flatMap((difference) => ('before' in difference ? [difference.before] : []));
      const news = differences.flatMap((difference) => ('after' in difference ? [difference.after] : []));
      assert.deepEqual(news, after);
      assert.deepEqual(new Set(olds), new Set(before));
      assert.equal(olds.length, before.length);
    }
  });
});
