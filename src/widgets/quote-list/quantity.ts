import {plainDigits} from '../../format/digits.js';

/** The most places that a quantity has. */
const places = 3;

/** A decimal in thousandths, exactly: quantities have at most 9 digits before the mark and 3 after it. */
function thousandths(decimal: string): number {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return Number(whole) * 1000 + Number(fraction.padEnd(places, '0').slice(0, places));
}

function decimalOf(amount: number): string {
  const fraction = String(amount % 1000)
    .padStart(places, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(amount / 1000)}${fraction && `.${fraction}`}`;
}

/** Below 0 when the first is less, 0 when they are the same quantity, above 0 when it is more. */
export const compareDecimals = (first: string, second: string): number => thousandths(first) - thousandths(second);

/** The quantity inside its limits that is closest to it. */
export const within = (quantity: string, least: string, most: string): string =>
  decimalOf(Math.min(thousandths(most), Math.max(thousandths(least), thousandths(quantity))));

/** One more or one less, inside the limits. */
export const stepped = (quantity: string, by: -1 | 1, least: string, most: string): string =>
  within(decimalOf(Math.max(0, thousandths(quantity) + by * 1000)), least, most);

/**
 * What a person typed as a quantity, as the contract writes it: `1,5` and `١٫٥` → `1.5`. Undefined when it is none, or has more digits than a quantity has: nothing is rounded in silence.
 * A mark that comes once is the decimal mark; thousands aren't grouped in a field this small.
 */
export function parseQuantity(typed: string): string | undefined {
  const plain = plainDigits(typed).trim().replace(/[,٫]/, '.');
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? decimalOf(thousandths(plain)) : undefined;
}
