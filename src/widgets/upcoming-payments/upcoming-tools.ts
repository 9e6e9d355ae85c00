import {html, nothing, type TemplateResult} from 'lit';

import type {UpcomingSummary} from '../../client/contract.js';
import {summary as readSummary} from '../../client/sections/upcoming-summary.js';
import {upcomingKey} from '../../client/upcoming-key.js';
import {TermsController} from '../../controllers/terms.js';
import {LazyPart} from '../../core/lazy-part.js';
import {upcomingToolTerms} from '../../i18n/upcoming-tools.js';
import {upcomingTerms} from '../../i18n/upcoming.js';
import {filterChoice} from '../../lists/filter-choice.js';
import {ListTools, type ListToolWords} from '../../lists/list-tools.js';
import {warnAboutMistakes} from '../../lists/warn-about-mistakes.js';
import {adopt} from '../../styles/adopt.js';
import {button} from '../../templates/button.js';
import {
  daysOf,
  kindOf,
  sortOf,
  stateOf,
  upcomingKinds,
  upcomingSorts,
  upcomingStates,
  upcomingViews,
  viewOf,
  type UpcomingView,
} from './list-query.js';
import type {UpcomingChart} from './upcoming-chart.js';
import type {UpcomingPayments} from './upcoming-payments.js';
import {stateSums, type StateSums, type UpcomingWords} from './upcoming-states.js';
import {toolStyles} from './upcoming-tools.styles.js';
import {upcomingTotals} from './upcoming-totals.js';

/** What the buttons beside the list do. */
export interface UpcomingToolOptions {
  readonly openCalendar: () => void;
  readonly manageMethods: () => void;
}

/** Periods to choose from, in days; 90 is the usual one. */
const periods = [30, 60, 180, 366];
const usual = 90;

/** What surrounds the rows: the next 30 days as a chart, the sums of each month, what the rows are narrowed by, the calendar, the payment methods. */
export class UpcomingTools extends ListTools<UpcomingPayments, UpcomingSummary> {
  readonly #options: UpcomingToolOptions;
  readonly #terms: TermsController<'upcoming'>;
  readonly #toolTerms: TermsController<'upcomingTools'>;
  readonly #chart: LazyPart<UpcomingChart>;

