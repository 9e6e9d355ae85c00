import {minifyHTMLLiterals} from 'minify-literals';
import type {Plugin} from 'vite';

/**
 * Takes the white space out of html`` and css`` literals, which a JavaScript minifier must leave alone.
 *
 * White space between two inline elements goes too: set them apart with a gap, not with a space.
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    // After TypeScript is gone: the parser knows only JavaScript.
    enforce: 'post',
    async transform(code, id) {
      if (id.includes('node_modules') || !/\b(html|css|svg)`/.test(code)) return undefined;
      // Without its slash a shape of an svg`` literal would hold those after it.
      const minified = await minifyHTMLLiterals(code, {fileName: id, minifyOptions: {keepClosingSlash: true}});
      return minified ? {code: minified.code, map: minified.map?.toString() ?? null} : undefined;
    },
  };
}
