import type {components} from '../contract.generated.js';
import {currencyDigits} from '../currency.js';

type Money = components['schemas']['Money'];

/** An amount as a plain decimal in major units, exact at any size: `{amount: -5, currency: 'EUR'}` is `-0.05`. */
export function decimalAmount({amount, currency}: Money): string {
  const digits = currencyDigits(currency);
  const whole = BigInt(amount);
  const text = (whole < 0n ? -whole : whole).toString().padStart(digits + 1, '0');
  const split = text.length - digits;
  return `${whole < 0n ? '-' : ''}${text.slice(0, split)}${digits > 0 ? `.${text.slice(split)}` : ''}`;
}

/** The formatters of one document: a customer's locale, the Gregorian calendar that invoices are dated by. */
export interface DocumentFormat {
  /** With the currency's symbol. */
  money(money: Money): string;
  /** With the symbol and, where the symbol doesn't say it, the ISO code: a lone `$` is the coin of twenty countries. */
  moneyWithCode(money: Money): string;
  /** A decimal as the contract writes it (`1.50`). */
  decimal(value: string): string;
  /** Percent as the contract writes it (`14.975` is 14.975 %). */
  percent(value: string): string;
  /** A calendar day (`2026-10-03`) in full. */
  date(day: string): string;
  /** A calendar day, short enough for a column. */
  shortDate(day: string): string;
  count(value: number): string;
}

/**
 * The formatters of a BCP 47 locale. Throws a RangeError on a malformed one.
 */
export function documentFormat(locale: string): DocumentFormat {
  const dates = (style: 'long' | 'medium'): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, {dateStyle: style, timeZone: 'UTC', calendar: 'gregory'});
  const long = dates('long');
  const medium = dates('medium');
  const plain = new Intl.NumberFormat(locale, {maximumFractionDigits: 20});
  const percents = new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: 20});
  const currencies = new Map<string, Intl.NumberFormat>();

  const money = (value: Money): string => {
    let format = currencies.get(value.currency);
    if (!format) {
      const {currency} = value;
      const digits = currencyDigits(currency);
      const fraction = {minimumFractionDigits: digits, maximumFractionDigits: digits};
      format = new Intl.NumberFormat(locale, {style: 'currency', currency, ...fraction});
      currencies.set(value.currency, format);
    }
    const text = format.format(decimalAmount(value) as Intl.StringNumericLiteral);
    // From right to left, the last sign of `CA$` would stray to the far side of its letters (UAX #9).
    return /[\u200f\u061c]/.test(text) ? text.replace(/(?<=[A-Z])\$/, '$$\u200e') : text;
  };

  return {
    money,
    moneyWithCode(value) {
      const text = money(value);
      return text.includes(value.currency) ? text : `${text}\u00a0${value.currency}`;
    },
    decimal: (value) => plain.format(value as Intl.StringNumericLiteral),
    // As text, since 14.975 / 100 has no exact number.
    percent: (value) => percents.format(`${value}E-2` as Intl.StringNumericLiteral),
    date: (day) => long.format(new Date(`${day}T00:00:00Z`)),
    shortDate: (day) => medium.format(new Date(`${day}T00:00:00Z`)),
    count: (value) => plain.format(value),
  };
}

/** The calendar day (`YYYY-MM-DD`) that an instant falls on in a time zone. */
export function dayIn(timeZone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
