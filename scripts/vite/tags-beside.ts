import type {Plugin} from 'vite';

/**
 * Lets the autoloader import the tags' bundles that are built beside it, instead of taking their sources in.
 *
 * Built together, every module of a tag would also be part of something that loads on demand, and the bundler would cut
 * what a tag needs at once into many small files.
 */
export function tagsBeside(): Plugin {
  return {
    name: 'tags-beside',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer?.endsWith('/src/define/autoloader.ts')) return undefined;
      const tag = /\/([\w-]+)\.[jt]s$/.exec(source)?.[1];
      return tag && source.startsWith('./') ? {id: `./define/${tag}.js`, external: 'absolute'} : undefined;
    },
  };
}
