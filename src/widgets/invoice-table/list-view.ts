import {html, nothing, type TemplateResult} from 'lit';

import type {InvoiceListItem, InvoicePage} from '../../client/contract.js';
import type {ResourceState} from '../../controllers/resource.js';
import type {PortalError} from '../../core/errors.js';
import type {ListTerms} from '../../i18n/lists.js';
import {failure} from '../../templates/states.js';
import type {InvoiceWorkspace} from './invoice-workspace.js';
import type {ListPage} from './list-source.js';
import {skeleton} from './skeleton.js';

/** What the list is shown with. */
export interface ListViewOptions {
  readonly terms: ListTerms;
  /** Whether the words are there in the language of the page. */
  readonly settled: boolean;
  readonly misconfiguration: PortalError | undefined;
  readonly pageSize: number;
  /** What stands around the rows, once it has loaded. */
  readonly workspace: InvoiceWorkspace | undefined;
  readonly retry: () => void;
  readonly rows: (invoices: readonly InvoiceListItem[]) => TemplateResult;
}

/** The list, or where its loading stands: a skeleton, rows, nothing at all, an error, rows that may be out of date. */
export function listView(state: ResourceState<ListPage>, options: ListViewOptions): TemplateResult {
  const {terms, misconfiguration, workspace, retry} = options;
  const tools = workspace?.toolTerms;
  if (misconfiguration) return failure(misconfiguration, terms, {retry, tools});
  if (state.status === 'failed' && !state.data) {
    return failure(state.error, terms, {retry, tools, waitSeconds: workspace?.waitSeconds, busy: state.refreshing});
  }
  if (state.status === 'loading' || !state.data || !options.settled) return skeleton(options.pageSize, terms.loading);
  return html`
    ${state.status === 'failed' ? workspace?.renderStale(state.error, retry) : nothing}
    <div class=${state.refreshing ? 'refreshing' : ''} aria-busy=${state.refreshing}>
      ${listPage(state.data, options)}
    </div>
  `;
}

function listPage(list: ListPage, {terms, pageSize, workspace, rows}: ListViewOptions): TemplateResult {
  // Those of the view before may still be shown while the others are on their way.
  const [first] = list.items;
  if (!first || !('dueOn' in first)) {
    if (!workspace) return skeleton(pageSize, terms.loading);
    return html`${workspace.renderOther(list)} ${workspace.renderPager(list.page)}`;
  }
  const {items} = list as InvoicePage;
  return html`${rows(workspace?.marked(items) ?? items)}
    <div class="below">${workspace?.renderPager(list.page)}</div>`;
}
