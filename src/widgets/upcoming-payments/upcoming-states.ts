import {html, nothing, type TemplateResult} from 'lit';

import type {UpcomingState, UpcomingSummary} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import type {UpcomingToolTerms} from '../../i18n/upcoming-tools.js';
import type {UpcomingTerms} from '../../i18n/upcoming.js';
import {upcomingStates} from './list-query.js';

/** What is to be paid in one currency, by state. */
export type StateSums = UpcomingSummary['next30Days'][number];

/** What the widget says above its rows. */
export interface UpcomingWords {
  readonly terms: UpcomingTerms;
  readonly tools: UpcomingToolTerms;
  readonly locale: string;
}

/** Those that one looks for are there even if nothing is. */
export const statesOf = (sums: StateSums): readonly UpcomingState[] =>
  upcomingStates.filter((state) => state !== 'under_way' || sums[state].count > 0);

/** How much there is of each state, in words. @param sample - how a chart beside them shows it */
export function stateSums(
  sums: StateSums,
  {terms, tools, locale}: UpcomingWords,
  sample?: (state: UpcomingState) => TemplateResult,
): TemplateResult {
  return html`<ul class="states" part="states">
    ${statesOf(sums).map(
      (state) =>
        html`<li part="state state-${state.replace('_', '-')}">
          ${sample?.(state) ?? nothing}
          <span>
            ${terms.states[state]}
            <strong part="state-amount">${formatMoney(sums[state].amount, locale)}</strong>
            <small class="muted" part="state-count">${tools.counted(sums[state].count, locale)}</small>
          </span>
        </li>`,
    )}
  </ul>`;
}
