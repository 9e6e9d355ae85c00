import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {direction, supportedTag} from '../../src/i18n/locale.js';
import {plural} from '../../src/i18n/plural.js';

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
