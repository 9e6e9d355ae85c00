import {html, nothing, type TemplateResult} from 'lit';

import type {SubscriptionListItem, SubscriptionStatusFilter, SubscriptionSummary} from '../../client/contract.js';
import {summary as readSummary} from '../../client/sections/subscriptions.js';
import {TermsController} from '../../controllers/terms.js';
import {listTerms} from '../../i18n/lists.js';
import {subscriptionListTerms} from '../../i18n/subscription-list.js';
import {subscriptionListToolTerms} from '../../i18n/subscription-list-tools.js';
import {subscriptionStateTerms, type SubscriptionState} from '../../i18n/subscription-states.js';
import {FileDownloads} from '../../lists/file-downloads.js';
import {ListTools, type ListToolWords} from '../../lists/list-tools.js';
import {adopt} from '../../styles/adopt.js';
import {emptyState} from '../../templates/notices.js';
import {attentionBar, listFilters, selectionBar, type ToolWords} from './list-header.js';
import {
  sortOf,
  statusOf,
  subscriptionQuery,
  subscriptionSorts,
  subscriptionViews,
  viewOf,
  type SubscriptionView,
} from './list-query.js';
import {SubscriptionsDownloadEvent, type BulkAction} from './subscription-list.events.js';
import type {SubscriptionList} from './subscription-list.js';
import {toolStyles} from './subscription-tools.styles.js';

/** What the tools ask of their list. */
export interface SubscriptionToolsOptions {
  readonly say: (message: string) => void;
  readonly selected: () => readonly SubscriptionListItem[];
  /** How many can be selected together. */
  readonly total: () => number;
  readonly selectAll: () => void;
  readonly clear: () => void;
  readonly act: (action: BulkAction) => void;
}

/** What surrounds the rows of the subscriptions: what needs attention, what they are filtered by, files, the bar of what is selected. */
export class SubscriptionTools extends ListTools<SubscriptionList, SubscriptionSummary> {
  readonly #options: SubscriptionToolsOptions;
  readonly #terms: TermsController<'subscriptionList'>;
  readonly #toolTerms: TermsController<'subscriptionListTools'>;
  readonly #stateTerms: TermsController<'subscriptionStates'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #files: FileDownloads;
  #unfolded = false;
  /** How many were selected when it was last said. */
  #counted = 0;

  constructor(host: SubscriptionList, options: SubscriptionToolsOptions) {
    super(host, {
      tag: 'subscription-list',
      resource: 'subscriptions',
      views: subscriptionViews,
      viewOf,
      sorts: subscriptionSorts,
      sortOf,
      readSummary,
    });
    this.#options = options;
    this.#terms = new TermsController(host, subscriptionListTerms);
    this.#toolTerms = new TermsController(host, subscriptionListToolTerms);
    this.#stateTerms = new TermsController(host, subscriptionStateTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#files = new FileDownloads(host, options.say);
    adopt(host, toolStyles);
  }

  protected override get hasWords(): boolean {
    return this.#toolTerms.settled;
  }

  protected override get words(): ListToolWords {
    const {searched, none, noneHint} = this.#toolTerms.value;
    return {records: this.#terms.value.subscriptions, searched, none, noneHint};
  }

  protected override labelOf(view: SubscriptionView): string {
    const {all, current, methodIssue: method_issue} = this.#toolTerms.value;
    const own: Partial<Record<SubscriptionStatusFilter, string>> = {all, current, method_issue};
    const status = statusOf(view);
    return own[status] ?? this.#stateTerms.value.statuses[status as SubscriptionState];
  }

  protected override countOf(view: SubscriptionView, {counts, attention}: SubscriptionSummary): number {
    const status = statusOf(view);
    return status === 'method_issue' ? attention.methodIssues : counts[status];
  }

  /** Who owes is nearly always in a grace, and then “To renew” says it; a method that won't do is rare, and then the attention bar leads to it. */
  protected override offers(view: SubscriptionView, summary: SubscriptionSummary | undefined): boolean {
    if (view === 'method-issue') return false;
    return view !== 'past-due' || (summary ? summary.counts.past_due > summary.counts.to_renew : false);
  }

  /** A list of all that goes on is empty as one of all is. */
  protected override renderNone(): TemplateResult | undefined {
    if (viewOf(this.host) !== 'current') return undefined;
    const {none, noneHint} = this.#toolTerms.value;
    return html`<slot name="empty">${emptyState(none, noneHint)}</slot>`;
  }

  protected override renderSummary(summary: SubscriptionSummary | undefined): TemplateResult {
    return attentionBar(summary, this.#words, this.showAll);
  }

  protected override renderMore(summary: SubscriptionSummary | undefined): TemplateResult {
    const {host} = this;
    return listFilters(summary, this.#words, {
      product: host.product,
      team: host.team,
      busy: this.#files.busy,
      onProduct: (product) => (host.product = product),
      onTeam: (team) => (host.team = team),
      onCsv: () => void this.#download(undefined),
    });
  }

  override hostUpdated(): void {
    super.hostUpdated();
    const {length} = this.#options.selected();
    if (length !== this.#counted) this.#options.say(this.listToolTerms.selected(length, this.host.locale));
    this.#counted = length;
  }

  /** The progress of a file, or why it could not be had. */
  renderDownloads(): TemplateResult {
    return this.#files.render();
  }

  /** Below the rows, while something is selected. */
  renderSelection(): TemplateResult | typeof nothing {
    const selected = this.#options.selected();
    if (!selected.length) return nothing;
    const {total, selectAll, clear, act} = this.#options;
    return selectionBar(selected, total(), this.#words, {
      busy: this.#files.busy,
      unfolded: this.#unfolded,
      onUnfold: () => {
        this.#unfolded = !this.#unfolded;
        this.host.requestUpdate();
      },
      onAct: act,
      onCsv: () => void this.#download(selected.map(({id}) => id)),
      onSelectAll: selectAll,
      onClear: clear,
    });
  }

  /** A subscription's product and number. */
  nameOf(subscription: SubscriptionListItem | undefined): string {
    const terms = this.#terms.value;
    return subscription ? terms.named(subscription.product.name, subscription.number) : terms.subscriptions;
  }

  async #download(ids: readonly string[] | undefined): Promise<void> {
    if (this.#files.busy || !this.host.dispatchEvent(new SubscriptionsDownloadEvent({ids}))) return;
    const {filter, q, sort} = subscriptionQuery(this.host, undefined);
    const query = ids ? {ids: [...ids]} : {...(filter && {filter}), ...(q && {q}), ...(sort && {sort})};
    await this.#files.fetch({
      operation: 'csv',
      load: (client, options) => client.subscriptions.exportCsv(query, options),
    });
  }

  get #words(): ToolWords {
    return {
      terms: this.#terms.value,
      toolTerms: this.#toolTerms.value,
      listToolTerms: this.listToolTerms,
      listTerms: this.#listTerms.value,
      locale: this.host.locale,
    };
  }
}
