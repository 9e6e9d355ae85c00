/** Where engines leave off the minor units that ISO 4217 counts: nobody pays with such coins, but amounts are counted in them. */
const counted = new Set('AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR RSD SOS SYP YER'.split(' '));

/** How many digits a currency's minor units have by ISO 4217: JPY 0, EUR 2, KWD 3. @throws RangeError for what isn't a currency code */
export function currencyDigits(currency: string): number {
  if (currency === 'IQD') return 3;
  if (counted.has(currency)) return 2;
  return new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions().maximumFractionDigits ?? 2;
}
