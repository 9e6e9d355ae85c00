import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decode, encode} from 'fast-png';
import {zlibSync} from 'fflate';
import {readSignatureImage} from '../../src/documents/signature-image.js';
import {drawnSignature} from './sale-fixtures.js';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

interface Chunk {
  readonly type: string;
  readonly data?: Uint8Array;
  /** The length that it claims, when it isn't its own. */
  readonly claims?: number;
}

function png(...chunks: Chunk[]): Uint8Array {
  return Uint8Array.from([
    ...signature,
    ...chunks.flatMap(({type, data = new Uint8Array(), claims = data.length}) => {
      const length = new DataView(new ArrayBuffer(4));
      length.setUint32(0, claims);
      return [...new Uint8Array(length.buffer), ...Buffer.from(type, 'latin1'), ...data, 0, 0, 0, 0];
    }),
  ]);
}

function head(width: number, height: number, depth: number, colourType: number, interlaced = 0): Chunk {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([depth, colourType, 0, 0, interlaced], 8);
  return {type: 'IHDR', data};
}

const pixels = (...bytes: number[]): Chunk => ({type: 'IDAT', data: zlibSync(Uint8Array.from(bytes))});
const end: Chunk = {type: 'IEND'};

/** The pixels of what is put into a PDF. */
function drawn(bytes: Uint8Array): number[] {
  const image = readSignatureImage(bytes);
  assert.ok(image, 'refused');
  const {data, channels, depth} = decode(image);
  assert.deepEqual([channels, depth], [3, 8]);
  return [...data];
}

describe('the image of a signature', () => {
  it('is set on white, whatever colours and depth it comes in', () => {
    const rgba = encode({width: 2, height: 1, channels: 4, data: Uint8Array.of(0, 0, 0, 255, 255, 0, 0, 0)});
    assert.deepEqual(drawn(rgba), [0, 0, 0, 255, 255, 255]);
    assert.deepEqual(
      drawn(encode({width: 1, height: 1, channels: 4, data: Uint8Array.of(0, 0, 0, 51)})),
      [204, 204, 204],
    );
    assert.deepEqual(drawn(encode({width: 1, height: 1, channels: 3, data: Uint8Array.of(1, 2, 3)})), [1, 2, 3]);
    assert.deepEqual(drawn(encode({width: 1, height: 1, channels: 2, data: Uint8Array.of(7, 0)})), [255, 255, 255]);
    assert.deepEqual(drawn(png(head(1, 1, 16, 0), pixels(0, 128, 0), end)), [128, 128, 128]);
    assert.deepEqual(drawn(png(head(3, 1, 1, 0), pixels(0, 0b01000000), end)), [0, 0, 0, 255, 255, 255, 0, 0, 0]);
  });

  it('keeps the transparency of a palette', () => {
    const palette = {type: 'PLTE', data: Uint8Array.of(9, 9, 9, 50, 60, 70)};
    const alpha = {type: 'tRNS', data: Uint8Array.of(0, 255)};
    assert.deepEqual(drawn(png(head(2, 1, 8, 3), palette, alpha, pixels(0, 0, 1), end)), [255, 255, 255, 50, 60, 70]);
  });

  it('is read although it holds chunks that nobody asked for', () => {
    const bomb = {type: 'iCCP', data: Uint8Array.of(0x61, 0, 0, ...zlibSync(new Uint8Array(10_000_000)))};
    assert.deepEqual(drawn(png(head(1, 1, 8, 2), bomb, pixels(0, 1, 2, 3), end)), [1, 2, 3]);
  });

  it('is refused when it inflates to more than its pixels', () => {
    const bomb = zlibSync(new Uint8Array(100_000_000));
    assert.ok(bomb.byteLength < 200_000);
    assert.equal(readSignatureImage(png(head(10, 10, 8, 6), {type: 'IDAT', data: bomb}, end)), undefined);
  });

  it('is refused when it claims sizes that it hasn’t, or is too large', () => {
    for (const bytes of [
      png(head(2001, 1, 8, 2), pixels(0), end),
      png(head(0, 1, 8, 2), pixels(0), end),
      png(head(0xffffffff, 0xffffffff, 8, 2), pixels(0), end),
      png({type: 'IHDR', claims: 0xfffffff4}, end),
      png(head(1, 1, 8, 2), {type: 'IDAT', data: Uint8Array.of(1), claims: 0x7fffffff}),
      png(head(1, 1, 8, 2), end),
      png(head(1, 1, 3, 9), pixels(0, 1, 2, 3), end),
      png(end),
      drawnSignature().subarray(0, 60),
      Uint8Array.from(signature),
    ])
      assert.equal(readSignatureImage(bytes), undefined);
  });

  it('is a JPEG only with a frame that a PDF can hold', () => {
    const scan = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];
    const jpeg = (marker: number, depth: number, width: number, colours: number): Uint8Array =>
      Uint8Array.of(
        0xff,
        0xd8,
        0xff,
        0xe0,
        0,
        2,
        0xff,
        marker,
        0,
        11,
        depth,
        0,
        10,
        width >> 8,
        width & 255,
        colours,
        0,
        0,
        0,
        ...scan,
      );
    const good = jpeg(0xc0, 8, 20, 3);
    assert.equal(readSignatureImage(good), good);
    for (const bytes of [
      jpeg(0xc3, 8, 20, 3),
      jpeg(0xc0, 12, 20, 3),
      jpeg(0xc0, 8, 0, 3),
      jpeg(0xc0, 8, 4000, 3),
      jpeg(0xc0, 8, 20, 2),
    ])
      assert.equal(readSignatureImage(bytes), undefined);
    assert.equal(readSignatureImage(Uint8Array.of(0xff, 0xd8, 0xff)), undefined);
    assert.equal(readSignatureImage(good.subarray(0, -1)), undefined, 'it breaks off');
  });

  it('is nothing else', () => {
    for (const text of ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF-1.7'])
      assert.equal(readSignatureImage(new TextEncoder().encode(text)), undefined);
  });
});
