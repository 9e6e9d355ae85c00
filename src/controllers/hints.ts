import type {ReactiveController} from 'lit';

import type {PortalElement} from '../core/portal-element.js';

/** Lets Escape put away the reason that a button shows on hover and focus, without a move of either (WCAG 1.4.13). It comes again with the next hover or focus. */
export class Hints implements ReactiveController {
  readonly #host: PortalElement;

  constructor(host: PortalElement) {
    this.#host = host;
    for (const type of ['focusout', 'pointerout']) host.renderRoot.addEventListener(type, this.#left);
    host.addController(this);
  }

  hostConnected(): void {
    // One that is shown for the pointer is put away wherever the focus is.
    document.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#pressed);
  }

  readonly #pressed = ({key}: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    for (const hint of this.#host.renderRoot.querySelectorAll('.hint:is(:hover, :focus-within)'))
      hint.classList.add('dismissed');
  };

  readonly #left = (event: Event): void => {
    const {target, relatedTarget} = event as FocusEvent | PointerEvent;
    const hint = (target as Element).closest('.hint');
    if (hint && !hint.contains(relatedTarget as Node | null)) hint.classList.remove('dismissed');
  };
}
