import {PortalError} from '../core/errors.js';
import {readClaims} from './claims.js';
import {within} from './timers.js';
import type {GetToken, SessionStatus, Timers, TokenReason} from './types.js';

const tokenTimeout = 15_000;
/** What a session needs, and whom it tells. */
export interface SessionOptions {
  readonly getToken: GetToken;
  readonly timers: Timers;
  /** The session is another's now, or nobody's: nothing of before may be shown. */
  readonly onIdentityChange: () => void;
  readonly onStatus: (status: SessionStatus) => void;
}

/** The token, in memory only; when it ends, and whose it is. */
export class PortalSession {
  readonly #options: SessionOptions;
  #token: string | undefined;
  #pending: Promise<string> | undefined;
  #watch = new AbortController();
  status: SessionStatus = 'idle';
  /** When the token ends, in milliseconds since 1970 by this device's clock; undefined where it doesn't say. */
  expiresAt: number | undefined;
  /** Tenant, customer and user; undefined before the first token, empty where the token doesn't say. */
  identity: string | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /**
   * The token; asks for one where there is none, once however many callers wait.
   *
   * @throws {PortalError} `session_expired` once the session has ended.
   */
  token(): Promise<string> {
    if (this.status === 'ended') return Promise.reject(expired());
    return this.#token === undefined ? this.#request('initial') : Promise.resolve(this.#token);
  }

  /** Another token in place of one that the server refused; the newer one where there already is one. */
  replace(refused: string): Promise<string> {
    return this.status !== 'ended' && refused === this.#token ? this.#request('expired') : this.token();
  }

  /** Asks for a token with a later end. A failure leaves the present one in force. */
  async extend(): Promise<void> {
    await this.#request('extend');
  }

  /** Ends the session if this token is still its own. */
  end(refused: string | undefined = this.#token): void {
    if (refused !== this.#token) return;
    this.#token = undefined;
    this.expiresAt = undefined;
    this.#watch.abort();
    this.#become('ended');
  }

  /** Lets an ended session begin anew, with a token that is asked for now. */
  async restart(): Promise<void> {
    if (this.status === 'ended') this.#become('idle');
    await this.#request('expired');
  }

  /** Forgets the customer. */
  forget(): void {
    this.identity = undefined;
    this.#options.onIdentityChange();
  }

  /** Stops the clock; for a client that is given up. */
  close(): void {
    this.#watch.abort();
    this.#token = undefined;
  }

  #become(status: SessionStatus): void {
    this.status = status;
    this.#options.onStatus(status);
  }

  #request(reason: TokenReason): Promise<string> {
    this.#pending ??= this.#ask(reason).finally(() => (this.#pending = undefined));
    return this.#pending;
  }

  async #ask(reason: TokenReason): Promise<string> {
    const {getToken, timers} = this.#options;
    try {
      const token = await within(tokenTimeout, timers, undefined, async (signal) => getToken({reason, signal}));
      // The same again is no other: the page has none, and the server would refuse it again.
      if (reason !== 'initial' && token === this.#token) throw expired();
      this.#accept(token);
      return token;
    } catch (error) {
      if (error instanceof TypeError) {
        throw new PortalError('network', undefined, {retryable: true, cause: error});
      }
      if (error instanceof PortalError && error.code !== 'session_expired') throw error;
      // The present token is still good when only its extension was refused.
      if (reason !== 'extend') this.end();
      throw expired(error);
    }
  }

  #accept(token: string): void {
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
      throw new PortalError('not_configured', 'getToken must resolve with a token: a string without spaces.');
    }
    const {now} = this.#options.timers;
    const {identity, lifetime} = readClaims(token, now());
    this.#token = token;
    const another = this.identity !== undefined && this.identity !== identity;
    this.identity = identity;
    this.expiresAt = lifetime && now() + lifetime;
    this.#watch.abort();
    this.#watch = new AbortController();
    if (another) this.#options.onIdentityChange();
    this.#become('active');
    if (lifetime) void this.#follow(lifetime, this.#watch.signal).catch(() => {});
  }

  /** Warns and ends in time. Its code comes after the first rows; without it the server's refusal ends the session. */
  async #follow(lifetime: number, signal: AbortSignal): Promise<void> {
    const {timers} = this.#options;
    const end = timers.now() + lifetime;
    const {untilWarning, until} = await import('./session-clock.js');
    await untilWarning(timers, end, lifetime, signal);
    this.#become('expiring');
    await until(timers, end, signal);
    this.end();
  }
}

function expired(cause?: unknown): PortalError {
  return new PortalError('session_expired', undefined, {cause});
}
