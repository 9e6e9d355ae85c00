import {adoptStyles, css, html, nothing, type TemplateResult} from 'lit';

import {TermsController} from '../controllers/terms.js';
import {closestLang, direction, supportedTag} from '../i18n/locale.js';
import {sessionTerms} from '../i18n/session.js';
import {watchLang} from '../i18n/watch-lang.js';
import {baseStyles} from '../styles/base.js';
import {controlStyles} from '../styles/controls.js';
import {formStyles} from '../styles/forms.js';
import {PortalSignInEvent} from './portal-provider.events.js';
import type {PortalProvider} from './portal-provider.js';

const styles = css`
  [role='status'] {
    inset-block-end: 1rem;
    inset-inline: 1rem;
    z-index: 2147483000;
    pointer-events: none;
  }
  .session {
    container: none;
    display: grid;
    gap: 0.75em;
    inline-size: fit-content;
    max-inline-size: min(32rem, 100%);
    margin-inline: auto;
    padding: 1em 1.25em;
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    pointer-events: auto;
  }
  .session .button {
    justify-self: start;
  }
  dialog.session {
    margin: auto auto 1rem;
    color: inherit;
  }
  /* What has the focus is never under the panel (WCAG 2.4.11). */
  [role='status'].aside {
    inset-block: 1rem auto;
  }
`;

/** What has the focus, in whatever shadow root. */
function deepest(element: Element | null): HTMLElement | undefined {
  const inner = element?.shadowRoot?.activeElement;
  return inner ? deepest(inner) : element instanceof HTMLElement && element !== document.body ? element : undefined;
}

/** Whether a modal dialog is open on the page or in a widget of the provider. */
const hasModal = (page: Document, provider: PortalProvider): boolean =>
  page.querySelector(':modal') !== null ||
  [...provider.querySelectorAll('*')].some(({shadowRoot}) => shadowRoot?.querySelector(':modal'));

function localeOf(host: PortalProvider): string {
  return supportedTag(closestLang(host));
}

/** The warning before the session ends, and the panel after. It loads when it is first needed, and takes the focus from nobody. */
export class SessionPanel {
  readonly #host: PortalProvider;
  readonly #keeper: {readonly extending: boolean};
  readonly #terms: TermsController<'session'>;
  #busy = false;
  #failed = false;
  /** Where the customer was before they came to the panel. */
  #before: HTMLElement | undefined;
  /** A modal dialog of a widget is open, which nothing outside it can be reached from but another one. */
  #overDialog = false;
  #shown: 'expiring' | 'ended' | undefined;
  readonly #stopFollowingLang: () => void;

  constructor(host: PortalProvider, keeper: {readonly extending: boolean}) {
    this.#host = host;
    this.#keeper = keeper;
    this.#terms = new TermsController(
      {
        get locale() {
          return localeOf(host);
        },
        get termOverrides() {
          return host.terms;
        },
        hasUpdated: true,
        addController: (controller) => host.addController(controller),
        requestUpdate: () => host.requestUpdate(),
      },
      sessionTerms,
    );
    this.#stopFollowingLang = watchLang(host, () => host.requestUpdate());
    this.#before = deepest(document.activeElement);
    document.addEventListener('focusin', this.#follow);
    if (host.shadowRoot) {
      // Last, so that the provider itself stays without a box.
      const own = (host.constructor as typeof PortalProvider).elementStyles;
      adoptStyles(host.shadowRoot, [baseStyles, controlStyles, formStyles, styles, ...own]);
    }
  }

  /** The warning, the panel, or nothing. */
  render(): TemplateResult | typeof nothing {
    const {client} = this.#host;
    // While it is asked for, what asked for it stays, and keeps the focus.
    const status = (this.#busy && this.#shown) || client?.sessionStatus;
    if ((status !== 'expiring' || this.#keeper.extending) && status !== 'ended') {
      this.#failed = false;
      this.#shown = undefined;
      return nothing;
    }
    // Said in the right language at once: what is shown here is announced.
    if (!this.#terms.settled) return nothing;
    const locale = localeOf(this.#host);
    const terms = this.#terms.value;
    const ended = status === 'ended';
    const time = new Intl.DateTimeFormat(locale, {timeStyle: 'short'}).format(client?.expiresAt);
    const note = this.#failed ? (ended ? terms.notSignedIn : terms.notExtended) : ended ? terms.endedHint : nothing;
    const panel = html`
      <p part="session-message" id="session-message">
        <strong part="message">${ended ? terms.ended : terms.expiring(time)}</strong>
        ${note}
      </p>
      <button
        type="button"
        class="button primary"
        part="button primary session-action"
        aria-disabled=${this.#busy ? 'true' : 'false'}
        @click=${ended ? this.#signIn : this.#extend}
      >
        ${ended ? terms.signIn : terms.staySignedIn}
      </button>
    `;
    if (this.#shown !== status) {
      this.#shown = status;
      this.#overDialog = hasModal(document, this.#host);
    }
    const content = ended ? html`<slot name="sign-in">${panel}</slot>` : panel;
    if (this.#overDialog) {
      void this.#host.updateComplete.then(() => this.#dialog?.open || this.#dialog?.showModal());
      return html`
        <dialog
          class="portal session"
          part="session"
          aria-labelledby="session-message"
          lang=${locale}
          dir=${direction(locale)}
          @close=${this.#stepAside}
        >
          ${content}
        </dialog>
      `;
    }
    return html` <div class="portal session" part="session" lang=${locale} dir=${direction(locale)}>${content}</div> `;
  }

  /** Stops following the focus. */
  stop(): void {
    this.#stopFollowingLang();
    document.removeEventListener('focusin', this.#follow);
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('dialog');
  }

  /** Escape: the customer goes on in the dialog below. */
  readonly #stepAside = (): void => {
    this.#overDialog = false;
    this.#host.requestUpdate();
  };

  readonly #follow = (event: FocusEvent): void => {
    const [target] = event.composedPath();
    const root = this.#host.shadowRoot;
    if (!(target instanceof HTMLElement) || root?.contains(target)) return;
    this.#before = target;
    const panel = root?.querySelector('.session');
    if (!panel) return;
    const [covers, covered] = [panel.getBoundingClientRect(), target.getBoundingClientRect()];
    if (covers.top < covered.bottom && covered.top < covers.bottom) panel.parentElement?.classList.toggle('aside');
  };

  readonly #extend = (): Promise<void> => this.#attempt(() => this.#host.client?.extendSession());

  readonly #signIn = (): void => {
    if (this.#host.dispatchEvent(new PortalSignInEvent())) void this.#attempt(() => this.#host.client?.signedIn());
  };

  async #attempt(action: () => Promise<void> | undefined): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#host.requestUpdate();
    const hadFocus = this.#host.shadowRoot?.activeElement != null;
    try {
      await action();
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.#busy = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button has gone: the focus goes back to where it came from, not to the page's beginning.
    if (hadFocus && !this.#failed) this.#before?.focus();
  }
}
