import {html, nothing, type TemplateResult} from 'lit';

import type {CreditNote, Invoice} from '../../client/contract.js';
import {get as getInvoice} from '../../client/sections/invoices.js';
import {ResourceController} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import type {DocumentTerms} from '../../i18n/documents.js';
import {invoiceToolTerms, type InvoiceToolTerms} from '../../i18n/invoice-tools.js';
import {invoiceTerms, type InvoiceTerms} from '../../i18n/invoices.js';
import {DocumentView, type DocumentViewOptions} from '../../lists/document-view.js';
import {button} from '../../templates/button.js';
import {creditNoteBody, invoiceBody} from './document-body.js';
import type {DownloadRequest} from './downloads.js';
import type {InvoiceTable} from './invoice-table.js';
import {viewOf} from './list-query.js';
import {ShareLinkPanel} from './share-link-panel.js';

/** Which kind of document is shown. */
type DocumentKind = 'invoice' | 'credit-note';

/** What the document asks of its table. */
export interface InvoiceDocumentOptions extends DocumentViewOptions {
  readonly pay: (invoice: Invoice) => void;
  /** The invoice, with what this page knows of its payments. */
  readonly marked: (invoice: Invoice) => Invoice;
  readonly download: (request: DownloadRequest) => void;
}

/** The words that the document's templates say. */
export interface DocumentWords {
  readonly terms: DocumentTerms;
  readonly invoiceTerms: InvoiceTerms;
  readonly invoiceToolTerms: InvoiceToolTerms;
  readonly locale: string;
}

/** One invoice or credit note in place of the list, with what can be done with it. */
export class InvoiceDocument extends DocumentView<Invoice | CreditNote, InvoiceTable, InvoiceDocumentOptions> {
  readonly #invoiceTerms: TermsController<'invoices'>;
  readonly #invoiceToolTerms: TermsController<'invoiceTools'>;
  readonly #invoice: ResourceController<Invoice | CreditNote>;
  readonly #creditNote: ResourceController<Invoice | CreditNote>;
  readonly #share: ShareLinkPanel;

  constructor(host: InvoiceTable, options: InvoiceDocumentOptions) {
    super(host, options);
    this.#invoiceTerms = new TermsController(host, invoiceTerms);
    this.#invoiceToolTerms = new TermsController(host, invoiceToolTerms);
    this.#share = new ShareLinkPanel(host, this.documentWords, options.say);
    const onError = this.unread;
    const id = (kind: DocumentKind): string => (this.#kind === kind ? host.selected : '');
    this.#invoice = new ResourceController<Invoice | CreditNote>(host, {
      key: () => (id('invoice') ? ['invoices', 'one', host.selected] : undefined),
      load: ({core}, [, , selected], signal) => getInvoice(core, String(selected), {signal}),
      onError,
    });
    this.#creditNote = new ResourceController<Invoice | CreditNote>(host, {
      key: () => (id('credit-note') ? ['credit-notes', 'one', host.selected] : undefined),
      load: (client, [, , selected], signal) => client.creditNotes.get(String(selected), {signal}),
      onError,
    });
  }

  protected override get resource(): ResourceController<Invoice | CreditNote> {
    return this.#kind === 'invoice' ? this.#invoice : this.#creditNote;
  }

  protected override renderDocument(document: Invoice | CreditNote): TemplateResult {
    return this.#kind === 'invoice'
      ? this.#renderInvoice(this.options.marked(document as Invoice))
      : this.#renderCreditNote(document as CreditNote);
  }

  get #kind(): DocumentKind {
    return viewOf(this.host) === 'credit-notes' ? 'credit-note' : 'invoice';
  }

  get #words(): DocumentWords {
    return {
      terms: this.documentTerms,
      invoiceTerms: this.#invoiceTerms.value,
      invoiceToolTerms: this.#invoiceToolTerms.value,
      locale: this.host.locale,
    };
  }

  #renderInvoice(invoice: Invoice): TemplateResult {
    const words = this.#words;
    const {terms} = words;
    const {reasons} = this;
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
                onClick: () => this.options.pay(invoice),
              })
            : nothing
        }
        ${button(terms.pdf, {
          part: 'pdf',
          capability: capabilities.download,
          reasons,
          id: 'why-pdf',
          onClick: () => this.options.download({format: 'pdf', resource: 'invoice', id: invoice.id}),
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
          reasons: this.reasons,
          id: 'why-pdf',
          onClick: () => this.options.download({format: 'pdf', resource: 'credit-note', id: note.id}),
        })}
      </div>
    `;
    return creditNoteBody(note, words, actions);
  }
}
