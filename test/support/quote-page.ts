import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/quote-list.js';
import type {QuoteListItem} from '../../src/client/contract.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {QuoteList} from '../../src/widgets/quote-list/quote-list.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {all, fill, find, press, shown, textOf} from './seen.js';

/** What a person sees of a `<quote-list>`. */
export class QuotePage {
  readonly list: QuoteList;
  readonly scope: ClientScope;

  constructor(scope: ClientScope, list: QuoteList) {
    this.scope = scope;
    this.list = list;
  }

  /** Opens a page with one list in it. */
  static async open(
    client: PortalClient | undefined,
    content: TemplateResult = html`<quote-list></quote-list>`,
    locale?: string,
  ): Promise<QuotePage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new QuotePage(scope, scope.querySelector('quote-list')!);
  }

  /** Opens a page with one quote in it, shown whole. */
  static async openQuote(client: PortalClient, {id}: Pick<QuoteListItem, 'id'>, locale?: string): Promise<QuotePage> {
    const page = await QuotePage.open(client, html`<quote-list .selected=${id}></quote-list>`, locale);
    await page.documentReady();
    return page;
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

  get rows(): HTMLElement[] {
    return all(this.root, 'row').filter((row) => row.dataset['id']);
  }

  /** The numbers in the first column, from the top. */
  get numbers(): string[] {
    return this.rows.map((row) => textOf(row.querySelector('[part~=open]')));
  }

  row(number: string): HTMLElement | undefined {
    return this.rows.find((row) => textOf(row.querySelector('[part~=open]')) === number);
  }

  /** The line of a quote that is shown. */
  line(description: string): HTMLElement {
    const found = [...this.root.querySelectorAll<HTMLElement>('[part~=line]')].find((line) =>
      textOf(line.querySelector('th')).includes(description),
    );
    if (!found) throw new Error(`No line “${description}” in: ${this.text.slice(0, 600)}`);
    return found;
  }

  /** The words of a part. */
  part(name: string): string {
    return textOf(this.root.querySelector(`[part~="${name}"]`));
  }

  /** The focused element inside the list. */
  get focused(): Element | null {
    return this.root.activeElement;
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

  /** Resolves once a quote is shown, and nothing of it is being read or sent. */
  async documentReady(): Promise<this> {
    await shown(
      () => this.root.querySelector('.document h2') && !this.root.querySelector('[aria-busy=true]'),
      () => `a quote; instead: ${this.text.slice(0, 400)}`,
    );
    return this;
  }

  /** Resolves once the text is shown. */
  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      () => `“${String(words)}” in: ${this.text.slice(0, 1600)}`,
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
  async announces(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.said.includes(words) : words.test(this.said)),
      () => `“${String(words)}” said; instead: ${this.said}`,
    );
  }

  press(role: string, name: string | RegExp): Promise<HTMLElement> {
    return press(this.dialog ?? this.root, role, name);
  }

  find<Found extends HTMLElement = HTMLElement>(role: string, name: string | RegExp): Promise<Found> {
    return find<Found>(this.dialog ?? this.root, role, name);
  }

  fill(name: string | RegExp, text: string): Promise<void> {
    return fill(this.dialog ?? this.root, 'textbox', name, text);
  }

  /** Resolves once a dialog is open. */
  async dialogOpen(): Promise<HTMLDialogElement> {
    return shown(() => this.dialog, 'a dialog');
  }

  /** Resolves once no dialog is open. */
  async dialogClosed(): Promise<void> {
    await shown(
      () => !this.dialog,
      () => `no dialog; instead: ${textOf(this.dialog)}`,
    );
  }
}
