/**
 * A value inside a sentence written from right to left, kept from being reordered with the words around it (UAX #9 isolates): without
 * them, `2026-0042` after an Arabic word reads `0042-2026`.
 */
export const isolate = (value: string | number): string => `\u2068${value}\u2069`;
