import {existsSync} from 'node:fs';
import {createServer} from 'node:http';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {getRequestListener} from '@hono/node-server';
import {tsImport} from 'tsx/esm/api';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * @typedef {import('@hono/node-server').HttpBindings | import('@hono/node-server').Http2Bindings} Connection
 * @typedef {{fetch(request: Request, connection: Connection): Response | Promise<Response>, close(): Promise<void>}} TestApi
 * @typedef {(options: {pageOrigin: string, pspOrigin: string}) => Promise<TestApi>} StartTestApi
 */

/**
 * Puts the real server behind the test page, so that browser tests talk to it instead of to a mock.
 *
 * What `startTestApi` of the given module answers is served under `/portal/v1` on the test page's own origin, and on a
 * second port all that is asked there: the payment provider must be another origin, as it is in life. Both origins are given to
 * `startTestApi`, the second to every test page as `window.portalTest.pspOrigin`. The server starts with the first request to it;
 * a run that needs none doesn't wait for a database. Without the module nothing is served.
 *
 * @param {string} modulePath relative to the working folder
 */
export function testApi(modulePath) {
  const file = resolve(modulePath);
  const psp = createServer(serve);
  let pageOrigin = '';
  let pspOrigin = '';

  /** @type {Promise<TestApi> | undefined} */
  let starting;
  const start = () => (starting ??= load());
  async function load() {
    /** @type {{startTestApi: StartTestApi}} */
    const module = await tsImport(pathToFileURL(file).href, import.meta.url);
    return module.startTestApi({pageOrigin, pspOrigin});
  }

  const listener = getRequestListener(async (request, connection) => (await start()).fetch(request, connection), {
    overrideGlobalObjects: false,
    errorHandler: (error) => {
      console.error(error);
      return new Response(error instanceof Error ? error.stack : String(error), {status: 500});
    },
  });
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  function serve(request, response) {
    void listener(request, response);
  }

  return {
    /** The payment provider's origin; empty until the test runner's server has started. */
    get pspOrigin() {
      return pspOrigin;
    },

    /** @param {Parameters<Middleware>[0]} context @param {Parameters<Middleware>[1]} next */
    async middleware(context, next) {
      if (!/^\/portal\/v1(\/|$)/.test(context.path) || !existsSync(file)) return next();
      context.respond = false;
      await new Promise((done) => {
        context.res.once('close', done);
        serve(context.req, context.res);
      });
    },

    /** @type {import('@web/test-runner').TestRunnerPlugin} */
    plugin: {
      name: 'test-api',
      async serverStart({config}) {
        if (!existsSync(file)) return;
        // The runner's own configuration, of which the type knows only what every development server has.
        const {protocol} = /** @type {{protocol?: string}} */ (config);
        pageOrigin = `${protocol ?? 'http:'}//${config.hostname}:${config.port}`;
        await new Promise((done) => psp.listen(0, '127.0.0.1', () => done(undefined)));
        const address = psp.address();
        if (address && typeof address === 'object') pspOrigin = `http://127.0.0.1:${address.port}`;
      },
      async serverStop() {
        psp.closeAllConnections();
        psp.close();
        await (await starting?.catch(() => undefined))?.close();
      },
    },
  };
}
