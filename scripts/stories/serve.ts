import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gz': 'application/gzip',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** A folder that is served. */
export interface Served {
  readonly origin: string;
  close(): void;
}

/** Serves the files of a folder to this machine, on a port that is free. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const type = contentTypes[extname(pathname)] ?? 'application/octet-stream';
    readFile(join(folder, normalize(decodeURIComponent(pathname)))).then(
      (body) => response.writeHead(200, {'content-type': type}).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return {origin: `http://127.0.0.1:${port}`, close: () => void server.close()};
}
