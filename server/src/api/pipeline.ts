import type {Log} from '../log.js';
import type {Vendor} from '../port/backend.js';
import {bodyLimitOf, readJson, type JsonBody} from './body.js';
import {checkBody, readParameters} from './contract.js';
import type {Operation} from './contract-document.js';
import {corsHeaders, type KnownOrigins} from './cors.js';
import {forbidden, unauthenticated} from './faults.js';
import {RateGate, type RateStore} from './limits.js';
import {problemResponse, troubleOf} from './problems.js';
import {identifyRequest, type RequestIdentity} from './request-id.js';
import {checkResponse} from './response-check.js';
import type {Call, Services} from './services.js';
import type {Visitor} from './sessions.js';

export interface PipelineOptions {
  readonly services: Services;
  readonly origins: KnownOrigins;
  readonly rateStore: RateStore;
  readonly log: Log;
  readonly validateResponses: boolean;
}

/** Which route a request took, as the log names it: the pattern, never the ids. */
export interface RouteOf {
  readonly pattern: string;
  readonly operation?: Operation;
}

/** What every request passes through: identity, limits, who asks, the contract, problems, headers, the log. */
export class Pipeline {
  readonly #options: PipelineOptions;

  constructor(options: PipelineOptions) {
    this.#options = options;
  }

  /** The origin that a preflight may be answered for. */
  async preflightOrigin(request: Request): Promise<string | undefined> {
    return this.#options.origins.find(request.headers.get('origin'));
  }

  /** Answers one request; never rejects. */
  async run(
    request: Request,
    address: string,
    route: RouteOf,
    handle: (exchange: Exchange) => Promise<Response>,
  ): Promise<Response> {
    const started = performance.now();
    const exchange = new Exchange(this.#options, request);
    let response: Response;
    try {
      await exchange.gate.pass('address', address);
      response = await handle(exchange);
      if (this.#options.validateResponses && route.operation) await checkResponse(route.operation, response);
    } catch (error) {
      response = this.#refuse(error, exchange, route);
    }
    try {
      await exchange.complete(response.headers);
    } catch (error) {
      // Without its vendor's origins a page can't read the answer; it still gets it.
      this.#options.log.error(
        {requestId: exchange.identity.requestId, error},
        'The allowed origins could not be read.',
      );
    }
    this.#note(exchange, route, response.status, performance.now() - started);
    return response;
  }

  #refuse(error: unknown, exchange: Exchange, {pattern, operation}: RouteOf): Response {
    const trouble = troubleOf(error, exchange.identity.requestId, exchange.begun);
    if (trouble.unexpected !== undefined || trouble.problem.status >= 500) {
      const details = {
        requestId: exchange.identity.requestId,
        route: pattern,
        operation: operation?.id,
        code: trouble.problem.code,
        error,
      };
      this.#options.log.error(details, 'A request failed on the server.');
    }
    return problemResponse(trouble);
  }

  #note(exchange: Exchange, {pattern}: RouteOf, status: number, milliseconds: number): void {
    const {identity, tenantId, request} = exchange;
    this.#options.log.info(
      {
        ...identity,
        tenant: tenantId,
        method: request.method,
        route: pattern,
        status,
        ms: Math.round(milliseconds * 10) / 10,
      },
      'request',
    );
  }
}

/** One request on its way. */
export class Exchange {
  readonly request: Request;
  readonly identity: RequestIdentity;
  readonly gate: RateGate;
  readonly #options: PipelineOptions;
  /** The vendor whose token came, once it is known; its list alone says which pages read the answer. */
  #tenantId: string | undefined;
  #vendor: Vendor | undefined;
  #begun = false;

  constructor(options: PipelineOptions, request: Request) {
    this.#options = options;
    this.request = request;
    this.identity = identifyRequest(request.headers);
    this.gate = new RateGate(options.services.limits, options.rateStore, options.services.clock);
  }

  get tenantId(): string | undefined {
    return this.#tenantId;
  }

