import {Unzlib} from 'fflate';

/** What an image is, told by its bytes. */
export interface ImageSize {
  readonly contentType: 'image/png' | 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The kind and size of an image; undefined for what is no PNG and no JPEG, or is one that breaks off or says of itself what isn't so. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(view) ?? jpegSize(view);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Samples a pixel and the depths allowed, by colour type (PNG, 11.2.2). */
const pngKinds: ReadonlyMap<number, {readonly samples: number; readonly depths: readonly number[]}> = new Map([
  [0, {samples: 1, depths: [1, 2, 4, 8, 16]}],
  [2, {samples: 3, depths: [8, 16]}],
  [3, {samples: 1, depths: [1, 2, 4, 8]}],
  [4, {samples: 2, depths: [8, 16]}],
  [6, {samples: 4, depths: [8, 16]}],
]);

/** The largest image whose pixels are looked at; a larger one is told by its header alone, and refused by whoever asked. */
const mostPixels = 4_000_000;

/**
 * Walks through the chunks and unpacks the pixels, never more of them than the header announces: a document that shows the image later must not find it broken, nor endless.
 */
function pngSize(view: DataView): ImageSize | undefined {
  if (
    view.byteLength < 45 ||
    !startsWith(view, pngSignature) ||
    textAt(view, 12) !== 'IHDR' ||
    view.getUint32(8) !== 13
  )
    return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, compression, filter, interlace] = [24, 25, 26, 27, 28].map((at) => view.getUint8(at));
  const kind = pngKinds.get(colour ?? -1);
  if (!kind?.depths.includes(depth ?? 0) || compression !== 0 || filter !== 0) return undefined;
  const passes = interlace === 0 ? onePass : interlace === 1 ? adam7 : undefined;
  if (!passes) return undefined;
  const size: ImageSize = {contentType: 'image/png', width, height};
  if (width * height > mostPixels) return size;

  const data: Uint8Array[] = [];
  let hasPalette = false;
  for (let at = 33; at + 12 <= view.byteLength;) {
    const [length, type] = [view.getUint32(at), textAt(view, at + 4)];
    if (at + 12 + length > view.byteLength) return undefined;
    if (type === 'PLTE') hasPalette = length > 0 && length % 3 === 0;
    if (type === 'IDAT') data.push(new Uint8Array(view.buffer, view.byteOffset + at + 8, length));
    if (type === 'IEND') {
      const expected = unpackedSize(size, kind.samples * (depth ?? 0), passes);
      const whole = (colour !== 3 || hasPalette) && unpacksTo(data, expected);
      return whole ? size : undefined;
    }
    at += 12 + length;
  }
  return undefined;
}

/** First column, first row, and the steps between columns and between rows. */
type Pass = readonly [number, number, number, number];
const onePass: readonly Pass[] = [[0, 0, 1, 1]];
/** The seven passes of an interlaced image (PNG, 8.2). */
const adam7: readonly Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** The bytes of all rows, each with the one that names its filter. */
function unpackedSize({width, height}: ImageSize, bitsPerPixel: number, passes: readonly Pass[]): number {
  return passes.reduce((sum, [left, top, across, down]) => {
    const columns = Math.ceil((width - left) / across);
    const rows = Math.ceil((height - top) / down);
    return columns > 0 && rows > 0 ? sum + rows * (Math.ceil((columns * bitsPerPixel) / 8) + 1) : sum;
  }, 0);
}

/** Whether the parts together unpack to so many bytes; stops at the first one too many. */
function unpacksTo(parts: readonly Uint8Array[], expected: number): boolean {
  let unpacked = 0;
  const unzlib = new Unzlib((chunk) => {
    unpacked += chunk.byteLength;
    if (unpacked > expected) throw new RangeError('It unpacks to more than it says.');
  });
  try {
    // In small steps: each unpacks to a thousand times its size at most.
    for (const part of parts) {
      for (let at = 0; at < part.byteLength; at += 4096) unzlib.push(part.slice(at, at + 4096));
    }
    unzlib.push(new Uint8Array(), true);
    return unpacked === expected;
  } catch {
    return false;
  }
}

/** Baseline, extended and progressive frames: what a PDF may hold (ISO 32000-1, 7.4.8). */
const jpegFrames = new Set([0xc0, 0xc1, 0xc2]);

function jpegSize(view: DataView): ImageSize | undefined {
  if (!startsWith(view, [0xff, 0xd8, 0xff])) return undefined;
  let size: ImageSize | undefined;
  for (let at = 2; at + 4 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // A marker may have any number of fill bytes before it.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // The pixels begin; what follows has no size of its own.
    if (marker === 0xda) return endsAfter(view, at) ? size : undefined;
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > view.byteLength) return undefined;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (!jpegFrames.has(marker) || length < 8 || view.getUint8(at + 4) !== 8) return undefined;
      // Grey, colour, or four inks: a PDF shows no other (ISO 32000-1, 7.4.8).
      if (![1, 3, 4].includes(view.getUint8(at + 9))) return undefined;
      size = {contentType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5)};
    }
    at += 2 + length;
  }
  return undefined;
}

/** Whether the end of the image comes; cameras write more behind it. */
function endsAfter(view: DataView, start: number): boolean {
  for (let at = view.byteLength - 2; at > start; at -= 1) if (view.getUint16(at) === 0xffd9) return true;
  return false;
}

function startsWith(view: DataView, bytes: readonly number[]): boolean {
  return view.byteLength >= bytes.length && bytes.every((byte, at) => view.getUint8(at) === byte);
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}
