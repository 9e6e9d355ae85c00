import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/** @type {Record<string, string>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * The policy that the widgets must run under on a strict host.
 *
 * @param {string} pspOrigin the payment provider's origin, or empty where there is none
 */
export function strictPolicy(pspOrigin) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    `frame-src ${pspOrigin || "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types portal-lit portal-html',
  ].join('; ');
}

/**
 * Serves `/__csp/<path>` under {@link strictPolicy}: first from the fixtures, then from the built bundle.
 *
 * @param {{folders: string[], pspOrigin: () => string}} options folders in the order in which they are searched
 * @returns {Middleware}
 */
export function strictCspPages({folders, pspOrigin}) {
  return async (context, next) => {
    if (!context.path.startsWith('/__csp/')) return next();
    // normalize() of an absolute path can't climb above its root, so no request leaves the folders.
    const path = normalize(decodeURIComponent(context.path.slice('/__csp'.length)));
    for (const folder of folders) {
      const body = await readFile(join(folder, path)).catch(() => undefined);
      if (!body) continue;
      context.set('content-security-policy', strictPolicy(pspOrigin()));
      context.set('cache-control', 'no-store');
      context.type = contentTypes[extname(path)] ?? 'application/octet-stream';
      context.body = body;
      return;
    }
    context.status = 404;
    context.body = `${path} is in none of ${folders.join(', ')}. The bundle is made by "npm run build".`;
  };
}
