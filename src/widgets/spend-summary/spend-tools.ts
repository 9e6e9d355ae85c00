import {html, nothing, type TemplateResult} from 'lit';

import type {Spend} from '../../client/contract.js';
import {formatNumber} from '../../format/number.js';
import {button} from '../../templates/button.js';
import {downloadIcon} from '../../templates/icons.js';
import {shownCurrency} from './spend-figures.js';
import type {SpendWords} from './spend-series.js';
import type {SpendSummary} from './spend-summary.js';

const windows = [6, 12, 24];

/** Which currency, which months, split by what, shown as what, and as a file. */
export function spendTools(
  host: SpendSummary,
  spend: Spend,
  {tools, locale}: SpendWords,
  {busy, onCsv}: {readonly busy: boolean; readonly onCsv: () => void},
): TemplateResult {
  const currency = shownCurrency(spend, host)?.currency ?? '';
  const thisYear = Number(spend.currentMonth.slice(0, 4));
  const years = [thisYear, thisYear - 1, thisYear - 2];
  const counts = windows.includes(host.months) ? windows : [host.months, ...windows];
  const period = host.year ? `year-${host.year}` : String(host.months);
  const year = (value: number): string => formatNumber(value, locale, {useGrouping: false});
  const choose = (value: string): void => {
    const chosen = value.startsWith('year-');
    host.year = chosen ? Number(value.slice(5)) : undefined;
    if (!chosen) host.months = Number(value);
  };
  return html`
    <div class="spend-tools no-print">
      ${
        spend.currencies.length > 1
          ? choice('currency-choice', tools.currency, currency, (value) => (host.currency = value), [
              ...spend.currencies.map((one) => [one.currency, one.currency] as const),
            ])
          : nothing
      }
      ${choice('months', tools.period, period, choose, [
        ...counts.map((count) => [String(count), tools.lastMonths(count, locale)] as const),
        ...years.map((value) => [`year-${value}`, year(value)] as const),
      ])}
      ${choice('grouping', tools.grouping, host.groupBy, (value) => (host.groupBy = value), [
        ['', tools.notGrouped],
        ['product', tools.groupings.product],
        ['team', tools.groupings.team],
      ])}
      <div class="shown-as" part="shown-as" role="group">
        ${(['chart', 'table'] as const).map(
          (view) =>
            html`<button
              type="button"
              class="button quiet"
              part="button quiet show-${view} ${view === (host.view === 'table' ? 'table' : 'chart') ? 'selected' : ''}"
              aria-pressed=${view === (host.view === 'table' ? 'table' : 'chart')}
              @click=${() => (host.view = view)}
            >
              ${tools[view]}
            </button>`,
        )}
        ${button(html`${downloadIcon}CSV`, {
          part: 'download-spend',
          look: 'quiet',
          name: `CSV: ${tools.csv}`,
          busy,
          onClick: onCsv,
        })}
      </div>
    </div>
  `;
}

function choice(
  part: string,
  label: string,
  chosen: string,
  onChoose: (value: string) => void,
  values: readonly (readonly [value: string, words: string])[],
): TemplateResult {
  return html`<select
    class="field"
    part=${part}
    aria-label=${label}
    @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
  >
    ${values.map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
  </select>`;
}
