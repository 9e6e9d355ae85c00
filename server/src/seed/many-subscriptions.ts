import {periodFrom} from '../pricing/periods.js';
import type {SeededCatalog} from './catalog.js';
import {atlas} from './customers.js';
import {addDays, randomFrom} from './deterministic.js';
import type {SeedRows} from './rows.js';
import {addSubscription, periodEnding} from './subscription-rows.js';

const products = ['business', 'business', 'starter', 'enterprise', 'archive', 'sign'] as const;
const teams = ['Atlanta', 'Boston', 'Chicago', 'Dallas', 'Denver', 'Miami', 'Newark', 'Seattle'] as const;
const terms = [1, 1, 12, 12, 12, 36] as const;

/** Adds `count` subscriptions of depots and teams: nearly all active, some that end, some paused, a few canceled. They came from elsewhere, so there are no invoices of theirs. */
export function addManySubscriptions(
  rows: SeedRows,
  catalog: SeededCatalog,
  today: string,
  count: number,
  nextNumber: () => string,
): void {
  const random = randomFrom(`${atlas.id}/subscriptions`);
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(random() * values.length)] ?? values[0];
  for (let index = 0; index < count; index += 1) {
    const [product, termMonths, lot] = [pick(products), pick(terms), random()];
    const quantity = (product === 'enterprise' ? 5 : 1) + Math.floor(random() * 20);
    const isCanceled = lot >= 0.95;
    const isPaused = lot >= 0.92 && !isCanceled;
    // What ended, or stands still, did so within the last two months.
    const endsIn = isCanceled || isPaused ? -1 - Math.floor(random() * 60) : 1 + Math.floor(random() * 27 * termMonths);
    const period = periodEnding(addDays(today, endsIn), termMonths);
    const next = addDays(period.endsOn, 1);
    addSubscription(
      rows,
      atlas,
      catalog,
      {
        key: `many-${index}`,
        number: nextNumber(),
        items: [
          {product, quantity, ...(product !== 'archive' && {assigned: Math.floor(random() * (quantity + 1))})},
          ...(product === 'business' && random() < 0.3 ? [{product: 'api', quantity: 10}] : []),
        ],
        termMonths,
        team: pick(teams),
        period,
        withoutBooks: true,
        ...(isCanceled && {status: 'canceled', cancel: {reason: 'unused', because: 'expired', on: next}}),
        ...(isPaused && {status: 'paused', pause: {on: next, until: periodFrom(next, 4, 1).endsOn}}),
        ...(lot < 0.1 && {autoRenew: false}),
        ...(lot >= 0.1 && lot < 0.15 && {cancel: {reason: 'too_expensive'}}),
        ...(index % 7 === 0 && {reference: `PO-${600_000 + index}`}),
      },
      {invoice: nextNumber},
    );
  }
}
