import {convertIndexedToRgb, decode, encode, type DecodedPng} from 'fast-png';

import {imageSize} from '../image-size.js';
import {largestSignature} from '../port/quotes.js';

/** What an image is made of. Everything else in a file is left out unread: a colour profile can be a bomb, and a comment can be anything. */
const keptChunks = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
/** Transparency of one colour, which nobody signs with, is left out as well; that of a palette is kept. */
const palette = 3;
const signatureLength = 8;

/**
 * A picture of a signature as the PDF writer can take it without harm: a PNG, once it is known to unpack to what it says, is decoded, set on white and encoded anew, since
 * that library trusts what a file claims; a JPEG is put into the PDF as it is.
 *
 * @returns nothing when it is neither, is broken, or is larger than the portal takes
 */
export function readSignatureImage(bytes: Uint8Array): Uint8Array | undefined {
  const size = imageSize(bytes);
  if (!size || size.width > largestSignature.width || size.height > largestSignature.height) return undefined;
  if (size.contentType === 'image/jpeg') return bytes;
  try {
    return onWhitePaper(bytes, size);
  } catch {
    return undefined;
  }
}

function onWhitePaper(bytes: Uint8Array, {width, height}: {width: number; height: number}): Uint8Array {
  const chunks = chunksOf(bytes);
  const colours = chunks.find(({type}) => type === 'IHDR')?.data[9];
  const kept = chunks.filter(({type}) => keptChunks.includes(type) && (type !== 'tRNS' || colours === palette));
  const sound = new Uint8Array(kept.reduce((sum, {whole}) => sum + whole.byteLength, signatureLength));
  sound.set(bytes.subarray(0, signatureLength));
  let offset = signatureLength;
  for (const {whole} of kept) {
    sound.set(whole, offset);
    offset += whole.byteLength;
  }
  return encode({width, height, channels: 3, depth: 8, data: onWhite(decode(sound))});
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With its length and checksum. */
  readonly whole: Uint8Array;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let offset = signatureLength;
  while (offset + 12 <= bytes.byteLength) {
    const end = offset + 12 + view.getUint32(offset);
    if (end > bytes.byteLength) break;
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    chunks.push({type, data: bytes.subarray(offset + 8, end - 4), whole: bytes.subarray(offset, end)});
    offset = end;
  }
  return chunks;
}

/** The pixels as 8-bit RGB on white paper. */
function onWhite(png: DecodedPng): Uint8Array {
  const {palette, width, height} = png;
  const greys = png.channels === 1 && png.depth < 8 && !palette;
  const levels = (1 << png.depth) - 1;
  const indexed = greys
    ? {
        ...png,
        palette: Array.from({length: levels + 1}, (_, level) => {
          const grey = Math.round((255 * level) / levels);
          return [grey, grey, grey] as [number, number, number];
        }),
      }
    : palette && png;
  const data = indexed ? convertIndexedToRgb(indexed) : png.data;
  const channels = indexed ? (indexed.palette?.[0]?.length ?? 3) : png.channels;
  const shift = indexed || png.depth <= 8 ? 0 : 8;
  const hasAlpha = channels === 2 || channels === 4;
  const colours = hasAlpha ? channels - 1 : channels;
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * channels;
    const alpha = hasAlpha ? ((data[from + colours] ?? 0) >> shift) / 255 : 1;
    for (let colour = 0; colour < 3; colour++) {
      const value = (data[from + (colours === 1 ? 0 : colour)] ?? 0) >> shift;
      pixels[pixel * 3 + colour] = Math.round(255 + alpha * (value - 255));
    }
  }
  return pixels;
}
