import {html, nothing, type TemplateResult} from 'lit';

import {lookSample, type ChartLook} from './column-chart.js';

/** A series with its words. */
export interface NamedSeries {
  readonly id: string;
  readonly label: string;
  readonly look: ChartLook;
}

export interface LegendItem extends NamedSeries {
  /** What it comes to, where that is said nowhere else. */
  readonly value?: string | undefined;
}

export interface ChartLegendOptions {
  readonly name: string;
  readonly items: readonly LegendItem[];
  /** The ids of those that are out of sight. */
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** What a chart shows: buttons, each of which puts a series out of sight and back. */
export function chartLegend({name, items, hidden, onToggle}: ChartLegendOptions): TemplateResult {
  return html`<div class="legend" part="legend-list" role="group" aria-label=${name}>
    ${items.map(
      ({id, label, look, value}) =>
        html`<button
          type="button"
          class="legend-item"
          part="legend-item"
          aria-pressed=${!hidden.has(id)}
          @click=${() => onToggle(id)}
        >
          ${lookSample(look)}<bdi>${label}</bdi> ${value ? html`<span class="muted">${value}</span>` : nothing}
        </button>`,
    )}
  </div>`;
}
