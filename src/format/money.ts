import type {Money} from '../client/contract.js';
import {cachedFormatter} from './intl-cache.js';

/** Where engines leave off the minor units that ISO 4217 counts: nobody pays with such coins, but amounts are counted in them. */
const counted = /AFN|ALL|COP|HUF|IDR|IRR|KPW|LAK|LBP|MGA|MMK|PKR|RSD|SOS|SYP|YER/;

function currencyFormat(locale: string, currency: string): Intl.NumberFormat | undefined {
  const digits = currency === 'IQD' ? 3 : counted.test(currency) ? 2 : undefined;
  const options = {style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits} as const;
  try {
    return cachedFormatter('number', locale, options, () => new Intl.NumberFormat(locale, options as object));
  } catch {
    // A code that isn't ISO 4217's: the amount is shown all the same, so that nothing is hidden.
    return undefined;
  }
}

/** How many digits follow the decimal mark in a currency: JPY 0, EUR 2, KWD 3. Unknown currencies count as 0, so that no digit is invented. */
export function fractionDigits(currency: string): number {
  return currencyFormat('en', currency)?.resolvedOptions().maximumFractionDigits ?? 0;
}

/** Minor units as an exact decimal string of major units: `(29308, 2)` → `'293.08'`. Never a float. */
export function toDecimal(minorUnits: number, digits: number): `${number}` {
  const sign = minorUnits < 0 ? '-' : '';
  const text = String(Math.abs(minorUnits)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return (digits ? `${sign}${whole}.${text.slice(-digits)}` : `${sign}${whole}`) as `${number}`;
}

/** An amount as people of `locale` write it: `29308 CAD` → `293,08 $ CA` in French. */
export function formatMoney({amount, currency}: Money, locale: string): string {
  const format = currencyFormat(locale, currency);
  if (!format) return `${amount} ${currency}`;
  const text = format.format(toDecimal(amount, format.resolvedOptions().maximumFractionDigits ?? 0));
  // From right to left, the sign of `CA$` would stray to the far side of its letters (UAX #9).
  return /[\u200f\u061c]/.test(text) ? text.replace(/(?<=[A-Z])\$/, '$$\u200e') : text;
}
