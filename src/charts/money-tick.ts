import {fractionDigits, toDecimal} from '../format/money.js';
import {formatNumber} from '../format/number.js';

/** A round amount beside a chart, as short as it gets: “$12K”. @param value - minor units */
export function moneyTick(value: number, currency: string, locale: string): string {
  return formatNumber(toDecimal(Math.round(value), fractionDigits(currency)), locale, {
    notation: 'compact',
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 1,
    minimumFractionDigits: 0,
  });
}
