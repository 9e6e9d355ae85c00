import type {Plugin} from 'vite';

/**
 * Lets each tag's own bundle register `<portal-provider>` as well.
 *
 * No widget works without one, so one script tag is enough. It also decides where the shared code goes: what several tags
 * need at once lands in `define/portal-provider.js` instead of in chunks of its own,
 * which a page would find only after it has loaded the first file.
 *
 * @param tags the tags that have a bundle
 */
export function defineWithProvider(tags: readonly string[]): Plugin {
  const provider = 'portal-provider';
  return {
    name: 'define-with-provider',
    apply: 'build',
    transform(code, id) {
      const tag = /\/src\/define\/([\w-]+)\.ts$/.exec(id)?.[1];
      if (!tag || tag === provider || !tags.includes(tag) || !tags.includes(provider)) return undefined;
      // At the end, so that no line of the source map moves; imports run first wherever they stand.
      return {code: `${code}\nimport './${provider}.js';\n`, map: null};
    },
  };
}
