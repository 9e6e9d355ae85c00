import {html, type TemplateResult} from 'lit';

import type {UpcomingState} from '../../client/contract.js';
import {chartStyles} from '../../charts/chart.styles.js';
import {columnChart, lookSample, type ChartLook} from '../../charts/column-chart.js';
import {moneyTick} from '../../charts/money-tick.js';
import type {PortalElement} from '../../core/portal-element.js';
import {formatMoney} from '../../format/money.js';
import {direction} from '../../i18n/locale.js';
import {adopt} from '../../styles/adopt.js';
import {stateSums, statesOf, type StateSums, type UpcomingWords} from './upcoming-states.js';

/** What the chart says and calls. */
export interface UpcomingChartOptions {
  readonly words: () => UpcomingWords;
  /** A column was pressed. */
  readonly open: (state: UpcomingState, currency: string) => void;
}

const looks: Readonly<Record<UpcomingState, ChartLook>> = {auto_renew: 1, manual: 2, failed: 3, under_way: 5};

/** A column for each state of what is to be paid, and the same in words beside it. */
export class UpcomingChart {
  readonly #host: PortalElement;
  readonly #options: UpcomingChartOptions;
  /** The state that is looked at, by currency. */
  readonly #current = new Map<string, UpcomingState>();

  constructor(host: PortalElement, options: UpcomingChartOptions) {
    this.#host = host;
    this.#options = options;
    adopt(host, chartStyles);
  }

  /** Of one currency. */
  render(sums: StateSums): TemplateResult {
    const {currency} = sums;
    const words = this.#options.words();
    const {terms, tools, locale} = words;
    const states = statesOf(sums);
    const current = this.#current.get(currency) ?? states[0] ?? 'auto_renew';
    const said = (state: UpcomingState): string =>
      [formatMoney(sums[state].amount, locale), tools.counted(sums[state].count, locale)].join(', ');
    return html`
      <div class="by-state" part="by-state">
        ${columnChart({
          name: tools.chartName(currency),
          columns: states.map((state) => ({
            id: state,
            values: {[state]: sums[state].amount.amount},
            label: '',
            name: `${terms.states[state]}, ${said(state)}`,
          })),
          series: states.map((state) => ({id: state, look: looks[state], part: `bar-${state.replace('_', '-')}`})),
          formatTick: (value) => moneyTick(value, currency, locale),
          height: 128,
          axis: 24,
          isRtl: direction(locale) === 'rtl',
          current,
          onCurrent: (state) => {
            this.#current.set(currency, state as UpcomingState);
            this.#host.requestUpdate();
          },
          onOpen: (state) => this.#options.open(state as UpcomingState, currency),
        })}
        ${stateSums(sums, words, (state) => lookSample(looks[state]))}
      </div>
    `;
  }
}
