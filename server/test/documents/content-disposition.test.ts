import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {contentDisposition, safeFilename} from '../../src/documents/index.js';

describe('contentDisposition', () => {
  it('names an ASCII file plainly', () => {
    assert.equal(contentDisposition('INV-1.pdf'), 'attachment; filename=INV-1.pdf');
  });

  it('adds the full name for what ASCII lacks', () => {
    const header = contentDisposition('Facture n° 7 – été 日本.pdf');
    assert.match(header, /^attachment; filename="[\x20-\x7e]+\.pdf"; filename\*=UTF-8''[A-Za-z0-9%.\-_~!]+$/);
    assert.equal(decodeURIComponent(header.split("UTF-8''")[1] ?? ''), 'Facture n° 7 – été 日本.pdf');
  });

  it('can’t be broken out of', () => {
    for (const name of [
      'a".pdf',
      'a\r\nSet-Cookie: x=1.pdf',
      'a\\".pdf',
      'a; filename=b.pdf',
      'a\u0000b.pdf',
      '%0d%0a.pdf',
      '\u202efdp.exe',
    ]) {
      const header = contentDisposition(name);
      assert.match(header, /^[\x20-\x7e]+$/);
      assert.doesNotThrow(() => new Headers({'Content-Disposition': header}));
      assert.match(header, /^attachment; filename=("[^"]*"|[A-Za-z0-9.%-]+)(; filename\*=UTF-8''[^;"\s]*)?$/);
    }
  });
});

describe('safeFilename', () => {
  it('keeps a name in its folder and within 150 characters', () => {
    assert.equal(safeFilename('../../INV/1.pdf'), '-..-INV-1.pdf');
    assert.equal(safeFilename('  .. '), 'document');
    assert.equal(safeFilename(`${'n'.repeat(400)}.pdf`).length, 150);
    assert.ok(safeFilename(`${'n'.repeat(400)}.pdf`).endsWith('.pdf'));
  });
});
