import {html, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';

import type {CacheKey} from '../client/cache.js';
import type {PortalClient} from '../client/portal-client.js';
import {ResourceController, type ResourceState} from '../controllers/resource.js';
import {TermsController} from '../controllers/terms.js';
import {afterPaint} from '../core/after-paint.js';
import type {PortalError} from '../core/errors.js';
import {LazyPart} from '../core/lazy-part.js';
import {PortalErrorEvent} from '../core/portal-error-event.js';
import {PortalElement} from '../core/portal-element.js';
import {formatDay} from '../format/date.js';
import {formatMoney} from '../format/money.js';
import {listTerms} from '../i18n/lists.js';
import {listStyles} from '../styles/list.js';
import {tableStyles} from '../styles/table.js';
import {pageSizeOf, type ListedRecord, type ListPage} from './list-settings.js';
import {listView} from './list-view.js';
import type {ListWorkspace, WorkspaceOptions} from './list-workspace.js';

/** What changes which records are listed. A cursor belongs to one query: kept across a change it would skip rows. */
const listed = ['view', 'query', 'from', 'to', 'sort', 'pageSize'] as const;

/**
 * A widget that lists records of one kind and shows each in place of the list. The rows come first: their code and nothing else is in the first bytes, and all that
 * stands around them, its {@link ListWorkspace}, loads once they are painted, or when the customer is faster.
 */
export abstract class RecordList<
  Item extends ListedRecord,
  Workspace extends ListWorkspace = ListWorkspace,
> extends PortalElement {
  static override styles = [...PortalElement.styles, tableStyles, listStyles];

  static override properties: PropertyDeclarations = {
    view: {reflect: true},
    query: {},
    from: {},
    to: {},
    sort: {},
    pageSize: {type: Number, attribute: 'page-size'},
    selected: {},
    syncUrl: {type: Boolean, attribute: 'sync-url'},
    cursor: {state: true},
  };

  /** What is listed. */
  abstract view: string;

  /** The words searched for. */
  query = '';

  /** Only documents of this day or later, ISO `YYYY-MM-DD`. */
  from = '';

  /** Only documents of this day or earlier, ISO `YYYY-MM-DD`. */
  to = '';

  /** The column that the list is sorted by; `-` in front is descending. */
  abstract sort: string;

  /** Rows on a page: 10, 25, 50 or 100. */
  pageSize = 25;

  /** The id of the record that is shown in place of the list; empty for the list. */
  selected = '';

  /** Keeps the properties above in the page's URL, so that reloading, going back and sharing the address show the same. */
  syncUrl = false;

  /**
   * The names of the properties that narrow this list beside those of every list.
   *
   * @internal
   */
  readonly filters: readonly string[] = [];

  /** Where the page that is listed begins; the first does without. */
  protected cursor: string | undefined;

  /** The words of every list. */
  protected readonly listTerms = new TermsController(this, listTerms);

  readonly #list = new ResourceController<ListPage<Item>>(this, {
    key: () => this.listKey(this.cursor),
    load: (client, _key, signal) => this.loadList(client, this.cursor, signal),
    keepsLast: true,
    onData: (page) => this.#afterRows((workspace) => workspace.arrived(page)),
    onError: (error) => this.#failed(error),
  });

  readonly #workspace = new LazyPart(this, () =>
    this.loadWorkspace({
      say: (message) => this.announce(message),
      page: () => this.#list.data,
      goTo: (cursor) => (this.cursor = cursor),
    }),
  );

  readonly #url = new LazyPart(this, async () => {
    // Noted before the code comes: the customer may be faster.
    const noted = Object.fromEntries(
      [...listed, 'selected', ...this.filters].map((name) => [name, this[name as keyof this]]),
    );
    const {UrlState} = await import('./url-state.js');
    return new UrlState(this, noted);
  });

  /** What names the page that is listed. */
  protected abstract listKey(cursor: string | undefined): CacheKey;

  /** Reads it. */
  protected abstract loadList(
    client: PortalClient,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<ListPage<Item>>;

  /** Whether the words of the rows are there. */
  protected abstract get hasWords(): boolean;

  /** The rows of these records; undefined when the workspace has to show them. */
  protected abstract renderRows(items: readonly Item[], workspace: Workspace | undefined): TemplateResult | undefined;

  /** Loads the code of what stands around the rows. */
  protected abstract loadWorkspace(options: WorkspaceOptions<Item>): Promise<Workspace>;

  /** Reads the list, and the record in its place, again; resolves when they are shown or have failed. */
  async refresh(): Promise<void> {
    await Promise.all([this.#list.reload(), this.#workspace.value?.refresh()]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.syncUrl) this.#url.load().catch(() => undefined);
    if (
      this.hasUpdated &&
      [...listed, ...this.filters].some((name) => changed.has(name as keyof RecordList<Item, Workspace>))
    )
      this.cursor = undefined;
  }

  protected override firstUpdated(): void {
    // The first formatter of a kind takes the browser a while to make: it does so while the request is on its way.
    setTimeout(() => formatMoney({amount: 0, currency: 'EUR'}, this.locale) + formatDay('2000-01-01', this.locale));
  }

  protected override update(changed: PropertyValues<this>): void {
    const update = (): void => super.update(changed);
    const workspace = this.#workspace.value;
    if (workspace) workspace.keepFocus(update, changed.get('selected'));
    else update();
  }

  protected override updated(): void {
    if (this.misconfiguration && !this.#workspace.failed) void this.withWorkspace(() => undefined);
  }

  protected override get shownState(): ResourceState<unknown> {
    return (this.selected && this.#workspace.value?.documentState) || this.#listState;
  }

  /** The list's, which is still loading while the words of its language are. */
  get #listState(): ResourceState<ListPage<Item>> {
    return this.hasWords && this.listTerms.settled ? this.#list.state : {status: 'loading'};
  }

  protected override renderContent(): TemplateResult {
    const workspace = this.#workspace.value;
    if (this.selected && workspace) return html`${workspace.renderDocument()} ${workspace.renderOver()}`;
    const {value: terms, settled} = this.listTerms;
    const list = listView(this.#listState, {
      terms,
      // Not even this in English.
      loading: settled ? terms.loading : '',
      pageSize: pageSizeOf(this),
      workspace,
      retry: () => void this.refresh(),
      rows: (items) => this.renderRows(items, workspace),
    });
    return html`
      <div class="tools" part="header">${workspace?.renderHeader()}</div>
      ${list} ${workspace?.renderSelection()} ${workspace?.renderOver()}
    `;
  }

  /** Does something with what stands around the rows, which loads for it if it has to. */
  protected withWorkspace(act: (workspace: Workspace) => void | Promise<void>): Promise<void> {
    return this.#workspace.load().then(act, () => this.announce(this.listTerms.value.failed.network.join(' ')));
  }

  /** Shows a record in place of the list. */
  protected readonly open = (id: string): void => void this.withWorkspace((workspace) => workspace.open(id));

  #afterRows(act: (workspace: Workspace) => void): void {
    void afterPaint().then(() => (this.isConnected ? this.withWorkspace(act) : undefined));
  }

  #failed(error: PortalError): void {
    // The rows moved under a cursor: the first page is always right.
    if (error.code === 'invalid_cursor' && this.cursor) this.cursor = undefined;
    else this.dispatchEvent(new PortalErrorEvent({error, operation: 'list'}));
    this.#afterRows((workspace) => workspace.failed(error));
  }
}
