import {currencyDigits} from 'portal-widgets-server/currency';
import {type Language, type VendorSite, localeOf} from '../vendors.js';
import type {Money} from './records.js';
import {en} from './words/en.js';
import {fr} from './words/fr.js';
import type {DeskWords} from './words/words.js';

const wordsOf: Readonly<Record<Language, DeskWords>> = {en, fr};

/** How a vendor's desk speaks and writes: in the first language of its website. */
export interface Voice {
  readonly words: DeskWords;
  /** BCP 47. */
  readonly language: string;
  /** An amount with its currency. */
  money(amount: Money): string;
  /** An ISO day such as `3 Nov 2026`. */
  day(isoDay: string): string;
  /** An ISO instant with its hour, as the vendor's office sees it. */
  moment(instant: string): string;
  /** Bytes, such as `12 kB`. */
  size(bytes: number): string;
  /** A decimal as it is typed here: `12,5` for 12.5 in French. */
  typed(decimal: string): string;
  /** What was typed as a decimal with a point; text that is none stays what it is. */
  decimal(typed: string): string;
}

export function voiceOf(site: VendorSite): Voice {
  const locale = localeOf(site, site.language);
  // English days as they are read everywhere: not by the month first.
  const days = locale === 'en' ? 'en-GB' : locale;
  const dayFormat = new Intl.DateTimeFormat(days, {dateStyle: 'medium', timeZone: 'UTC'});
  const momentFormat = new Intl.DateTimeFormat(days, {dateStyle: 'medium', timeStyle: 'short'});
  const hasComma = site.language === 'fr';
  return {
    words: wordsOf[site.language],
    language: locale,
    money({amount, currency}) {
      const digits = currencyDigits(currency);
      return new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        // A decimal as text stays exact.
      }).format(decimalOf(amount, currency) as Intl.StringNumericLiteral);
    },
    day: (isoDay) => dayFormat.format(new Date(isoDay)),
    moment: (instant) => momentFormat.format(new Date(instant)),
    size: (bytes) =>
      new Intl.NumberFormat(locale, {style: 'unit', unit: 'kilobyte'}).format(Math.max(1, Math.round(bytes / 1_000))),
    typed: (decimal) => (hasComma ? decimal.replace('.', ',') : decimal),
    decimal: (typed) => (hasComma ? typed.replace(',', '.') : typed),
  };
}

/** `-1234` minor units of a currency with two digits as `-12.34`. */
export function decimalOf(amount: number, currency: string): string {
  const digits = currencyDigits(currency);
  if (digits === 0) return String(amount);
  const figures = String(Math.abs(amount)).padStart(digits + 1, '0');
  return `${amount < 0 ? '-' : ''}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

/** The minor units of a decimal with a point; undefined for what is no amount of the currency. */
export function minorUnitsOf(text: string, currency: string): number | undefined {
  const digits = currencyDigits(currency);
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '' || fraction.length > digits) return undefined;
  const amount = Number(`${sign}${whole}${fraction.padEnd(digits, '0')}`);
  return Number.isSafeInteger(amount) ? amount : undefined;
}
