import {ContextConsumer} from '@lit/context';
import {html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';

import type {PortalClient} from '../client/portal-client.js';
import type {ResourceState} from '../controllers/resource.js';
import {closestLang, direction, supportedTag} from '../i18n/locale.js';
import {watchLang} from '../i18n/watch-lang.js';
import type {TermOverrides} from '../i18n/words.js';
import {baseStyles} from '../styles/base.js';
import {controlStyles} from '../styles/controls.js';
import {stateStyles} from '../styles/states.js';
import {portalContext} from './context.js';
import {PortalError} from './errors.js';
import type {PortalState} from './portal-state.js';

/**
 * What every widget is: it takes the client from the closest provider, knows its locale and direction, and has one live region to speak through.
 * Its content stands in a wrapper of its own, because a page's `* {…}` rules reach a host element but nothing inside it.
 *
 * @csspart base - Everything.
 *
 * @cssState loading - There is nothing to show yet.
 * @cssState ready - It shows what there is, even if that is nothing.
 * @cssState failed - It says what could not be loaded.
 * @cssState empty - There is nothing to list. With `ready`.
 * @cssState refreshing - What is shown is being asked for again. With `ready`.
 * @cssState stale - What is shown may be out of date: it has changed, or asking again has failed. With `ready`.
 * @cssState offline - The device was offline when it was last asked for. With `ready` or `failed`.
 */
export abstract class PortalElement extends LitElement {
  static override styles = [baseStyles, controlStyles, stateStyles];

  static override properties: PropertyDeclarations = {
    announcement: {state: true},
    orphaned: {state: true},
  };

  /**
   * The words on their way, which what loads later waits for.
   *
   * @internal
   */
  declare pendingWords?: Promise<unknown>;

  private announcement = '';
  private orphaned = false;

  readonly #scope = new ContextConsumer(this, {context: portalContext, subscribe: true});
  #stopFollowingLang?: () => void;
  #internals?: ElementInternals;

  /**
   * What is wrong with the page: no provider around this widget, or one that can't be used.
   *
   * @internal
   */
  get misconfiguration(): PortalError | undefined {
    const scope = this.#scope.value;
    return !scope && this.orphaned ? new PortalError('not_configured') : scope?.error;
  }

  /** The client that this widget shares with the others of its provider. */
  get client(): PortalClient | undefined {
    return this.#scope.value?.client;
  }

  /** BCP 47: the closest `lang`, or provider's `locale`, else English. */
  get locale(): string {
    return supportedTag(closestLang(this, this.#scope.value?.locale));
  }

  /** The vendor's own words, from the provider. */
  get termOverrides(): TermOverrides | undefined {
    return this.#scope.value?.terms;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#scope.value) void this.#awaitProvider().catch(() => undefined);
    this.#stopFollowingLang = watchLang(this, () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowingLang?.();
  }

  async #awaitProvider(): Promise<void> {
    const {awaitLateProviders, pageIsComplete} = await import('./late-providers.js');
    awaitLateProviders();
    // One that was defined meanwhile answers now, a later one through the root.
    this.#scope.hostConnected();
    await pageIsComplete();
    this.orphaned = !this.#scope.value;
  }

  /** Says `message` through the live region, which is in the tree before it speaks; the same words twice are said twice. */
  protected announce(message: string): void {
    // A screen reader reads a change: an invisible space makes the same words one.
    this.announcement = message === this.announcement ? `${message}\u00a0` : message;
  }

  /** Where what the widget shows stands: `:state()` tells it to the page's styles. */
  protected abstract get shownState(): ResourceState<unknown>;

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const {status, data, error, refreshing, stale} = this.shownState;
    const {items} = (data ?? {}) as {readonly items?: readonly unknown[]};
    // What a refresh that failed has left is still shown.
    const shown: readonly (PortalState | false | undefined)[] = data
      ? [
          'ready',
          refreshing && 'refreshing',
          (stale || error) && 'stale',
          items?.length === 0 && 'empty',
          error?.code === 'offline' && 'offline',
        ]
      : [status, error?.code === 'offline' && 'offline'];
    try {
      const {states} = (this.#internals ??= this.attachInternals());
      states.clear();
      for (const name of shown) if (name) states.add(name);
    } catch {
      // An engine without custom states, or with those of their draft: it has the parts alone.
    }
  }

  /** The widget itself. */
  protected abstract renderContent(): TemplateResult;

  protected override render(): TemplateResult {
    return html`
      <div class="portal" part="base" lang=${this.locale} dir=${direction(this.locale)}>${this.renderContent()}</div>
      <div class="visually-hidden" role="status" lang=${this.locale}>${this.announcement}</div>
    `;
  }
}
