import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import sharp from 'sharp';

import {Baselines} from '../../scripts/visual/baselines.js';
import {compare} from '../../scripts/visual/compare.js';
import {judge, keep, orphans} from '../../scripts/visual/judge.js';
import {looks, looksOf, pictureName, pictureNames} from '../../scripts/visual/looks.js';
import {decode, fingerprint, pack, type Pixels} from '../../scripts/visual/pixels.js';

type Colour = readonly [number, number, number];
const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

/** A white picture with a square of that many pixels a side in its corner. */
function picture(width: number, height: number, square = 0, colour = black): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const isInSquare = at % width < square && at < square * width;
    data.set([...(isInSquare ? colour : white), 255], at * 4);
  }
  return {data, width, height};
}

describe('the comparison of pictures', () => {
  it('finds a picture equal to itself', async () => {
    assert.deepEqual(await compare(picture(40, 40, 8), picture(40, 40, 8), 0), {kind: 'same'});
  });

  it('says which share of the pixels differs, and shows where', async () => {
    const verdict = await compare(picture(40, 40), picture(40, 40, 8), 0.01);
    assert.ok(verdict.kind === 'different');
    assert.equal(verdict.share, 64 / 1600);
    assert.equal((await sharp(verdict.picture).metadata()).width, 40);
  });

  it('sees a single pixel', async () => {
    assert.equal((await compare(picture(40, 40), picture(40, 40, 1), 0)).kind, 'different');
  });

  it('lets no more differ than it was told to', async () => {
    const [expected, actual] = [picture(40, 40), picture(40, 40, 2)];
    assert.equal((await compare(expected, actual, 4 / 1600)).kind, 'same');
    assert.equal((await compare(expected, actual, 3 / 1600)).kind, 'different');
  });

  it('tells another size from other pixels', async () => {
    assert.deepEqual(await compare(picture(40, 40), picture(40, 41), 1), {
      kind: 'resized',
      expected: '40 × 40',
      actual: '40 × 41',
    });
  });
});

describe('a picture that is kept', () => {
  it('has the colours of its surfaces as they were, however near they are to each other', async () => {
    const {data} = await decode(await pack(picture(40, 40, 8, [250, 250, 251])));
    assert.deepEqual([...data.slice(0, 3)], [250, 250, 251]);
    assert.deepEqual([...data.slice(-4, -1)], [...white]);
  });

  it('has fewer shades at the edges of letters, and none that the comparison can tell from what was seen', async () => {
    const shades = picture(256, 40);
    for (let x = 0; x < 256; x += 1) shades.data.set([x, x, x], x * 4);
    const kept = await decode(await pack(shades));
    const colours = new Set(new Uint32Array(kept.data.buffer, kept.data.byteOffset, kept.data.length / 4));
    assert.ok(colours.size < 32, `${colours.size} colours`);
    assert.deepEqual(await compare(kept, shades, 0), {kind: 'same'});
  });

  it('is known by its pixels, to the last of them', () => {
    assert.equal(fingerprint(picture(40, 40, 8)), fingerprint(picture(40, 40, 8)));
    assert.notEqual(fingerprint(picture(40, 40, 8)), fingerprint(picture(40, 40, 8, [0, 0, 1])));
    assert.notEqual(fingerprint(picture(40, 20)), fingerprint(picture(20, 40)));
  });
});

describe('the baselines', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'baselines-'));
  });
  beforeEach(async () => {
    rmSync(folder, {recursive: true});
    const baselines = new Baselines(folder);
    baselines.browser = 'Chromium/1';
    await keep(baselines, 'a', picture(40, 40, 8));
    await keep(baselines, 'b', picture(40, 40, 16));
    await keep(baselines, 'same-as-b', picture(40, 40, 16));
    baselines.save();
  });
  after(() => rmSync(folder, {recursive: true}));

  const pictures = (): readonly string[] => readdirSync(folder).filter((file) => file.endsWith('.webp'));

  it('keep pictures that are the same once', () => {
    assert.deepEqual(new Baselines(folder).names(), ['a', 'b', 'same-as-b']);
    assert.equal(pictures().length, 2);
  });

  it('keep a picture as long as some story looks like it', () => {
    const baselines = new Baselines(folder);
    baselines.remove('b');
    baselines.save();
    assert.equal(pictures().length, 2);
    baselines.remove('same-as-b');
    baselines.save();
    assert.equal(pictures().length, 1);
    assert.deepEqual(new Baselines(folder).names(), ['a']);
  });

  it('say which browser drew them', () => {
    assert.equal(new Baselines(folder).browser, 'Chromium/1');
  });

  it('tell what is the same to the last pixel from what is within the tolerance', async () => {
    const baselines = new Baselines(folder);
    assert.equal(await judge(baselines, 'a', picture(40, 40, 8), 0), 'exact');
    assert.equal(await judge(baselines, 'a', picture(40, 40, 8, [0, 0, 1]), 0), 'close');
  });

  it('find what differs, with all that a review shows', async () => {
    const finding = await judge(new Baselines(folder), 'a', picture(40, 40, 9), 0);
    assert.ok(typeof finding === 'object');
    assert.equal(finding.kind, 'different');
    assert.equal(finding.what, '1.063 % of its pixels differ.');
    assert.equal(finding.fingerprint, fingerprint(picture(40, 40, 9)));
    assert.ok(finding.expected && finding.actual && finding.difference);
  });

  it('find a story that has no picture yet', async () => {
    const finding = await judge(new Baselines(folder), 'new', picture(40, 40), 1);
    assert.ok(typeof finding === 'object');
    assert.equal(finding.kind, 'missing');
    assert.ok(finding.actual && !finding.expected);
  });

  it('find a picture that no story looks like any more', () => {
    const found = orphans(new Baselines(folder), ['a', 'b']);
    assert.deepEqual(
      found.map(({name, kind}) => [name, kind]),
      [['same-as-b', 'orphan']],
    );
  });
});

describe('the looks', () => {
  it('are all combinations of scheme, width and language, each with a name of its own', () => {
    assert.equal(looks.length, 8);
    assert.equal(new Set(pictureNames(['story'])).size, 8);
    assert.equal(
      pictureName('widgets--default', {theme: 'dark', width: 320, lang: 'ar'}),
      'widgets--default.dark.320.ar',
    );
  });

  it('of what explains the widgets are in English alone', () => {
    assert.equal(looksOf('foundations-colour--text').length, 4);
    assert.equal(looksOf('widgets-invoice-table--default').length, 8);
  });
});
