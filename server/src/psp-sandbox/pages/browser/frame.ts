/// <reference lib="dom" />
import type {ChallengeMessage, Envelope, FieldsMessage} from '../protocol.js';

const protocolVersion: Envelope['v'] = 1;

/** The element of that id. @throws Error when the page lacks it. */
export function element<T extends Element>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page lacks #${id}.`);
  return found;
}

/** What the server put into the page for the script. */
export function readConfig<T>(): T {
  return JSON.parse(element('config', HTMLScriptElement).text) as T;
}

/** The line to the embedding page. */
export class HostChannel {
  readonly #origin: string;
  readonly #nonce: string;

  constructor(origin: string, nonce: string) {
    this.#origin = origin;
    this.#nonce = nonce;
  }

  /** Says something to the embedding page, and to no other origin. */
  send(message: FieldsMessage | ChallengeMessage): void {
    if (window.parent === window) return;
    const envelope: Envelope = {source: 'sandbox-psp', v: protocolVersion, nonce: this.#nonce};
    window.parent.postMessage({...envelope, ...message}, this.#origin);
  }

  /** Calls `receive` with what the embedding page says; whatever anyone else says is dropped. */
  listen(receive: (message: Record<string, unknown>) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source !== window.parent || event.origin !== this.#origin) return;
      const message = event.data as Partial<Envelope> | null;
      if (typeof message !== 'object' || message === null) return;
      if (message.source !== 'sandbox-psp' || message.v !== protocolVersion || message.nonce !== this.#nonce) return;
      receive(message as Record<string, unknown>);
    });
  }

  /** Tells the embedding page how high the content is, now and whenever that changes. */
  reportHeight(content: Element): void {
    let reported = 0;
    const report = (): void => {
      const height = Math.ceil(content.getBoundingClientRect().height);
      if (height === reported) return;
      reported = height;
      this.send({type: 'resize', height});
    };
    // An observer pauses in a frame that is scrolled out of sight, which would keep the height that it was born with.
    report();
    new ResizeObserver(report).observe(content);
  }
}
