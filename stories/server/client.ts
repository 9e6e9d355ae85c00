import workerUrl from './worker.ts?worker&url';
import type {Calls, FromServer, ToServer} from './protocol.js';

/** One question that is under way. */
interface Waiting {
  receive(message: FromServer): void;
  /** Its answer has begun, and never ends. */
  streams?: boolean;
}

declare global {
  interface Window {
    /** Whether the server in the page owes an answer: who looks at a page from outside waits until it doesn't. */
    portalServerIsBusy?(): boolean;
  }
}

/**
 * The page's line to the server in the worker. The worker starts with the first question and lives as long as the page, so that only the first story waits for the database.
 */
class PortalServer {
  #worker: Worker | undefined;
  #count = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Whether an answer is on its way that will end. */
  get isBusy(): boolean {
    return [...this.#waiting.values()].some(({streams}) => !streams);
  }

  /** Asks the portal's API, or the payment provider; `url` stands in for the request's own. Rejects as `fetch` does. */
  async fetch(
    request: Request,
    {to = 'portal', url = request.url}: {readonly to?: 'portal' | 'psp'; readonly url?: string} = {},
  ): Promise<Response> {
    const {method, headers, signal} = request;
    signal.throwIfAborted();
    const body = method === 'GET' || method === 'HEAD' ? undefined : await request.arrayBuffer();
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      let pieces: ReadableStreamDefaultController<Uint8Array> | undefined;
      const abort = (): void => {
        this.#send({id, type: 'abort'});
        done();
        reject(signal.reason as Error);
        pieces?.error(signal.reason);
      };
      const done = (): void => {
        signal.removeEventListener('abort', abort);
        this.#waiting.delete(id);
      };
      signal.addEventListener('abort', abort, {once: true});
      const waiting: Waiting = {
        receive: (message) => {
          switch (message.type) {
            case 'head': {
              const stream = new ReadableStream<Uint8Array>({
                start: (controller) => void (pieces = controller),
                cancel: () => {
                  this.#send({id, type: 'abort'});
                  done();
                },
              });
              const hasBody = ![204, 205, 304].includes(message.status);
              const answer = new Response(hasBody ? stream : null, {
                status: message.status,
                headers: message.headers.map(([name, value]): [string, string] => [name, value]),
              });
              waiting.streams = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
              resolve(answer);
              break;
            }
            case 'piece':
              pieces?.enqueue(message.bytes);
              break;
            case 'end':
              done();
              pieces?.close();
              break;
            case 'failed':
              done();
              reject(new TypeError(message.message));
              pieces?.error(new TypeError(message.message));
              break;
          }
        },
      };
      this.#waiting.set(id, waiting);
      this.#send(
        {id, type: 'fetch', to, request: {url, method, headers: [...headers], ...(body && {body})}},
        body ? [body] : [],
      );
    });
  }

  /** Asks what isn't HTTP. */
  call<Name extends keyof Calls>(name: Name, input: Parameters<Calls[Name]>[0]): Promise<ReturnType<Calls[Name]>> {
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        receive: (message) => {
          this.#waiting.delete(id);
          if (message.type === 'result') resolve(message.value as ReturnType<Calls[Name]>);
          else reject(new Error(message.type === 'failed' ? message.message : `Unexpected ${message.type}`));
        },
      });
      this.#send({id, type: 'call', name, input});
    });
  }

  #send(message: ToServer, transfer: Transferable[] = []): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message, transfer);
  }

  #start(): Worker {
    // The folder that Storybook serves beside its own files.
    const files = new URL('portal/', document.baseURI);
    const address = new URL(workerUrl, document.baseURI);
    address.searchParams.set('files', files.href);
    const worker = new Worker(address, {type: 'module', name: 'portal server'});
    worker.addEventListener('message', ({data}: MessageEvent<FromServer>) => this.#waiting.get(data.id)?.receive(data));
    worker.addEventListener('error', ({message}) => {
      const failure = message || 'The server of the stories could not be started.';
      for (const [id, waiting] of this.#waiting) waiting.receive({id, type: 'failed', message: failure});
    });
    return worker;
  }
}

/** The one server of this page. */
export const portalServer = new PortalServer();
window.portalServerIsBusy = () => portalServer.isBusy;
