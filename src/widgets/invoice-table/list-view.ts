import {html, nothing, type TemplateResult} from 'lit';

import type {InvoiceListItem, InvoicePage} from '../../client/contract.js';
import type {ResourceState} from '../../controllers/resource.js';
import type {ListTerms} from '../../i18n/lists.js';
import {failure} from '../../templates/states.js';
import type {InvoiceWorkspace} from './invoice-workspace.js';
import type {ListPage} from './list-source.js';
import {skeleton} from './skeleton.js';

/** What the list is shown with. */
export interface ListViewOptions {
  readonly terms: ListTerms;
  readonly pageSize: number;
  /** What stands around the rows, once it has loaded. */
  readonly workspace: InvoiceWorkspace | undefined;
  readonly retry: () => void;
  readonly rows: (invoices: readonly InvoiceListItem[]) => TemplateResult;
}

/** The list, or where its loading stands: a skeleton, rows, nothing at all, an error, rows that may be out of date. */
export function listView(state: ResourceState<ListPage>, options: ListViewOptions): TemplateResult {
  const {terms, workspace, retry} = options;
  const tools = workspace?.toolTerms;
  const {data, error, refreshing} = state;
  if (!data) {
    return error
      ? failure(error, terms, {retry, tools, waitSeconds: workspace?.waitSeconds, busy: refreshing})
      : skeleton(options.pageSize, terms.loading);
  }
  return html`
    ${error ? workspace?.renderStale(error, retry) : nothing}
    <div class=${refreshing ? 'refreshing' : ''} part="list" aria-busy=${!!refreshing}>${listPage(data, options)}</div>
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
