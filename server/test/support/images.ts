import {deflateSync} from 'node:zlib';

/** How the pixels of a PNG are written. */
export interface PngKind {
  readonly colour: 0 | 2 | 3 | 4 | 5 | 6;
  readonly depth: number;
  readonly interlace: 0 | 1;
}

const grey: PngKind = {colour: 0, depth: 8, interlace: 0};
const samplesOf = {0: 1, 2: 3, 3: 1, 4: 2, 5: 1, 6: 4} as const;

/** A black PNG, whole and right: grey unless told otherwise. */
export function pngOf(width: number, height: number, kind = grey): Uint8Array {
  const bits = samplesOf[kind.colour] * kind.depth;
  const passes = kind.interlace === 0 ? [[width, height] as const] : adam7(width, height);
  const size = passes.reduce(
    (sum, [columns, rows]) => (columns > 0 ? sum + rows * (Math.ceil((columns * bits) / 8) + 1) : sum),
    0,
  );
  return pngWith(width, height, deflateSync(new Uint8Array(size)), kind);
}

/** A PNG with these packed pixels, whatever they are. */
export function pngWith(width: number, height: number, data: Uint8Array, kind = grey): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([kind.depth, kind.colour, 0, 0, kind.interlace], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      ...(kind.colour === 3 ? [chunk('PLTE', Buffer.alloc(3))] : []),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** A JPEG of that size as far as its markers say; its pixels are none. */
export function jpegOf(width: number, height: number): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return new Uint8Array([
    ...[0xff, 0xd8],
    ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
    ...[0, 0xff, 0xd9],
  ]);
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function adam7(width: number, height: number): ReadonlyArray<readonly [number, number]> {
  const offsets = [0, 4, 0, 2, 0, 1, 0];
  const rows = [0, 0, 4, 0, 2, 0, 1];
  const across = [8, 8, 4, 4, 2, 2, 1];
  const down = [8, 8, 8, 4, 4, 2, 2];
  return offsets.map((offset, pass) => [
    Math.max(0, Math.ceil((width - offset) / (across[pass] ?? 1))),
    Math.max(0, Math.ceil((height - (rows[pass] ?? 0)) / (down[pass] ?? 1))),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.byteLength);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
