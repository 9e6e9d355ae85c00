/** A decimal as it is written by hand: `02.50` is `2.5`, `0.000` is `0`. It stays text, so that nothing is lost. */
export function plainDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  const kept = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${kept && `.${kept}`}`;
}

/** Which of two decimals, 0 or more, is larger: below 0 when it is `b`. */
export function compareDecimals(a: string, b: string): number {
  const [wholeA = '', fractionA = ''] = plainDecimal(a).split('.');
  const [wholeB = '', fractionB = ''] = plainDecimal(b).split('.');
  const places = Math.max(fractionA.length, fractionB.length);
  const difference = BigInt(wholeA + fractionA.padEnd(places, '0')) - BigInt(wholeB + fractionB.padEnd(places, '0'));
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
