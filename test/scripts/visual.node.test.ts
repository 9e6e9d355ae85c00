import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import sharp from 'sharp';

import {compare, pack} from '../../scripts/visual/compare.js';
import {fileName, looks, looksOf} from '../../scripts/visual/looks.js';

const white = {r: 255, g: 255, b: 255};

/** A white picture with a black square of that many pixels a side in its corner. */
async function picture(width: number, height: number, square = 0): Promise<Buffer> {
  const page = sharp({create: {width, height, channels: 3, background: white}});
  if (square) {
    const black = {create: {width: square, height: square, channels: 3 as const, background: {r: 0, g: 0, b: 0}}};
    page.composite([{input: await sharp(black).png().toBuffer(), left: 0, top: 0}]);
  }
  return pack(await page.png().toBuffer());
}

describe('the comparison of pictures', () => {
  it('finds a picture equal to itself', async () => {
    assert.deepEqual(await compare(await picture(40, 40, 8), await picture(40, 40, 8), 0), {kind: 'same'});
  });

  it('says which share of the pixels differs, and shows where', async () => {
    const verdict = await compare(await picture(40, 40), await picture(40, 40, 8), 0.01);
    assert.equal(verdict.kind, 'different');
    assert.ok(verdict.kind === 'different');
    assert.equal(verdict.share, 64 / 1600);
    assert.equal((await sharp(verdict.picture).metadata()).width, 40);
  });

  it('lets no more differ than it was told to', async () => {
    const [expected, actual] = [await picture(40, 40), await picture(40, 40, 2)];
    assert.equal((await compare(expected, actual, 4 / 1600)).kind, 'same');
    assert.equal((await compare(expected, actual, 3 / 1600)).kind, 'different');
  });

  it('tells another size from other pixels', async () => {
    assert.deepEqual(await compare(await picture(40, 40), await picture(40, 41), 1), {
      kind: 'resized',
      expected: '40 × 40',
      actual: '40 × 41',
    });
  });

  it('keeps every pixel when it packs', async () => {
    const {data} = await sharp(await picture(40, 40, 8))
      .raw()
      .toBuffer({resolveWithObject: true});
    assert.deepEqual([data[0], data[data.length - 1]], [0, 255]);
  });
});

describe('the looks', () => {
  it('are all combinations of scheme, width and language, each with a file of its own', () => {
    assert.equal(looks.length, 8);
    assert.equal(new Set(looks.map((look) => fileName('story', look))).size, 8);
    assert.equal(
      fileName('widgets--default', {theme: 'dark', width: 320, lang: 'ar'}),
      'widgets--default.dark.320.ar.webp',
    );
  });

  it('of what explains the widgets are in English alone', () => {
    assert.equal(looksOf('foundations-colour--text').length, 4);
    assert.equal(looksOf('widgets-invoice-table--default').length, 8);
  });
});
