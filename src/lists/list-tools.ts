import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';

import type {KeyPart} from '../client/cache.js';
import type {ClientCore} from '../client/core.js';
import type {RequestOptions} from '../client/types.js';
import {ResourceController} from '../controllers/resource.js';
import {TermsController} from '../controllers/terms.js';
import {reportError} from '../core/report-error.js';
import {listToolTerms, type ListToolTerms} from '../i18n/list-tools.js';
import {emptyState} from '../templates/notices.js';
import {pageSizes} from '../templates/page-sizes.js';
import {FilterBar, noMatch, viewTabs} from './list-header.js';
import {ListSearch} from './list-search.js';
import {pageSizeOf, type ListSettings} from './list-settings.js';
import type {ListHost} from './list-workspace.js';
import {warnAboutMistakes} from './warn-about-mistakes.js';

/** What the tools of one kind of list know of it. */
export interface ListKind<Summary> {
  readonly tag: string;
  /** The first element of the keys of what it reads. */
  readonly resource: string;
  readonly views: readonly string[];
  readonly viewOf: (settings: ListSettings) => string;
  readonly sorts: readonly string[];
  readonly sortOf: (settings: ListSettings) => string;
  /** What the summary depends on beside what it is of. */
  readonly summaryOf?: () => KeyPart;
  /** Reads the counts of the views, and what else stands above them. */
  readonly readSummary: (core: ClientCore, options: RequestOptions) => Promise<Summary>;
}

/** What surrounds the rows says. */
export interface ListToolWords {
  /** What is listed. */
  readonly records: string;
  /** What can be searched for. */
  readonly searched: string;
  /** Which day of a record the dates are about; without, there are none to filter by. */
  readonly dates?: string;
  /** There is no record at all. */
  readonly none: string;
  readonly noneHint: string;
}

/** What surrounds the rows: views with their counts, search, dates. It loads once they are painted, and its place is kept. */
export abstract class ListTools<Host extends ListHost, Summary> implements ReactiveController {
  protected readonly host: Host;
  readonly #kind: ListKind<Summary>;
  readonly #terms: TermsController<'listTools'>;
  readonly #summary: ResourceController<Summary>;
  readonly #search: ListSearch;
  readonly #filters: FilterBar;

  constructor(host: Host, kind: ListKind<Summary>) {
    this.host = host;
    this.#kind = kind;
    this.#terms = new TermsController(host, listToolTerms);
    this.#summary = new ResourceController<Summary>(host, {
      key: () => [kind.resource, 'summary', kind.summaryOf?.()],
      load: ({core}, _key, signal) => kind.readSummary(core, {signal}),
      keepsLast: true,
      onError: (error) => void reportError(host, error, 'summary'),
    });
    this.#search = new ListSearch(host);
    this.#filters = new FilterBar(host, this.#search);
    host.addController(this);
  }

  /** Whether {@link words} are in the widget's language. */
  protected abstract get hasWords(): boolean;

  protected abstract get words(): ListToolWords;

  protected abstract labelOf(view: string): string;

  /** How many records a view has, once that is known. */
  protected abstract countOf(view: string, summary: Summary): number;

  /** Whether a view is offered; each is unless this says otherwise. */
  protected offers?(view: string, summary: Summary | undefined): boolean;

  /** What waits for the customer, above the views. */
  protected renderSummary?(summary: Summary | undefined): TemplateResult;

  /** Beside search and dates. */
  protected renderMore?(summary: Summary | undefined): TemplateResult | typeof nothing;

  /** In place of the rows of a view that has a word of its own for having none. */
  protected renderNone?(): TemplateResult | undefined;

  /** The words of the tools of every list. */
  protected get listToolTerms(): ListToolTerms {
    return this.#terms.value;
  }

  hostUpdated(): void {
    const {host} = this;
    const {tag, views, viewOf, sorts, sortOf} = this.#kind;
    warnAboutMistakes(tag, [
      ['view', host.view, viewOf(host), views],
      ['sort', host.sort, sortOf(host), sorts],
      ['page-size', host.pageSize, pageSizeOf(host), pageSizes],
    ]);
  }

  /** Asks for the summary again. */
  refresh(): Promise<void> {
    return this.#summary.reload();
  }

  /** Shows all of a view, whatever was searched for before. */
  protected readonly showAll = (view: string): void => {
    this.#search.clear();
    Object.assign(this.host, {view});
  };

  /** Above the rows. */
  renderHeader(): TemplateResult | typeof nothing {
    if (!this.hasWords || !this.#terms.settled) return nothing;
    const {host, words} = this;
    const {views, viewOf} = this.#kind;
    const summary = this.#summary.data;
    const offered = views.filter((name) => name === viewOf(host) || this.offers?.(name, summary) !== false);
    const tabs = offered.map((name) => ({
      name,
      label: this.labelOf(name),
      count: summary && this.countOf(name, summary),
    }));
    return html`
      ${this.renderSummary?.(summary)}
      ${viewTabs(tabs, {
        shown: viewOf(host),
        label: words.records,
        locale: host.locale,
        onView: (view) => Object.assign(host, {view}),
      })}
      ${this.#filters.render(this.#terms.value, words, this.renderMore?.(summary))}
    `;
  }

  /** In place of the rows when there are none. */
  renderEmpty(): TemplateResult {
    const {none, noneHint} = this.words;
    const terms = this.#terms.value;
    if (this.#search.narrows) return noMatch(terms, this.#search.clear);
    const own = this.renderNone?.();
    if (own) return own;
    if (this.#kind.viewOf(this.host) !== 'all') return emptyState(terms.noMatch, '');
    return html`<slot name="empty">${emptyState(none, noneHint)}</slot>`;
  }
}
