import type {FilesConfig} from '../config.js';
import type {FileStore} from './file-store.js';
import {createFolderFiles} from './folder-files.js';

/** The store that the configuration asks for: a bucket where one is named, a folder otherwise. */
export async function createFiles(config: FilesConfig): Promise<FileStore> {
  if ('folder' in config) return createFolderFiles(config.folder);
  const {createS3Files} = await import('./s3-files.js');
  return createS3Files(config);
}
