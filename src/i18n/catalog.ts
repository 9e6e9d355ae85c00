import type {Words} from './words.js';

/**
 * One part of the words. English is in the bundle of who says it, so that a widget can always speak, and split by part, so that a list doesn't bring the words of a
 * payment; every other language is one file, loaded when an element's locale asks for it.
 */
export interface Catalog<Part extends keyof Words> {
  readonly part: Part;
  readonly english: Words[Part];
}
