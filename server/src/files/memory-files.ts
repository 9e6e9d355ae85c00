import type {FileStore} from './file-store.js';

/** Keeps files in this process: for tests, and for pages that run the server themselves. */
export function createMemoryFiles(): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (key, bytes) => void files.set(key, bytes.slice()),
    get: async (key) => files.get(key)?.slice(),
    delete: async (key) => void files.delete(key),
  };
}
