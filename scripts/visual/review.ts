import {readFile} from 'node:fs/promises';
import {readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {extname, join} from 'node:path';
import {Baselines, baselineFolder} from './baselines.js';
import {readReport, reportFolder, type Report} from './report.js';
import {reviewPage} from './review-page.js';

/** The review page, served. */
export interface Review {
  readonly url: string;
  close(): void;
}

/** Where a review reads from and writes to. */
export interface ReviewFolders {
  readonly report: string;
  readonly baselines: string;
}

/** An answer of the server that isn't a file. */
interface Answer {
  readonly status: number;
  readonly body: {readonly accepted: readonly string[]} | {readonly problem: string};
}

/** Bytes of a request to accept: thousands of names. */
const mostBytes = 1_000_000;
const refuse = (status: number, problem: string): Answer => ({status, body: {problem}});

/**
 * Serves what the last run found to this machine alone. A POST to `accept` with `{names}` keeps those pictures; only the page itself may send it, and only names of the run.
 * @throws {Error} where the last run found nothing
 */
export async function serveReview(
  folders: ReviewFolders = {report: reportFolder, baselines: baselineFolder},
): Promise<Review> {
  const report = readReport(folders.report);
  if (!report) throw new Error('There is nothing to review: the last run found nothing. Run "npm run test:visual".');
  const left = new Map(report.findings.map((finding) => [finding.name, finding]));
  const files = new Set(report.findings.flatMap((finding) => Object.values(finding.files)));
  let origin = '';

  async function accept(request: IncomingMessage): Promise<Answer> {
    if (request.headers.origin !== origin) return refuse(403, 'only the review page itself may accept.');
    if (request.headers['content-type'] !== 'application/json') return refuse(415, 'JSON is expected.');
    const names = namesIn(await bodyOf(request));
    if (!names) return refuse(400, 'a list of names is expected.');
    const unknown = names.find((name) => !left.has(name) || left.get(name)?.kind === 'failed');
    if (unknown !== undefined) return refuse(404, `the run has no picture "${unknown}" to accept.`);
    const problem = keepAll(folders, report as Report, names);
    if (problem !== undefined) return refuse(409, problem);
    for (const name of names) left.delete(name);
    return {status: 200, body: {accepted: names}};
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, type: string, body: string | Buffer): void =>
      void response
        .writeHead(status, {
          'content-type': type,
          'cache-control': 'no-store',
          'content-security-policy':
            "default-src 'none'; img-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'",
        })
        .end(body);
    const path = decodePath(request.url);
    // Another site whose name leads to this machine has another host.
    if (`http://${request.headers.host}` !== origin) send(403, 'text/plain', 'Not this host.');
    else if (request.method === 'POST' && path === 'accept') {
      const {status, body} = await accept(request);
      send(status, 'application/json', JSON.stringify(body));
    } else if (request.method !== 'GET') send(405, 'text/plain', 'GET, or POST to accept.');
    else if (path === '') send(200, 'text/html; charset=utf-8', reviewPage([...left.values()]));
    else if (path !== undefined && files.has(path))
      send(200, `image/${extname(path).slice(1)}`, await readFile(join(folders.report, path)));
    else send(404, 'text/plain', 'Not there.');
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
  return {
    url: `${origin}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Keeps what the run saw under these names, and removes orphans. Returns why not, where it can't. */
function keepAll(folders: ReviewFolders, {browser, findings}: Report, names: readonly string[]): string | undefined {
  const baselines = new Baselines(folders.baselines);
  baselines.browser ??= browser;
  if (baselines.browser !== browser)
    return `the pictures were drawn by ${baselines.browser} and these by ${browser}; one browser draws them all: npm run test:visual -- --update.`;
  for (const {name, kind, fingerprint, files} of findings.filter((finding) => names.includes(finding.name))) {
    if (kind === 'orphan') baselines.remove(name);
    else if (fingerprint !== undefined && files.actual !== undefined)
      baselines.keep(name, fingerprint, readFileSync(join(folders.report, files.actual)));
  }
  baselines.save();
  return undefined;
}

/** The path without its leading slash; undefined where it can't be read. */
function decodePath(url = '/'): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname.slice(1));
  } catch {
    return undefined;
  }
}

/** The text of a request; undefined where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function namesIn(text: string | undefined): readonly string[] | undefined {
  try {
    const {names} = JSON.parse(text ?? '') as {names?: unknown};
    return Array.isArray(names) && names.every((name) => typeof name === 'string') ? names : undefined;
  } catch {
    return undefined;
  }
}
