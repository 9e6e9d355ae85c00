import {currencyDigits} from '../../currency.js';

/** https://docs.stripe.com/currencies#zero-decimal */
const zeroDecimal = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
/** https://docs.stripe.com/currencies#three-decimal; their last digit must be 0. */
const threeDecimal = new Set('BHD JOD KWD OMR TND'.split(' '));
/** Without decimals, but counted in hundredths for older integrations' sake: only whole ones are taken. */
const wholeHundreds = new Set(['ISK', 'UGX']);

/** Digits of the unit in which Stripe counts a currency; not always ISO 4217's. */
function stripeDigits(currency: string): number {
  if (zeroDecimal.has(currency)) return 0;
  return threeDecimal.has(currency) ? 3 : 2;
}

/**
 * An amount as Stripe counts it, or undefined where it can't be said: 5.124 KWD, or half an Icelandic króna.
 * @param amount ISO minor units
 * @param currency ISO 4217
 */
export function toStripeAmount(amount: number, currency: string): number | undefined {
  const converted = scale(amount, stripeDigits(currency) - currencyDigits(currency));
  if (converted === undefined) return undefined;
  const step = threeDecimal.has(currency) ? 10 : wholeHundreds.has(currency) ? 100 : 1;
  return converted % step === 0 ? converted : undefined;
}

/** The other way: ISO minor units of what Stripe counted; undefined for what has none. */
export function fromStripeAmount(amount: number, currency: string): number | undefined {
  return scale(amount, currencyDigits(currency) - stripeDigits(currency));
}

function scale(amount: number, digits: number): number | undefined {
  const scaled = digits >= 0 ? amount * 10 ** digits : amount / 10 ** -digits;
  return Number.isSafeInteger(scaled) ? scaled : undefined;
}
