/**
 * What an account number looks like (ISO 13616), in the countries of SEPA. Pure, and shared by the server and the hosted fields page, so that both say the same
 * about the same characters.
 */

/** One of the two inputs of the hosted fields for a debit. */
export type AccountField = 'iban' | 'holder';

/** Why a field can't be accepted. The page has a sentence for each, in every language. */
export type AccountErrorCode =
  | 'required'
  | 'incomplete'
  | 'invalid'
  | 'unsupported_country'
  | 'too_long'
  | 'looks_like_account_number'
  | 'not_a_test_account';

/** What the two inputs hold, as typed. */
export type AccountInput = Record<AccountField, string>;

/** The fields in error, each with its reason; an empty object when all is well. */
export type AccountErrors = Partial<Record<AccountField, AccountErrorCode>>;

/** How long an account number is, by country: those of the SEPA scheme. */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

/** The account number without what people put between its characters, in capitals; digits of other scripts and widths as ASCII. */
export function ibanOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/** The account number as it is printed: groups of four, cut to its country's length. */
export function formatIban(text: string): string {
  const iban = ibanOf(text);
  return (
    iban
      .slice(0, lengths[iban.slice(0, 2)] ?? 34)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}

/** Whether the check digits fit (ISO 7064, MOD 97-10). */
export function passesMod97(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

function ibanError(text: string): AccountErrorCode | undefined {
  const iban = ibanOf(text);
  if (iban === '') return 'required';
  if (!/^[A-Z]{0,2}$/.test(iban.slice(0, 2))) return 'invalid';
  if (iban.length < 2) return 'incomplete';
  const length = lengths[iban.slice(0, 2)];
  if (length === undefined) return 'unsupported_country';
  if (iban.length < length) return 'incomplete';
  return iban.length === length && /^\d\d$/.test(iban.slice(2, 4)) && passesMod97(iban) ? undefined : 'invalid';
}

function holderError(text: string): AccountErrorCode | undefined {
  const name = text.trim();
  if (name === '') return 'required';
  if (name.length > 100) return 'too_long';
  return (ibanOf(name).match(/\d/g) ?? []).length >= 8 ? 'looks_like_account_number' : undefined;
}

/** What is wrong with each field. */
export function checkAccount({iban, holder}: AccountInput): AccountErrors {
  const [ofIban, ofHolder] = [ibanError(iban), holderError(holder)];
  return {...(ofIban && {iban: ofIban}), ...(ofHolder && {holder: ofHolder})};
}
