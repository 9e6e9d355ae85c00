import type {FontSource} from './font-source.js';

/**
 * A page has no packages to read fonts from.
 * @throws Error always, with what to do
 */
export function packagedFonts(): FontSource {
  throw new Error('In a page, createPortalApi must be told where the fonts of documents come from: give it `fonts`.');
}
