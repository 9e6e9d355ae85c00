import {plainDigits} from './digits.js';
import {cachedFormatter} from './intl-cache.js';
import {fractionDigits, toDecimal} from './money.js';
import {formatNumber} from './number.js';

/** Thousands in one kind of mark: `1.234.567`, and India's `12,34,567`. */
const groups = /^[1-9]\d{0,2}([.,])(\d{2,3}\1)*\d{3}$/;

/**
 * What a person typed as an amount, in minor units: `1 234,50` or `1,234.50` → 123450 for EUR. Digits of any script.
 *
 * A mark that comes once is the decimal mark, `.` as well as `,` and `٫`, with one exception: before exactly three digits the mark that `locale` groups thousands with does
 * that. So in English `1,234` is a thousand, and `12.345` one digit too many for EUR. Undefined when it isn't an amount or has more digits than the currency: nothing is
 * shortened or rounded in silence, and no amount becomes a thousand times another.
 */
export function parseAmount(text: string, currency: string, locale: string): number | undefined {
  const digits = fractionDigits(currency);
  const plain = plainDigits(text)
    .trim()
    .replace(/[\s'’\u00a0\u202f٬]/g, '')
    .replace(/[٫]/g, '.');
  if (!/^\d[\d.,]*$/.test(plain)) return undefined;
  const marks = plain.match(/[.,]/g) ?? [];
  const mark = marks.at(-1) ?? '';
  const isGrouped = groups.test(plain) && (marks.length > 1 || mark === groupMark(locale));
  const [whole = '', fraction = ''] = isGrouped || !mark ? [plain] : splitAtLast(plain, mark);
  // A decimal mark that comes twice, or groups that are none.
  if (!isGrouped && mark && whole.includes(mark)) return undefined;
  if (!/^\d+$/.test(whole) && !groups.test(whole)) return undefined;
  if (fraction.length > digits) return undefined;
  const minor = Number(whole.replace(/[.,]/g, '') + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** An amount as one would type it in a field: in the locale's digits and with its decimal mark, without currency and thousands. {@link parseAmount} reads it back. */
export function typedAmount(amount: number, currency: string, locale: string): string {
  const digits = fractionDigits(currency);
  const options = {minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false};
  return formatNumber(toDecimal(amount, digits), locale, options);
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** What a locale puts between thousands; some do only from ten thousand on. */
function groupMark(locale: string): string | undefined {
  const format = cachedFormatter('number', locale, {}, () => new Intl.NumberFormat(locale));
  return format.formatToParts(1_234_567).find(({type}) => type === 'group')?.value;
}
