import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../../src/define/invoice-table.js';
import '../../../src/define/order-list.js';
import '../../../src/define/quote-list.js';
import type {PortalClient} from '../../../src/client/portal-client.js';
import type {RecordList} from '../../../src/lists/record-list.js';
import type {ClientScope} from '../../support/client-scope.js';
import '../../support/client-scope.js';
import {all, press, shown, textOf} from '../../support/seen.js';

/** What is different about the widgets that list records, where they are looked at in the same way. */
export interface ListKind {
  readonly tag: 'invoice-table' | 'quote-list' | 'order-list';
  /** Ten rows of it. */
  readonly list: TemplateResult;
  /** The name of its table and of its views. */
  readonly name: string;
  readonly headings: readonly string[];
  /** The headings that sort. */
  readonly sorts: readonly string[];
  /** What its requests end with. */
  readonly path: string;
}

/** Every widget that lists records. */
export const listKinds: readonly ListKind[] = [
  {
    tag: 'invoice-table',
    list: html`<invoice-table page-size="10"></invoice-table>`,
    name: 'Invoices',
    headings: ['Number', 'Date', 'Due', 'Amount', 'Amount due', 'Actions'],
    sorts: ['Number', 'Date', 'Due', 'Amount', 'Amount due'],
    path: '/invoices$',
  },
  {
    tag: 'quote-list',
    list: html`<quote-list page-size="10"></quote-list>`,
    name: 'Quotes',
    headings: ['Number', 'Date', 'Valid until', 'Status', 'Total', 'Origin', 'Actions'],
    sorts: ['Number', 'Date', 'Valid until', 'Total'],
    path: '/quotes$',
  },
  {
    tag: 'order-list',
    list: html`<order-list page-size="10"></order-list>`,
    name: 'Orders',
    headings: ['#', 'Date', 'Progress', 'Agreement', 'Status', 'Total', 'Actions'],
    sorts: ['#', 'Date', 'Total'],
    path: '/orders$',
  },
];

/** What a person sees of any of the lists. */
export class AnyListPage {
  readonly list: RecordList<never, never>;

  constructor(list: RecordList<never, never>) {
    this.list = list;
  }

  static async open(client: PortalClient, kind: ListKind, content = kind.list): Promise<AnyListPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale: undefined}}>${content}</client-scope>`,
    );
    return new AnyListPage(scope.querySelector<RecordList<never, never>>(kind.tag)!);
  }

  get root(): ShadowRoot {
    return this.list.shadowRoot!;
  }

  get text(): string {
    return textOf(this.root.querySelector('.portal'));
  }

  /** What its live region says now. */
  get said(): string {
    return textOf(this.root.querySelector('.portal ~ [role=status]'));
  }

  /** The number of the first row. */
  get number(): string {
    const [row] = all(this.root, 'row');
    return textOf(row?.querySelector('[part~=column-number] button') ?? row?.querySelector('[part~=column-number]'));
  }

  /** Resolves once rows are shown, all that surrounds them stands, and the views have their counts. */
  async ready(): Promise<this> {
    await shown(
      () => this.root.querySelector('[part~=row]') && this.root.querySelector('[part~=view-count]'),
      () => `rows; instead: ${this.text.slice(0, 400)}`,
    );
    await shown(() => this.root.querySelector('[part~=toolbar]') && !this.root.querySelector('[aria-busy=true]'));
    return this;
  }

  /** Resolves once the live region says it. */
  async announces(words: RegExp): Promise<void> {
    await shown(
      () => words.test(this.said),
      () => `“${String(words)}” said; instead: ${this.said}`,
    );
  }

  press(role: string, name: string | RegExp): Promise<HTMLElement> {
    return press(this.root, role, name);
  }
}
