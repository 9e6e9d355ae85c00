import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fileType} from '../../src/files/file-type.js';

const text = (content: string) => new TextEncoder().encode(content);
const raw = (...values: number[]) => Uint8Array.from([...values, 0, 0, 0, 0, 0, 0, 0, 0]);

describe('fileType', () => {
  for (const [name, bytes, type] of [
    ['a PNG', raw(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
    ['a JPEG', raw(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['a GIF', text('GIF89a\0\0'), 'image/gif'],
    ['a WebP', text('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
    ['a PDF', text('%PDF-1.7\n\0'), 'application/pdf'],
    ['an archive', text('PK\u0003\u0004\0\0'), 'application/zip'],
    ['text', text('Grüße,\r\n\tAda'), 'text/plain'],
    ['markup, which is text and never more', text('<svg onload="alert(1)"/>'), 'text/plain'],
    ['a program', raw(0x7f, 0x45, 0x4c, 0x46), undefined],
    ['a Windows program', text('MZ\u0090\0\u0003\0'), undefined],
    ['text in another encoding', Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65]), undefined],
    ['a RIFF that is no picture', text('RIFF\0\0\0\0WAVEfmt '), undefined],
  ] as const) {
    it(`knows ${name} by its bytes`, () => assert.equal(fileType(bytes), type));
  }
});
