import type {Page} from 'puppeteer-core';
import type {Box} from './detector.js';

/**
 * How many of the boxes show something: more than one colour.
 *
 * @param blank - an empty page that decodes the screenshot; not the one that was measured
 */
export function countPaintedBoxes(blank: Page, screenshot: string, boxes: readonly Box[]): Promise<number> {
  return blank.evaluate(
    async (base64, rectangles) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('This browser has no canvas to decode a screenshot with.');
      context.drawImage(bitmap, 0, 0);
      return rectangles.filter(({x, y, width, height}) => {
        const {data} = context.getImageData(Math.floor(x), Math.floor(y), Math.ceil(width), Math.ceil(height));
        const pixels = new Uint32Array(data.buffer);
        return pixels.some((pixel) => pixel !== pixels[0]);
      }).length;
    },
    screenshot,
    boxes,
  );
}
