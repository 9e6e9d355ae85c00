import {html, nothing, type TemplateResult} from 'lit';

import type {PaymentAction, PaymentEntry} from '../client/contract.js';
import {PortalError} from '../core/errors.js';
import type {PortalElement} from '../core/portal-element.js';
import {reportError} from '../core/report-error.js';
import {button} from '../templates/button.js';
import type {CardFields} from './psp-adapter.js';
import {resolveTheme} from './psp-theme.js';
import {loadPspAdapter} from './registry.js';

/** The slot through which the PSP's fields, which stand in the page's own tree, show in the dialog. */
const slotName = 'portal-card-fields';

/** What is said around the fields. */
export interface CardEntryWords {
  readonly locale: string;
  readonly loading: string;
  /** The frame's name for a screen reader. */
  readonly fields: string;
  readonly failed: string;
  readonly tryAgain: string;
  /** The name of the bank's frame. */
  readonly challenge: string;
}

/** The PSP's card fields and its challenges, for one widget: mounted when first needed, kept with what was typed until a payment has succeeded. */
export class CardEntry {
  readonly #host: PortalElement;
  readonly #words: () => CardEntryWords;
  readonly #onSubmit: () => void;
  readonly #purpose: 'payment' | 'setup';
  #place: HTMLElement | undefined;
  #fields: CardFields | undefined;
  #mounting: Promise<void> | undefined;
  #state: 'idle' | 'mounting' | 'ready' | 'failed' = 'idle';

  /** @param purpose - whether what is entered pays something, or is kept without being charged */
  constructor(
    host: PortalElement,
    words: () => CardEntryWords,
    onSubmit: () => void,
    purpose: 'payment' | 'setup' = 'payment',
  ) {
    this.#host = host;
    this.#words = words;
    this.#onSubmit = onSubmit;
    this.#purpose = purpose;
  }

  /** Mounts the fields unless they are there or have failed: that stands until the customer tries again. */
  mount(entry: PaymentEntry): void {
    if (this.#state === 'idle') this.retry(entry);
  }

  /** Mounts the fields again after a failure. */
  retry(entry: PaymentEntry): void {
    if (this.#state === 'mounting' || this.#state === 'ready') return;
    this.#set('mounting');
    this.#mounting = this.#mount(entry);
  }

  async #mount(entry: PaymentEntry): Promise<void> {
    const place = document.createElement('div');
    place.slot = slotName;
    this.#host.append(place);
    this.#place = place;
    try {
      const adapter = await loadPspAdapter(entry.adapter);
      const {locale, fields: title} = this.#words();
      const base = this.#host.renderRoot.querySelector<HTMLElement>('.portal');
      const fields = await adapter.mount(place, {
        entry,
        locale,
        title,
        purpose: this.#purpose,
        onSubmit: this.#onSubmit,
        ...(base && {theme: resolveTheme(base)}),
      });
      // Given up meanwhile, as when the widget was removed.
      if (this.#place !== place) return fields.destroy();
      this.#fields = fields;
      this.#set('ready');
    } catch (error) {
      place.remove();
      if (this.#place !== place) return;
      this.#set('failed');
      reportError(this.#host, error, this.#purpose === 'setup' ? 'method-setup' : 'payment');
    }
  }

  /** The card as a single-use token. @throws {PortalError} when the fields aren't complete, which they say themselves. */
  async tokenize(): Promise<{readonly token: string; readonly label: string}> {
    // One may be faster than the fields.
    await this.#mounting;
    if (!this.#fields) throw new PortalError('psp_unavailable', 'The card fields are not there.');
    const {token, brand, last4} = await this.#fields.tokenize();
    return {token, label: `${brand.charAt(0).toUpperCase()}${brand.slice(1)} •••• ${last4}`.trim()};
  }

  /** Shows the bank's confirmation in `container`. */
  async challenge(
    container: HTMLElement,
    action: PaymentAction,
    entry: PaymentEntry,
    signal: AbortSignal,
  ): Promise<'completed' | 'closed'> {
    const adapter = await loadPspAdapter(action.adapter);
    const {locale, challenge: title} = this.#words();
    const base = this.#host.renderRoot.querySelector<HTMLElement>('.portal');
    const colorScheme = base ? resolveTheme(base).colorScheme : undefined;
    return adapter.challenge(container, action, {
      origin: entry.origin,
      locale,
      title,
      signal,
      ...(colorScheme && {colorScheme}),
    });
  }

  /** Forgets what was typed and removes the fields. */
  clear(): void {
    this.#fields?.destroy();
    this.#fields = undefined;
    this.#place?.remove();
    this.#place = undefined;
    this.#state = 'idle';
  }

  /** Where the fields show, or why they don't. */
  render(retry: () => void): TemplateResult {
    const {loading, failed, tryAgain} = this.#words();
    return html`
      ${this.#state === 'mounting' ? html`<p class="muted" part="waiting">${loading}</p>` : nothing}
      ${
        this.#state === 'failed'
          ? html`
              <div class="notice danger" part="notice problem" role="alert">
                <span>${failed}</span>
                ${button(tryAgain, {part: 'retry', onClick: retry})}
              </div>
            `
          : nothing
      }
      <slot name=${slotName}></slot>
    `;
  }

  #set(state: 'mounting' | 'ready' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
