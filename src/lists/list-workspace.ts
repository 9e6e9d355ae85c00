import {nothing, type TemplateResult} from 'lit';

import type {PageInfo} from '../client/contract.js';
import {CountdownController} from '../controllers/countdown.js';
import {FocusTrail} from '../controllers/focus-trail.js';
import {Hints} from '../controllers/hints.js';
import {beginOpening} from '../controllers/opening.js';
import type {ResourceState} from '../controllers/resource.js';
import {TermsController} from '../controllers/terms.js';
import {PortalError} from '../core/errors.js';
import type {LazyPart} from '../core/lazy-part.js';
import type {PortalElement} from '../core/portal-element.js';
import {listToolTerms, type ListToolTerms} from '../i18n/list-tools.js';
import {listTerms, type ListTerms} from '../i18n/lists.js';
import {adopt} from '../styles/adopt.js';
import {formStyles} from '../styles/forms.js';
import {listToolStyles} from '../styles/list-tools.js';
import {problemNotice, staleNotice} from '../templates/notices.js';
import {pager} from '../templates/pager.js';
import {failure, failureWords} from '../templates/states.js';
import {NavigateEvent} from './list.events.js';
import {pageSizeOf, type ListedRecord, type ListPage, type ListSettings} from './list-settings.js';
import type {ListTools} from './list-tools.js';
import {focusRow, keepRowFocus} from './row-focus.js';
import {skeleton} from './skeleton.js';

/** What the workspace shares with its list. */
export interface WorkspaceOptions<Item extends ListedRecord = ListedRecord> {
  readonly say: (message: string) => void;
  /** The page that is shown. */
  readonly page: () => ListPage<Item> | undefined;
  readonly goTo: (cursor: string | undefined) => void;
}

/** The list that a workspace works for. */
export type ListHost = PortalElement & {-readonly [Name in keyof ListSettings]: ListSettings[Name]} & {
  selected: string;
  /** The properties that narrow it beside those of every list. */
  readonly filters: readonly string[];
};

/** A record in place of the list. */
export interface RecordView {
  readonly state: ResourceState<unknown>;
  /** Reads it again; resolves when it is shown or has failed. */
  reload(): Promise<void>;
  render(): TemplateResult;
}

/** All of a list but its rows: what surrounds them, and the record in their place. Each kind of list adds its own header, record and actions. */
export abstract class ListWorkspace<Host extends ListHost = ListHost> {
  protected readonly host: Host;
  readonly #options: WorkspaceOptions;
  readonly #terms: TermsController<'lists'>;
  readonly #toolTerms: TermsController<'listTools'>;
  readonly #wait: CountdownController;
  /** Which end of the page that is being loaded to show, when one walks from record to record past the end of a page. */
  #walkingTo: 'first' | 'last' | undefined;
  /** The record that was shown last. */
  #shown: string;
  /** Why what was asked for could not be begun. */
  #unreached: PortalError | undefined;
  /** What was last said to be shown. */
  #said = '';
  /** What is to be said, once there are words for it in the widget's language. */
  #news: (() => string) | undefined;

