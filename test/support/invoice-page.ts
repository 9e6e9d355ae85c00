import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/invoice-table.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {InvoiceTable} from '../../src/widgets/invoice-table/invoice-table.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {all, find, press, shown, textOf} from './seen.js';

/** What a person sees of an `<invoice-table>`. */
export class InvoicePage {
  readonly table: InvoiceTable;
  readonly scope: ClientScope;

  constructor(scope: ClientScope, table: InvoiceTable) {
    this.scope = scope;
    this.table = table;
  }

  /** Opens a page with one table in it. */
  static async open(
    client: PortalClient | undefined,
    content: TemplateResult = html`<invoice-table></invoice-table>`,
    locale?: string,
  ): Promise<InvoicePage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new InvoicePage(scope, scope.querySelector('invoice-table')!);
  }

  get root(): ShadowRoot {
    return this.table.shadowRoot!;
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

  /** The numbers in the first column, from the top. */
  get numbers(): string[] {
    return this.rows.map((row) => textOf(row.querySelector('[part~=open]')));
  }

  /** The row of that number. */
  row(number: string): HTMLElement | undefined {
    return this.rows.find((row) => textOf(row.querySelector('[part~=open]')) === number);
  }

  statusOf(number: string): string {
    return textOf(this.row(number)?.querySelector('[part~=status]'));
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

  /** Resolves once the text is shown. */
  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      () => `“${String(words)}” in: ${this.text.slice(0, 900)}`,
    );
  }

  /** Resolves once the text is gone. */
  async saysNoMore(words: string): Promise<void> {
    await shown(
      () => !this.text.includes(words),
      () => `the end of “${words}”`,
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

  /** The numbers of the rows that can be paid, from the top. */
  get payable(): string[] {
    return this.numbers.filter((number) => {
      const pay = this.row(number)?.querySelector('[part~=pay]');
      return pay && pay.getAttribute('aria-disabled') !== 'true';
    });
  }

  /** The focused element inside the table. */
  get focused(): Element | null {
    return this.root.activeElement;
  }
}
