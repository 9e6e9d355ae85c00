import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/payment-methods.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {PaymentMethods} from '../../src/widgets/payment-methods/payment-methods.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {find, press, shown, textOf} from './seen.js';

/** What a person sees of `<payment-methods>`. */
export class MethodPage {
  readonly widget: PaymentMethods;
  readonly scope: ClientScope;

  constructor(scope: ClientScope, widget: PaymentMethods) {
    this.scope = scope;
    this.widget = widget;
  }

  /** Opens a page with one list in it. */
  static async open(
    client: PortalClient | undefined,
    content: TemplateResult = html`<payment-methods></payment-methods>`,
    locale?: string,
  ): Promise<MethodPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new MethodPage(scope, scope.querySelector('payment-methods')!);
  }

  get root(): ShadowRoot {
    return this.widget.shadowRoot!;
  }

  /** All its words. */
  get text(): string {
    return textOf(this.root.querySelector('.portal'));
  }

  /** What the live region says now. */
  get said(): string {
    return textOf(this.root.querySelector('.portal ~ [role=status]'));
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }

  /** The names of the methods, from the top. */
  get names(): string[] {
    return [...this.root.querySelectorAll('[part~=method] [part~=title]')].map(textOf);
  }

  /** What the card of a method says. */
  card(name: string): string {
    return textOf(
      [...this.root.querySelectorAll('[part~=method]')].find(
        (card) => textOf(card.querySelector('[part~=title]')) === name,
      ),
    );
  }

  /** Resolves once cards are shown, and what can be done with them. */
  async ready(): Promise<this> {
    await shown(
      () => this.names.length && this.root.querySelector('[part~=edit-method]'),
      () => `cards; instead: ${this.text.slice(0, 400)}`,
    );
    return this;
  }

  /** Resolves once the text is shown. */
  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      () => `“${String(words)}” in: ${this.text.slice(0, 1200)}`,
    );
  }

  /** Resolves once the live region says it. */
  async speaks(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.said.includes(words) : words.test(this.said)),
      () => `“${String(words)}” said; instead: ${this.said}`,
    );
  }

  /** Presses what the dialog, or else the widget, has of that role and name. */
  press(role: string, name: string | RegExp): Promise<HTMLElement> {
    return press(this.dialog ?? this.root, role, name);
  }

  find(role: string, name: string | RegExp): Promise<HTMLElement> {
    return find(this.dialog ?? this.root, role, name);
  }

  /** Opens the dialog in which a method is added, with the fields standing in it. */
  async add(): Promise<this> {
    await this.press('button', 'Add a payment method');
    await shown(() => this.widget.querySelector('[slot]')?.textContent === 'Card fields', 'the fields');
    return this;
  }

  /** The focused element inside the widget. */
  get focused(): Element | null {
    return this.root.activeElement;
  }
}
