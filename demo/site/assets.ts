import {createRequire} from 'node:module';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';

const require = createRequire(import.meta.url);

/** The folders under /fonts/ and the packages they come from. */
const fonts: Readonly<Record<string, string>> = {
  figtree: '@fontsource-variable/figtree',
  'bricolage-grotesque': '@fontsource-variable/bricolage-grotesque',
  barlow: '@fontsource/barlow',
  'barlow-condensed': '@fontsource/barlow-condensed',
  'noto-sans-arabic': '@fontsource/noto-sans-arabic',
};

/**
 * The files that the pages link to: `/assets/portal/` is the widgets' bundle, `/fonts/` the sites' own fonts, `/static/` the rest.
 *
 * @param bundleFolder - where the widgets were built to
 */
export function createAssets(bundleFolder: string): Hono {
  const app = new Hono();
  app.get('/assets/portal/*', folder('/assets/portal', bundleFolder));
  app.get('/static/*', folder('/static', fileURLToPath(new URL('public', import.meta.url))));
  for (const [name, packageName] of Object.entries(fonts)) {
    const root = dirname(require.resolve(`${packageName}/package.json`));
    app.get(`/fonts/${name}/*`, folder(`/fonts/${name}`, root));
  }
  return app;
}

function folder(prefix: string, root: string) {
  return serveStatic({
    root,
    rewriteRequestPath: (path) => path.slice(prefix.length),
    // The sources may change between two visits; the files are near and small.
    onFound: (_path, context) => context.header('Cache-Control', 'no-cache'),
  });
}
