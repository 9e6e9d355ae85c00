import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/order-list.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {OrderList} from '../../src/widgets/order-list/order-list.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {all, find, press, shown, textOf} from './seen.js';

/** What a person sees of an `<order-list>`. */
export class OrderPage {
  readonly list: OrderList;
  readonly scope: ClientScope;

  constructor(scope: ClientScope, list: OrderList) {
    this.scope = scope;
    this.list = list;
  }

  /** Opens a page with one list in it, and what else the content has. */
  static async open(
    client: PortalClient | undefined,
    content: TemplateResult = html`<order-list></order-list>`,
    locale?: string,
  ): Promise<OrderPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new OrderPage(scope, scope.querySelector('order-list')!);
  }

  get root(): ShadowRoot {
    return this.list.shadowRoot!;
  }

  /** All its words. */
  get text(): string {
    return textOf(this.root.querySelector('.portal'));
  }

  /** What the live region says now. */
  get said(): string {
    return textOf(this.root.querySelector('[role=status]'));
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }

  get rows(): HTMLElement[] {
    return all(this.root, 'row');
  }

  /** The numbers, from the top. */
  get numbers(): string[] {
    return this.rows.map((row) => textOf(row.querySelector('[part~=column-number]')));
  }

  /** The row of that number. */
  row(number: string): HTMLElement | undefined {
    return this.rows.find((row) => textOf(row.querySelector('[part~=column-number]')) === number);
  }

  /** What a row has in a column. */
  cell(number: string, column: string): string {
    return textOf(this.row(number)?.querySelector(`[part~=column-${column}]`));
  }

  /** The title of the order in place of the list. */
  get title(): string {
    return textOf(this.root.querySelector('.document h2'));
  }

  /** Resolves once rows are shown, and all that surrounds them. */
  async ready(): Promise<this> {
    await shown(
      () => this.rows.length,
      () => `rows; instead: ${this.text.slice(0, 400)}`,
    );
    await this.settled();
    return this;
  }

  /** Resolves once the tools stand and nothing is being read. */
  async settled(): Promise<void> {
    await shown(
      () => this.root.querySelector('[part~=toolbar]') && !this.root.querySelector('[aria-busy=true], [part~=loading]'),
      () => `a settled list; instead: ${this.text.slice(0, 400)}`,
    );
  }

  /** Shows an order by the list's own button. */
  async show(number: string): Promise<this> {
    await this.press('button', `Details of ${number}`);
    await find(this.root, 'heading', `Order ${number}`);
    return this;
  }

  /** Resolves once the text is shown. */
  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      () => `“${String(words)}” in: ${this.text.slice(0, 1200)}`,
    );
  }

  /** Resolves once the text is gone. */
  async saysNoMore(words: string): Promise<void> {
    await shown(
      () => !this.text.includes(words),
      () => `the end of “${words}”`,
    );
  }

  /** Resolves once the live region says it. */
  async speaks(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.said.includes(words) : words.test(this.said)),
      () => `“${String(words)}” said; instead: ${this.said}`,
    );
  }

  /** Resolves once nothing is read again, fades or moves any more. */
  async still(): Promise<void> {
    await shown(() => !this.root.querySelector('.refreshing'));
    await Promise.allSettled(this.root.getAnimations().map(({finished}) => finished));
  }

  press(role: string, name: string | RegExp): Promise<HTMLElement> {
    return press(this.dialog ?? this.root, role, name);
  }

  find(role: string, name: string | RegExp): Promise<HTMLElement> {
    return find(this.dialog ?? this.root, role, name);
  }

  /** The focused element inside the list. */
  get focused(): Element | null {
    return this.root.activeElement;
  }
}
