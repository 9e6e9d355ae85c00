import {basename, dirname} from 'node:path';

/**
 * Names the files of a folder that holds no hashes. The words of a language are called for it as well as for their section, `fr-invoices.js`: a page can name those that it preloads.
 */
export function chunkFileNames(folder: string): (chunk: {readonly facadeModuleId: string | null}) => string {
  return ({facadeModuleId}) => {
    const language = facadeModuleId && dirname(facadeModuleId);
    return language && basename(dirname(language)) === 'locales'
      ? `${folder}/${basename(language)}-[name].js`
      : `${folder}/[name].js`;
  };
}
