import {cachedFormatter} from './intl-cache.js';

/** A whole or decimal number with the locale's digits and separators. */
export function formatNumber(
  value: number | `${number}`,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string {
  return cachedFormatter('number', locale, options, () => new Intl.NumberFormat(locale, options)).format(value);
}

/** A percentage given in percent: `'9.975'` → `9,975 %` in French. */
export function formatPercent(percent: string, locale: string): string {
  const options = {style: 'unit', unit: 'percent', maximumFractionDigits: 4} as const;
  return formatNumber(percent as `${number}`, locale, options);
}
