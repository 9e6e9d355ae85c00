/**
 * What a card number, an expiry and a security code look like (ISO/IEC 7812). Pure, and shared by the server and the hosted
 * fields page, so that both say the same about the same digits.
 */

/** A card scheme, lower case. `unknown` until enough digits are there, and for schemes not listed. */
export type Brand = 'visa' | 'mastercard' | 'amex' | 'discover' | 'diners' | 'jcb' | 'unionpay' | 'unknown';

/** One of the four inputs of the hosted fields. */
export type FieldName = 'number' | 'expiry' | 'cvc' | 'holder';

/** Why a field can't be accepted. The page has a sentence for each, in every language. */
export type FieldErrorCode =
  'required' | 'incomplete' | 'invalid' | 'expired' | 'too_long' | 'looks_like_card_number' | 'not_a_test_card';

/** The fields in error, each with its reason; an empty object when all is well. */
export type FieldErrors = Partial<Record<FieldName, FieldErrorCode>>;

/** What the four inputs hold, as typed. */
export type CardInput = Record<FieldName, string>;

/** A month of a year: `{month: 1…12, year: 2031}`. */
export interface Expiry {
  month: number;
  year: number;
}

interface BrandRule {
  brand: Brand;
  pattern: RegExp;
  lengths: readonly number[];
  groups: readonly number[];
  cvcLength: number;
}

const unknownRule: BrandRule = {
  brand: 'unknown',
  pattern: /^/,
  lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  groups: [4, 4, 4, 4, 3],
  cvcLength: 3,
};

const rules: readonly BrandRule[] = [
  {brand: 'visa', pattern: /^4/, lengths: [13, 16, 19], groups: [4, 4, 4, 4, 3], cvcLength: 3},
  {
    brand: 'mastercard',
    pattern: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    groups: [4, 4, 4, 4],
    cvcLength: 3,
  },
  {brand: 'amex', pattern: /^3[47]/, lengths: [15], groups: [4, 6, 5], cvcLength: 4},
  {brand: 'diners', pattern: /^(36|38|39|30[0-5])/, lengths: [14, 16, 19], groups: [4, 6, 4, 5], cvcLength: 3},
  {brand: 'discover', pattern: /^(6011|64[4-9]|65)/, lengths: [16, 19], groups: [4, 4, 4, 4, 3], cvcLength: 3},
  {brand: 'jcb', pattern: /^35(2[89]|[3-8])/, lengths: [16, 17, 18, 19], groups: [4, 4, 4, 4, 3], cvcLength: 3},
  {brand: 'unionpay', pattern: /^62/, lengths: [16, 17, 18, 19], groups: [4, 4, 4, 4, 3], cvcLength: 3},
];

function ruleOf(digits: string): BrandRule {
  return rules.find((rule) => rule.pattern.test(digits)) ?? unknownRule;
}

/**
 * The decimal digits of `text` as ASCII, everything else dropped. Arabic-Indic and Persian digits count: they are what an
 * Arabic keyboard types.
 */
export function digitsOf(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/\D/g, '');
}

/** The scheme that a number, or its beginning, belongs to. */
export function brandOf(number: string): Brand {
  return ruleOf(digitsOf(number)).brand;
}

/** The most digits a number of this beginning can have. */
export function maxDigits(number: string): number {
  return Math.max(...ruleOf(digitsOf(number)).lengths);
}

/** How many digits the security code of this number has: 4 for American Express, else 3. */
export function cvcLengthOf(number: string): number {
  return ruleOf(digitsOf(number)).cvcLength;
}

/** The number as printed on a card: grouped by spaces, cut to the scheme's longest. */
export function formatNumber(text: string): string {
  const digits = digitsOf(text).slice(0, maxDigits(text));
  const parts: string[] = [];
  let start = 0;
  for (const size of ruleOf(digits).groups) {
    if (start >= digits.length) break;
    parts.push(digits.slice(start, start + size));
    start += size;
  }
  return parts.join(' ');
}

