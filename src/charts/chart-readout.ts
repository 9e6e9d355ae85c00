import {html, type TemplateResult} from 'lit';

import type {NamedSeries} from './chart-legend.js';
import {lookSample} from './column-chart.js';

export interface ChartReadoutOptions {
  /** What is looked at. */
  readonly title: string;
  /** What it has of each series; those of nothing left out. */
  readonly said: ReadonlyArray<NamedSeries & {readonly value: string}>;
  /** Said where it has nothing at all. */
  readonly none: string;
}

/** What the column that is looked at says, to the eye: a screen reader hears it from the column itself. */
export function chartReadout({title, said, none}: ChartReadoutOptions): TemplateResult {
  return html`<p class="readout" part="readout" aria-hidden="true">
    <strong>${title}</strong>
    ${
      said.length
        ? said.map(
            ({look, label, value}) =>
              html`<span class="said">${lookSample(look)} <bdi>${label}</bdi> <span>${value}</span></span>`,
          )
        : html`<span class="said">${none}</span>`
    }
  </p>`;
}
