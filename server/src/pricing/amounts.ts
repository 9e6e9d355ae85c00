/**
 * How documents are added up, in integers only, whatever digits a currency has. A line is rounded once to the minor unit, its discount once, and each tax once for the whole
 * document on the sum of its bases; all halves go away from zero.
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

/** Quantity × price, less the discount. @throws RangeError */
export function lineAmounts({quantity, unitPrice, discountPercent}: LineAmountsInput): LineAmounts {
  const gross = multiply(unitPrice, quantity);
  const discount = percentOf(gross, discountPercent);
  return {discount, subtotal: gross - discount};
}

/** `rate` percent of `base`, minor units. @throws RangeError */
export function percentOf(base: number, rate: string): number {
  return multiply(base, rate, 100n);
}

/** `amount` in `count` whole parts that add up to it; the first ones take the odd units. */
export function inParts(amount: number, count: number): number[] {
  const least = Math.floor(amount / count);
  return Array.from({length: count}, (_, index) => least + (index < amount - least * count ? 1 : 0));
}

/**
 * `amount` as a count of minor units that is exact.
 * @throws RangeError beyond 2^53 − 1, where a number would silently be another one
 */
export function exactly(amount: number | bigint): number {
  const value = Number(amount);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`${amount} minor units are more than can be counted exactly. Nothing was priced.`);
}

function multiply(amount: number, decimal: string, divisor = 1n): number {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const numerator = BigInt(amount) * BigInt(whole + fraction);
  const denominator = 10n ** BigInt(fraction.length) * divisor;
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return exactly(numerator < 0n ? -rounded : rounded);
}
