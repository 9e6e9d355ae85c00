import {sha256} from '@noble/hashes/sha2.js';

/** The same as `sha256.ts`, in a page. */
export function sha256Bytes(text: string): Uint8Array {
  return sha256(new TextEncoder().encode(text));
}
