import {ContextProvider} from '@lit/context';
import {css, html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';

import type {PortalClient} from '../client/portal-client.js';
import type {GetToken} from '../client/types.js';
import {portalContext, type PortalScope} from '../core/context.js';
import type {TermOverrides} from '../i18n/words.js';
import {createScope} from './create-scope.js';
import {fetchToken} from './fetch-token.js';
import type {SessionKeeper} from './session-keeper.js';

const unsaid: PortalScope = {client: undefined, error: undefined, locale: undefined};
const sessionEvents = ['session-started', 'session-expiring', 'session-extended', 'session-ended'];

/**
 * Gives endpoint, session, locale and theme to all widgets inside it. It shows nothing itself until the session is about to end.
 *
 * @customElement portal-provider
 * @fires {PortalSessionExpiringEvent} portal-session-expiring - At least 2 minutes before the session ends, or at half of a shorter one.
 * @fires {PortalSessionExpiredEvent} portal-session-expired - The session has ended.
 * @fires {PortalSessionExtendedEvent} portal-session-extended - It has a later end, or a new one has begun.
 * @fires {PortalSignInEvent} portal-sign-in - Cancelable; the customer asked to sign in again.
 * @slot - The widgets, and whatever else is there.
 * @slot sign-in - Shown instead of the built-in panel when the session has ended.
 * @cssState session-expiring - The session is about to end, and the customer is asked whether to go on.
 * @cssState session-ended - The session has ended, and nobody has signed in again.
 * @csspart session - The warning, or the panel.
 * @csspart session-message - Its words.
 * @csspart session-action - Its button.
 * @csspart message - What has happened, in a few words.
 * @csspart button - A button; each also has a part of its own.
 * @csspart primary - Of the button that leads on.
 */
export class PortalProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    :host([theme='auto']) {
      color-scheme: light dark;
    }
    /* No item of a page's grid; where it stands comes with what it shows. */
    [role='status'] {
      position: fixed;
    }
  `;

  static override properties: PropertyDeclarations = {
    endpoint: {},
    token: {attribute: false},
    getToken: {attribute: false},
    tokenUrl: {attribute: 'token-url'},
    locale: {reflect: true},
    terms: {attribute: false},
    theme: {reflect: true},
    live: {},
  };

  /** The portal API's base URL. */
  endpoint = '';

  /** A session token, where the page has one ready. It can't be renewed: `getToken` or `token-url` can. */
  token: string | undefined;

  /** Gives a session token whenever one is needed. */
  getToken: GetToken | undefined;

  /** A URL of the page's own origin that answers a POST with `{"token": "…"}`. */
  tokenUrl: string | undefined;

  /** BCP 47, for all widgets inside but those that stand in a `lang` of their own; without it they follow the closest `lang`. */
  locale: string | undefined;

  /** Words of the vendor's own in the place of ours, by BCP 47 tag: `{en: {invoices: {pay: 'Settle'}}}`. */
  terms: TermOverrides | undefined;

  /** `light`, `dark` or `auto` (the system's); without it the page's own scheme holds. */
  theme: string | undefined;

  /** `off` keeps the widgets from following changes as they happen. */
  live: string | undefined;

  readonly #provider = new ContextProvider<typeof portalContext, this>(this, {
    context: portalContext,
    initialValue: unsaid,
  });
  #keeper: Promise<SessionKeeper> | undefined;
  #kept: SessionKeeper | undefined;
  #isLate = document.readyState === 'complete';

  /** The client that the widgets inside share; undefined until the element has what it needs. */
  get client(): PortalClient | undefined {
    return this.#provider.value.client;
  }

  /** The customer has signed in again: asks for a new token, and everything shown is read again. Resolves with whether there is a session. */
  async signedIn(): Promise<boolean> {
    try {
      await this.client?.signedIn();
      return true;
    } catch {
      return false;
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Removed and put back: the client was given up meanwhile.
    if (this.hasUpdated && !this.client) this.#configure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      // An element that was only moved is connected again by now.
      if (this.isConnected) return;
      this.#release();
      this.#provider.setValue(unsaid);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const client = this.client;
    const isNew = (['endpoint', 'getToken', 'tokenUrl', 'live'] as const).some((name) => changed.has(name));
    if (isNew || !client) return this.#configure();
    const {locale, terms} = this;
    if (changed.has('locale') || changed.has('terms')) {
      client.locale = locale;
      this.#provider.setValue({...this.#provider.value, locale, terms});
    }
    if (changed.has('token') && client.sessionStatus !== 'idle') {
      const renewal = client.sessionStatus === 'ended' ? client.signedIn() : client.extendSession();
      // A token that is no good is what the session's own events tell.
      renewal.catch(() => undefined);
    }
  }

  protected override render(): TemplateResult {
    return html`<div role="status">${this.#kept?.render()}</div>
      <slot></slot>`;
  }

  #configure(): void {
    this.#release();
    const {endpoint, tokenUrl, locale, terms, live} = this;
    const getToken =
      this.getToken ?? (tokenUrl ? fetchToken(tokenUrl) : this.token && (async () => this.token as string));
    if ((!endpoint || !getToken) && !this.#isLate) {
      // A script of the page may still set them.
      this.#provider.setValue({...unsaid, locale, terms});
      addEventListener('load', () => void setTimeout(this.#giveUpWaiting), {once: true});
      return;
    }
    const scope = createScope({endpoint, getToken: getToken as GetToken, locale, live: live !== 'off'}, terms);
    for (const type of sessionEvents) scope.client?.addEventListener(type, this.#follow);
    this.#provider.setValue(scope);
  }

  readonly #giveUpWaiting = (): void => {
    this.#isLate = true;
    if (this.isConnected && !this.client) this.#configure();
  };

  #release(): void {
    const client = this.client;
    for (const type of sessionEvents) client?.removeEventListener(type, this.#follow);
    this.#kept?.stop();
    this.#keeper = this.#kept = undefined;
    client?.close();
  }

  readonly #follow = ({type}: Event): void => {
    // The first token comes before the first rows, which come first; nothing has to be kept going in the first seconds.
    if (type === 'session-started' && !this.#keeper) setTimeout(() => void this.#keep(type), 3000);
    else void this.#keep(type);
  };

  async #keep(type: string): Promise<void> {
    if (!this.client) return;
    this.#keeper ??= import('./session-keeper.js').then(({SessionKeeper: Keeper}) => new Keeper(this));
    try {
      this.#kept = await this.#keeper;
      this.#kept.handle(type);
    } catch {
      // The code could not be had; the next event tries again.
      this.#keeper = undefined;
    }
  }
}
