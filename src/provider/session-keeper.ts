import type {TemplateResult} from 'lit';

import {
  PortalSessionExpiredEvent,
  PortalSessionExpiringEvent,
  PortalSessionExtendedEvent,
} from './portal-provider.events.js';
import type {PortalProvider} from './portal-provider.js';
import type {SessionPanel} from './session-panel.js';
import {markSession} from './session-states.js';

/**
 * Follows the session of a provider: it keeps it going while the customer is at work, warns when they aren't, and tells the page. It loads with the session's first token, when the network is there.
 */
export class SessionKeeper {
  readonly #host: PortalProvider;
  #panel: SessionPanel | undefined;
  #startedAt = Date.now();
  /** When the customer last pressed a key or a pointer. */
  #activeAt = 0;
  /** A token with a later end is being asked for without bothering the customer. */
  extending = false;

  constructor(host: PortalProvider) {
    this.#host = host;
    for (const type of ['keydown', 'pointerdown']) addEventListener(type, this.#note, {capture: true, passive: true});
  }

  /** One of the client's events. */
  handle(type: string): void {
    const host = this.#host;
    const expiresAt = host.client?.expiresAt;
    if (type === 'session-started') this.#startedAt = Date.now();
    if (type === 'session-extended') host.dispatchEvent(new PortalSessionExtendedEvent({expiresAt}));
    if (type === 'session-ended') host.dispatchEvent(new PortalSessionExpiredEvent());
    if (type === 'session-expiring') {
      // Whoever has worked with the page since the last token was given doesn't need to be asked (WCAG 2.2.1 is about those who would be cut off).
      if (this.#activeAt >= this.#startedAt) return void this.#extend(expiresAt);
      host.dispatchEvent(new PortalSessionExpiringEvent({expiresAt: expiresAt ?? 0}));
    }
    this.#show(type);
  }

  /** The warning or the panel, when there is one. */
  render(): TemplateResult | symbol | undefined {
    return this.#panel?.render();
  }

  /** Stops listening. */
  stop(): void {
    this.#panel?.stop();
    markSession(this.#host, '');
    for (const type of ['keydown', 'pointerdown']) removeEventListener(type, this.#note, {capture: true});
  }

  readonly #note = ({isTrusted}: Event): void => {
    if (isTrusted) this.#activeAt = Date.now();
  };

  async #extend(expiresAt: number | undefined): Promise<void> {
    this.extending = true;
    try {
      await this.#host.client?.extendSession();
    } catch {
      this.extending = false;
      this.#host.dispatchEvent(new PortalSessionExpiringEvent({expiresAt: expiresAt ?? 0}));
      this.#show('session-expiring');
    }
    this.extending = false;
  }

  #show(type: string): void {
    markSession(this.#host, type);
    if (this.#panel || type === 'session-started' || type === 'session-extended') return this.#host.requestUpdate();
    import('./session-panel.js').then(
      ({SessionPanel: Panel}) => {
        this.#panel ??= new Panel(this.#host, this);
        this.#host.requestUpdate();
      },
      // The events have told the page; there is nothing to show it with.
      () => undefined,
    );
  }
}
