import assert from 'node:assert/strict';
import {packagedFonts} from '../../src/documents/fonts/packaged-fonts.js';
import {FontLibrary, type DocumentOptions} from '../../src/documents/index.js';

const fonts = new FontLibrary(packagedFonts());

/** What a document is made with in a locale. */
export function options(locale: string, more: Partial<DocumentOptions> = {}): DocumentOptions {
  return {
    locale,
    vendor: {name: 'Northwind Cloud', supportEmail: 'help@northwind.example'},
    fonts,
    createdAt: new Date('2026-09-03T10:00:00Z'),
    ...more,
  };
}

/** Spaces of every kind as one, so that a test says what a person reads. */
export function assertShows(text: string, ...expected: string[]): void {
  const plain = (value: string): string => value.replace(/[\s\u00a0\u202f]+/g, ' ');
  for (const part of expected)
    assert.ok(plain(text).includes(plain(part)), `“${part}” is not in: ${plain(text).slice(0, 1500)}`);
}