  constructor(host: UpcomingPayments, options: UpcomingToolOptions) {
    super(host, {
      tag: 'upcoming-payments',
      resource: upcomingKey,
      views: upcomingViews,
      viewOf,
      sorts: upcomingSorts,
      sortOf,
      summaryOf: () => daysOf(host),
      readSummary: (core, request) => readSummary(core, {days: daysOf(host)}, request),
    });
    this.#options = options;
    this.#terms = new TermsController(host, upcomingTerms);
    this.#toolTerms = new TermsController(host, upcomingToolTerms);
    this.#chart = new LazyPart(host, async () => {
      const {UpcomingChart: Chart} = await import('./upcoming-chart.js');
      return new Chart(host, {
        words: () => this.#words,
        // What stands behind a column: the same days, the same state, the same currency.
        open: (state, currency) => Object.assign(host, {view: 'all', kind: '', state, currency, days: '30'}),
      });
    });
    adopt(host, toolStyles);
  }

  protected override get hasWords(): boolean {
    return this.#terms.settled && this.#toolTerms.settled;
  }

  protected override get words(): ListToolWords {
    const {searched, none, noneHint} = this.#toolTerms.value;
    return {records: this.#terms.value.title, searched, none, noneHint};
  }

  protected override labelOf(view: UpcomingView): string {
    const {scheduled, unscheduled, overdue} = this.#terms.value;
    return {all: this.#toolTerms.value.all, scheduled, unscheduled, overdue}[view];
  }

  protected override countOf(view: UpcomingView, {counts}: UpcomingSummary): number {
    return counts[view];
  }

  /** Nothing is overdue, as it should be: there is nothing to look for there. */
  protected override offers(view: UpcomingView, summary: UpcomingSummary | undefined): boolean {
    return view !== 'overdue' || summary?.counts.overdue !== 0;
  }

  protected override renderSummary(summary: UpcomingSummary | undefined): TemplateResult {
    const {tools, locale} = this.#words;
    const {currency} = this.host;
    const ofCurrency = <Sums extends {readonly currency: string}>(all: readonly Sums[]): readonly Sums[] =>
      all.some((one) => one.currency === currency) ? all.filter((one) => one.currency === currency) : all;
    const charted = ofCurrency(summary?.next30Days ?? []);
    const totals = ofCurrency(summary?.totals ?? []);
    if (summary && !charted.length && !totals.length)
      return html`<p class="outlook-none muted" part="summary summary-none">${tools.nothing}</p>`;
    return html`
      <div class="outlook" part="summary">
        <section part="next-days">
          <h2 part="figures-title">${tools.nextDays(30, locale)}</h2>
          <div class="charts">
            ${summary && !charted.length ? html`<p class="muted" part="summary-none">${tools.nothing}</p>` : nothing}
            ${charted.map((sums) => this.#renderChart(sums))}
          </div>
        </section>
        <section part="by-month">
          <h2 part="figures-title">${tools.totals}</h2>
          <div class="months" tabindex="0" role="group" aria-label=${tools.totals}>
            ${totals.length ? upcomingTotals(totals, this.#words) : nothing}
          </div>
        </section>
      </div>
    `;
  }

  #renderChart(sums: StateSums): TemplateResult {
    const {value, failed} = this.#chart;
    if (!value && !failed) void this.#chart.load().catch(() => undefined);
    // Where its code can't be had, what it says still stands there in words.
    return failed ? stateSums(sums, this.#words) : html`${value?.render(sums)}`;
  }

  protected override renderMore(summary: UpcomingSummary | undefined): TemplateResult {
    const {host} = this;
    const {terms, tools, locale} = this.#words;
    const days = daysOf(host);
    const others = periods.includes(days) || days === usual ? periods : [days, ...periods];
    const currencies = summary?.totals.map(({currency}) => currency) ?? [];
    return html`
      ${filterChoice({
        part: 'filter-kind',
        label: tools.kind,
        all: tools.allKinds,
        values: upcomingKinds
          .filter((kind) => !summary || summary.counts.kinds[kind])
          .map((kind) => [kind, terms.kinds[kind]]),
        chosen: kindOf(host),
        onChoose: (kind) => (host.kind = kind),
      })}
      ${filterChoice({
        part: 'filter-state',
        label: terms.state,
        all: tools.allStates,
        values: upcomingStates.map((state) => [state, terms.states[state]]),
        chosen: stateOf(host),
        onChoose: (state) => (host.state = state),
      })}
      ${
        currencies.length > 1 || host.currency
          ? filterChoice({
              part: 'filter-currency',
              label: tools.currency,
              all: tools.allCurrencies,
              values: currencies.map((currency) => [currency, currency]),
              chosen: host.currency,
              onChoose: (currency) => (host.currency = currency),
            })
          : nothing
      }
      ${filterChoice({
        part: 'filter-days',
        label: tools.period,
        all: tools.nextDays(usual, locale),
        values: others.map((count) => [String(count), tools.nextDays(count, locale)]),
        chosen: days === usual ? '' : String(days),
        onChoose: (count) => (host.days = count),
      })}
      <div class="files foldable" part="list-actions">
        ${button(tools.calendar.open, {part: 'open-calendar', look: 'quiet', onClick: this.#options.openCalendar})}
        ${button(tools.manageMethods, {part: 'manage-methods', look: 'quiet', onClick: this.#options.manageMethods})}
      </div>
    `;
  }

  override hostUpdated(): void {
    super.hostUpdated();
    const {host} = this;
    warnAboutMistakes('upcoming-payments', [
      ['kind', host.kind, kindOf(host), upcomingKinds],
      ['state', host.state, stateOf(host), upcomingStates],
      ['days', host.days, host.days && String(daysOf(host)), ['1 to 366']],
    ]);
  }

  get #words(): UpcomingWords {
    return {terms: this.#terms.value, tools: this.#toolTerms.value, locale: this.host.locale};
  }
}
