import {ar} from './texts/ar.js';
import {de} from './texts/de.js';
import {en} from './texts/en.js';
import {es} from './texts/es.js';
import {fr} from './texts/fr.js';
import {he} from './texts/he.js';
import {it} from './texts/it.js';
import {ja} from './texts/ja.js';
import {nl} from './texts/nl.js';
import {pt} from './texts/pt.js';
import type {FieldErrorCode, FieldName} from '../card-rules.js';
import type {AccountErrorCode, AccountField} from '../iban-rules.js';

/** What can be entered in the fields. */
export type EntryKind = 'card' | 'sepa_debit';

/** The languages of the pages. */
export type Language = 'ar' | 'de' | 'en' | 'es' | 'fr' | 'he' | 'it' | 'ja' | 'nl' | 'pt';

/** The words of the hosted fields. */
export interface FieldsTexts {
  title: string;
  labels: Record<FieldName, string>;
  expiryHint: string;
  /** Where to find the code, by its length. */
  cvcHint: {three: string; four: string};
  errors: Record<FieldName, Partial<Record<FieldErrorCode, string>>>;
  originRefused: string;
}

/** The words of the fields for a SEPA direct debit. `{merchant}` is filled in. */
export interface DebitTexts {
  title: string;
  labels: Record<AccountField, string>;
  /** What is agreed to by going on, in the scheme's own terms. */
  mandate: string;
  errors: Record<AccountField, Partial<Record<AccountErrorCode, string>>>;
}

/** The words of the challenge page. `{card}` and `{count}` are filled in. */
export interface ChallengeTexts {
  title: string;
  bank: string;
  intro: string;
  /** Of a card that is verified without a charge. */
  cardTitle: string;
  cardIntro: string;
  merchant: string;
  amount: string;
  card: string;
  description: string;
  code: string;
  testCode: string;
  approve: string;
  decline: string;
  codeRequired: string;
  codeWrong: string;
  unreachable: string;
  over: string;
  unknown: string;
}

/** What can be entered, and the name of the choice. */
export type KindTexts = Record<'label' | EntryKind, string>;

/** One language. */
export interface Texts {
  kinds: KindTexts;
  fields: FieldsTexts;
  debit: DebitTexts;
  challenge: ChallengeTexts;
}

const all: Record<Language, Texts> = {ar, de, en, es, fr, he, it, ja, nl, pt};

/** A language, its words, and how they run. */
export interface PageLanguage {
  language: Language;
  direction: 'ltr' | 'rtl';
  texts: Texts;
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(all, text);
}

/** The language for a locale tag such as `fr-CA`; English where there is no other. */
export function languageFor(locale: string | undefined): PageLanguage {
  const primary = locale?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  const language = isLanguage(primary) ? primary : 'en';
  return {language, direction: language === 'ar' || language === 'he' ? 'rtl' : 'ltr', texts: all[language]};
}
