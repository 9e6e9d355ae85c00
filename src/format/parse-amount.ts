import {fractionDigits} from './money.js';

/**
 * What a person typed as an amount, in minor units: `1 234,50` or `1,234.50` → 123450 for EUR. Digits of any script; the last `.`, `,` or `٫` is the decimal mark unless
 * three digits follow it and the currency has fewer or the mark comes twice; thousands may be grouped by one kind of mark. Undefined when it isn't an amount or has more digits than the currency: nothing is rounded in silence.
 */
export function parseAmount(text: string, currency: string): number | undefined {
  const digits = fractionDigits(currency);
  const plain = text
    .trim()
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[\s'’\u00a0\u202f٬]/g, '')
    .replace(/[٫]/g, '.');
  if (!/^\d[\d.,]*$/.test(plain)) return undefined;
  const marks = plain.match(/[.,]/g) ?? [];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const after = plain.length - last - 1;
  const repeated = marks.filter((mark) => mark === plain[last]).length > 1;
  const isDecimal = last >= 0 && !repeated && (after !== 3 || digits === 3);
  const grouped = isDecimal ? plain.slice(0, last) : plain;
  if (!/^(\d+|[1-9]\d{0,2}([.,])(\d{2,3}\2)*\d{3})$/.test(grouped)) return undefined;
  if (isDecimal && marks.length > 1 && grouped.includes(plain[last] ?? '')) return undefined;
  const whole = grouped.replace(/[.,]/g, '');
  const fraction = isDecimal ? plain.slice(last + 1) : '';
  if (fraction.length > digits) return undefined;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** 0–9 of a decimal digit of any script: Unicode keeps each script's ten digits together, in order. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}
