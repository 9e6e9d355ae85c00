import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Decoded pixels, four bytes each. */
interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** How two pictures compare. */
export type Verdict =
  | {readonly kind: 'same'}
  | {readonly kind: 'resized'; readonly expected: string; readonly actual: string}
  /** `share` of the pixels differ; `picture` shows where, as PNG. */
  | {readonly kind: 'different'; readonly share: number; readonly picture: Buffer};

async function decode(picture: Buffer): Promise<Pixels> {
  const {data, info} = await sharp(picture).ensureAlpha().raw().toBuffer({resolveWithObject: true});
  return {data: new Uint8ClampedArray(data), width: info.width, height: info.height};
}

/** A screenshot as small as it gets without losing a pixel. */
export function pack(screenshot: Uint8Array): Promise<Buffer> {
  return sharp(screenshot).webp({lossless: true, effort: 6}).toBuffer();
}

/**
 * Compares a picture with what it should be.
 * @param tolerance the share of pixels, 0 to 1, that may differ: antialiasing is told apart by itself
 */
export async function compare(expected: Buffer, actual: Buffer, tolerance: number): Promise<Verdict> {
  if (expected.equals(actual)) return {kind: 'same'};
  const [one, other] = await Promise.all([decode(expected), decode(actual)]);
  const {width, height} = one;
  if (width !== other.width || height !== other.height) {
    return {kind: 'resized', expected: `${width} × ${height}`, actual: `${other.width} × ${other.height}`};
  }
  const where = new Uint8ClampedArray(one.data.length);
  const share = pixelmatch(one.data, other.data, where, width, height, {threshold: 0.1}) / (width * height);
  if (share <= tolerance) return {kind: 'same'};
  const picture = await sharp(Buffer.from(where), {raw: {width, height, channels: 4}})
    .png()
    .toBuffer();
  return {kind: 'different', share, picture};
}
