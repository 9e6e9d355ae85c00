import {html, type ReactiveController, type TemplateResult} from 'lit';

import type {ResourceState} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {documentTerms} from '../../i18n/documents.js';
import {documentNav, type DocumentViewOptions} from '../../lists/document-view.js';
import type {RecordView} from '../../lists/list-workspace.js';
import {adopt} from '../../styles/adopt.js';
import {documentStyles} from '../../styles/document.js';
import {ThreadView} from '../../tickets/thread-view.js';
import {threadStyles} from '../../tickets/thread.styles.js';
import type {TicketList} from './ticket-list.js';

/** What the ticket in place of the list asks of its workspace. */
export type TicketDocumentOptions = Pick<DocumentViewOptions, 'say' | 'back' | 'step' | 'canStep'>;

/** One ticket in place of the list, with its conversation. */
export class TicketDocument implements ReactiveController, RecordView {
  readonly #host: TicketList;
  readonly #options: TicketDocumentOptions;
  readonly #terms: TermsController<'documents'>;
  readonly #thread: ThreadView;
  #focused = '';

  constructor(host: TicketList, options: TicketDocumentOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, documentTerms);
    this.#thread = new ThreadView(host, {ticketId: () => host.selected, say: options.say});
    for (const sheet of [documentStyles, threadStyles]) adopt(host, sheet);
    host.addController(this);
  }

  get state(): ResourceState<unknown> {
    return this.#thread.state;
  }

  reload(): Promise<void> {
    return this.#thread.reload();
  }

  render(): TemplateResult {
    return html`${documentNav(this.#terms.value, this.#options)} ${this.#thread.render()}`;
  }

  /** One comes from a list of many: reading starts at the ticket's name. */
  hostUpdated(): void {
    const {selected} = this.#host;
    if (!selected) this.#focused = '';
    if (!selected || this.#focused === selected) return;
    const start = this.#host.renderRoot.querySelector<HTMLElement>('.thread h2');
    if (!start) return;
    this.#focused = selected;
    start.focus({preventScroll: true});
    this.#host.scrollIntoView({block: 'nearest'});
  }
}
