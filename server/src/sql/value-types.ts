/** PostgreSQL's own numbers for the types whose values we read our way, the same on every installation. */
export const typeIds = {int8: 20, date: 1082, numeric: 1700} as const;

/**
 * A bigint column as a number.
 * @throws RangeError beyond 2^53 − 1, where a number would silently be another one.
 */
export function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(
      `The database holds ${text}, which is beyond what can be counted exactly. Nothing was read or changed.`,
    );
  }
  return value;
}

/** A decimal as it would be written by hand: `1.50` is `1.5`, `20.00` is `20`. It stays text, so that nothing is lost. */
export function readDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** How each type's text is read; the same for PGlite and PostgreSQL. A day stays `YYYY-MM-DD`: a Date would move it by a time zone. */
export const valueReaders: Readonly<Record<number, (text: string) => string | number>> = {
  [typeIds.int8]: readInteger,
  [typeIds.date]: (text) => text,
  [typeIds.numeric]: readDecimal,
};
