import {basename} from 'node:path';
import {minify} from 'terser';
import type {Plugin} from 'vite';

/**
 * A second minifier over what the bundler's own has left: terser sees what that one doesn't (arguments that nobody reads, properties that are constants), which is a hundredth of the first paint.
 * Source maps go through both.
 */
export function minifyAgain(): Plugin {
  return {
    name: 'portal-minify-again',
    apply: 'build',
    // After the bundler has minified, which it does behind every plugin's `renderChunk`.
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        // By now the bundler has written the map of each chunk as a file of its own, and where it is.
        const map = bundle[`${file.fileName}.map`];
        // The bundler's own helpers and mere imports come from no source.
        if (map?.type !== 'asset') continue;
        const minified = await minify(file.code, {
          ecma: 2022,
          module: true,
          compress: {passes: 3, keep_fargs: false, hoist_props: true, if_return: false, sequences: false},
          format: {comments: false},
          sourceMap: {content: String(map.source), url: basename(map.fileName)},
        });
        if (!minified.code) throw new Error(`Nothing is left of ${file.fileName}.`);
        file.code = minified.code;
        map.source = String(minified.map);
      }
    },
  };
}
