import {html, svg, type TemplateResult} from 'lit';

import {icon} from './icon.js';
import {partName} from './part-name.js';

const arrow = icon(svg`<path d="m6 9 6 6 6-6" />`);

/** A column's heading that sorts by it: first `first`, then the other way. `sort` is the list's sort now, `-` in front when descending. */
export function sortHeader<Sort extends string>(
  label: string,
  column: string,
  options: {
    readonly sort: Sort;
    readonly onSort: (sort: Sort) => void;
    readonly first?: 'ascending' | 'descending';
    readonly className?: string;
  },
): TemplateResult {
  const descending = options.sort === `-${column}`;
  const ascending = options.sort === column;
  const next = ascending || (!descending && options.first === 'descending') ? `-${column}` : column;
  return html`
    <th
      role="columnheader"
      scope="col"
      part="heading column-${partName(column)}"
      class=${options.className ?? ''}
      aria-sort=${ascending ? 'ascending' : descending ? 'descending' : 'none'}
    >
      <button type="button" class="sort" part="sort" @click=${() => options.onSort(next as Sort)}>
        ${label}${arrow}
      </button>
    </th>
  `;
}
