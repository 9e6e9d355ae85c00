import {html, nothing, type TemplateResult} from 'lit';

import type {CreditNotePage, InvoiceListItem, PageInfo} from '../../client/contract.js';
import {CountdownController} from '../../controllers/countdown.js';
import type {ResourceState} from '../../controllers/resource.js';
import {FocusTrail} from '../../controllers/focus-trail.js';
import {Hints} from '../../controllers/hints.js';
import {TermsController} from '../../controllers/terms.js';
import {PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {listToolTerms, type ListToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import {mayHavePendingPayments} from '../../payments/pending.js';
import {staleNotice} from '../../templates/notices.js';
import {pager} from '../../templates/pager.js';
import {failure, failureWords} from '../../templates/states.js';
import {InvoicePayEvent, NavigateEvent, PaymentSettleEvent} from './invoice-table.events.js';
import type {InvoiceTable} from './invoice-table.js';
import {invoiceQuery, pageSizeOf, viewOf} from './list-query.js';
import type {ListPage} from './list-source.js';
import {ListTools} from './list-tools.js';
import {focusRow, keepRowFocus} from './row-focus.js';
import {skeleton} from './skeleton.js';

/** What the workspace shares with its table. */
export interface WorkspaceOptions {
  readonly say: (message: string) => void;
  /** The page that is shown. */
  readonly page: () => ListPage | undefined;
  readonly goTo: (cursor: string | undefined) => void;
  readonly selection: () => ReadonlyMap<string, InvoiceListItem>;
  readonly clearSelection: () => void;
}

/** All of the table but its rows: what surrounds them, the document in their place, paying. It loads once they are painted, or when the customer is faster. */
export class InvoiceWorkspace {
  readonly #host: InvoiceTable;
  readonly #options: WorkspaceOptions;
  readonly #terms: TermsController<'lists'>;
  readonly #toolTerms: TermsController<'listTools'>;
  readonly #wait: CountdownController;
  readonly #tools: ListTools;
  /** Which end of the page that is being loaded to show, when one walks from document to document past the end of a page. */
  #walkingTo: 'first' | 'last' | undefined;
  /** What was last said to be shown. */
  #said = '';
  /** What is to be said, once there are words for it in the widget's language. */
  #news: (() => string) | undefined;

  /** Whether payments of before a reload were asked for. */
  #asked = false;
  /** The first invoice of the last payment. */
  #paying = '';

  readonly #document = new LazyPart(
    () => this.#host.requestUpdate(),
    async () => {
      const {DocumentView} = await import('./document-view.js');
      return new DocumentView(this.#host, {
        say: this.#options.say,
        pay: (invoice) => this.pay([invoice]),
        marked: (invoice) => this.#marked(invoice),
        download: (request) => void this.#tools.download(request),
        back: () => this.open(undefined),
        failed: (error) => this.failed(error),
        waitSeconds: () => this.waitSeconds,
        step: (by) => this.#step(by),
        canStep: (by) => this.#canStep(by),
      });
    },
  );

  readonly #payment = new LazyPart(
    () => this.#host.requestUpdate(),
    async () => {
      const {PaymentDialog} = await import('../../payments/payment-dialog.js');
      return new PaymentDialog(this.#host, {
        onSettled: (attempt) => {
          if (attempt.status === 'succeeded' || attempt.status === 'processing') this.#options.clearSelection();
          this.#host.dispatchEvent(new PaymentSettleEvent({attempt}));
        },
        restoreFocus: () => this.#focusAfterPaying(),
      });
    },
  );

  constructor(host: InvoiceTable, options: WorkspaceOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, listTerms);
    this.#toolTerms = new TermsController(host, listToolTerms);
    this.#wait = new CountdownController(host);
    host.addController({hostUpdated: () => this.#tell()});
    new FocusTrail(host);
    new Hints(host);
    this.#tools = new ListTools(host, {
      say: options.say,
      open: (id) => this.open(id),
      selected: () => [...options.selection().keys()],
      paySelected: () => this.pay([...options.selection().values()]),
      clearSelection: options.clearSelection,
    });
  }

  /** The words of failures, and why something can't be done. */
  get toolTerms(): ListToolTerms {
    return this.#toolTerms.value;
  }

  /** Seconds that the server asked to wait. */
  get waitSeconds(): number {
    return this.#wait.seconds;
  }

  /** A page has come: the one walked to shows its first or last document. */
  arrived({items, page}: ListPage): void {
    const {from, to, total} = page;
    // The same page again, as after an event, is no news: it would cut off what is being said.
    const shown = JSON.stringify([from, to, total, invoiceQuery(this.#host, undefined), viewOf(this.#host)]);
    if (shown !== this.#said) {
      this.#news = () => {
        const terms = this.toolTerms;
        return total ? terms.range(from, to, total, this.#host.locale) : terms.noMatch;
      };
    }
    this.#said = shown;
    this.#tell();
    const next = this.#walkingTo === 'last' ? items.at(-1) : items[0];
    if (this.#walkingTo && next) this.open(next.id);
    this.#walkingTo = undefined;
    void this.#askForPayments().catch(() => undefined);
  }

  /** A read has failed, and the server may have said for how long to wait. */
  failed(error: PortalError): void {
    this.#walkingTo = undefined;
    if (error.retryAfter) this.#wait.start(error.retryAfter);
    this.#news = () => failureWords(error, this.#terms.value, this.toolTerms).join(' ');
    this.#tell();
    // What comes after it is news, even if it is what was there before.
    this.#said = '';
  }

  /** Asks again for what surrounds the rows. */
  refresh(): Promise<void> {
    return this.#tools.refresh();
  }

  /** Shows a document in place of the list, or the list again. */
  open(id: string | undefined): void {
    const resource = viewOf(this.#host) === 'credit-notes' ? 'credit-note' : 'invoice';
    if (this.#host.dispatchEvent(new NavigateEvent({resource, id}))) this.#host.selected = id ?? '';
  }

  /** Asks the page, then opens the payment dialog. */
  pay(invoices: readonly InvoiceListItem[]): void {
    if (!this.#host.dispatchEvent(new InvoicePayEvent({invoices}))) return;
    this.openPayment(invoices.map(({id}) => id)).catch(() => {
      this.#options.say(this.#terms.value.failed.network.join(' '));
    });
  }

  /** Opens the payment dialog. */
  async openPayment(ids: readonly string[]): Promise<void> {
    const dialog = await this.#payment.load();
    const free = ids.filter((id) => !dialog.isInDoubt(id));
    if (free.length < ids.length) this.#options.say(this.toolTerms.reasons.payment_in_progress);
    if (ids.length && !free.length) return;
    this.#paying = free[0] ?? '';
    await dialog.open(free);
  }

  /** The invoices of a page; those whose payment is in doubt can't be paid. */
  marked(invoices: readonly InvoiceListItem[]): readonly InvoiceListItem[] {
    return invoices.map((invoice) => this.#marked(invoice));
  }

  /** Renders by `update` and leaves the focus on the row that it is on; back in the list, it is on the row of the document `opened` before. */
  keepFocus(update: () => void, opened: string | undefined): void {
    const root = this.#host.renderRoot as ShadowRoot;
    keepRowFocus(root, update);
    if (opened && !this.#host.selected) focusRow(root, opened, 'open');
  }

  /** Above the rows. */
  renderHeader(): TemplateResult | typeof nothing {
    return this.#tools.renderHeader();
  }

  /** Over rows that may be out of date. */
  renderStale(error: PortalError, retry: () => void): TemplateResult {
    return staleNotice(error, this.#terms.value, this.toolTerms, retry, this.waitSeconds);
  }

  /** The rows of credit notes, or what stands for no rows at all. */
  renderOther(list: ListPage): TemplateResult {
    return list.items.length ? this.#tools.renderCreditNotes(list as CreditNotePage) : this.#tools.renderEmpty();
  }

  /** Below the rows. */
  renderPager(page: PageInfo): TemplateResult | typeof nothing {
    if (!page.total) return nothing;
    return pager(page, this.toolTerms, {
      locale: this.#host.locale,
      pageSize: pageSizeOf(this.#host),
      onPageSize: (size) => (this.#host.pageSize = size),
      goTo: this.#options.goTo,
    });
  }

  /** What is selected. */
  renderSelection(): TemplateResult | typeof nothing {
    return this.#tools.renderSelection();
  }

  /** What stands over list and document alike: files on their way, paying. */
  renderOver(): TemplateResult {
    return html`${this.#tools.renderDownloads()} ${this.#payment.value?.render()}`;
  }

  /** Where the document in place of the list stands. */
  get documentState(): ResourceState<unknown> {
    if (this.#document.failed) return {status: 'failed', error: new PortalError('network')};
    return this.#document.value?.state ?? {status: 'loading'};
  }

  /** The document in place of the list. */
  renderDocument(): TemplateResult {
    const view = this.#document.value;
    if (view) return view.render();
    const terms = this.#terms.value;
    const retry = (): void => void this.#document.load().catch(() => undefined);
    if (this.#document.failed) return failure(new PortalError('network'), terms, {retry, tools: this.toolTerms});
    retry();
    return skeleton(pageSizeOf(this.#host), terms.loading);
  }

  #tell(): void {
    if (!this.#news || !this.#terms.settled || !this.#toolTerms.settled) return;
    const words = this.#news();
    this.#news = undefined;
    this.#options.say(words);
  }

  /** What could be read can be asked: a payment of this tab whose result was never seen is asked for, never sent. */
  async #askForPayments(): Promise<void> {
    const wasAsked = this.#asked;
    this.#asked = true;
    if (wasAsked) return this.#payment.value?.askAgain();
    if (!mayHavePendingPayments()) return;
    // Cut off by a reload.
    const [pending] = (await this.#host.client?.payments.pending()) ?? [];
    if (pending) await (await this.#payment.load()).resume(pending);
  }

  /** The server doesn't know of a payment that hangs on its way: this page alone can say that its invoices must not be paid again. */
  #marked<Item extends InvoiceListItem>(invoice: Item): Item {
    if (!invoice.capabilities.pay.allowed || !this.#payment.value?.isInDoubt(invoice.id)) return invoice;
    const pay = {allowed: false, reason: 'payment_in_progress'} as const;
    return {...invoice, capabilities: {...invoice.capabilities, pay}};
  }

  /** On the invoice that was to be paid, in the list or by itself. */
  #focusAfterPaying(): void {
    const row = `tr[data-id="${CSS.escape(this.#paying)}"] .link`;
    this.#host.renderRoot.querySelector<HTMLElement>(`.document h2, ${row}`)?.focus();
  }

  #index(): number {
    return this.#options.page()?.items.findIndex(({id}) => id === this.#host.selected) ?? -1;
  }

  #cursor(by: -1 | 1): string | undefined {
    const {next, previous} = this.#options.page()?.page ?? {};
    return (by > 0 ? next : previous) ?? undefined;
  }

  #canStep(by: -1 | 1): boolean {
    const index = this.#index();
    return index >= 0 && (this.#options.page()?.items[index + by] !== undefined || this.#cursor(by) !== undefined);
  }

  #step(by: -1 | 1): void {
    const neighbour = this.#options.page()?.items[this.#index() + by];
    if (neighbour) return this.open(neighbour.id);
    this.#walkingTo = by > 0 ? 'first' : 'last';
    this.#options.goTo(this.#cursor(by));
  }
}
