import {ar} from './ar.js';
import {de} from './de.js';
import {en} from './en.js';
import {es} from './es.js';
import {frCa} from './fr-ca.js';
import {fr} from './fr.js';
import {he} from './he.js';
import {it} from './it.js';
import {ja} from './ja.js';
import type {DocumentLabels} from './labels.js';
import {nl} from './nl.js';
import {pt} from './pt.js';

export type {DocumentLabels} from './labels.js';

/** Every language that documents are printed in. */
export const DOCUMENT_LABELS: readonly DocumentLabels[] = [en, fr, frCa, de, es, it, pt, nl, ar, ja, he];

/** The words of a document, and the locale that its figures and dates are written in. */
export interface DocumentLanguage {
  readonly labels: DocumentLabels;
  /** The customer's own locale where its language is the labels', so that `en-GB` dates its English invoice as Britons do. */
  readonly formatLocale: string;
}

/**
 * Finds the labels of a BCP 47 locale (RFC 4647 lookup: `fr-CA`, else `fr`, else English). Words and figures are never of two languages:
 * where the labels fall back to English, so do the formats. A malformed locale falls back too, since a document is better than none.
 */
export function documentLanguage(locale: string): DocumentLanguage {
  let tag: Intl.Locale;
  try {
    tag = new Intl.Locale(locale);
  } catch {
    return {labels: en, formatLocale: en.locale};
  }
  const exact = DOCUMENT_LABELS.find((labels) => labels.locale === `${tag.language}-${tag.region ?? ''}`);
  const labels = exact ?? DOCUMENT_LABELS.find((candidate) => candidate.locale === tag.language);
  if (!labels) return {labels: en, formatLocale: en.locale};
  return {labels, formatLocale: tag.baseName};
}
