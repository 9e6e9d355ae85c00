import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/subscription-list.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {SubscriptionList} from '../../src/widgets/subscription-list/subscription-list.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {all, find, press, shown, textOf} from './seen.js';

/** What a person sees of a `<subscription-list>`. */
export class SubscriptionPage {
  readonly list: SubscriptionList;
  readonly scope: ClientScope;

  constructor(scope: ClientScope, list: SubscriptionList) {
    this.scope = scope;
    this.list = list;
  }

  /** Opens a page with one list in it, and what else the content has. */
  static async open(
    client: PortalClient | undefined,
    content: TemplateResult = html`<subscription-list></subscription-list>`,
    locale?: string,
  ): Promise<SubscriptionPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new SubscriptionPage(scope, scope.querySelector('subscription-list')!);
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
    return textOf(this.root.querySelector('.portal ~ [role=status]'));
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }

  /** What the dialog says. */
  get dialogText(): string {
    return textOf(this.dialog);
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

  /** The number of a row that says this in a column. */
  numberWhere(column: string, words: string | RegExp): string {
    const found = this.numbers.find((number) =>
      typeof words === 'string' ? this.cell(number, column).includes(words) : words.test(this.cell(number, column)),
    );
    if (!found) throw new Error(`No row has “${String(words)}” in ${column}: ${this.text.slice(0, 800)}`);
    return found;
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

  /** Resolves once the tools stand, with their counts, and nothing is being read. */
  async settled(): Promise<void> {
    await shown(
      () =>
        this.root.querySelector('[part~=toolbar]') &&
        this.root.querySelector('[part~=view-count]') &&
        !this.root.querySelector('[aria-busy=true], [part~=loading]'),
      () => `a settled list; instead: ${this.text.slice(0, 400)}`,
    );
  }

  /** Selects the rows of these numbers. */
  async select(...numbers: readonly string[]): Promise<void> {
    for (const number of numbers) this.row(number)!.querySelector<HTMLInputElement>('input')!.click();
    await shown(
      () => this.root.querySelector('[part~=selection-count]')?.textContent?.includes(`${numbers.length} `),
      () => `${numbers.length} selected`,
    );
  }

  /** Shows what can be done with the selection, where there is no room for it. */
  async unfold(): Promise<void> {
    const toggle = this.root.querySelector<HTMLElement>('[part~=bulk-actions]');
    if (toggle?.checkVisibility() && toggle.getAttribute('aria-expanded') === 'false') toggle.click();
    await this.list.updateComplete;
  }

  /** Resolves once the text is shown. */
  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      () => `“${String(words)}” in: ${this.text.slice(0, 2400)}`,
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
