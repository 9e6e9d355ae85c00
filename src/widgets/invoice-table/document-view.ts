import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';

import type {CreditNote, Invoice} from '../../client/contract.js';
import {get as getInvoice} from '../../client/sections/invoices.js';
import {ResourceController, type ResourceState} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import type {PortalError} from '../../core/errors.js';
import {reportError} from '../../core/report-error.js';
import {documentTerms, type DocumentTerms} from '../../i18n/documents.js';
import {invoiceToolTerms, type InvoiceToolTerms} from '../../i18n/invoice-tools.js';
import {invoiceTerms, type InvoiceTerms} from '../../i18n/invoices.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms, type ListTerms} from '../../i18n/lists.js';
import {adopt} from '../../styles/adopt.js';
import {button} from '../../templates/button.js';
import {nextIcon, previousIcon} from '../../templates/icons.js';
import {staleNotice} from '../../templates/notices.js';
import {failure} from '../../templates/states.js';
import {creditNoteBody, invoiceBody} from './document-body.js';
import {documentStyles} from './document-view.styles.js';
import type {DownloadRequest} from './downloads.js';
import type {InvoiceTable} from './invoice-table.js';
import {ShareLinkPanel} from './share-link-panel.js';

/** Which kind of document is shown. */
export type DocumentKind = 'invoice' | 'credit-note';

/** What the view asks of its table. */
export interface DocumentViewOptions {
  readonly say: (message: string) => void;
  readonly pay: (invoice: Invoice) => void;
  /** The invoice, with what this page knows of its payments. */
  readonly marked: (invoice: Invoice) => Invoice;
  readonly download: (request: DownloadRequest) => void;
  readonly back: () => void;
  /** The document could not be read. */
  readonly failed: (error: PortalError) => void;
  /** Seconds that the server asked to wait. */
  readonly waitSeconds: () => number;
  /** Shows the next (1) or previous (-1) document of the list. */
  readonly step: (by: -1 | 1) => void;
  readonly canStep: (by: -1 | 1) => boolean;
}

/** The words that the document's templates say. */
export interface DocumentWords {
  readonly terms: DocumentTerms;
  readonly invoiceTerms: InvoiceTerms;
  readonly invoiceToolTerms: InvoiceToolTerms;
  readonly listTerms: ListTerms;
  readonly locale: string;
}

/** One invoice or credit note in place of the list: read by its id, shown whole, with what can be done with it. */
export class DocumentView implements ReactiveController {
  readonly #host: InvoiceTable;
  readonly #options: DocumentViewOptions;
  readonly #terms: TermsController<'documents'>;
  readonly #invoiceTerms: TermsController<'invoices'>;
  readonly #invoiceToolTerms: TermsController<'invoiceTools'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #toolTerms: TermsController<'listTools'>;
  readonly #invoice: ResourceController<Invoice>;
  readonly #creditNote: ResourceController<CreditNote>;
  readonly #share: ShareLinkPanel;
  #focused: string | undefined;

