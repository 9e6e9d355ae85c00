import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {deflateSync} from 'node:zlib';

import fc from 'fast-check';

import {imageSize} from '../../src/image-size.js';
import {largestSignature} from '../../src/port/quotes.js';
import {readSignature} from '../../src/api/signature.js';
import {PortalFault} from '../../src/port/fault.js';
import {jpegOf, pngOf, pngWith, toBase64} from '../support/images.js';

function refusal(image: Uint8Array | string | undefined, mode: 'draw' | 'type' | 'image' = 'draw'): unknown {
  try {
    const base64 = image instanceof Uint8Array ? toBase64(image) : image;
    return readSignature({mode, name: 'Ada', ...(base64 === undefined ? {} : {image: base64})});
  } catch (error) {
    if (!(error instanceof PortalFault)) throw error;
    assert.deepEqual([error.code, error.status], ['invalid_request', 422]);
    const [{pointer, code}] = error.errors as [{pointer: string; code: string}];
    return `${pointer} ${code}`;
  }
}

describe('a signature', () => {
  it('is a name alone, or a name with a PNG or a JPEG', () => {
    assert.deepEqual(readSignature({mode: 'type', name: '  Ada Lovelace '}), {mode: 'type', name: 'Ada Lovelace'});
    for (const [bytes, contentType] of [
      [pngOf(300, 100), 'image/png'],
      [jpegOf(300, 100), 'image/jpeg'],
    ] as const) {
      const {image} = readSignature({mode: 'image', name: 'Ada', image: toBase64(bytes)});
      assert.equal(image?.contentType, contentType);
      assert.deepEqual(image?.content, bytes);
    }
  });

  it('has a name, and an image exactly where one belongs', () => {
    assert.throws(() => readSignature({mode: 'type', name: ' \t '}), PortalFault);
    assert.equal(refusal(undefined), '/signature/image required');
    assert.equal(refusal(pngOf(1, 1), 'type'), '/signature/image unexpected');
  });

  it('is told by its bytes: whatever else it is, it is refused', () => {
    const texts = ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF-1.7', 'RIFF____WEBPVP8 ', ''];
    const broken = [new Uint8Array(64), pngOf(20, 20).subarray(0, 60), jpegOf(20, 20).subarray(0, 30)];
    for (const bytes of [...texts.map((text) => new TextEncoder().encode(text)), ...broken])
      assert.equal(refusal(bytes), '/signature/image content_type');
    assert.equal(refusal('abcde'), '/signature/image base64');
  });

  it('is neither larger than its limits nor than it says', () => {
    assert.equal(refusal(pngOf(2_001, 1)), '/signature/image too_large');
    assert.equal(refusal(jpegOf(1, 1_001)), '/signature/image too_large');
    assert.equal(typeof refusal(pngOf(2_000, 1_000)), 'object');
    const padded = new Uint8Array(largestSignature.bytes + 1);
    padded.set(jpegOf(10, 10));
    assert.equal(refusal(padded), '/signature/image too_large');
  });
});

describe('imageSize', () => {
  it('reads the size of a PNG of every kind, interlaced or not', () => {
    for (const [colour, depths] of [
      [0, [1, 2, 4, 8, 16]],
      [2, [8, 16]],
      [3, [1, 2, 4, 8]],
      [4, [8, 16]],
      [6, [8, 16]],
    ] as const) {
      for (const depth of depths) {
        for (const interlace of [0, 1] as const) {
          const kind = {colour, depth, interlace};
          assert.deepEqual(
            imageSize(pngOf(13, 9, kind)),
            {contentType: 'image/png', width: 13, height: 9},
            JSON.stringify(kind),
          );
        }
      }
    }
    assert.equal(imageSize(pngOf(5, 5, {colour: 5, depth: 8, interlace: 0})), undefined);
  });

  it('refuses a PNG that unpacks to more or less than it announces, without unpacking all of it', () => {
    const bomb = deflateSync(new Uint8Array(150_000_000));
    assert.equal(imageSize(pngWith(10, 10, bomb)), undefined);
    assert.equal(imageSize(pngWith(10, 10, deflateSync(new Uint8Array(10)))), undefined);
    assert.equal(imageSize(pngWith(10, 10, new Uint8Array(30).fill(1))), undefined);
  });

  it('takes a JPEG with something behind its end, and none without an end or a size', () => {
    const bytes = jpegOf(30, 20);
    const longer = new Uint8Array([...bytes, 1, 2, 3]);
    assert.deepEqual(imageSize(longer), {contentType: 'image/jpeg', width: 30, height: 20});
    assert.equal(imageSize(bytes.subarray(0, bytes.length - 2)), undefined);
    assert.equal(imageSize(new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9])), undefined);
    assert.equal(imageSize(jpegOf(0, 20)), undefined);
  });

  it('answers to any bytes, and throws at none', () => {
    const samples = [pngOf(6, 6), jpegOf(6, 6)];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(200), fc.nat(255)), {maxLength: 8}),
        fc.nat(200),
        (sample, changes, cut) => {
          const bytes = Uint8Array.from(sample).subarray(0, cut);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          imageSize(bytes);
        },
      ),
      {numRuns: 2_000},
    );
  });
});
