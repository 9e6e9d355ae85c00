import {createHash} from 'node:crypto';
import sharp from 'sharp';

/** Decoded pixels, four bytes each. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** How far a colour may be from another that stands in for it in a kept picture, in pixelmatch's measure (0 to 1): less than what the comparison sees. */
const colourDistance = 0.09;
/** The share of a picture above which a colour is a surface's, and stays as it is. */
const surfaceShare = 0.002;

/** Decodes a PNG or WebP. */
export async function decode(picture: Uint8Array): Promise<Pixels> {
  const {data, info} = await sharp(picture).ensureAlpha().raw().toBuffer({resolveWithObject: true});
  const bytes = new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.length);
  return {data: bytes, width: info.width, height: info.height};
}

/** What tells pixels from any others: a SHA-256 of all of them, in hex, shortened to 80 bits. */
export function fingerprint({data, width, height}: Pixels): string {
  return createHash('sha256').update(`${width}x${height}:`).update(data).digest('hex').slice(0, 20);
}

/**
 * A picture to be kept, as lossless WebP with few colours. Most of a screenshot's bytes are the shades at the edges of letters. A shade is drawn in a more frequent colour of
 * the picture where the comparison couldn't tell the two apart, which halves the bytes; that a picture is exactly the same is known by its {@link fingerprint}.
 */
export function pack(pixels: Pixels): Promise<Buffer> {
  const {width, height} = pixels;
  return sharp(fewerColours(pixels), {raw: {width, height, channels: 4}})
    .removeAlpha()
    .webp({lossless: true, effort: 6})
    .toBuffer();
}

/** Each rare colour becomes the most frequent one that is near enough. */
function fewerColours({data}: Pixels): Uint8Array {
  const colours = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  // By count, then by value: what is kept doesn't depend on where a colour comes first.
  const frequent = [...counts].sort(([one, a], [other, b]) => b - a || one - other);
  const kept: number[] = [];
  const standIns = new Map<number, number>();
  const farthest = 35_215 * colourDistance ** 2;
  for (const [colour, count] of frequent) {
    const isSurface = count > colours.length * surfaceShare;
    const standIn = isSurface ? undefined : kept.find((other) => distance(colour, other) <= farthest);
    if (standIn === undefined) kept.push(colour);
    standIns.set(colour, standIn ?? colour);
  }
  const mapped = colours.map((colour) => standIns.get(colour) ?? colour);
  return new Uint8Array(mapped.buffer);
}

/** pixelmatch's measure of how far two opaque colours are apart, squared: luminance counts most. 35,215 is black and white. */
function distance(one: number, other: number): number {
  const [red, green, blue] = [0, 8, 16].map((shift) => ((one >> shift) & 255) - ((other >> shift) & 255)) as [
    number,
    number,
    number,
  ];
  const y = red * 0.29889531 + green * 0.58662247 + blue * 0.11448223;
  const i = red * 0.59597799 - green * 0.2741761 - blue * 0.32180189;
  const q = red * 0.21147017 - green * 0.52261711 + blue * 0.31114694;
  return 0.5053 * y * y + 0.299 * i * i + 0.1957 * q * q;
}
