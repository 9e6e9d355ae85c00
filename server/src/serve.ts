import type {IncomingMessage, Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createAdaptorServer} from '@hono/node-server';

import type {PortalApi} from './api/app.js';
import {systemTimers, type Timers} from './api/timers.js';
import {keepBooks, type Schedule} from './chores.js';
import type {Log} from './log.js';
import type {Database} from './port/unit.js';

/** How long requests under way are waited for when the server stops, ms. */
const graceful = 10_000;

export interface ServeOptions {
  readonly api: PortalApi;
  /** Closed with the server, after the last request. */
  readonly database: Database;
  /** 0 for any free one. */
  readonly port: number;
  readonly host: string;
  /** How many proxies in front are trusted to say who called. */
  readonly trustedProxies: number;
  readonly log: Log;
  /** For the work between requests. */
  readonly timers?: Timers;
  /** When what is done by the clock is. */
  readonly schedule?: Schedule;
}

export interface PortalServer {
  readonly port: number;
  /** Takes no more requests, ends the streams, waits up to 10 s for what is under way, and closes the database. */
  close(): Promise<void>;
}

/** The server can't listen; the message is one line that says what to do. */
export class ServeError extends Error {
  override readonly name = 'ServeError';
}

/** Serves an API over HTTP until it is closed. @throws ServeError when the port is taken or forbidden */
export async function servePortal({
  api,
  database,
  port,
  host,
  trustedProxies,
  log,
  timers = systemTimers,
  schedule,
}: ServeOptions): Promise<PortalServer> {
  const server = createAdaptorServer({
    fetch: (request, {incoming}) =>
      api.fetch(request, {address: callerOf(incoming as IncomingMessage, trustedProxies)}),
    // A file of 10 MiB takes minutes on a slow line.
    serverOptions: {headersTimeout: 10_000, requestTimeout: 300_000, keepAliveTimeout: 65_000},
  }) as Server;
  await listen(server, port, host);

  const stopKeeping = keepBooks(api, log, timers, schedule);
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
    await api.close();
    server.closeIdleConnections();
    const late = setTimeout(() => server.closeAllConnections(), graceful);
    await stopped;
    clearTimeout(late);
    await stopKeeping();
    await database.close();
  }

  return {port: (server.address() as AddressInfo).port, close: () => (closing ??= close())};
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new ServeError(`Port ${port} of ${host} is taken by another program. Stop it, or set PORT to a free one.`);
    if (code === 'EACCES')
      throw new ServeError(`Port ${port} may not be used by this user. Set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new ServeError(`${host} is no address of this machine. Set HOST to one that is, such as 127.0.0.1.`);
    throw error;
  });
}

/** Who called: the socket's address, or what the outermost trusted proxy says. Entries further left are whatever the caller wrote. */
function callerOf({socket, headers}: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  return (trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined) ?? socket.remoteAddress ?? 'unknown';
}
