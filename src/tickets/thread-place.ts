import type {ReactiveController} from 'lit';

import type {PortalElement} from '../core/portal-element.js';

/** Pixels from the end of the conversation at which it still counts as shown. */
const nearEnd = 24;
/** Heights of the view that may be left above before earlier messages are asked for. */
const ahead = 2;

/** What is told of the place. */
export interface ThreadPlaceOptions {
  /** The end of the conversation has come into view. */
  readonly onEnd: () => void;
  /** The beginning of what is there is near. */
  readonly onBeginning: () => void;
}

/**
 * Where one reads in a conversation. At its end one stays there; elsewhere what comes in below moves nothing. The messages stand in a box that is scrolled from its end upwards, which keeps the place by itself when
 * something is put in above, in every engine; what is put in below is made up for here, since not every engine has `overflow-anchor`.
 */
export class ThreadPlace implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: ThreadPlaceOptions;
  #box: HTMLElement | undefined;
  #observer: IntersectionObserver | undefined;
  #observed: Element | undefined;
  /** The first row in view, and where it stood before the update. */
  #anchor: {readonly row: Element; readonly top: number} | undefined;
  #endInView = false;

  constructor(host: PortalElement, options: ThreadPlaceOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The view of the conversation is at its end. */
  get isAtEnd(): boolean {
    return !this.#box || this.#box.scrollTop > -nearEnd;
  }

  /** The end of the conversation is before the person's eyes: the page is shown, too, and not another one. */
  get isEndSeen(): boolean {
    return this.#endInView && document.visibilityState === 'visible';
  }

  /** To the last message. */
  toEnd(): void {
    if (this.#box) this.#box.scrollTop = 0;
  }

  /** Somebody has scrolled. */
  scrolled(): void {
    const box = this.#box;
    if (!box) return;
    const above = box.scrollHeight - box.clientHeight + box.scrollTop;
    if (above < box.clientHeight * ahead) this.#options.onBeginning();
  }

  /** To be called before what is put in below is rendered. */
  hold(): void {
    this.#anchor = undefined;
    const box = this.#box;
    if (!box || this.isAtEnd) return;
    const {top} = box.getBoundingClientRect();
    for (const row of box.querySelectorAll('[data-position]')) {
      const {bottom, top: rowTop} = row.getBoundingClientRect();
      if (bottom > top) {
        this.#anchor = {row, top: rowTop};
        return;
      }
    }
  }

  /** Changes something in the conversation, with what one reads left where it is. */
  readonly keep = (change: () => void): void => {
    this.hold();
    change();
    this.#restore();
  };

  hostUpdated(): void {
    this.#box = this.#host.renderRoot.querySelector<HTMLElement>('.messages') ?? undefined;
    this.#restore();
    this.#observe();
  }

  #restore(): void {
    const anchor = this.#anchor;
    this.#anchor = undefined;
    if (anchor?.row.isConnected && this.#box)
      this.#box.scrollTop += anchor.row.getBoundingClientRect().top - anchor.top;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    if (this.#host.hasUpdated) this.#observe();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#observer?.disconnect();
    this.#observed = undefined;
    this.#endInView = false;
  }

  #observe(): void {
    const end = this.#box?.querySelector('.end') ?? undefined;
    if (end === this.#observed || !this.#host.isConnected) return;
    this.#observer ??= new IntersectionObserver((entries) => {
      this.#endInView = entries.at(-1)?.isIntersecting === true;
      this.#seen();
    });
    this.#observer.disconnect();
    this.#endInView = false;
    this.#observed = end;
    if (end) this.#observer.observe(end);
  }

  readonly #seen = (): void => {
    if (this.isEndSeen) this.#options.onEnd();
  };
}
