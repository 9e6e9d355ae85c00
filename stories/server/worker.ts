import type {PagePortal} from './portal.js';
import type {FromServer, ToServer, WireRequest} from './protocol.js';

/** As much of a worker's own global as is used here; the page's types stand in the way of the whole. */
const scope = self as unknown as {
  postMessage(message: FromServer, transfer?: Transferable[]): void;
  readonly location: Location;
};

const parameters = new URL(scope.location.href).searchParams;
const starting: Promise<PagePortal> = import('./portal.js').then(({startPortal}) =>
  startPortal(new URL(parameters.get('files') ?? ''), scope.location.origin),
);
const running = new Map<number, AbortController>();

self.addEventListener('message', ({data}: MessageEvent<ToServer>) => {
  if (data.type === 'abort') running.get(data.id)?.abort();
  else
    answer(data).catch((error: unknown) => {
      scope.postMessage({id: data.id, type: 'failed', message: error instanceof Error ? error.message : String(error)});
    });
});

async function answer(message: Exclude<ToServer, {type: 'abort'}>): Promise<void> {
  const {id} = message;
  if (message.type === 'call') {
    const call = (await starting).calls[message.name] as (input: unknown) => Promise<unknown>;
    scope.postMessage({id, type: 'result', value: await call(message.input)});
    return;
  }
  const abort = new AbortController();
  running.set(id, abort);
  try {
    const portal = await starting;
    const request = toRequest(message.request, abort.signal);
    const response = await (message.to === 'psp' ? portal.psp(request) : portal.fetch(request));
    scope.postMessage({id, type: 'head', status: response.status, headers: [...response.headers]});
    await send(id, response, abort.signal);
    scope.postMessage({id, type: 'end'});
  } finally {
    running.delete(id);
  }
}

async function send(id: number, {body}: Response, signal: AbortSignal): Promise<void> {
  const reader = body?.getReader();
  signal.addEventListener('abort', () => void reader?.cancel().catch(() => undefined), {once: true});
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    const bytes = new Uint8Array(next.value as Uint8Array<ArrayBuffer>);
    scope.postMessage({id, type: 'piece', bytes}, [bytes.buffer]);
  }
}

function toRequest({url, method, headers, body}: WireRequest, signal: AbortSignal): Request {
  return new Request(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    body: body ?? null,
    signal,
  });
}
