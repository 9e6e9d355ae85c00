import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {
  fitPicture,
  framing,
  hasInk,
  inkBox,
  largestPicture,
  readDrawing,
  toDrawing,
  toGroups,
  type Drawing,
} from '../../../src/widgets/quote-list/accept/strokes.js';

const pen = {
  dotSize: 0,
  minWidth: 1,
  maxWidth: 2,
  penColor: 'black',
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over',
} as const;

const point = (x: number, y: number, time = 0) => ({x, y, pressure: 0.5, time});

const drawing: Drawing = {
  width: 400,
  strokes: [
    [
      [10, 20, 0.5, 0],
      [110, 70, 0.5, 16],
    ],
    [[200, 30, 0.5, 0]],
  ],
};

describe('a drawing', () => {
  it('is what the pad holds, in few words: tenths of a pixel, and times since the pen was put down', () => {
    const groups = [{points: [point(1.2345, 2, 1000), point(3.26, 4, 1016)]}, {points: []}];
    assert.deepEqual(toDrawing(300, groups), {
      width: 300,
      strokes: [
        [
          [1.2, 2, 0.5, 0],
          [3.3, 4, 0.5, 16],
        ],
      ],
    });
  });

  it('is drawn again at any width: a phone that is turned shows the same signature', () => {
    const groups = toGroups(drawing, 800, pen);
    assert.deepEqual(
      groups.map(({points}) => points.map(({x, y}) => [x, y])),
      [
        [
          [20, 40],
          [220, 140],
        ],
        [[400, 60]],
      ],
    );
    assert.deepEqual(toDrawing(800, groups).strokes[1], [[400, 60, 0.5, 0]]);
  });

  it('signs nothing as long as it is a slip of the pen', () => {
    assert.equal(hasInk({width: 400, strokes: []}), false);
    assert.equal(hasInk({width: 400, strokes: [[[10, 10, 0.5, 0]], [[200, 80, 0.5, 0]]]}), false);
    assert.equal(hasInk(drawing), true);
  });

  it('is framed by its ink, twice as fine as it was drawn, and never larger than may be sent', () => {
    assert.deepEqual(inkBox(drawing.strokes), {left: 10, top: 20, width: 190, height: 50});
    assert.equal(framing(drawing).scale, 2);
    const wide: Drawing = {
      width: 3000,
      strokes: [
        [
          [0, 0, 1, 0],
          [2900, 1400, 1, 16],
        ],
      ],
    };
    const {scale, frame} = framing(wide);
    assert.ok(Math.floor(frame.width * scale) <= largestPicture.width);
    assert.ok(Math.floor(frame.height * scale) <= largestPicture.height);
  });

  it('comes from a storage only as one', () => {
    assert.deepEqual(readDrawing(JSON.parse(JSON.stringify(drawing))), drawing);
    for (const other of [
      undefined,
      null,
      'x',
      {},
      {width: 0, strokes: []},
      {width: 400, strokes: 'x'},
      {width: 400, strokes: [[]]},
      {width: 400, strokes: [[[1, 2, 3]]]},
      {width: 400, strokes: [[[1, 2, 3, 'x']]]},
      {width: 400, strokes: [[[1, 2, 3, null]]]},
    ])
      assert.equal(readDrawing(other), undefined, JSON.stringify(other));
  });
});

describe('an image', () => {
  it('is scaled down to what may be sent, in its own shape, and never up', () => {
    assert.deepEqual(fitPicture(4000, 800), {width: 1000, height: 200});
    assert.deepEqual(fitPicture(800, 4000), {width: 80, height: 400});
    assert.deepEqual(fitPicture(300, 100), {width: 300, height: 100});
    assert.deepEqual(fitPicture(100_000, 1), {width: 1000, height: 1});
  });
});
