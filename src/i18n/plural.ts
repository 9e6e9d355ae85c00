import {formatNumber} from '../format/number.js';
import {cachedFormatter} from '../format/intl-cache.js';

/** The forms of a phrase by CLDR category; `#` stands for the number. */
export type PluralForms = {readonly other: string} & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The form for `count` in `locale`, with the number in the locale's digits: `plural('fr', 3, {one: '# facture', other: '# factures'})` → `3 factures`. */
export function plural(locale: string, count: number, forms: PluralForms): string {
  const rules = cachedFormatter('plural', locale, {}, () => new Intl.PluralRules(locale));
  return (forms[rules.select(count)] ?? forms.other).replace('#', formatNumber(count, locale));
}
