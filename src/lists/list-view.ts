import {html, nothing, type TemplateResult} from 'lit';

import type {ResourceState} from '../controllers/resource.js';
import type {ListTerms} from '../i18n/lists.js';
import {failure} from '../templates/states.js';
import type {ListedRecord, ListPage} from './list-settings.js';
import type {ListWorkspace} from './list-workspace.js';
import {skeleton} from './skeleton.js';

/** What the list is shown with. */
export interface ListViewOptions<Item extends ListedRecord> {
  readonly terms: ListTerms;
  /** What is said of rows that are on their way. */
  readonly loading: string;
  readonly pageSize: number;
  /** What stands around the rows, once it has loaded. */
  readonly workspace: ListWorkspace | undefined;
  readonly retry: () => void;
  /** The rows; undefined when the workspace has to show them. */
  readonly rows: (items: readonly Item[]) => TemplateResult | undefined;
}

/** The list, or where its loading stands: a skeleton, rows, nothing at all, an error, rows that may be out of date. */
export function listView<Item extends ListedRecord>(
  state: ResourceState<ListPage<Item>>,
  options: ListViewOptions<Item>,
): TemplateResult {
  const {terms, loading, workspace, retry, pageSize} = options;
  const tools = workspace?.toolTerms;
  const {data, error, refreshing} = state;
  if (!data) {
    return error
      ? failure(error, terms, {retry, tools, waitSeconds: workspace?.waitSeconds, busy: refreshing})
      : skeleton(pageSize, loading);
  }
  const rows = data.items.length ? options.rows(data.items) : undefined;
  if (!rows && !workspace) return skeleton(pageSize, loading);
  return html`
    ${error ? workspace?.renderStale(error, retry) : nothing}
    <div class=${refreshing ? 'refreshing' : ''} part="list" aria-busy=${!!refreshing}>
      ${rows ?? workspace?.renderOther(data)}
      <div class="below">${workspace?.renderPager(data.page)}</div>
    </div>
  `;
}
