/** Digits in groups, as people write a card number: `4242 4242 4242 4242`, `4242-4242-4242-4242`. */
const groupedDigits = /\d+(?:[\s.\u2010-\u2015/-]\d+)*/g;

/** The lengths of card numbers, ISO/IEC 7812. */
const shortest = 13;
const longest = 19;

/**
 * Whether a text holds what may be a card number: 13 to 19 digits in a row, whole or in groups, that pass the Luhn check.
 * A longer run of digits without a gap is no card number, and one beside another number still is.
 */
export function holdsCardNumber(text: string): boolean {
  for (const [run] of withAsciiDigits(text).matchAll(groupedDigits)) {
    const groups = run.match(/\d+/g) ?? [];
    for (let first = 0; first < groups.length; first += 1) {
      let digits = '';
      for (let last = first; last < groups.length && digits.length <= longest; last += 1) {
        digits += groups[last];
        if (digits.length >= shortest && digits.length <= longest && passesLuhn(digits)) return true;
      }
    }
  }
  return false;
}

/** Full-width and styled digits fold to ASCII by themselves; the Arabic and Persian ones keep their own code points. */
function withAsciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  // All zeros pass the sum and are nobody's card.
  return sum > 0 && sum % 10 === 0;
}
