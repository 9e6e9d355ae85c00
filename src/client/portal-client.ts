import {PortalError} from '../core/errors.js';
import {PortalCache} from './cache.js';
import type {ClientCore} from './core.js';
import {lazySection} from './lazy-section.js';
import {PortalSession} from './session.js';
import {realTimers} from './timers.js';
import {Transport} from './transport.js';
import type {ClientSections} from './section-types.js';
import type {PortalClientOptions, SessionStatus} from './types.js';

const sectionNames: readonly (keyof ClientSections)[] = [
  'account',
  'quotes',
  'invoices',
  'creditNotes',
  'orders',
  'creditBalance',
  'paymentMethods',
  'payments',
  'subscriptions',
  'products',
  'tickets',
  'upcoming',
];

/**
 * The one way to the portal API. All widgets of a provider share one: its session, its cache and its event stream.
 *
 * It is an `EventTarget`; its plain events follow the session: `session-started` (with each token), `session-expiring` (at least 2 minutes
 * before the end, or at half of a shorter life), `session-extended`, `session-ended`.
 *
 * Reads are tried again and can be aborted; writes carry an idempotency key and are never aborted. Every failure is a `PortalError`.
 */
export class PortalClient extends EventTarget {
  /** Answers of reads, shared by all widgets and bound to the session. */
  readonly cache: PortalCache;
  /** Sent as `Accept-Language`. */
  locale: string | undefined;
  declare readonly account: ClientSections['account'];
  declare readonly quotes: ClientSections['quotes'];
  declare readonly invoices: ClientSections['invoices'];
  declare readonly creditNotes: ClientSections['creditNotes'];
  declare readonly orders: ClientSections['orders'];
  declare readonly creditBalance: ClientSections['creditBalance'];
  declare readonly paymentMethods: ClientSections['paymentMethods'];
  declare readonly payments: ClientSections['payments'];
  declare readonly subscriptions: ClientSections['subscriptions'];
  declare readonly products: ClientSections['products'];
  declare readonly tickets: ClientSections['tickets'];
  declare readonly upcoming: ClientSections['upcoming'];

  /** @internal What a widget's own part of the client works with: `list(client.core, query)`. */
  readonly core: ClientCore;

  readonly #live: boolean;
  #stream: AbortController | undefined;

  /** @throws {PortalError} `not_configured` when the endpoint is no http(s) URL, or `getToken` no function. */
  constructor(options: PortalClientOptions) {
    super();
    const {getToken, timers = realTimers} = options;
    this.locale = options.locale;
    if (typeof getToken !== 'function') throw new PortalError('not_configured', 'getToken must be a function.');
    const endpoint = resolveEndpoint(options.endpoint);
    const online = options.online ?? (() => navigator.onLine !== false);
    const timeouts = {request: 15_000, bulk: 120_000, ...options.timeouts};
    const session = new PortalSession({
      getToken,
      timers,
      onIdentityChange: () => this.cache.clear(),
      onStatus: (status) => this.#report(status),
    });
    this.#live = options.live !== false;
    this.cache = new PortalCache({now: timers.now, onDemand: () => this.#goLive()});
    const transport = new Transport({
      endpoint,
      fetch: options.fetch ?? ((request) => fetch(request)),
      locale: () => this.locale,
      session,
      timers,
      timeout: timeouts.request,
      online,
    });
    const core: ClientCore = (this.core = {
      endpoint,
      session,
      transport,
      cache: this.cache,
      timers,
      timeouts,
      online,
      storage: options.storage,
    });
    for (const name of sectionNames) Object.assign(this, {[name]: lazySection(core, name)});
  }

  /** Where the session stands. */
  get sessionStatus(): SessionStatus {
    return this.core.session.status;
  }

  /** When the session ends, in milliseconds since 1970; undefined where the token doesn't say. */
  get expiresAt(): number | undefined {
    return this.core.session.expiresAt;
  }

  /** The contract's base URL, absolute. */
  get endpoint(): string {
    return this.core.endpoint;
  }

  /**
   * Asks for a token with a later end, once however many ask.
   *
   * @throws {PortalError} when there is none; the session lasts as long as it would have.
   */
  async extendSession(): Promise<void> {
    await this.core.session.extend();
    this.#emit('session-extended');
  }

  /**
   * The customer has signed in again: asks for a new token, and has everything that is shown read again.
   *
   * @throws {PortalError} `session_expired` when there is still none.
   */
  async signedIn(): Promise<void> {
    await this.core.session.restart();
    this.cache.invalidate([]);
  }

  /** Ends the session here and on the server; what was shown is forgotten at once. */
  async signOut(): Promise<void> {
    const {session, transport, timeouts} = this.core;
    const ended =
      session.status === 'active' || session.status === 'expiring'
        ? transport.exchange((api, init) => api.DELETE('/session', init), {timeout: timeouts.request})
        : undefined;
    // The request holds its token by now; the server's answer changes nothing for the customer.
    session.end();
    session.forget();
    await ended?.catch(() => undefined);
  }

  /** Stops the stream and the clock, and aborts every read. Writes that are under way go on. */
  close(): void {
    this.#stream?.abort();
    this.core.session.close();
    this.cache.clear();
  }

  #emit(type: string): void {
    this.dispatchEvent(new Event(type));
  }

  #report(status: SessionStatus): void {
    if (status === 'idle') return;
    this.#emit(`session-${status === 'active' ? 'started' : status}`);
    this.#goLive();
  }

  /** Follows the event stream while there is a session and something is shown. */
  #goLive(): void {
    const {status} = this.core.session;
    const wanted = this.#live && this.cache.watched && (status === 'active' || status === 'expiring');
    if (!wanted) {
      this.#stream?.abort();
      this.#stream = undefined;
    } else if (!this.#stream) {
      const {signal} = (this.#stream = new AbortController());
      void import('./events.js').then(({followEvents}) => followEvents(this.core, signal)).catch(() => undefined);
    }
  }
}

function resolveEndpoint(endpoint: string): string {
  const base = globalThis.document?.baseURI;
  const url = endpoint && URL.canParse(endpoint, base) ? new URL(endpoint, base).href : '';
  if (/^https?:/.test(url)) return url.replace(/\/$/, '');
  throw new PortalError('not_configured', `No http(s) endpoint: "${endpoint}".`);
}
