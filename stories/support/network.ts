import {portalServer} from '../server/client.js';
import {toolbar} from './toolbar.js';

/**
 * What goes wrong between a story and the server.
 * - `silent`: no answer ever comes. `slow`: it takes as long as over a slow mobile network.
 * - `offline`: there is no connection, and the device knows. `lost`: the server takes the request, and its answer never arrives.
 * - `failing`: the server says that it failed. `malformed`: its answer breaks off in the middle.
 */
export type FaultKind = 'silent' | 'slow' | 'offline' | 'lost' | 'failing' | 'malformed';

/** Which requests a fault befalls: all of them unless it says which. */
export interface Fault {
  readonly kind: FaultKind;
  /** Matches the path below the API's own, such as `/invoices`. */
  readonly path?: RegExp;
  readonly method?: string;
}

/** Milliseconds for the way there and back over a slow 4G network, as Lighthouse simulates it. */
const slowRoundTrip = 560;

/** The line of one story to the server, which can be broken and mended. */
export class StoryNetwork {
  /** The base URL by which this story's requests are told from those of others. */
  readonly endpoint: string;
  faults: readonly Fault[] = [];
  /** What the server is given for a token that the page has, where that isn't the same. */
  readonly tokens = new Map<string, string>();
  readonly #isShown: () => boolean;

  /** @param isShown - whether the story is still in the page */
  constructor(isShown: () => boolean) {
    install();
    const name = `story-${lines.size + 1}`;
    lines.set(name, this);
    this.endpoint = `${location.origin}/${name}/portal/v1`;
    this.#isShown = isShown;
  }

  /** The device has no connection. */
  get offline(): boolean {
    return this.#isShown() && this.#current.some(({kind, path}) => kind === 'offline' && !path);
  }

  get #current(): readonly Fault[] {
    const {network} = toolbar;
    return network === 'fast' ? this.faults : [...this.faults, {kind: network}];
  }

  /** Answers a request to {@link endpoint}. */
  async fetch(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.replace(/^\/story-\d+\/portal\/v1/, '');
    const fault = this.#current.find(
      (each) => (each.path?.test(path) ?? true) && (each.method ?? request.method) === request.method,
    );
    const ask = (): Promise<Response> =>
      portalServer.fetch(this.#withToken(request), {
        url: request.url.replace(/\/story-\d+\/portal\/v1/, '/portal/v1'),
      });
    switch (fault?.kind) {
      case undefined:
        return ask();
      case 'silent':
        return never(request.signal);
      case 'slow':
        await wait(slowRoundTrip, request.signal);
        return ask();
      case 'offline':
        throw new TypeError('Failed to fetch');
      case 'lost':
        await (await ask()).arrayBuffer();
        throw new TypeError('Failed to fetch');
      case 'failing':
        return problem();
      case 'malformed':
        return halved(await ask());
    }
  }

  #withToken(request: Request): Request {
    const token = this.tokens.get((request.headers.get('authorization') ?? '').replace('Bearer ', ''));
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  }
}

const lines = new Map<string, StoryNetwork>();
let installed = false;

/** Puts the stories' lines in front of the page's own `fetch`, so that the provider and the widgets run as they do anywhere. */
function install(): void {
  if (installed) return;
  installed = true;
  const real = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    const line = url.origin === location.origin ? lines.get(url.pathname.split('/')[1] ?? '') : undefined;
    return line ? line.fetch(new Request(input, init)) : real(input, init);
  };
  Object.defineProperty(navigator, 'onLine', {
    configurable: true,
    get: () => ![...lines.values()].some(({offline}) => offline),
  });
}

const never = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true}));

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return Promise.race([new Promise<void>((done) => setTimeout(done, milliseconds)), never(signal)]);
}

/** The contract's answer to what went wrong in the server. */
function problem(): Response {
  const body = {
    type: 'about:blank',
    title: 'Internal error',
    status: 500,
    code: 'internal',
    requestId: 'req_story',
    retryable: false,
    outcome: 'none',
  };
  return new Response(JSON.stringify(body), {status: 500, headers: {'content-type': 'application/problem+json'}});
}

async function halved(answer: Response): Promise<Response> {
  const text = await answer.text();
  return new Response(text.slice(0, text.length / 2), {status: answer.status, headers: answer.headers});
}
