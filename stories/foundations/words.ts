import {cachedFormatter} from '../../src/format/intl-cache.js';
import {formatDay} from '../../src/format/date.js';
import {formatMoney} from '../../src/format/money.js';
import {formatNumber, formatPercent} from '../../src/format/number.js';
import {localeTags} from '../../src/i18n/locales.js';

/** The plain words of a catalog, by the path of their name; sentences that are put together from values are left out. */
export function plainWords(words: object, path = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(words) as [string, unknown][]) {
    const at = path ? `${path}.${name}` : name;
    if (typeof value === 'string') found.set(at, value);
    else if (typeof value === 'object' && value) for (const entry of plainWords(value, at)) found.set(...entry);
  }
  return found;
}

/** Every language that the widgets speak, with a region where the formats need one. */
export const locales: readonly string[] = [
  'en',
  ...localeTags.map((tag) => (tag === 'pt' ? 'pt-BR' : (Intl.getCanonicalLocales(tag)[0] ?? tag))),
];

const list = {style: 'long', type: 'conjunction'} as const;

/** One of each kind of data in a language. */
export const formatsIn = (locale: string): readonly string[] => [
  formatDay('2026-03-05', locale),
  formatMoney({amount: 1234567, currency: 'EUR'}, locale),
  formatMoney({amount: -123450, currency: 'CAD'}, locale),
  formatMoney({amount: 125000, currency: 'JPY'}, locale),
  formatMoney({amount: 1234567, currency: 'KWD'}, locale),
  formatNumber(1234.5, locale),
  formatPercent('19.5', locale),
  cachedFormatter('list', locale, list, () => new Intl.ListFormat(locale, list)).format(['KH-41', 'KH-42', 'KH-45']),
];

/** What {@link formatsIn} shows. */
export const formatNames: readonly string[] = [
  'Day',
  'Euros',
  'Credit',
  'No minor unit',
  'Three digits',
  'Number',
  'Percent',
  'List',
];

/** How the widgets speak. */
export const tone: readonly (readonly [string, string, string])[] = [
  [
    'Say what happened, what it means for one’s money, and what to do.',
    'The payment failed. Nothing was charged. Try again or take another method.',
    'Error 402',
  ],
  ['Name things as the customer does.', 'Amount due', 'Outstanding balance (net)'],
  ['Buttons say what they do.', 'Pay 3 invoices', 'Submit'],
  ['No blame, no apology, no exclamation mark.', 'This card has expired.', 'Oops! You entered a bad card!'],
  ['Sentence case. Capitals come from a theme, not from the words.', 'Download as CSV', 'Download As CSV'],
  ['Never an amount or a date put together by hand.', '1.234,50 €', '€ 1234.5'],
  ['A status is told by its word; its colour only repeats it.', 'Overdue', 'A red dot'],
];
