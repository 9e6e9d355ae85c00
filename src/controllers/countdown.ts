import type {ReactiveController} from 'lit';

import type {PortalElement} from '../core/portal-element.js';

/** Counts the seconds down that a server asked to wait, and renders its element at each. */
export class CountdownController implements ReactiveController {
  readonly #host: PortalElement;
  #endsAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PortalElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Seconds left, rounded up; 0 when there is nothing to wait for. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.#endsAt - Date.now()) / 1000));
  }

  /** Starts anew from so many seconds. */
  start(seconds: number): void {
    this.#endsAt = Date.now() + seconds * 1000;
    this.#tick();
  }

  hostConnected(): void {
    if (this.seconds > 0) this.#tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    if (this.seconds > 0) this.#timer = setTimeout(this.#tick, 1000);
  };
}