  constructor(host: Host, options: WorkspaceOptions) {
    this.host = host;
    this.#shown = host.selected;
    this.#options = options;
    this.#terms = new TermsController(host, listTerms);
    this.#toolTerms = new TermsController(host, listToolTerms);
    this.#wait = new CountdownController(host);
    host.addController({hostUpdate: () => this.#follow(), hostUpdated: () => this.#tell()});
    new FocusTrail(host);
    new Hints(host);
    adopt(host, formStyles);
    adopt(host, listToolStyles);
  }

  /** The record in place of the list. */
  protected abstract readonly record: LazyPart<RecordView>;

  /** What the records of the list are. */
  protected abstract get resource(): NavigateEvent['detail']['resource'];

  /** What makes the list another one: its query, without the cursor. */
  protected abstract get query(): object;

  /** What surrounds the rows. */
  protected abstract readonly tools: Pick<ListTools<Host, unknown>, 'refresh' | 'renderHeader' | 'renderEmpty'>;

  /** Above the rows. */
  renderHeader(): TemplateResult | typeof nothing {
    return this.tools.renderHeader();
  }

  /** What stands for rows that the list itself doesn't show, or for none at all. */
  renderOther({items}: ListPage<ListedRecord>): TemplateResult | typeof nothing {
    return items.length ? nothing : this.tools.renderEmpty();
  }

  /** Asks again for what surrounds the rows, and for the record in their place. */
  async refresh(): Promise<void> {
    await Promise.all([this.tools.refresh(), this.host.selected && this.record.value?.reload()]);
  }

  /** What is selected. */
  renderSelection(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What stands over list and record alike. */
  renderOver(): TemplateResult | typeof nothing {
    if (!this.#unreached) return nothing;
    return problemNotice(this.#wordsOf(this.#unreached), this.toolTerms.clear, () => this.#setUnreached(undefined));
  }

  protected get listTerms(): ListTerms {
    return this.#terms.value;
  }

  /** The words of failures, and why something can't be done. */
  get toolTerms(): ListToolTerms {
    return this.#toolTerms.value;
  }

  protected get hasToolWords(): boolean {
    return this.#toolTerms.settled;
  }

  /** Seconds that the server asked to wait. */
  get waitSeconds(): number {
    return this.#wait.seconds;
  }

  protected say(message: string): void {
    this.#options.say(message);
  }

  /** Does what needs code that loads with its first use. Where that can't be had, as when offline, or what it needs can't be read, it is shown; nothing was done. */
  protected readonly reach = async (act: () => Promise<void>): Promise<void> => {
    this.#setUnreached(undefined);
    try {
      await act();
    } catch (reason) {
      const error = reason instanceof PortalError ? reason : new PortalError('network', undefined, {cause: reason});
      this.#setUnreached(error);
      this.say(this.#wordsOf(error));
    }
  };

  #wordsOf(error: PortalError): string {
    return failureWords(error, this.listTerms, this.toolTerms).join(' ');
  }

  #setUnreached(error: PortalError | undefined): void {
    this.#unreached = error;
    this.host.requestUpdate();
  }

  /** A page has come: the one walked to shows its first or last record. */
  arrived({items, page}: ListPage<ListedRecord>): void {
    const {from, to, total} = page;
    // The same page again, as after an event, is no news: it would cut off what is being said.
    const shown = JSON.stringify([from, to, total, this.resource, this.query]);
    if (shown !== this.#said) {
      this.#news = () => {
        const terms = this.toolTerms;
        return total ? terms.range(from, to, total, this.host.locale) : terms.noMatch;
      };
    }
    this.#said = shown;
    this.#tell();
    const next = this.#walkingTo === 'last' ? items.at(-1) : items[0];
    if (this.#walkingTo && next) this.open(next.id);
    this.#walkingTo = undefined;
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

  /** Shows a record in place of the list, or the list again. */
  open(id: string | undefined): void {
    const event = new NavigateEvent({resource: this.resource, id});
    if (this.host.dispatchEvent(event)) this.host.selected = id ?? '';
  }

  /** Renders by `update` and leaves the focus on the row that it is on; back in the list, it is on the row of the record `opened` before. */
  keepFocus(update: () => void, opened: string | undefined): void {
    const root = this.host.renderRoot as ShadowRoot;
    keepRowFocus(root, update);
    if (opened && !this.host.selected) focusRow(root, opened, 'open');
  }

  /** Over rows that may be out of date. */
  renderStale(error: PortalError, retry: () => void): TemplateResult {
    return staleNotice(error, this.#terms.value, this.toolTerms, retry, this.waitSeconds);
  }

  /** Below the rows. */
  renderPager(page: PageInfo): TemplateResult | typeof nothing {
    if (!page.total) return nothing;
    return pager(page, this.toolTerms, {
      locale: this.host.locale,
      pageSize: pageSizeOf(this.host),
      onPageSize: (size) => (this.host.pageSize = size),
      goTo: this.#options.goTo,
    });
  }

  /** Where the record in place of the list stands. */
  get documentState(): ResourceState<unknown> {
    if (this.record.failed) return {status: 'failed', error: new PortalError('network')};
    return this.record.value?.state ?? {status: 'loading'};
  }

  /** The record in place of the list. */
  renderDocument(): TemplateResult {
    const view = this.record.value;
    if (view) return view.render();
    const terms = this.#terms.value;
    const retry = (): void => void this.record.load().catch(() => undefined);
    if (this.record.failed) return failure(new PortalError('network'), terms, {retry, tools: this.toolTerms});
    retry();
    return skeleton(pageSizeOf(this.host), terms.loading);
  }

  /** Whether there is a record after (1) or before (-1) the one that is shown. */
  protected canStep(by: -1 | 1): boolean {
    const index = this.#index();
    return index >= 0 && (this.#options.page()?.items[index + by] !== undefined || this.#cursor(by) !== undefined);
  }

  /** Shows it. */
  protected step(by: -1 | 1): void {
    const neighbour = this.#options.page()?.items[this.#index() + by];
    if (neighbour) return this.open(neighbour.id);
    this.#walkingTo = by > 0 ? 'first' : 'last';
    this.#options.goTo(this.#cursor(by));
  }

  /** Back in the list, or at another record, what was to be opened for the first, or to be shown after it, is wanted no more. */
  #follow(): void {
    const {selected} = this.host;
    if (selected === this.#shown) return;
    this.#shown = selected;
    this.#walkingTo = undefined;
    beginOpening(this.host);
  }

  #tell(): void {
    if (!this.#news || !this.#terms.settled || !this.#toolTerms.settled) return;
    const words = this.#news();
    this.#news = undefined;
    this.say(words);
  }

  #index(): number {
    return this.#options.page()?.items.findIndex(({id}) => id === this.host.selected) ?? -1;
  }

  #cursor(by: -1 | 1): string | undefined {
    const {next, previous} = this.#options.page()?.page ?? {};
    return (by > 0 ? next : previous) ?? undefined;
  }
}
