import type {ReactiveController} from 'lit';

import {ownerOf} from '../client/owner.js';
import type {PortalElement} from '../core/portal-element.js';
import {adopt} from '../styles/adopt.js';
import {dialogStyles} from '../styles/dialog.js';
import {beginOpening} from './opening.js';

/** What a modal dialog asks of who renders it. */
export interface ModalOptions {
  /** Of its `<dialog>`. */
  readonly part: string;
  /** Somebody else is signed in than who opened it, or nobody: nothing of it may stay. */
  readonly forget: () => void;
  /** It has closed, and what had the focus before it is gone. */
  readonly restoreFocus: () => void;
}

/** Keeps a widget's `<dialog>` a modal one for as long as it is rendered, closes it with the session of who opened it, and gives the focus back. */
export class ModalController implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: ModalOptions;
  /** Who opened it. */
  #owner: string | undefined;

  constructor(host: PortalElement, options: ModalOptions) {
    this.#host = host;
    this.#options = options;
    adopt(host, dialogStyles);
    host.addController(this);
  }

  get element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector(`dialog[part~=${this.#options.part}]`);
  }

  /** It is opened, by who is signed in now. */
  open(): void {
    beginOpening(this.#host);
    this.#owner = ownerOf(this.#host.client);
  }

  /** Each step begins at its title, which says where one is; the button that led here is gone. */
  focusTitle(): void {
    this.element?.querySelector('h2')?.focus();
  }

  /** To be called before it is rendered no more. */
  close(): void {
    // What was asked for in it, and is on its way, opens no more.
    beginOpening(this.#host);
    this.#owner = undefined;
    // Closing by the element's own way lets the browser give the focus back to where it was.
    this.element?.close();
    void this.#keepFocus();
  }

  hostUpdate(): void {
    if (this.#owner === undefined || this.#owner === ownerOf(this.#host.client)) return;
    this.#owner = undefined;
    this.#options.forget();
  }

  hostUpdated(): void {
    const {element} = this;
    if (element && !element.open && this.#host.isConnected) element.showModal();
  }

  hostDisconnected(): void {
    // One that is put back into the page is open but no modal any more: it is opened anew.
    this.element?.close();
  }

  /** The button that led here may be gone, since what it answered can't be answered again: the focus must not fall to the page's beginning. */
  async #keepFocus(): Promise<void> {
    await this.#host.updateComplete;
    if (!this.#host.shadowRoot?.activeElement) this.#options.restoreFocus();
  }
}
