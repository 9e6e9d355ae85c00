import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import {formatNumber} from '../format/number.js';
import type {ListToolTerms} from '../i18n/list-tools.js';
import {filterIcon, searchIcon} from '../templates/icons.js';
import {emptyState} from '../templates/notices.js';
import type {ListSearch} from './list-search.js';
import type {ListHost} from './list-workspace.js';

/** One of the views of a list. */
export interface ViewTab {
  readonly name: string;
  readonly label: string;
  /** How many records it has, once that is known. */
  readonly count: number | undefined;
}

/** The views with their counts. They are toggles, not ARIA tabs: each filters the one table below. */
export function viewTabs(
  tabs: readonly ViewTab[],
  options: {
    readonly shown: string;
    readonly label: string;
    readonly locale: string;
    readonly onView: (name: string) => void;
  },
): TemplateResult {
  return html`
    <div class="tabs no-print" part="views" role="group" aria-label=${options.label}>
      ${tabs.map(({name, label, count}) => {
        const counted = count === undefined ? undefined : formatNumber(count, options.locale);
        return html`
          <button
            type="button"
            part="view ${name === options.shown ? 'selected' : ''}"
            aria-label=${counted === undefined ? nothing : `${label} ${counted}`}
            aria-pressed=${name === options.shown}
            @click=${() => options.onView(name)}
          >
            ${label}${counted === undefined ? nothing : html`${' '}<span class="count" part="view-count">${counted}</span>`}
          </button>
        `;
      })}
    </div>
  `;
}

/** Search, dates, and what else the list has; all but the search is folded away where there is no room for it. */
export class FilterBar {
  readonly #host: ListHost;
  readonly #search: ListSearch;
  #unfolded = false;

  constructor(host: ListHost, search: ListSearch) {
    this.#host = host;
    this.#search = search;
  }

  render(
    terms: ListToolTerms,
    words: {readonly searched: string; readonly dates?: string | undefined},
    more: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    const {from, to} = this.#host;
    const unfolded = this.#unfolded;
    const day = (label: string, name: 'from' | 'to'): TemplateResult => html`
      <label class="day">
        <span class="muted" part="label">${label}</span>
        <input
          type="date"
          class="field"
          part="date"
          .value=${this.#host[name]}
          max=${name === 'from' && to ? to : ''}
          min=${name === 'to' && from ? from : ''}
          @change=${(event: Event) => (this.#host[name] = (event.target as HTMLInputElement).value)}
        />
      </label>
    `;
    return html`
      <div class="toolbar no-print ${unfolded ? 'unfolded' : ''}" part="toolbar">
        <label class="search">
          <span class="visually-hidden">${terms.search}</span>
          ${searchIcon}
          <input
            type="search"
            class="field"
            part="search"
            maxlength="200"
            placeholder=${words.searched}
            autocomplete="off"
            .value=${live(this.#search.text)}
            @input=${(event: Event) => this.#search.type((event.target as HTMLInputElement).value)}
          />
        </label>
        <button
          type="button"
          class="button quiet icon-only unfold"
          part="button quiet icon-only filters"
          aria-expanded=${unfolded}
          aria-label=${terms.filters}
          @click=${this.#toggle}
        >
          ${filterIcon}${this.#search.filters ? html`<span class="dot"></span>` : nothing}
        </button>
        ${
          words.dates === undefined
            ? nothing
            : html`<div class="days foldable" part="dates" role="group" aria-label=${words.dates}>
                ${day(terms.from, 'from')} ${day(terms.to, 'to')}
              </div>`
        }
        ${more}
      </div>
    `;
  }

  readonly #toggle = (): void => {
    this.#unfolded = !this.#unfolded;
    this.#host.requestUpdate();
  };
}

/** In place of the rows when a search finds none. */
export function noMatch(terms: ListToolTerms, onClear: () => void): TemplateResult {
  return emptyState(
    terms.noMatch,
    terms.noMatchHint,
    html`<button type="button" class="button" part="button clear-filters" @click=${onClear}>
      ${terms.clearFilters}
    </button>`,
  );
}
