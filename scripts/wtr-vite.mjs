import {createServer, mergeConfig} from 'vite';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * Serves the sources to the test runner through Vite, in the same process.
 *
 * The published Vite plugin for the test runner adds its middleware after the server has started, which koa-compose 4.2
 * ignores; `middleware` in the configuration is seen.
 *
 * @param {import('vite').UserConfig} config
 */
export function viteForTestRunner(config) {
  /** @type {import('vite').ViteDevServer | undefined} */
  let vite;

  /** @type {import('vite').Plugin} */
  const testRunnerUrls = {
    name: 'test-runner-urls',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('/__web-') ? {id, external: true} : undefined),
  };

  return {
    /** @param {Parameters<Middleware>[0]} context @param {Parameters<Middleware>[1]} next */
    async middleware(context, next) {
      const server = vite;
      if (!server || context.path === '/' || context.path.startsWith('/__web-')) return next();
      context.respond = false;
      context.res.statusCode = 200;
      await new Promise((done) => {
        context.res.once('close', done);
        server.middlewares(context.req, context.res, (/** @type {Error | undefined} */ error) => {
          context.res.statusCode = error ? 500 : 404;
          context.res.end(error?.stack);
        });
      });
    },

    /** @type {import('@web/test-runner').TestRunnerPlugin} */
    plugin: {
      name: 'vite',
      async serverStart() {
        vite = await createServer(
          mergeConfig(
            {
              configFile: false,
              appType: 'custom',
              clearScreen: false,
              logLevel: 'warn',
              server: {middlewareMode: true, hmr: false, ws: false, watch: null},
              optimizeDeps: {rolldownOptions: {external: [/^\/__web-/]}},
              plugins: [testRunnerUrls],
            },
            config,
          ),
        );
      },
      serverStop: () => vite?.close(),
    },
  };
}
