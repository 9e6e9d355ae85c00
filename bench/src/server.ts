import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {siteFolder} from './build.js';
import {invoicePage, invoiceSummary} from './invoices.js';
import {paymentPage} from './payments.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** A server under way. */
export interface BenchServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the site and its API from one port of this machine, over HTTP/1.1 that is kept alive. */
export async function startServer(): Promise<BenchServer> {
  const answers = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    respond(request, response, answers).catch((reason: unknown) => {
      console.error(reason);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answers: Map<string, Buffer>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://bench');
  const account = Number(/^Bearer (\d+)$/.exec(request.headers.authorization ?? '')?.[1]);
  if (url.pathname === '/portal/v1/events') {
    // Open and silent, as a stream is on which nothing happens.
    response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'}).write(': open\n\n');
    return;
  }
  if (url.pathname === '/v1/analytics') {
    request.resume();
    response.writeHead(204).end();
    return;
  }
  const key = `${account} ${url.pathname}${url.search}`;
  const answer = answers.get(key) ?? apiAnswer(url, account);
  if (answer) {
    // Compressed once and kept: no contender waits for another's first request.
    answers.set(key, answer);
    const headers = {'Content-Type': 'application/json', 'Content-Encoding': 'br', 'Cache-Control': 'no-store'};
    response.writeHead(200, {...headers, 'Content-Length': answer.length}).end(answer);
    return;
  }
  await respondWithFile(url.pathname, response);
}

/** The JSON of an API's path, in Brotli; undefined where there is none. */
function apiAnswer(url: URL, account: number): Buffer | undefined {
  const body = apiBody(url, account);
  if (!body) return undefined;
  // What a server affords for an answer that it makes as it is asked.
  return brotliCompressSync(JSON.stringify(body), {params: {[constants.BROTLI_PARAM_QUALITY]: 5}});
}

function apiBody({pathname, searchParams}: URL, account: number): object | undefined {
  if (!Number.isSafeInteger(account)) return undefined;
  const limit = Number(searchParams.get('limit') ?? 25);
  if (pathname === '/portal/v1/invoices') return invoicePage(account, Number(searchParams.get('cursor') ?? 0), limit);
  if (pathname === '/portal/v1/invoices/summary') return invoiceSummary(account);
  if (/^\/v1\/account\/\d+\/payments$/.test(pathname)) return paymentPage(account, limit);
  return undefined;
}

async function respondWithFile(pathname: string, response: ServerResponse): Promise<void> {
  const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const type = types[extname(path)];
  const body = type && (await readFile(join(siteFolder, `${path}.br`)).catch(() => undefined));
  if (!type || !body) {
    response.writeHead(404, {'Content-Length': 0}).end();
    return;
  }
  response.writeHead(200, {'Content-Type': type, 'Content-Encoding': 'br', 'Content-Length': body.length}).end(body);
}
