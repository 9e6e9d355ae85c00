import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/upcoming-payments.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {UpcomingPayments} from '../../src/widgets/upcoming-payments/upcoming-payments.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {find, press, shown, textOf} from './seen.js';

/** What a person sees of an `<upcoming-payments>`. */
export class UpcomingPage {
  readonly scope: ClientScope;
  readonly widget: UpcomingPayments;

  constructor(scope: ClientScope, widget: UpcomingPayments) {
    this.scope = scope;
    this.widget = widget;
  }

  /** Opens a page with one list in it, and what else the content has. */
  static async open(
    client: PortalClient | undefined,
    content: TemplateResult = html`<upcoming-payments></upcoming-payments>`,
    locale?: string,
  ): Promise<UpcomingPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new UpcomingPage(scope, scope.querySelector('upcoming-payments')!);
  }

  get root(): ShadowRoot {
    return this.widget.shadowRoot!;
  }

  /** All its words. */
  get text(): string {
    return textOf(this.root.querySelector('.portal'));
  }

  /** What its live region says now. */
  get said(): string {
    return textOf(this.root.querySelector('.portal ~ [role=status]'));
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }

  /** The entries, each by its cells. */
  get rows(): string[][] {
    return [...this.root.querySelectorAll('tr[data-id]')].map((row) => [...row.children].map(textOf));
  }

  /** The columns of the chart, by their names. */
  get columns(): string[] {
    return [...this.root.querySelectorAll('[part~=column]')].map((column) => column.getAttribute('aria-label') ?? '');
  }

  /** The sums, each row by its cells. */
  get sums(): string[][] {
    return [...this.root.querySelectorAll('[part~=month-row]')].map((row) => [...row.children].map(textOf));
  }

  /** The widget that shows an entry in place of the list. */
  get shownRecord(): HTMLElement | null {
    return this.widget.querySelector('[slot=portal-record]');
  }

  /** The button of an entry, or of the first whose id begins so. */
  button(part: string, entry: string): HTMLElement | null {
    return this.root.querySelector(`tr[data-id^="${CSS.escape(entry)}"] [part~="${part}"]`);
  }

  /** Resolves once the rows are shown, and what surrounds them. */
  async ready(): Promise<this> {
    await shown(
      () => this.root.querySelector('[part~=open-calendar]') && this.columns.length && this.sums.length,
      () => `the chart and the sums; instead: ${this.text.slice(0, 400)}`,
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
