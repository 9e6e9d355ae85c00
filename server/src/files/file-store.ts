/** Where the bytes of files are kept. Keys are made by the server: letters, digits, `_`, `-` and `/`. */
export interface FileStore {
  /** Keeps the bytes; what had the key before is gone. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is nothing of that key. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Of what isn't there it changes nothing. */
  delete(key: string): Promise<void>;
}

/** @throws Error for a key that could lead out of the store */
export function checkKey(key: string): void {
  if (!/^[\w-]+(\/[\w-]+)*$/.test(key))
    throw new Error('The key of a file has letters, digits, "_", "-" and "/" alone.');
}