  constructor(host: InvoiceTable, options: DocumentViewOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, documentTerms);
    this.#invoiceTerms = new TermsController(host, invoiceTerms);
    this.#invoiceToolTerms = new TermsController(host, invoiceToolTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#toolTerms = new TermsController(host, listToolTerms);
    this.#share = new ShareLinkPanel(host, this.#terms, options.say);
    const onError = (error: PortalError): void => options.failed(reportError(host, error, 'document'));
    const id = (kind: DocumentKind): string => (this.#kind === kind ? host.selected : '');
    this.#invoice = new ResourceController<Invoice>(host, {
      key: () => (id('invoice') ? ['invoices', 'one', host.selected] : undefined),
      load: ({core}, [, , selected], signal) => getInvoice(core, String(selected), {signal}),
      onError,
    });
    this.#creditNote = new ResourceController<CreditNote>(host, {
      key: () => (id('credit-note') ? ['credit-notes', 'one', host.selected] : undefined),
      load: (client, [, , selected], signal) => client.creditNotes.get(String(selected), {signal}),
      onError,
    });
    adopt(host, documentStyles);
    host.addController(this);
  }

  /** Where the document stands. */
  get state(): ResourceState<Invoice | CreditNote> {
    return this.#resource.state;
  }

  /** The document, or where its loading stands. */
  render(): TemplateResult {
    const {state} = this;
    const {listTerms: list} = this.#words;
    const retry = (): void => void this.#resource.reload();
    const wait = this.#options.waitSeconds();
    if (state.status === 'loading') return html`${this.#nav()}${documentSkeleton(list.loading)}`;
    if (state.data === undefined) {
      return html`${this.#nav()}${state.status === 'failed' ? failure(state.error, list, {retry, tools: this.#toolTerms.value, waitSeconds: wait, busy: state.refreshing}) : nothing}`;
    }
    return html`
      ${this.#nav()}
      ${state.status === 'failed' ? staleNotice(state.error, list, this.#toolTerms.value, retry, wait) : nothing}
      <article class="document" part="document" aria-busy=${!!state.refreshing}>
        ${this.#kind === 'invoice' ? this.#renderInvoice(this.#options.marked(state.data as Invoice)) : this.#renderCreditNote(state.data as CreditNote)}
      </article>
    `;
  }

  hostUpdated(): void {
    const {selected} = this.#host;
    if (!selected) this.#focused = undefined;
    if (!selected || this.#focused === selected) return;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('.document h2');
    if (!heading) return;
    // One comes from a list of many: reading starts at the document's name.
    this.#focused = selected;
    heading.focus({preventScroll: true});
    this.#host.scrollIntoView({block: 'nearest'});
  }

  get #kind(): DocumentKind {
    return this.#host.view === 'credit-notes' ? 'credit-note' : 'invoice';
  }

  get #resource(): ResourceController<Invoice> | ResourceController<CreditNote> {
    return this.#kind === 'invoice' ? this.#invoice : this.#creditNote;
  }

  get #words(): DocumentWords {
    return {
      terms: this.#terms.value,
      invoiceTerms: this.#invoiceTerms.value,
      invoiceToolTerms: this.#invoiceToolTerms.value,
      listTerms: this.#listTerms.value,
      locale: this.#host.locale,
    };
  }

  #nav(): TemplateResult {
    const {terms} = this.#words;
    const {back, step, canStep} = this.#options;
    const arrow = (by: -1 | 1, name: string, icon: TemplateResult): TemplateResult =>
      button(icon, {
        part: by < 0 ? 'previous' : 'next',
        look: 'icon-only quiet',
        name,
        capability: {allowed: canStep(by)},
        onClick: () => step(by),
      });
    return html`
      <div class="document-nav no-print" part="document-nav">
        ${button(html`${previousIcon}${terms.backToList}`, {part: 'back', look: 'quiet', onClick: back})}
        <div>${arrow(-1, terms.previous, previousIcon)} ${arrow(1, terms.next, nextIcon)}</div>
      </div>
    `;
  }

  #renderInvoice(invoice: Invoice): TemplateResult {
    const words = this.#words;
    const {terms} = words;
    const {reasons} = this.#toolTerms.value;
    const {capabilities} = invoice;
    const owes =
      capabilities.pay.allowed || (capabilities.pay.reason !== 'nothing_due' && capabilities.pay.reason !== 'status');
    const actions = html`
      <div class="document-actions no-print" part="actions">
        ${
          owes
            ? button(terms.pay, {
                part: 'pay',
                look: 'primary',
                capability: capabilities.pay,
                reasons,
                id: 'why-pay',
                onClick: () => this.#options.pay(invoice),
              })
            : nothing
        }
        ${button(terms.pdf, {
          part: 'pdf',
          capability: capabilities.download,
          reasons,
          id: 'why-pdf',
          onClick: () => this.#options.download({format: 'pdf', resource: 'invoice', id: invoice.id}),
        })}
        ${button(terms.share, {
          part: 'share',
          capability: capabilities.share,
          reasons,
          id: 'why-share',
          busy: this.#share.busy,
          onClick: () => void this.#share.make(invoice.id),
        })}
      </div>
    `;
    return invoiceBody(invoice, words, actions, this.#share.render(invoice.id));
  }

  #renderCreditNote(note: CreditNote): TemplateResult {
    const words = this.#words;
    const actions = html`
      <div class="document-actions no-print" part="actions">
        ${button(words.terms.pdf, {
          part: 'pdf',
          capability: note.capabilities.download,
          reasons: this.#toolTerms.value.reasons,
          id: 'why-pdf',
          onClick: () => this.#options.download({format: 'pdf', resource: 'credit-note', id: note.id}),
        })}
      </div>
    `;
    return creditNoteBody(note, words, actions);
  }
}

function documentSkeleton(label: string): TemplateResult {
  return html`
    <div class="document" part="loading">
      <span class="visually-hidden">${label}</span>
      <div aria-hidden="true">
        ${[12, 20, 0, 30, 30, 30, 24].map((width) => (width ? html`<p><span class="bone"></span></p>` : html`<br />`))}
      </div>
    </div>
  `;
}
