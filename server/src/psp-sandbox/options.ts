import type {Journal} from './journal.js';

/** Where the sandbox reports what it does; pino fits. Never given a card, a token or a key. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Where the time comes from: epoch ms. `Date` fits. */
export interface Clock {
  now(): number;
}

/** Where to report payments, and how to sign the reports. */
export interface WebhookOptions {
  url: string;
  secret: string;
  /** Default: the global one. */
  fetch?: (request: Request) => Promise<Response>;
  /**
   * How long to wait after each failed try, in ms; after one failure more than there are waits the event is given up.
   * Default: 1 s, 5 s, 30 s, 2 min, 10 min, 1 h.
   */
  retryAfterMs?: readonly number[];
  /** How long one try may take, in ms. Default 10 000. */
  timeoutMs?: number;
}

/** How to make a sandbox. */
export interface SandboxPspOptions {
  storage: Journal;
  /** What the caller's server authenticates with. */
  secretKey: string;
  /** What the hosted fields authenticate with; not a secret. */
  publicKey: string;
  webhook?: WebhookOptions;
  /** The exact origins whose pages may embed the fields and the challenge, such as `https://vendor.example`. */
  allowedOrigins: readonly string[];
  clock: Clock;
  /** How long `processing` lasts, in ms. */
  settleAfterMs: number;
  /** The sandbox's own origin as browsers see it. Default: that of the request. */
  publicUrl?: string;
  /** Who is paid, as the challenge names it. Default: the host of the page that asked for the payment. */
  merchantName?: string;
  /**
   * What a call gets whose answer is to be lost; its result becomes the answer. Default: rejects with a `TypeError`, as `fetch` does
   * when the network fails.
   */
  loseAnswer?: (request: Request) => Promise<Response>;
  /** How long the slow card's answer takes, in ms. Default 20 000. */
  slowMs?: number;
  /** How many tokens one address may make in a minute. Default 60. */
  tokensPerMinute?: number;
  /** The address a request came from, for the limit. Default: the same for all. */
  addressOf?: (request: Request) => string;
  log?: Log;
}

/** How long a token can be used, in ms. */
export const tokenLifetimeMs = 15 * 60_000;

/** How long a challenge can be answered, in ms. */
export const challengeLifetimeMs = 10 * 60_000;

/** How many wrong codes end a challenge. */
export const wrongCodesAllowed = 3;

/** The code that every challenge takes. */
export const challengeCode = '123456';

/** An origin and nothing else: `https://vendor.example`, no path, no slash. */
export function isExactOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === text && !text.includes('*');
  } catch {
    return false;
  }
}

/**
 * Answers a wrong configuration where it is made.
 *
 * @throws Error with what to correct.
 */
export function checkOptions(options: SandboxPspOptions): void {
  const wrongOrigin = options.allowedOrigins.find((origin) => !isExactOrigin(origin));
  if (wrongOrigin !== undefined) {
    throw new Error(
      `allowedOrigins: ${wrongOrigin} is not an exact http(s) origin like https://vendor.example (no path, no slash).`,
    );
  }
  if (options.publicUrl !== undefined && !isExactOrigin(options.publicUrl)) {
    throw new Error(
      `publicUrl: ${options.publicUrl} is not an exact http(s) origin like https://psp.example (no path, no slash).`,
    );
  }
  if (!options.secretKey || !options.publicKey || options.secretKey === options.publicKey) {
    throw new Error('secretKey and publicKey must both be given, and differ.');
  }
}
