import {html, type TemplateResult} from 'lit';

import type {PageInfo} from '../client/contract.js';
import {formatNumber} from '../format/number.js';
import type {ListToolTerms} from '../i18n/list-tools.js';
import {button} from './button.js';
import {firstIcon, lastIcon, nextIcon, previousIcon} from './icons.js';
import {pageSizes} from './page-sizes.js';

/** “Show 25 entries”, “1 to 25 of 212”, and the way to the other pages. A page that isn't there is a button that can't be pressed and keeps the focus. */
export function pager(
  page: PageInfo,
  terms: ListToolTerms,
  options: {
    readonly locale: string;
    readonly pageSize: number;
    readonly onPageSize: (size: number) => void;
    readonly goTo: (cursor: string | undefined) => void;
  },
): TemplateResult {
  const step = (
    name: string,
    part: string,
    icon: TemplateResult,
    there: boolean,
    cursor: string | null,
  ): TemplateResult =>
    button(icon, {
      name,
      part: `page-${part}`,
      look: 'icon-only quiet',
      capability: {allowed: there},
      onClick: () => options.goTo(cursor ?? undefined),
    });
  return html`
    <div class="pager no-print" part="pager">
      <label part="label">
        ${terms.showEntries}
        <select
          class="field"
          part="page-size"
          @change=${(event: Event) => options.onPageSize(Number((event.target as HTMLSelectElement).value))}
        >
          ${pageSizes.map((size) => html`<option value=${size} ?selected=${size === options.pageSize}>${formatNumber(size, options.locale)}</option>`)}
        </select>
        ${terms.entries}
      </label>
      <span part="range">${terms.range(page.from, page.to, page.total, options.locale)}</span>
      <div part="pages" role="group" aria-label=${terms.pages}>
        ${step(terms.firstPage, 'first', firstIcon, page.previous !== null, null)}
        ${step(terms.previousPage, 'previous', previousIcon, page.previous !== null, page.previous)}
        ${step(terms.nextPage, 'next', nextIcon, page.next !== null, page.next)}
        ${step(terms.lastPage, 'last', lastIcon, page.next !== null, page.last)}
      </div>
    </div>
  `;
}
