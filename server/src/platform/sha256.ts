import {createHash} from 'node:crypto';

/** SHA-256 of a text's UTF-8, at once: for where waiting for the Web's own, asynchronous digest would make the caller wait too. */
export function sha256Bytes(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
