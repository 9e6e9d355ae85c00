import {randomKey} from '../../client/random-key.js';
import {within} from '../../client/timers.js';
import type {Timers} from '../../client/types.js';
import {PortalError} from '../../core/errors.js';
import {readMessage, type FrameMessage} from './messages.js';

/** Milliseconds that a frame may take to be ready; one that is blocked never is. */
const readyTimeout = 15_000;

/** How a frame is opened. */
export interface PspFrameOptions {
  /** On the PSP's origin. */
  readonly url: URL;
  readonly title: string;
  readonly timers: Timers;
  readonly receive: (message: FrameMessage) => void;
}

/**
 * A frame on the PSP's origin and the line to it. It takes messages from that window, that origin and with its own nonce only, and speaks to that
 * origin only.
 */
export class PspFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #nonce = randomKey();
  readonly #options: PspFrameOptions;
  readonly #ready: Promise<void>;
  #becomeReady!: () => void;

  constructor(host: HTMLElement, options: PspFrameOptions) {
    const {url, title} = options;
    this.#options = options;
    this.#ready = new Promise((resolve) => (this.#becomeReady = resolve));
    this.#origin = url.origin;
    url.searchParams.set('origin', location.origin);
    url.searchParams.set('nonce', this.#nonce);
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.referrerPolicy = 'origin';
    // Its own scripts, storage and forms; no popup, no download, and no way to lead this page elsewhere.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
    // By property: a style attribute would need 'unsafe-inline'.
    frame.style.setProperty('display', 'block');
    frame.style.setProperty('inline-size', '100%');
    frame.style.setProperty('border', '0');
    // A transparent frame is only transparent while the schemes on both sides agree.
    frame.style.setProperty('color-scheme', 'normal');
    frame.src = url.href;
    this.#frame = frame;
    addEventListener('message', this.#receive);
    host.append(frame);
  }

  /** @throws {PortalError} `psp_unavailable` after 15 s; `aborted`. */
  async ready(signal?: AbortSignal): Promise<void> {
    try {
      await within(readyTimeout, this.#options.timers, signal, () => this.#ready);
    } catch (reason) {
      this.destroy();
      if ((reason as PortalError).code === 'aborted') throw reason;
      throw unavailable(`The PSP's frame at ${this.#origin} did not answer: it is down, or blocked.`);
    }
  }

  send(message: {readonly type: string; readonly [member: string]: unknown}): void {
    this.#frame.contentWindow?.postMessage({source: 'sandbox-psp', v: 1, nonce: this.#nonce, ...message}, this.#origin);
  }

  /** Puts the keyboard into the frame. */
  focus(): void {
    this.#frame.focus();
  }

  destroy(): void {
    removeEventListener('message', this.#receive);
    this.#frame.remove();
  }

  readonly #receive = ({source, origin, data}: MessageEvent<unknown>): void => {
    if (source !== this.#frame.contentWindow || origin !== this.#origin) return;
    const message = readMessage(data, this.#nonce);
    if (!message) return;
    if (message.type === 'ready') this.#becomeReady();
    if (message.type === 'resize') this.#frame.style.setProperty('block-size', `${message.height}px`);
    this.#options.receive(message);
  };
}

/** The PSP can't be used now. */
export function unavailable(message: string): PortalError {
  return new PortalError('psp_unavailable', message, {retryable: true});
}
