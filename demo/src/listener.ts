import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {type HttpBindings, createAdaptorServer} from '@hono/node-server';
import {StartError, systemCode} from './start-error.js';

type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** A port that is listened at before there is something to answer with, so that everyone can be told of it. */
export interface Listener {
  readonly port: number;
  /** As a browser sees it. */
  readonly origin: string;
  /** As this process reaches it, without asking what `localhost` is. */
  readonly address: string;
  /** Answers with `fetch` from now on; whoever asked before was told to come again. */
  answerWith(fetch: Fetch): void;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Listens at a port of this machine alone.
 *
 * @param port - 0 for any free one
 * @throws StartError when the port is taken or not allowed.
 */
export async function listen(port: number): Promise<Listener> {
  let answer: Fetch = () => new Response('Starting.', {status: 503, headers: {'Retry-After': '1'}});
  const server = createAdaptorServer({
    // Without TLS every connection is plain HTTP/1.1.
    fetch: (request, bindings) => answer(request, bindings as HttpBindings),
  }) as Server;
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(portFault(error, port)));
    server.listen(port, '127.0.0.1', done);
  });
  const actual = (server.address() as AddressInfo).port;
  return {
    port: actual,
    origin: `http://localhost:${actual}`,
    address: `http://127.0.0.1:${actual}`,
    answerWith: (fetch) => (answer = fetch),
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What to tell of a port that can't be listened at. */
export function portFault(error: unknown, port: number): Error {
  switch (systemCode(error)) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} is taken. Stop what uses it, or choose three others: npm start -- --port ${port + 100 < 65_000 ? port + 100 : 5_000}`,
      );
    case 'EACCES':
      return new StartError(`Port ${port} is not allowed to this user. Choose others: npm start -- --port 4700`);
    default:
      return error instanceof Error ? error : new Error(String(error));
  }
}
