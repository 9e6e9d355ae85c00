import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {localeTags, wordsIn} from '../../src/i18n/locales.js';
import {override} from '../../src/i18n/override.js';
import {english} from './english.js';
import {wordsOf} from './words-of.js';

/** Every word by its path; those that take values are called with some. */
function said(terms: object, locale: string, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(terms) as [string, unknown][]) {
    const at = path ? `${path}.${name}` : name;
    if (typeof value === 'string') found.set(at, value);
    else if (typeof value === 'function') {
      const samples = Array.from({length: value.length - 1}, (_, index) => index + 3);
      const result: unknown = (value as (...values: unknown[]) => unknown)(...samples, locale);
      found.set(at, String(result));
    } else if (value && typeof value === 'object') {
      for (const entry of said(value, locale, at)) found.set(...entry);
    }
  }
  return found;
}

describe('the words', () => {
  for (const tag of localeTags) {
    it(`in ${tag} are all that English has, none of them empty`, async () => {
      const translated = said(await wordsOf(tag), tag);
      assert.deepEqual([...translated.keys()].sort(), [...said(english, 'en').keys()].sort());
      for (const [path, text] of translated) {
        assert.notEqual(text.trim(), '', path);
        assert.doesNotMatch(text, /undefined|NaN|\[object/, path);
      }
    });
  }

  it('have one word for a seat, whatever shows it', async () => {
    for (const tag of ['en', ...localeTags]) {
      const {documents, catalogTools, subscriptionCard, subscriptionList, quoteDocuments} =
        tag === 'en' ? english : await wordsOf(tag);
      assert.equal(catalogTools.basket.seats('seat'), subscriptionCard.seats, tag);
      assert.equal(subscriptionList.seats, subscriptionCard.seats, tag);
      for (const count of [1, 2, 5, 24]) {
        assert.equal(catalogTools.quantity(count, 'seat', tag), documents.seats(count, tag), tag);
        const word = quoteDocuments.option.seats(count, tag);
        if (count > 2) assert.ok(documents.seats(count, tag).includes(word), `${tag}: ${word}`);
      }
    }
  });

  it('use every value that English uses: no number, name or date is left out of a sentence', async () => {
    const marks = ['⟦1⟧', '⟦2⟧', '⟦3⟧', '⟦4⟧'];
    const marked = (terms: object, path = ''): [string, (...values: string[]) => string][] =>
      Object.entries(terms).flatMap(([name, value]: [string, unknown]) => {
        const at = `${path}.${name}`;
        if (typeof value === 'function') return [[at, value as (...values: string[]) => string]];
        return value && typeof value === 'object' ? marked(value, at) : [];
      });
    const uses = (say: (...values: string[]) => string): string[] | undefined => {
      try {
        const text = say(...marks);
        return marks.filter((mark) => text.includes(mark));
      } catch {
        // One that counts wants numbers.
        return undefined;
      }
    };
    for (const tag of localeTags) {
      const translated = new Map(marked(await wordsOf(tag)));
      for (const [path, say] of marked(english)) {
        const theirs = translated.get(path);
        assert.ok(theirs, `${tag} ${path}`);
        const expected = uses(say);
        if (expected) assert.deepEqual(uses(theirs), expected, `${tag} ${path}`);
      }
    }
  });

  // “3 / 5” and “1 Jan – 31 Jan” have no word.
  const figures = /^subscriptionStates\.seats$|\.(span|fromTo)$/;
  const scripts: Readonly<Record<string, RegExp>> = {
    ar: /\p{Script=Arabic}/u,
    he: /\p{Script=Hebrew}/u,
    ja: /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u,
  };
  for (const [tag, script] of Object.entries(scripts)) {
    it(`in ${tag} are in its script`, async () => {
      for (const [path, text] of said(await wordsOf(tag), tag))
        if (!figures.test(path)) assert.match(text, script, path);
    });
  }

  it('in French are those that customers of French portals know', async () => {
    const all = [...said(await wordsOf('fr'), 'fr').values()].join('\n');
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

describe('wordsIn', () => {
  it('finds the language of a region, and nothing for English and what isn’t there', () => {
    assert.ok(wordsIn('fr-BE'));
    assert.equal(wordsIn('AR-kw'), wordsIn('ar'));
    for (const locale of ['en', 'en-GB', 'xx', 'constructor', 'toString', ''])
      assert.equal(wordsIn(locale), undefined, locale);
  });
});

describe('override', () => {
  const own = {
    en: {invoices: {pay: 'Settle', status: {void: 'Withdrawn'}, payInvoice: (number: string) => `Settle ${number}`}},
  };

  it('puts the vendor’s words before ours, at any depth, and keeps the rest', () => {
    const terms = override(english.invoices, 'invoices', own, 'en-GB');
    assert.equal(terms.pay, 'Settle');
    assert.equal(terms.payInvoice('INV-1'), 'Settle INV-1');
    assert.equal(terms.status.void, 'Withdrawn');
    assert.equal(terms.status.paid, english.invoices.status.paid);
    assert.equal(terms.number, english.invoices.number);
  });

  it('leaves other languages and other parts as they are', () => {
    assert.deepEqual(override(english.invoices, 'invoices', own, 'fr'), english.invoices);
    assert.deepEqual(override(english.lists, 'lists', own, 'en'), english.lists);
  });

  it('takes nothing of another kind, which would blank a widget', () => {
    const wrong = {
      en: {invoices: {pay: 3, payInvoice: 'Settle', status: 'none', unknown: 'x'}},
    } as unknown as typeof own;
    const terms = override(english.invoices, 'invoices', wrong, 'en');
    assert.equal(terms.pay, english.invoices.pay);
    assert.equal(terms.payInvoice, english.invoices.payInvoice);
    assert.deepEqual(terms.status, english.invoices.status);
    assert.equal('unknown' in terms, false);
  });
});
