import type {PortalCache} from './cache.js';
import type {PortalSession} from './session.js';
import type {Transport} from './transport.js';
import type {Timeouts, Timers} from './types.js';

/** The parts of a client, for the modules that load when they are needed. */
export interface ClientCore {
  /** Absolute. */
  readonly endpoint: string;
  readonly session: PortalSession;
  readonly transport: Transport;
  readonly cache: PortalCache;
  readonly timers: Timers;
  readonly timeouts: Timeouts;
  readonly online: () => boolean;
  /** In place of the page's own `sessionStorage`. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
}
