import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/product-catalog.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {ProductCatalog} from '../../src/widgets/product-catalog/product-catalog.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {fill, find, press, shown, textOf} from './seen.js';

/** What a person sees of `<product-catalog>`. */
export class CatalogPage {
  readonly widget: ProductCatalog;
  readonly scope: ClientScope;

  constructor(scope: ClientScope, widget: ProductCatalog) {
    this.scope = scope;
    this.widget = widget;
  }

  /** Opens a page with one catalog in it. */
  static async open(
    client: PortalClient | undefined,
    content: TemplateResult = html`<product-catalog></product-catalog>`,
    locale?: string,
  ): Promise<CatalogPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new CatalogPage(scope, scope.querySelector('product-catalog')!);
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

  /** The focused element inside the widget. */
  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** The names of the products, from the top. */
  get names(): string[] {
    return [...this.root.querySelectorAll('[part~=product] [part~=title]')].map(textOf);
  }

  /** What the card of a product says. */
  card(name: string): string {
    return textOf(
      [...this.root.querySelectorAll('[part~=product]')].find(
        (card) => textOf(card.querySelector('[part~=title]')) === name,
      ),
    );
  }

  /** Resolves once cards are shown, and what can be done with them. */
  async ready(): Promise<this> {
    await shown(
      () => this.names.length && this.root.querySelector('[part~=choose]'),
      () => `cards; instead: ${this.text.slice(0, 400)}`,
    );
    return this;
  }

  /** Puts a product into the basket, whose dialog opens. */
  async choose(name: string): Promise<this> {
    await this.press('button', new RegExp(`^(Choose|Ask for a quote|In your basket): ${name}$`));
    await this.seesDialog('Your basket');
    return this;
  }

  /** Resolves once the dialog with that title is open. */
  async seesDialog(title: string): Promise<HTMLDialogElement> {
    return shown(
      () => (textOf(this.dialog?.querySelector('h2')) === title ? this.dialog : undefined),
      () => `the dialog “${title}”; instead: ${textOf(this.dialog).slice(0, 600) || this.text.slice(0, 600)}`,
    );
  }

  /** Resolves once the text is shown. */
  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      () => `“${String(words)}” in: ${(textOf(this.dialog) || this.text).slice(0, 1500)}`,
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

  find<Found extends HTMLElement>(role: string, name: string | RegExp): Promise<Found> {
    return find<Found>(this.dialog ?? this.root, role, name);
  }

  fill(role: string, name: string | RegExp, text: string): Promise<void> {
    return fill(this.dialog ?? this.root, role, name, text);
  }
}
