import type {HttpBindings} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';

/** How the network between the page and the API behaves, as the demo's panel offers it. */
export type NetworkCondition = 'fast' | 'slow' | 'offline' | 'lost-answer' | 'server-error';

export const networkConditions: readonly NetworkCondition[] = [
  'fast',
  'slow',
  'offline',
  'lost-answer',
  'server-error',
];

/** Whether a form's text names a condition. */
export function isNetworkCondition(text: unknown): text is NetworkCondition {
  return networkConditions.some((condition) => condition === text);
}

type ServerFetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** How many tokens and keys are remembered; a token lives 15 minutes, so an old one is of no use. */
const mostRemembered = 1_000;

/**
 * The network's condition per signed-in person. The widgets know nothing of it: a request belongs to the sign-in for which
 * its bearer token was minted.
 */
export class Network {
  readonly #conditions = new Map<string, NetworkCondition>();
  readonly #signInOfToken = new Map<string, string>();
  readonly #answersLost = new Set<string>();
  readonly #slowMs: number;

  /** @param slowMs - what a request and its answer lose on the slow network, in milliseconds */
  constructor(slowMs = 2_000) {
    this.#slowMs = slowMs;
  }

  condition(signIn: string): NetworkCondition {
    return this.#conditions.get(signIn) ?? 'fast';
  }

  set(signIn: string, condition: NetworkCondition): void {
    remember(this.#conditions, signIn, condition);
  }

  /** Notes for which sign-in a token was minted. */
  bind(token: string, signIn: string): void {
    remember(this.#signInOfToken, token, signIn);
  }

  /** Puts the network in front of an API. */
  wrap(fetch: ServerFetch): ServerFetch {
    return async (request, bindings) => {
      const token = request.headers.get('authorization')?.replace(/^Bearer /i, '') ?? '';
      const signIn = this.#signInOfToken.get(token);
      switch (signIn === undefined ? 'fast' : this.condition(signIn)) {
        case 'fast':
          return fetch(request, bindings);
        case 'slow':
          await waitFor(this.#slowMs, request.signal);
          return fetch(request, bindings);
        case 'offline':
          return cut(bindings);
        case 'lost-answer':
          return this.#loseFirstAnswer(request, bindings, fetch);
        case 'server-error':
          return brokenServer(request);
      }
    };
  }

  /** What is written is carried out, once; only the first answer to each key never arrives. */
  async #loseFirstAnswer(request: Request, bindings: HttpBindings, fetch: ServerFetch): Promise<Response> {
    const key = request.headers.get('idempotency-key');
    const response = await fetch(request, bindings);
    if (key === null || this.#answersLost.has(key)) return response;
    if (this.#answersLost.size >= mostRemembered) this.#answersLost.clear();
    this.#answersLost.add(key);
    await response.body?.cancel();
    return cut(bindings);
  }
}

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= mostRemembered) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    break;
  }
}

/** Closes the connection without a word, as a tunnel on a train does. */
function cut({incoming}: HttpBindings): Response {
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function brokenServer(request: Request): Response {
  const requestId = crypto.randomUUID();
  const problem = {
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    code: 'unavailable',
    detail: 'The demo was asked to fail.',
    requestId,
    retryable: true,
    outcome: 'none',
    retryAfter: 10,
  };
  return Response.json(problem, {
    status: 503,
    headers: {
      'Content-Type': 'application/problem+json',
      'Access-Control-Allow-Origin': request.headers.get('origin') ?? '',
      'Access-Control-Expose-Headers': 'Retry-After, X-Request-Id',
      Vary: 'Origin',
      'Retry-After': '10',
      'X-Request-Id': requestId,
    },
  });
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((done) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}
