import {sha256Bytes} from '#sha256';
import {base64url} from 'jose';

export {addDays} from '../clock.js';

/** The same id for the same name, always; it looks like a random one, but is meant for seeded records alone. */
export function seedId(prefix: string, ...name: readonly (string | number)[]): string {
  const digest = base64url.encode(sha256Bytes([prefix, ...name].join('/')));
  return `${prefix}_${digest.replaceAll(/[-_]/g, '').slice(0, 16)}`;
}

/** Numbers from 0 up to 1 that are the same for the same name (mulberry32). Not for secrets. */
export function randomFrom(name: string): () => number {
  const digest = sha256Bytes(name);
  let state = new DataView(digest.buffer, digest.byteOffset).getUint32(0, true);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An instant in the middle of a working day. */
export function atNoon(day: string): string {
  return `${day}T16:20:00.000Z`;
}
