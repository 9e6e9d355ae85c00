import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {closestLanguage, type Catalog} from '../../src/i18n/catalog.js';
import {documentTerms} from '../../src/i18n/documents.js';
import {invoiceToolTerms} from '../../src/i18n/invoice-tools.js';
import {invoiceTerms} from '../../src/i18n/invoices.js';
import {listToolTerms} from '../../src/i18n/list-tools.js';
import {listTerms} from '../../src/i18n/lists.js';
import {direction, supportedTag} from '../../src/i18n/locale.js';
import {paymentTerms} from '../../src/i18n/payments.js';
import {plural} from '../../src/i18n/plural.js';

const catalogs: Readonly<Record<string, Catalog<object>>> = {
  invoices: invoiceTerms,
  lists: listTerms,
  'list-tools': listToolTerms,
  'invoice-tools': invoiceToolTerms,
  documents: documentTerms,
  payments: paymentTerms,
};

/** Every word by its path; those that take values are called with some. */
function words(terms: object, locale: string, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(terms) as [string, unknown][]) {
    const at = path ? `${path}.${name}` : name;
    if (typeof value === 'string') found.set(at, value);
    else if (typeof value === 'function') {
      const samples = Array.from({length: value.length - 1}, (_, index) => index + 3);
      const result: unknown = (value as (...values: unknown[]) => unknown)(...samples, locale);
      found.set(at, String(result));
    } else if (value && typeof value === 'object') {
      for (const entry of words(value, locale, at)) found.set(...entry);
    }
  }
  return found;
}

describe('the catalogs', () => {
  for (const [name, catalog] of Object.entries(catalogs)) {
    it(`${name} has the same words in English, French and Arabic, none of them empty`, async () => {
      assert.deepEqual(Object.keys(catalog.others).sort(), ['ar', 'fr']);
      const english = words(catalog.english, 'en');
      for (const [language, load] of Object.entries(catalog.others)) {
        const translated = words(await load(), language);
        assert.deepEqual([...translated.keys()].sort(), [...english.keys()].sort());
        for (const [path, text] of translated) {
          assert.notEqual(text.trim(), '', `${language} ${path}`);
          assert.doesNotMatch(text, /undefined|NaN|\[object/, `${language} ${path}`);
        }
      }
    });
  }

  it('say in Arabic what they say in Arabic letters', async () => {
    for (const catalog of Object.values(catalogs)) {
      for (const [path, text] of words((await catalog.others['ar']?.()) ?? {}, 'ar'))
        assert.match(text, /\p{Script=Arabic}/u, path);
    }
  });

  it('use the words that customers of French portals know', async () => {
    const said = new Set<string>();
    for (const catalog of Object.values(catalogs)) {
      for (const text of words((await catalog.others['fr']?.()) ?? {}, 'fr').values()) said.add(text);
    }
    const all = [...said].join('\n');
    for (const known of [
      'Factures',
      'Avoirs',
      'Montant dû',
      'Montant',
      'Date',
      'Payée',
      'Recherche',
      'Voir',
      'données',
      'Détails',
      'Ouvertes',
      'Annulées',
      'Abonnement',
      'Commande',
      'mode de paiement',
      'crédits disponibles',
      'Erreur de paiement',
      'échéance',
    ]) {
      assert.ok(all.toLowerCase().includes(known.toLowerCase()), known);
    }
    assert.match(all, /Affichage \S+ à \S+ de \S+/);
  });
});

describe('closestLanguage', () => {
  it('finds the language of a region, and English for what isn’t there', () => {
    assert.equal(closestLanguage(invoiceTerms, 'fr-BE'), 'fr');
    assert.equal(closestLanguage(invoiceTerms, 'AR-kw'), 'ar');
    for (const locale of ['en', 'en-GB', 'xx', 'constructor', 'toString', ''])
      assert.equal(closestLanguage(invoiceTerms, locale), undefined, locale);
  });
});

describe('plural', () => {
  it('chooses the form that the language needs, with its digits', () => {
    const forms = {zero: 'z', one: 'one', two: 'two', few: '# few', many: '# many', other: '# other'};
    assert.equal(plural('en', 1, forms), 'one');
    assert.equal(plural('en', 1234, forms), '1,234 other');
    assert.equal(plural('fr', 0, forms), 'one');
    assert.deepEqual(
      [0, 1, 2, 3, 11, 100].map((count) => plural('ar-EG', count, forms)),
      ['z', 'one', 'two', '٣ few', '١١ many', '١٠٠ other'],
    );
    assert.equal(plural('ja', 1, {other: '# 件'}), '1 件');
  });
});

describe('locale', () => {
  it('knows which scripts run from right to left', () => {
    for (const locale of ['ar', 'ar-KW', 'he', 'fa-IR', 'ur']) assert.equal(direction(locale), 'rtl', locale);
    for (const locale of ['en', 'fr', 'arn', 'hero']) assert.equal(direction(locale), 'ltr', locale);
  });

  it('makes English of what is no language tag', () => {
    for (const tag of ['not a language', '_', '!', undefined]) assert.equal(supportedTag(tag), 'en');
    assert.equal(supportedTag('FR-ca'), 'fr-CA');
  });
});
