import type {ReactiveController} from 'lit';

import type {PortalElement} from '../core/portal-element.js';

/** How many of the last places are remembered. */
const longestTrail = 12;

/**
 * Keeps the focus in a widget when what has it goes, as a “Try again” does once it has helped: it goes back to where the customer was before, and never falls to the
 * page's beginning. Not into the rows of a table: they may be of other records by now, and Enter must never act on another one.
 */
export class FocusTrail implements ReactiveController {
  readonly #host: PortalElement;
  #trail: HTMLElement[] = [];
  #had: Element | null = null;
  /** The focus has gone, and nothing could take it yet, as while a part of the widget loads. */
  #lost = false;

  constructor(host: PortalElement) {
    this.#host = host;
    host.renderRoot.addEventListener('focusin', ({target}) => {
      this.#trail = [...this.#trail, target as HTMLElement].slice(-longestTrail);
    });
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#root.activeElement;
  }

  hostUpdated(): void {
    // What puts the focus somewhere on purpose does so before the update is complete.
    if (this.#had && !this.#root.activeElement) this.#lost = true;
    if (this.#lost) void this.#host.updateComplete.then(this.#restore);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  readonly #restore = (): void => {
    const root = this.#root;
    // The customer may have gone elsewhere meanwhile.
    this.#lost &&= this.#host.isConnected && (document.activeElement ?? document.body) === document.body;
    if (!this.#lost) return;
    const scope = root.querySelector('dialog[open]') ?? root;
    const before = this.#trail.findLast(
      (place) => scope.contains(place) && !place.closest('tbody') && place.checkVisibility(),
    );
    const find = (selector: string): HTMLElement | null => scope.querySelector(selector);
    (before ?? find('h2') ?? find('[part~=back], [aria-pressed=true]'))?.focus();
    this.#lost = !root.activeElement;
  };
}
