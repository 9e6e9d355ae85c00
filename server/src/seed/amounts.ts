/**
 * How the seeded documents are added up, in integers only. A line is rounded once to the minor unit, its discount once, and each tax once for the whole document on the sum of
 * its bases; all halves go away from zero.
 */

/** A line as a vendor writes it. */
export interface LineAmountsInput {
  /** A decimal. */
  readonly quantity: string;
  /** Minor units; below zero for a rebate. */
  readonly unitPrice: number;
  /** A decimal percentage. */
  readonly discountPercent: string;
}

/** Minor units. `subtotal` is after the discount. */
export interface LineAmounts {
  readonly discount: number;
  readonly subtotal: number;
}

export interface TaxRate {
  readonly name: string;
  /** A decimal percentage. */
  readonly rate: string;
}

/** Quantity × price, less the discount. */
export function lineAmounts({quantity, unitPrice, discountPercent}: LineAmountsInput): LineAmounts {
  const gross = multiply(unitPrice, quantity);
  const discount = percentOf(gross, discountPercent);
  return {discount, subtotal: gross - discount};
}

/** `rate` percent of `base`, minor units. */
export function percentOf(base: number, rate: string): number {
  return multiply(base, rate, 100n);
}

/** `amount` in `count` whole parts that add up to it; the first ones take the odd units. */
export function inParts(amount: number, count: number): number[] {
  const least = Math.floor(amount / count);
  return Array.from({length: count}, (_, index) => least + (index < amount - least * count ? 1 : 0));
}

function multiply(amount: number, decimal: string, divisor = 1n): number {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const numerator = BigInt(amount) * BigInt(whole + fraction);
  const denominator = 10n ** BigInt(fraction.length) * divisor;
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -rounded : rounded);
}
