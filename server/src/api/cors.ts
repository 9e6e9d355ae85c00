import type {Clock} from '../clock.js';
import type {Database} from '../port/unit.js';
import type {Sessions} from './sessions.js';

const allowMethods = 'GET, POST, PUT, PATCH, DELETE';
const allowHeaders =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, X-Request-Id, traceparent';
const exposeHeaders =
  'Content-Disposition, ETag, Idempotency-Replayed, Location, Portal-Document-Count, Portal-Row-Count, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';

/** What lets a page of `origin` read a response. The origin is one of a list, never an echo of what was sent. */
export function corsHeaders(origin: string): Record<string, string> {
  return {'access-control-allow-origin': origin, 'access-control-expose-headers': exposeHeaders};
}

/** The answer to a preflight; without an origin it grants nothing. Ten minutes is how long a browser may go by it. */
export function preflightResponse(origin: string | undefined): Response {
  const headers = new Headers({vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers'});
  if (origin !== undefined) {
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-methods', allowMethods);
    headers.set('access-control-allow-headers', allowHeaders);
    headers.set('access-control-max-age', '600');
  }
  return new Response(null, {status: 204, headers});
}

/** How long the list of all origins is used before it is read again, ms. */
const keptFor = 60_000;

/**
 * The origins that some vendor of this server allows, for the moments when it isn't known which one is meant: a preflight carries no token, and a refused token names
 * no vendor. The answer is about the one origin that was asked for, an exact match, and never the list; it gives away no more than the vendor's own site does, whose pages
 * anyone can watch calling this server. It opens nothing either: each request with a token is held against the list of that token's vendor alone.
 */
export class KnownOrigins {
  readonly #database: Database;
  readonly #sessions: Sessions;
  readonly #clock: Clock;
  #origins: {readonly known: ReadonlySet<string>; readonly until: number} | undefined;
  #loading: Promise<ReadonlySet<string>> | undefined;

  constructor(database: Database, sessions: Sessions, clock: Clock) {
    this.#database = database;
    this.#sessions = sessions;
    this.#clock = clock;
  }

  /** The origin, if some vendor allows it. */
  async find(origin: string | null): Promise<string | undefined> {
    if (origin === null || origin === 'null') return undefined;
    const now = this.#clock.now().getTime();
    if (this.#origins && this.#origins.until > now) return this.#origins.known.has(origin) ? origin : undefined;
    this.#loading ??= this.#load(now).finally(() => (this.#loading = undefined));
    return (await this.#loading).has(origin) ? origin : undefined;
  }

  async #load(now: number): Promise<ReadonlySet<string>> {
    const tenants = await this.#database.run({tenantId: '*', customerId: ''}, (unit) =>
      unit.db.selectFrom('tenants').select('tenant_id').execute(),
    );
    const known = new Set<string>();
    for (const {tenant_id: tenantId} of tenants) {
      for (const origin of (await this.#sessions.vendor(tenantId))?.allowedOrigins ?? []) known.add(origin);
    }
    this.#origins = {known, until: now + keptFor};
    return known;
  }
}
