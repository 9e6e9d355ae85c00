import {unzlibSync} from 'fflate';

/**
 * Unpacks WOFF 1 to the TrueType or OpenType file inside it (W3C WOFF 1.0, sections 3 to 5); another format is given back as it is.
 * Done once when a font is loaded: read as WOFF, each glyph that is embedded would inflate the whole glyph table again.
 */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const source = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (source.getUint32(0) !== 0x774f4646) return bytes;
  const count = source.getUint16(12);
  const tables = Array.from({length: count}, (_, index) => {
    const entry = 44 + index * 20;
    const [offset, packed, length] = [entry + 4, entry + 8, entry + 12].map((at) => source.getUint32(at)) as [
      number,
      number,
      number,
    ];
    const data = bytes.subarray(offset, offset + packed);
    return {
      tag: source.getUint32(entry),
      checksum: source.getUint32(entry + 16),
      data: packed < length ? unzlibSync(data, {out: new Uint8Array(length)}) : data,
    };
  });

  const padded = (length: number): number => (length + 3) & ~3;
  const directory = 12 + count * 16;
  const font = new Uint8Array(tables.reduce((size, {data}) => size + padded(data.length), directory));
  const target = new DataView(font.buffer);
  const power = Math.floor(Math.log2(count));
  target.setUint32(0, source.getUint32(4));
  target.setUint16(4, count);
  target.setUint16(6, 2 ** power * 16);
  target.setUint16(8, power);
  target.setUint16(10, count * 16 - 2 ** power * 16);
  let offset = directory;
  tables.forEach(({tag, checksum, data}, index) => {
    const entry = 12 + index * 16;
    [tag, checksum, offset, data.length].forEach((value, field) => target.setUint32(entry + field * 4, value));
    font.set(data, offset);
    offset += padded(data.length);
  });
  return font;
}
