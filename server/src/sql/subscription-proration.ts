import type {ChangePreview, Money} from '../port/contract.js';
import {prorate, wholeOf, type Share} from '../pricing/proration.js';
import type {Period} from '../pricing/periods.js';
import type {ProductRow} from './subscription-products.js';
import type {PricedItem} from './subscription-pricing.js';

type Line = ChangePreview['lines'][number];

interface LinesInput {
  readonly before: readonly PricedItem[];
  readonly after: readonly PricedItem[];
  readonly products: ReadonlyMap<string, Pick<ProductRow, 'name' | 'unit'>>;
  readonly currency: string;
  /** What is left of what was paid. */
  readonly left: Share;
  /** A decimal: that of what was paid. */
  readonly discountPercent: string;
}

/** A change within a period: what is more is charged for the days that are left, what is less credited. What stays has no line. */
export function linesWithinPeriod({before, after, left, discountPercent, ...rest}: LinesInput): Line[] {
  const ids = [...new Set([...before, ...after].map(({productId}) => productId))];
  return ids.flatMap((id) => {
    const [was, is] = [before, after].map((items) => items.find(({productId}) => productId === id));
    const line = (kind: Line['kind'], quantity: number, unitPrice: number): Line =>
      lineOf({productId: id, quantity, unitPrice}, kind, left, {...rest, discountPercent});
    if (was && is && was.unitPrice === is.unitPrice) {
      const more = is.quantity - was.quantity;
      if (more === 0) return [];
      return [line(more > 0 ? 'charge' : 'credit', Math.abs(more), is.unitPrice)];
    }
    return [
      ...(was ? [line('credit', was.quantity, was.unitPrice)] : []),
      ...(is ? [line('charge', is.quantity, is.unitPrice)] : []),
    ];
  });
}

/** A change that begins a period of its own: what is left of the old one is credited, the new one charged as a whole. */
export function linesOfNewPeriod(
  input: LinesInput & {readonly period: Period; readonly newDiscountPercent: string},
): Line[] {
  const {before, after, left, discountPercent, newDiscountPercent, period, ...rest} = input;
  const whole = wholeOf(period);
  return [
    ...before.map((item) => lineOf(item, 'credit', left, {...rest, discountPercent})),
    ...after.map((item) => lineOf(item, 'charge', whole, {...rest, discountPercent: newDiscountPercent})),
  ];
}

function lineOf(
  {productId, quantity, unitPrice}: PricedItem,
  kind: Line['kind'],
  share: Share,
  {products, currency, discountPercent}: Pick<LinesInput, 'products' | 'currency' | 'discountPercent'>,
): Line {
  const money = (amount: number): Money => ({amount, currency});
  const amount = prorate({quantity, unitPrice, discountPercent}, share);
  return {
    productId,
    kind,
    description: products.get(productId)?.name ?? productId,
    quantity,
    unit: products.get(productId)?.unit ?? null,
    unitPrice: money(unitPrice),
    daysLeft: share.daysLeft,
    daysInPeriod: share.daysInPeriod,
    // -0 is no amount.
    amount: money(kind === 'charge' || amount === 0 ? amount : -amount),
  };
}