/** Whether the digits satisfy the check digit (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/**
 * The expiry as `MM / YY`, made while it is typed or from anything pasted or filled in: `1230`, `12/2030`, `2030-12`, `1/30`.
 */
export function formatExpiry(text: string): string {
  const yearFirst = /^\s*(20\d\d)\s*[-/.]\s*(\d{1,2})\s*$/.exec(text);
  if (yearFirst) {
    const [, year = '', month = ''] = yearFirst;
    return `${month.padStart(2, '0')} / ${year.slice(2)}`;
  }
  const parts = /^\s*(\d{1,2})\s*[-/.]\s*(\d*)\s*$/.exec(text);
  let digits = parts ? (parts[1] ?? '').padStart(2, '0') + (parts[2] ?? '') : digitsOf(text);
  if (/^[2-9]/.test(digits)) digits = `0${digits}`;
  const month = digits.slice(0, 2);
  const rest = digits.slice(2);
  const year = rest.length === 4 ? rest.slice(2) : rest.startsWith('20') && rest.length === 3 ? rest : rest.slice(0, 2);
  return digits.length < 2 ? month : `${month} / ${year}`;
}

/** The month and year that `MM / YY` (or `MM / YYYY`) means; `null` when it means none. */
export function parseExpiry(text: string): Expiry | null {
  const digits = digitsOf(formatExpiry(text));
  if (digits.length !== 4) return null;
  const month = Number(digits.slice(0, 2));
  return month >= 1 && month <= 12 ? {month, year: 2000 + Number(digits.slice(2))} : null;
}

/** Whether a card of this expiry can no longer be used at `now` (epoch ms): it lasts to the end of its month, UTC. */
export function isExpired({month, year}: Expiry, now: number): boolean {
  return Date.UTC(year, month, 1) <= now;
}

function numberError(text: string): FieldErrorCode | undefined {
  const digits = digitsOf(text);
  if (digits === '') return 'required';
  const {lengths} = ruleOf(digits);
  if (digits.length < Math.min(...lengths)) return 'incomplete';
  if (lengths.includes(digits.length) && passesLuhn(digits)) return undefined;
  // Schemes with longer numbers than 16 hardly issue them: sixteen wrong digits are a mistake, not a beginning.
  return digits.length < Math.min(16, Math.max(...lengths)) ? 'incomplete' : 'invalid';
}

function expiryError(text: string, now: number): FieldErrorCode | undefined {
  const digits = digitsOf(formatExpiry(text));
  if (digits === '') return 'required';
  if (digits.length < 4) return 'incomplete';
  const expiry = parseExpiry(text);
  // No scheme issues cards for more than 20 years ahead: a year beyond is a slip of the finger.
  if (!expiry || expiry.year > new Date(now).getUTCFullYear() + 20) return 'invalid';
  return isExpired(expiry, now) ? 'expired' : undefined;
}

function cvcError(text: string, number: string): FieldErrorCode | undefined {
  const digits = digitsOf(text);
  if (digits === '') return 'required';
  const length = cvcLengthOf(number);
  return digits.length < length ? 'incomplete' : digits.length > length ? 'invalid' : undefined;
}

function holderError(text: string): FieldErrorCode | undefined {
  const name = text.trim();
  if (name === '') return 'required';
  if (name.length > 100) return 'too_long';
  return digitsOf(name).length >= 12 ? 'looks_like_card_number' : undefined;
}

/** What is wrong with each field at `now` (epoch ms). */
export function checkCard(input: CardInput, now: number): FieldErrors {
  const found = {
    number: numberError(input.number),
    expiry: expiryError(input.expiry, now),
    cvc: cvcError(input.cvc, input.number),
    holder: holderError(input.holder),
  };
  return Object.fromEntries(Object.entries(found).filter(([, code]) => code !== undefined));
}
