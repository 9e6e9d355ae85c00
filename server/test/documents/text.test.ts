import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import fc from 'fast-check';
import {FontLibrary, type FontSet} from '../../src/documents/fonts/font-library.js';
import {packagedFonts} from '../../src/documents/fonts/packaged-fonts.js';
import {documentLanguage} from '../../src/documents/labels/index.js';
import {dayIn, decimalAmount, documentFormat} from '../../src/documents/format.js';
import {cleanText} from '../../src/documents/text/clean.js';
import {layoutParagraph, type TextStyle} from '../../src/documents/text/paragraph.js';

const STYLE: TextStyle = {size: 10, leading: 14, weight: 'regular', color: '#000000'};
const library = new FontLibrary(packagedFonts());

describe('cleanText', () => {
  it('takes away overrides and control characters, and keeps the words', () => {
    assert.equal(cleanText('a\u202eb\u0000c\td\r\ne\u2028f'), 'abc d\ne\nf');
    assert.equal(cleanText('\ud800'), '\ufffd');
    assert.equal(cleanText(`e${'\u0316'.repeat(50)}`).length, 5);
  });
});

describe('layoutParagraph', () => {
  it('lets no line be wider than its column, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom('a', 'W', ' ', 'é', 'م', 'ر', '1', '-', '(', ')', '日', '🚀', '\n', '\u2067'),
          maxLength: 60,
        }),
        fc.integer({min: 30, max: 200}),
        async (text, width) => {
          const fonts = await library.load([text]);
          for (const line of layoutParagraph(text, STYLE, width, fonts))
            assert.ok(line.width <= width + 0.5, `${line.width} > ${width}`);
        },
      ),
      {numRuns: 300},
    );
  });

  describe('of mixed directions', () => {
    let fonts: FontSet;
    const visual = (text: string): string[] =>
      (layoutParagraph(text, STYLE, 1000, fonts)[0]?.runs ?? []).map((run) => run.text.trim());

    before(async () => {
      fonts = await library.load(['فاتورة INV-7 (12) من, 2026-0042']);
    });

    it('puts Latin at the left of the Arabic before it', () => {
      assert.deepEqual(visual('فاتورة INV-7'), ['INV-7', 'فاتورة']);
    });

    it('keeps the letters of a currency with its sign', async () => {
      for (const locale of ['ar', 'he']) {
        const text = documentFormat(locale).money({amount: 5000, currency: 'CAD'});
        const own = await library.load([text]);
        const runs = layoutParagraph(text, STYLE, 1000, own)[0]?.runs ?? [];
        assert.ok(
          runs.some((run) => run.text.includes('CA$')),
          locale,
        );
      }
    });

    it('keeps an identifier of digits in order', () => {
      assert.deepEqual(visual('2026-0042'), ['2026-0042']);
    });
  });
});

describe('documentLanguage', () => {
  it('finds the nearest language, and never mixes two', () => {
    assert.equal(documentLanguage('fr-CA').labels.locale, 'fr-CA');
    assert.equal(documentLanguage('fr-BE').labels.locale, 'fr');
    assert.equal(documentLanguage('fr-BE').formatLocale, 'fr-BE');
    assert.equal(documentLanguage('pt-BR').labels.locale, 'pt');
    assert.equal(documentLanguage('it-CH').formatLocale, 'it-CH');
    assert.deepEqual([documentLanguage('ko').labels.locale, documentLanguage('ko').formatLocale], ['en', 'en']);
    assert.equal(documentLanguage('not a locale').labels.locale, 'en');
  });
});

describe('documentFormat', () => {
  it('is exact where a floating-point number would not be', () => {
    assert.equal(decimalAmount({amount: -9007199254740991, currency: 'EUR'}), '-90071992547409.91');
    assert.equal(decimalAmount({amount: 7, currency: 'KWD'}), '0.007');
    assert.equal(documentFormat('en').percent('14.975'), '14.975%');
    assert.equal(documentFormat('en').decimal('0.1'), '0.1');
  });

  it('names the currency that a symbol leaves open', () => {
    assert.equal(documentFormat('en-CA').moneyWithCode({amount: 29308, currency: 'CAD'}), '$293.08\u00a0CAD');
    assert.equal(documentFormat('en').moneyWithCode({amount: 1500, currency: 'KWD'}), 'KWD\u00a01.500');
  });

  it('dates a payment where the customer is', () => {
    assert.equal(dayIn('America/Toronto', '2026-10-01T02:30:00Z'), '2026-09-30');
    assert.equal(dayIn('Asia/Tokyo', '2026-09-30T23:00:00Z'), '2026-10-01');
  });
});
