import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

import {newId} from '../ids.js';
import {checkKey, type FileStore} from './file-store.js';

/** Keeps files in a folder, which is made when it isn't there and is the server's user's alone. A file is whole from the moment that it has its name. */
export function createFolderFiles(folder: string): FileStore {
  const pathOf = (key: string): string => {
    checkKey(key);
    return join(folder, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const draft = `${path}.${newId('draft')}`;
      await mkdir(dirname(path), {recursive: true, mode: 0o700});
      try {
        await writeFile(draft, bytes, {mode: 0o600, flag: 'wx', flush: true});
        await rename(draft, path);
      } catch (error) {
        await rm(draft, {force: true}).catch(() => {});
        throw error;
      }
    },
    async get(key) {
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    delete: (key) => rm(pathOf(key), {force: true}),
  };
}
