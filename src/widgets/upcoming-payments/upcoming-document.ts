import {css, html, type ReactiveController, type TemplateResult} from 'lit';

import type {UpcomingPayment} from '../../client/contract.js';
import type {ResourceState} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {define} from '../../core/define.js';
import {PortalError} from '../../core/errors.js';
import type {PortalElement} from '../../core/portal-element.js';
import {documentTerms} from '../../i18n/documents.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import {documentNav, type DocumentViewOptions} from '../../lists/document-view.js';
import type {NavigateEvent} from '../../lists/list.events.js';
import type {RecordView} from '../../lists/list-workspace.js';
import {skeleton} from '../../lists/skeleton.js';
import {adopt} from '../../styles/adopt.js';
import {documentStyles} from '../../styles/document.js';
import {failure} from '../../templates/states.js';
import {InvoiceTable} from '../invoice-table/invoice-table.js';
import {PaymentMethods} from '../payment-methods/payment-methods.js';
import {QuoteList} from '../quote-list/quote-list.js';
import {SubscriptionCard} from '../subscription-card/subscription-card.js';
import type {UpcomingPayments} from './upcoming-payments.js';

type RecordType = UpcomingPayment['record']['type'];

/** What an entry's record asks of the workspace. */
export interface UpcomingDocumentOptions extends Pick<DocumentViewOptions, 'back' | 'step' | 'canStep'> {
  /** The entries are still being read. */
  readonly isLoading: () => boolean;
  /** What an entry stands for; undefined where nobody knows, as behind an old address. */
  readonly recordOf: (id: string) => {readonly type: RecordType; readonly id: string} | undefined;
  readonly nameOf: (id: string) => string;
  /** What is to be done with its subscription at once; it is asked for once. */
  readonly takeAction: () => 'renew' | 'method' | undefined;
}

/** The widget that shows a record, and its attribute or property that names it. */
const widgets = {
  invoice: {tag: 'invoice-table', element: InvoiceTable, property: 'selected'},
  quote: {tag: 'quote-list', element: QuoteList, property: 'selected'},
  subscription: {tag: 'subscription-card', element: SubscriptionCard, property: 'subscription'},
  payment_method: {tag: 'payment-methods', element: PaymentMethods, property: undefined},
} as const;

/** A list that shows one record here has no list to go back to. */
const alone = css`
  .document-nav {
    display: none !important;
  }
`;

/** The slot of the widget. */
const slot = 'portal-record';

/**
 * What an entry stands for in place of the list: the widget that shows such records, which the list puts into the page's tree, so that the page's styles reach its parts and the PSP's fields inside it
 * stand where they may.
 */
export class UpcomingDocument implements ReactiveController, RecordView {
  readonly #host: UpcomingPayments;
  readonly #options: UpcomingDocumentOptions;
  readonly #terms: TermsController<'documents'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #listTools: TermsController<'listTools'>;
  #widget: PortalElement | undefined;
  #shown = '';

  constructor(host: UpcomingPayments, options: UpcomingDocumentOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, documentTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#listTools = new TermsController(host, listToolTerms);
    adopt(host, documentStyles);
    host.addController(this);
  }

  /** The widget says itself where it stands. */
  get state(): ResourceState<unknown> {
    if (this.#record) return {status: 'ready', data: {}};
    return this.#options.isLoading() ? {status: 'loading'} : {status: 'failed', error: new PortalError('not_found')};
  }

  async reload(): Promise<void> {
    await (this.#widget as InvoiceTable | undefined)?.refresh();
  }

  render(): TemplateResult {
    const {status, error} = this.state;
    const terms = this.#listTerms.value;
    const retry = (): void => void this.#host.refresh();
    return html`
      ${documentNav(this.#terms.value, this.#options)}
      ${
        error
          ? failure(error, terms, {retry, tools: this.#listTools.value})
          : status === 'loading'
            ? skeleton(5, terms.loading)
            : html`<section
                class="place"
                part="document"
                tabindex="-1"
                aria-label=${this.#options.nameOf(this.#host.selected)}
              >
                <slot name=${slot}></slot>
              </section>`
      }
    `;
  }

  hostUpdated(): void {
    const {selected} = this.#host;
    const record = this.#record;
    if (!record) this.#clear();
    else if (selected !== this.#shown) this.#show(selected, record);
  }

  get #record(): ReturnType<UpcomingDocumentOptions['recordOf']> {
    return this.#host.selected ? this.#options.recordOf(this.#host.selected) : undefined;
  }

  #show(entry: string, {type, id}: {readonly type: RecordType; readonly id: string}): void {
    if (type === 'payment_attempt') return;
    this.#shown = entry;
    const {tag, element, property} = widgets[type];
    if (this.#widget?.localName !== tag) {
      this.#widget?.remove();
      define(tag, element);
      this.#widget = document.createElement(tag);
      this.#widget.slot = slot;
      this.#widget.addEventListener('portal-navigate', this.#navigate);
      this.#host.append(this.#widget);
      adopt(this.#widget, alone);
    }
    if (property) Object.assign(this.#widget, {[property]: id});
    const action = this.#options.takeAction();
    if (action) void (this.#widget as SubscriptionCard).act(action);
    this.#host.renderRoot.querySelector<HTMLElement>('.place')?.focus({preventScroll: true});
    this.#host.scrollIntoView({block: 'nearest'});
  }

  #clear(): void {
    this.#shown = '';
    this.#widget?.remove();
    this.#widget = undefined;
  }

  /** Back to the list of such records is back to the list of what is coming. */
  readonly #navigate = (event: NavigateEvent): void => {
    if (event.target !== this.#widget || event.detail.id !== undefined) return;
    event.preventDefault();
    this.#options.back();
  };
}
