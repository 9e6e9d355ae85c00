import type {ReactiveController} from 'lit';

import type {Ticket} from '../client/contract.js';
import type {PortalElement} from '../core/portal-element.js';

/** Milliseconds for which somebody is said to be writing, however wrong the clock of either side is. */
const longest = 10_000;

/** Who of the vendor's is writing, for as long as that holds. */
export class TypingNotice implements ReactiveController {
  readonly #host: PortalElement;
  #typing: Ticket['typing'] = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PortalElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Their name; undefined when nobody is. */
  get name(): string | undefined {
    return this.#typing?.name;
  }

  /** Takes what the ticket says of it now. */
  show(typing: Ticket['typing']): void {
    clearTimeout(this.#timer);
    const left = typing ? Math.min(longest, Date.parse(typing.until) - Date.now()) : 0;
    this.#typing = left > 0 ? typing : null;
    if (this.#typing) this.#timer = setTimeout(this.#end, left);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#typing = null;
  }

  readonly #end = (): void => {
    this.#typing = null;
    this.#host.requestUpdate();
  };
}