  /** Whether a write had begun when something failed. */
  get begun(): boolean {
    return this.#begun;
  }

  /** From here on the request changes something, if it is one that does. */
  begin({parameters, method}: Operation): void {
    this.#begun =
      method === 'put' ||
      method === 'patch' ||
      method === 'delete' ||
      parameters.some(({name}) => name === 'Idempotency-Key');
  }

  /** Who asks, by the session token. @throws PortalFault unauthenticated, session_expired, forbidden, rate_limited */
  async authenticateVisitor(): Promise<Visitor> {
    const {sessions, tokens} = this.#options.services;
    const claims = await tokens.readSession(bearer(this.request.headers));
    this.#tenantId = claims.tenant;
    const visitor = await sessions.visitor(claims);
    this.#vendor = visitor.vendor;
    if (!this.#isOwnOrigin() && !this.#isAllowed(visitor.vendor))
      throw forbidden('Pages of this origin are not allowed by the vendor.');
    await this.gate.pass('tenant', claims.tenant);
    await this.gate.pass('principal', `${claims.tenant}:${claims.customer}:${claims.sub}`);
    return visitor;
  }

  /** Which tenant asks, by its API key. @throws PortalFault unauthenticated, forbidden, rate_limited */
  async authenticateVendor(): Promise<string> {
    // Browsers name an origin, servers don't.
    if (this.request.headers.has('origin'))
      throw forbidden('An API key has no place in a browser: call this from the server.');
    const tenantId = await this.#options.services.sessions.tenantOfKey(bearer(this.request.headers));
    this.#tenantId = tenantId;
    await this.gate.pass('tenant', tenantId);
    return tenantId;
  }

  /** The request as the contract has it. @throws PortalFault */
  async read(operation: Operation, path: Readonly<Record<string, string>>): Promise<Call> {
    const parameters = readParameters(operation, path, new URL(this.request.url), this.request.headers);
    const body: JsonBody =
      operation.bodyPointer === undefined
        ? {bytes: new Uint8Array(), value: undefined}
        : await readJson(this.request, bodyLimitOf(operation.id));
    checkBody(operation, body.value);
    return {request: this.request, requestId: this.identity.requestId, parameters, body};
  }

  /** Adds what every answer carries. */
  async complete(headers: Headers): Promise<void> {
    headers.set('x-request-id', this.identity.requestId);
    headers.set('x-content-type-options', 'nosniff');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    headers.set('cross-origin-resource-policy', 'cross-origin');
    if (!headers.has('content-security-policy'))
      headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'no-referrer');
    headers.append('vary', 'Origin');
    for (const [name, value] of Object.entries(this.gate.headers())) headers.set(name, value);
    const reader = await this.#readableBy();
    if (reader !== undefined) for (const [name, value] of Object.entries(corsHeaders(reader))) headers.set(name, value);
  }

  /** The page's origin, if a page of it may read the answer. */
  async #readableBy(): Promise<string | undefined> {
    const origin = this.request.headers.get('origin');
    if (origin === null || origin === 'null') return undefined;
    if (this.#tenantId === undefined) return this.#options.origins.find(origin);
    const vendor = this.#vendor ?? (await this.#options.services.sessions.vendor(this.#tenantId));
    return vendor?.allowedOrigins.includes(origin) ? origin : undefined;
  }

  #isOwnOrigin(): boolean {
    const origin = this.request.headers.get('origin');
    return origin === null || origin === this.#options.services.origin;
  }

  #isAllowed({allowedOrigins}: Vendor): boolean {
    return allowedOrigins.includes(this.request.headers.get('origin') ?? '');
  }
}

/** @throws PortalFault unauthenticated */
function bearer(headers: Headers): string {
  const [, token] = /^Bearer ([A-Za-z0-9._~+/-]{1,4096}=*)$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (token === undefined) throw unauthenticated('Authorization: Bearer is missing.');
  return token;
}
