import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import type {Pixels} from './pixels.js';

/** How two pictures compare. */
export type Verdict =
  | {readonly kind: 'same'}
  | {readonly kind: 'resized'; readonly expected: string; readonly actual: string}
  /** `share` of the pixels differ; `picture` shows where, as PNG. */
  | {readonly kind: 'different'; readonly share: number; readonly picture: Buffer};

/**
 * Compares a picture with what it should be.
 * @param tolerance the share of pixels, 0 to 1, that may differ: antialiasing is told apart by itself
 */
export async function compare(expected: Pixels, actual: Pixels, tolerance: number): Promise<Verdict> {
  const {width, height} = expected;
  if (width !== actual.width || height !== actual.height) {
    return {kind: 'resized', expected: `${width} × ${height}`, actual: `${actual.width} × ${actual.height}`};
  }
  const where = new Uint8ClampedArray(expected.data.length);
  const differing = pixelmatch(expected.data, actual.data, where, width, height, {threshold: 0.1});
  const share = differing / (width * height);
  if (share <= tolerance) return {kind: 'same'};
  const picture = await sharp(Buffer.from(where), {raw: {width, height, channels: 4}})
    .png()
    .toBuffer();
  return {kind: 'different', share, picture};
}
