import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/ticket-list.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {TicketList} from '../../src/widgets/ticket-list/ticket-list.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {fill, find, press, shown, textOf} from './seen.js';

/** What a person sees of a `<ticket-list>`. */
export class TicketPage {
  readonly list: TicketList;
  readonly scope: ClientScope;

  constructor(scope: ClientScope, list: TicketList) {
    this.scope = scope;
    this.list = list;
  }

  /** Opens a page with one list in it, and what else the content has. */
  static async open(
    client: PortalClient | undefined,
    content: TemplateResult = html`<ticket-list></ticket-list>`,
    locale?: string,
  ): Promise<TicketPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new TicketPage(scope, scope.querySelector('ticket-list')!);
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
    return [...this.root.querySelectorAll<HTMLElement>('[part~=row]')];
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

  /** What the dialog says to the ear. */
  get dialogSaid(): string {
    return textOf(this.dialog?.querySelector('[role=status]'));
  }

  /** Opens the dialog of a new ticket, and resolves once one can write in it. */
  async write(): Promise<void> {
    await this.press('button', 'New ticket');
    await this.find('textbox', 'Subject');
  }

  /** Fills in what a ticket needs. */
  async fillIn({subject = 'The export stops', text = 'At row 4,096.'} = {}): Promise<void> {
    await fill(this.dialog!, 'combobox', 'Category', 'technical');
    await fill(this.dialog!, 'textbox', 'Subject', subject);
    await fill(this.dialog!, 'textbox', 'Description', text);
  }

  /** What is wrong in a field. */
  mistake(part: string): string {
    const field = this.dialog?.querySelector(`[part~=${part}]`);
    const by = field?.getAttribute('aria-describedby');
    return by ? textOf(this.root.getElementById(by)) : '';
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
