import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';

import type {ResourceController, ResourceState} from '../controllers/resource.js';
import {TermsController} from '../controllers/terms.js';
import type {PortalError} from '../core/errors.js';
import {reportError} from '../core/report-error.js';
import {documentTerms, type DocumentTerms} from '../i18n/documents.js';
import {listToolTerms, type ListToolTerms} from '../i18n/list-tools.js';
import {listTerms} from '../i18n/lists.js';
import {adopt} from '../styles/adopt.js';
import {documentStyles} from '../styles/document.js';
import {button} from '../templates/button.js';
import {nextIcon, previousIcon} from '../templates/icons.js';
import {staleNotice} from '../templates/notices.js';
import {failure} from '../templates/states.js';
import type {ListHost, RecordView} from './list-workspace.js';

/** What a document asks of its workspace. */
export interface DocumentViewOptions {
  readonly say: (message: string) => void;
  readonly back: () => void;
  /** The document could not be read. */
  readonly failed: (error: PortalError) => void;
  /** Seconds that the server asked to wait. */
  readonly waitSeconds: () => number;
  /** Shows the next (1) or previous (-1) document of the list. */
  readonly step: (by: -1 | 1) => void;
  readonly canStep: (by: -1 | 1) => boolean;
}

/** One document in place of the list: read by its id, shown whole, with what can be done with it. */
export abstract class DocumentView<
  Document,
  Host extends ListHost = ListHost,
  Options extends DocumentViewOptions = DocumentViewOptions,
>
  implements ReactiveController, RecordView
{
  protected readonly host: Host;
  protected readonly options: Options;
  readonly #terms: TermsController<'documents'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #toolTerms: TermsController<'listTools'>;
  #focused: string | undefined;

  constructor(host: Host, options: Options) {
    this.host = host;
    this.options = options;
    this.#terms = new TermsController(host, documentTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#toolTerms = new TermsController(host, listToolTerms);
    adopt(host, documentStyles);
    host.addController(this);
  }

  /** What reads the document. */
  protected abstract get resource(): ResourceController<Document>;

  /** The document, whole. */
  protected abstract renderDocument(document: Document): TemplateResult;

  /** The words that all documents say. */
  protected get documentTerms(): DocumentTerms {
    return this.#terms.value;
  }

  /** Their controller, for the parts of a document. */
  protected get documentWords(): TermsController<'documents'> {
    return this.#terms;
  }

  /** Why something can't be done. */
  protected get reasons(): ListToolTerms['reasons'] {
    return this.#toolTerms.value.reasons;
  }

  protected get toolTerms(): ListToolTerms {
    return this.#toolTerms.value;
  }

  /** Tells the page and the workspace that the document could not be read. */
  protected readonly unread = (error: PortalError): void =>
    this.options.failed(reportError(this.host, error, 'document'));

  /** Where the document stands. */
  get state(): ResourceState<Document> {
    return this.resource.state;
  }

  /** Reads it again. */
  reload(): Promise<void> {
    return this.resource.reload();
  }

  /** The document, or where its loading stands. */
  render(): TemplateResult {
    const {state} = this;
    const list = this.#listTerms.value;
    const tools = this.#toolTerms.value;
    const retry = (): void => void this.resource.reload();
    const waitSeconds = this.options.waitSeconds();
    if (state.status === 'loading') return html`${this.#nav()}${documentSkeleton(list.loading)}`;
    if (state.data === undefined) {
      const options = {retry, tools, waitSeconds, busy: state.refreshing === true};
      return html`${this.#nav()}${state.error ? failure(state.error, list, options) : nothing}`;
    }
    return html`
      ${this.#nav()} ${state.status === 'failed' ? staleNotice(state.error, list, tools, retry, waitSeconds) : nothing}
      <article class="document" part="document" aria-busy=${!!state.refreshing}>
        ${this.renderDocument(state.data)}
      </article>
    `;
  }

  hostUpdated(): void {
    const {selected} = this.host;
    if (!selected) this.#focused = undefined;
    if (!selected || this.#focused === selected) return;
    const {start} = this;
    if (!start) return;
    this.#focused = selected;
    start.focus({preventScroll: true});
    (start.matches('h2') ? this.host : start).scrollIntoView({block: 'nearest'});
  }

  /** Where reading starts, once it is there. One comes from a list of many: at the document's name, unless something in it was asked for. */
  protected get start(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.document h2');
  }

  #nav(): TemplateResult {
    return documentNav(this.#terms.value, this.options);
  }
}

/** Back to the list, and to the records before and after. */
export function documentNav(
  terms: DocumentTerms,
  {back, step, canStep}: Pick<DocumentViewOptions, 'back' | 'step' | 'canStep'>,
): TemplateResult {
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
