import type {IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createAdaptorServer} from '@hono/node-server';
import {fileJournal} from './journal-file.js';
import type {SandboxPspOptions} from './options.js';
import {createSandboxPsp} from './sandbox-psp.js';
import type {SandboxPspInspector} from './sandbox-psp.js';

/** How to serve a sandbox over HTTP. */
export interface ServeSandboxPspOptions extends Omit<
  SandboxPspOptions,
  'storage' | 'loseAnswer' | 'addressOf' | 'clock'
> {
  /** 0 for any free one. */
  port: number;
  /** Default: 127.0.0.1. */
  hostname?: string;
  /** Where the journal is kept; made when missing. */
  dataFile: string;
  /** Default: the system's. */
  clock?: SandboxPspOptions['clock'];
}

/** A sandbox being served. */
export interface SandboxPspServer {
  /** Its origin: `publicUrl` where given, else the address it listens at. */
  url: string;
  /** The port it really listens at. */
  port: number;
  inspect: SandboxPspInspector;
  /** Stops taking requests, ends open connections and closes the journal. */
  close(): Promise<void>;
}

/** How often payments are looked at whose time may be over, in ms. */
const settleEveryMs = 500;

/**
 * Serves a sandbox PSP from a journal file.
 *
 * @throws Error from the system when the port is taken (`EADDRINUSE`) or the file can't be written; Error naming the line when the
 * journal is damaged.
 */
export async function serveSandboxPsp(options: ServeSandboxPspOptions): Promise<SandboxPspServer> {
  const {port, hostname = '127.0.0.1', dataFile, log, clock = Date} = options;
  const incoming = new WeakMap<Request, IncomingMessage>();
  const psp = createSandboxPsp({
    ...options,
    clock,
    storage: fileJournal(dataFile, log),
    addressOf: (request) => incoming.get(request)?.socket.remoteAddress ?? '',
    loseAnswer: async (request) => {
      incoming.get(request)?.socket.destroy();
      // Goes nowhere: the connection is gone.
      return new Response(null, {status: 500});
    },
  });
  await psp.ready;

  const server = createAdaptorServer({
    fetch: (request, env) => {
      incoming.set(request, env.incoming as IncomingMessage);
      return psp.fetch(request);
    },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, hostname, resolve);
    });
  } catch (error) {
    await psp.close();
    throw error;
  }

  const timer = setInterval(() => {
    psp
      .settleDue()
      .catch((error: unknown) =>
        log?.error({error}, 'Payments whose time is over could not be settled; trying again.'),
      );
  }, settleEveryMs);

  const {port: actualPort} = server.address() as AddressInfo;
  const host = hostname.includes(':') ? `[${hostname}]` : hostname;
  return {
    url: options.publicUrl ?? `http://${host}:${actualPort}`,
    port: actualPort,
    inspect: psp.inspect,
    close: async () => {
      clearInterval(timer);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Slow answers and open connections would keep it waiting; their payments are journaled.
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      await psp.close();
    },
  };
}
