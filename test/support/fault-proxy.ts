/**
 * What goes wrong between a page and the API.
 * - `drop-before`: the connection breaks and the API never saw the request; `drop-after`: it has answered, and the answer is lost.
 * - `hold-before`, `hold-after`: the request, or its answer, waits until it is released.
 * - `duplicate`: the request arrives twice at the same time; the first answer counts.
 * - `respond`: something else answers in place of the API (a 503 of a load balancer, a 429).
 * - `truncate`: the answer breaks off in the middle. `wrong-type`: an HTML page with status 200 in place of it.
 * - `cut`: an event stream flows until it is released, then breaks.
 */
export type Fault =
  | {
      readonly kind:
        'drop-before' | 'drop-after' | 'hold-before' | 'hold-after' | 'duplicate' | 'truncate' | 'wrong-type' | 'cut';
    }
  | {
      readonly kind: 'respond';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    };

/** Which requests a fault befalls. */
export type FaultRule = Fault & {
  /** Upper case; every method when left out. */
  readonly method?: string;
  /** A regular expression that the path (without the query) must match. */
  readonly path: string;
  /** How many requests; 1 when left out. */
  readonly times?: number;
  /** A session's id or a world's: only requests that carry its token. Everyone's when left out. */
  readonly scope?: string;
};

/** What became of a rule. */
export interface FaultStatus {
  /** Requests that it befell. */
  readonly hits: number;
  /** Of those, the ones that wait to be released. */
  readonly waiting: number;
}

export interface FaultProxy {
  /**
   * Passes a request on, unless a rule says otherwise. `drop` breaks the connection of a real server; without it a broken one rejects, as `fetch` does in a page.
   */
  fetch(request: Request, drop?: () => Response): Promise<Response>;
  /** Resolves to the rule's id. Rules are tried in the order in which they were added. */
  add(rule: FaultRule): string;
  /** Lets go what the rule holds, now and from now on. */
  release(id: string): void;
  status(id: string): FaultStatus | undefined;
  /** Forgets the rules of a scope, or all, and lets go what they hold. */
  clear(scope?: string): void;
}

interface ActiveRule {
  readonly rule: FaultRule;
  readonly path: RegExp;
  readonly released: Promise<void>;
  readonly release: () => void;
  left: number;
  hits: number;
  waiting: number;
}

/**
 * A proxy that breaks what it is told to break, and nothing else.
 * @param upstream the API
 * @param scopesOf the scopes that a request belongs to
 */
export function createFaultProxy(
  upstream: (request: Request) => Promise<Response>,
  scopesOf: (request: Request) => readonly string[],
): FaultProxy {
  const rules = new Map<string, ActiveRule>();
  let count = 0;

  function ruleFor(request: Request): ActiveRule | undefined {
    const {pathname} = new URL(request.url);
    for (const active of rules.values()) {
      const {rule, path, left} = active;
      if (left < 1 || !path.test(pathname) || (rule.method && rule.method !== request.method)) continue;
      if (rule.scope && !scopesOf(request).includes(rule.scope)) continue;
      active.left -= 1;
      active.hits += 1;
      return active;
    }
    return undefined;
  }

  async function hold(active: ActiveRule, signal: AbortSignal): Promise<void> {
    active.waiting += 1;
    await Promise.race([
      active.released,
      new Promise((resolve) => signal.addEventListener('abort', resolve, {once: true})),
    ]);
    active.waiting -= 1;
  }

  async function suffer(active: ActiveRule, request: Request, drop: () => Response): Promise<Response> {
    const {rule} = active;
    switch (rule.kind) {
      case 'drop-before':
        return drop();
      case 'drop-after':
        await settled(await upstream(request));
        return drop();
      case 'hold-before':
        await hold(active, request.signal);
        return upstream(request);
      case 'hold-after': {
        const response = await upstream(request);
        await hold(active, request.signal);
        return response;
      }
      case 'duplicate':
        return duplicated(request, upstream);
      case 'respond':
        return new Response(rule.body ?? null, {status: rule.status, headers: rule.headers ?? {}});
      case 'truncate':
        return truncated(await upstream(request));
      case 'wrong-type':
        await settled(await upstream(request));
        return new Response('<!doctype html><title>Sign in</title><h1>Sign in to the Wi-Fi</h1>', {
          headers: {'content-type': 'text/html'},
        });
      case 'cut':
        return cut(await upstream(request), active.released);
    }
  }

  return {
    async fetch(request, drop = brokenConnection) {
      const active = ruleFor(request);
      return active ? suffer(active, request, drop) : upstream(request);
    },
    add(rule) {
      const {promise, resolve} = deferred();
      const id = `fault-${++count}`;
      rules.set(id, {
        rule,
        path: new RegExp(rule.path),
        released: promise,
        release: resolve,
        left: rule.times ?? 1,
        hits: 0,
        waiting: 0,
      });
      return id;
    },
    release(id) {
      rules.get(id)?.release();
    },
    status(id) {
      const active = rules.get(id);
      return active && {hits: active.hits, waiting: active.waiting};
    },
    clear(scope) {
      for (const [id, {rule, release}] of rules) {
        if (scope !== undefined && rule.scope !== scope) continue;
        release();
        rules.delete(id);
      }
    },
  };
}

/** What a page's `fetch` rejects with. */
function brokenConnection(): Response {
  throw new TypeError('fetch failed: the connection broke');
}

async function duplicated(request: Request, upstream: (request: Request) => Promise<Response>): Promise<Response> {
  const twin = request.clone();
  const [first, second] = await Promise.all([upstream(request), upstream(twin)]);
  await settled(second);
  return first;
}

/** Waits until the answer is complete: what it is the answer to has then happened. A stream of events never is. */
async function settled(response: Response): Promise<void> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) await response.body?.cancel();
  else await response.arrayBuffer();
}

async function truncated(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = bytes.slice(0, Math.floor(bytes.length / 2));
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) controller.error(new Error('The connection broke.'));
      else controller.enqueue(half);
      sent = true;
    },
  });
  return breaking(body, response);
}

/** Its head is sent before its body is looked at: a server that reads ahead would answer the break with an error of its own. */
function breaking(body: ReadableStream<Uint8Array>, {status, headers}: Response): Response {
  const sent = new Headers(headers);
  sent.delete('content-length');
  sent.set('transfer-encoding', 'chunked');
  return new Response(body, {status, headers: sent});
}

function cut(response: Response, released: Promise<void>): Response {
  const reader = response.body?.getReader();
  const end = released.then(() => 'cut' as const);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await Promise.race([reader?.read(), end]);
      if (next === 'cut') {
        await reader?.cancel();
        controller.error(new Error('The connection broke.'));
      } else if (!next || next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await reader?.cancel();
    },
  });
  return breaking(body, response);
}

function deferred(): {promise: Promise<void>; resolve: () => void} {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return {promise, resolve};
}
