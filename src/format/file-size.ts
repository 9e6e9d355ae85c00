import {formatNumber} from './number.js';

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** A number of bytes as people write it: `1.4 MB`, `1,4 Mo`; a kilobyte is 1,024. */
export function formatFileSize(bytes: number, locale: string): string {
  const power = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const value = bytes / 1024 ** power;
  return formatNumber(value, locale, {
    style: 'unit',
    unit: units[power],
    unitDisplay: power ? 'short' : 'long',
    maximumFractionDigits: value < 10 && power ? 1 : 0,
  });
}
