import {plural} from '../plural.js';
import {termLength} from '../term-length.js';
import type {ProductCatalogTerms} from '../product-catalog.js';

export const en: ProductCatalogTerms = {
  title: 'Products',
  kinds: {plan: 'Plan', license: 'Licence', addon: 'Add-on'},
  per: (unit, months, locale) => {
    const term = termLength(locale, months, {
      monthly: 'month',
      yearly: 'year',
      months: {other: '# months'},
      years: {other: '# years'},
    });
    return unit ? `/ ${unit} / ${term}` : `/ ${term}`;
  },
  trial: (days, locale) => plural(locale, days, {one: '# day free', other: '# days free'}),
  byQuote: 'By quote',
  notSold: (currency) => `Not sold in ${currency}`,
};
