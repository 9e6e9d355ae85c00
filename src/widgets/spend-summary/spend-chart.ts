import {html, type TemplateResult} from 'lit';

import type {SpendCurrency} from '../../client/contract.js';
import {chartLegend} from '../../charts/chart-legend.js';
import {chartReadout} from '../../charts/chart-readout.js';
import {columnChart, type ChartSeries, type NamedColumn} from '../../charts/column-chart.js';
import {chartStyles} from '../../charts/chart.styles.js';
import {moneyTick} from '../../charts/money-tick.js';
import type {PortalElement} from '../../core/portal-element.js';
import {formatMoney} from '../../format/money.js';
import {formatMonth} from '../../format/month.js';
import {formatNumber} from '../../format/number.js';
import {direction} from '../../i18n/locale.js';
import {adopt} from '../../styles/adopt.js';
import {spendSeries, type SpendSeries, type SpendWords} from './spend-series.js';

/** What the chart calls. */
export interface SpendChartOptions {
  readonly words: () => SpendWords;
  readonly open: (series: SpendSeries | undefined, month: string) => void;
}

/** The columns of spend, their legend, and what is said of the one that is looked at. */
export class SpendChart {
  readonly #host: PortalElement;
  readonly #options: SpendChartOptions;
  /** Series that were put out of sight. */
  #hidden: ReadonlySet<string> = new Set();
  #current = '';

  constructor(host: PortalElement, options: SpendChartOptions) {
    this.#host = host;
    this.#options = options;
    adopt(host, chartStyles);
  }

  render(shown: SpendCurrency, period: string): TemplateResult {
    const words = this.#options.words();
    const {tools, locale} = words;
    const all = spendSeries(shown, words);
    const visible = all.filter(({id}) => !this.#hidden.has(id));
    const money = (amount: number): string => formatMoney({amount, currency: shown.currency}, locale);
    const months = shown.months.map(({month}) => month);
    const current = months.includes(this.#current) ? this.#current : (months.at(-1) ?? '');
    const columns = months.map((month, index): NamedColumn => {
      const values = Object.fromEntries(visible.map(({id, amounts}) => [id, amounts[index] ?? 0]));
      const parts = visible.filter(({id}) => values[id]).map(({id, label}) => `${label} ${money(values[id] ?? 0)}`);
      return {
        id: month,
        values,
        ...monthLabel(month, locale, months.length > 12),
        name: [formatMonth(month, locale), ...(parts.length ? parts : [money(0)])].join(', '),
      };
    });
    return html`
      ${chartLegend({
        name: tools.legend,
        // What a class has in all stands above the chart.
        items: all.map(({id, label, look, total}) => ({
          id,
          label,
          look,
          value: shown.groups.length ? money(total) : undefined,
        })),
        hidden: this.#hidden,
        onToggle: (id) => this.#toggle(id),
      })}
      ${columnChart({
        name: tools.chartName(period),
        columns,
        series: visible.map(({id, look}): ChartSeries => ({id, look, part: `bar-${id.replace(/-.*/, '')}`})),
        formatTick: (value) => moneyTick(value, shown.currency, locale),
        height: 220,
        axis: 13,
        isRtl: direction(locale) === 'rtl',
        current,
        onCurrent: (id) => {
          this.#current = id;
          this.#host.requestUpdate();
        },
        onOpen: (month, id) =>
          this.#options.open(
            visible.find((one) => one.id === id),
            month,
          ),
      })}
      ${chartReadout({
        title: formatMonth(current, locale),
        said: visible
          .map(({id, label, look, amounts}) => ({id, label, look, amount: amounts[months.indexOf(current)] ?? 0}))
          .filter(({amount}) => amount)
          .map(({amount, ...series}) => ({...series, value: money(amount)})),
        none: money(0),
      })}
    `;
  }

  #toggle(id: string): void {
    const hidden = new Set(this.#hidden);
    if (!hidden.delete(id)) hidden.add(id);
    this.#hidden = hidden;
    this.#host.requestUpdate();
  }
}

/** Under a column. Where months come more than once, each January has its year. */
function monthLabel(month: string, locale: string, hasYears: boolean): Pick<NamedColumn, 'label' | 'rank'> {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return {
    label:
      hasYears && number === 1 ? formatNumber(year, locale, {useGrouping: false}) : formatMonth(month, locale, 'short'),
    ...(number % 2 === 0 ? {rank: 2} : number % 6 !== 1 && {rank: 1}),
  };
}
