import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/spend-summary.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {SpendSummary} from '../../src/widgets/spend-summary/spend-summary.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {find, press, shown, textOf} from './seen.js';

/** What a person sees of a `<spend-summary>`. */
export class SpendPage {
  readonly scope: ClientScope;
  readonly widget: SpendSummary;

  constructor(scope: ClientScope, widget: SpendSummary) {
    this.scope = scope;
    this.widget = widget;
  }

  /** Opens a page with one summary in it, and what else the content has. */
  static async open(
    client: PortalClient | undefined,
    content: TemplateResult = html`<spend-summary></spend-summary>`,
    locale?: string,
  ): Promise<SpendPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new SpendPage(scope, scope.querySelector('spend-summary')!);
  }

  get root(): ShadowRoot {
    return this.widget.shadowRoot!;
  }

  /** All its words. */
  get text(): string {
    return textOf(this.root.querySelector('.portal'));
  }

  /** The totals: payments made, due, failed. */
  get totals(): string[] {
    return [...this.root.querySelectorAll('[part~=figure-amount]')].map(textOf);
  }

  /** The table’s rows, each with its cells. */
  get rows(): string[][] {
    return [...this.root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));
  }

  /** The columns of the chart, by their names. */
  get columns(): string[] {
    return [...this.root.querySelectorAll('[part~=column]')].map((column) => column.getAttribute('aria-label') ?? '');
  }

  /** Resolves once the figures are shown, and what surrounds them, with the chart or the table as wanted. */
  async ready(): Promise<this> {
    await shown(
      () =>
        this.root.querySelector('[part~=download-spend]') &&
        this.root.querySelector(this.widget.view === 'table' ? '[part~=open-figure]' : '[part~=column]'),
      () => `the chart; instead: ${this.text.slice(0, 400)}`,
    );
    return this;
  }

  find(role: string, name: string | RegExp): Promise<HTMLElement> {
    return find(this.root, role, name);
  }

  press(role: string, name: string | RegExp): Promise<HTMLElement> {
    return press(this.root, role, name);
  }

  /** Resolves once the text is shown. */
  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      () => `“${String(words)}” in: ${this.text.slice(0, 1200)}`,
    );
  }
}
