import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';

import type {Spend, SpendQuery} from '../../client/contract.js';
import {spend} from '../../client/sections/spend.js';
import {ResourceController, type ResourceState} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {afterPaint} from '../../core/after-paint.js';
import {LazyPart} from '../../core/lazy-part.js';
import {PortalElement} from '../../core/portal-element.js';
import {PortalErrorEvent} from '../../core/portal-error-event.js';
import {formatMoney} from '../../format/money.js';
import {formatMonths} from '../../format/month.js';
import {listTerms} from '../../i18n/lists.js';
import {spendTerms} from '../../i18n/spend.js';
import {tableStyles} from '../../styles/table.js';
import {classColumns, queryOf, shownCurrency, type ShownSpend} from './spend-figures.js';
import {styles} from './spend-summary.styles.js';
import {spendTable} from './spend-table.js';
import type {SpendWorkspace} from './spend-workspace.js';

/**
 * What the customer has paid, what could not be paid and what is due, month by month: as a chart, and as a table.
 *
 * @customElement spend-summary
 * @fires {SpendOpenEvent} portal-spend-open - Cancelable; before the invoices behind a figure are shown.
 * @fires {PortalErrorEvent} portal-error - Reading or downloading has failed; the widget shows it too.
 *
 * @slot portal-invoices - Where the invoices behind a figure show, which the widget itself puts into the page's tree. Leave it to the widget.
 * @csspart spend-tools - Which months, which currency, split by what, shown as what.
 * @csspart currency-choice - What chooses the currency.
 * @csspart months - What chooses the months.
 * @csspart grouping - What chooses by what the figures are split.
 * @csspart shown-as - What shows the figures as a chart or as a table.
 * @csspart show-chart - The chart.
 * @csspart show-table - The table.
 * @csspart selected - Of a view that is shown, or of a row that is selected.
 * @csspart download-spend - What downloads the figures as CSV.
 * @csspart figures - What there is of each class in the whole period.
 * @csspart figure - One of them; each also has one of the parts that follow.
 * @csspart figure-made - Of what was paid.
 * @csspart figure-due - Of what is to be paid.
 * @csspart figure-failed - Of what could not be paid.
 * @csspart figure-amount - How much it is.
 * @csspart chart - The drawing of the figures.
 * @csspart legend-list - What the chart shows, each of which can be put out of sight.
 * @csspart legend-item - One of these.
 * @csspart readout - What the column has that one looks at.
 * @csspart column - A column of the chart.
 * @csspart bar - A part of a column; each also has the part of what it is of.
 * @csspart bar-made - In the chart, of what was paid.
 * @csspart bar-due - In the chart, of what is to be paid.
 * @csspart bar-failed - In the chart, of what could not be paid.
 * @csspart bar-group - In the chart, of a product or a team.
 * @csspart spend-table - The figures as a table.
 * @csspart spend-row - One month of them.
 * @csspart open-figure - What shows the invoices behind a figure.
 * @csspart behind - The invoices behind a figure, in place of all figures.
 * @csspart back-to-figures - What shows the figures again.
 * @csspart loading - The skeleton of what is shown, before it is there.
 * @csspart empty - Nothing to show.
 * @csspart error - What could not be loaded, with a way to try again.
 * @csspart message - What has happened, in a few words.
 * @csspart hint - What it means, or what to do.
 * @csspart reference - What to quote to support.
 * @csspart retry - What tries to load it again.
 * @csspart notice - A message beside what it is about; each also has one of the parts that follow, or only says how it stands.
 * @csspart stale - Above what may be out of date.
 * @csspart problem - Why something could not be had or done.
 * @csspart dismiss - What takes that message away.
 * @csspart progress - How far a file is.
 * @csspart cancel - What stops it.
 * @csspart button - A button; each also has a part of its own.
 * @csspart quiet - Of a button that matters less.
 * @csspart link - A button that looks like a link.
 */
export class SpendSummary extends PortalElement {
  static override styles = [...PortalElement.styles, tableStyles, styles];

  static override properties: PropertyDeclarations = {
    months: {type: Number},
    year: {type: Number},
    groupBy: {attribute: 'group-by'},
    currency: {},
    view: {},
  };

  /** So many months, the current one the last: 1 to 36. */
  months = 6;

  /** A calendar year, in the place of `months`. */
  declare year: number | undefined;

  /** `product` or `team`, by what the figures are split; empty for neither. */
  groupBy = '';

  /** ISO 4217; the first in which there is anything, unless this is one of them. */
  currency = '';

  /** `chart` or `table`. */
  view = 'chart';

  readonly #terms = new TermsController(this, spendTerms);
  readonly #listTerms = new TermsController(this, listTerms);

  readonly #spend = new ResourceController<ShownSpend>(this, {
    key: () => ['invoices', 'spend', {...queryOf(this)}] as const,
    load: async ({core}, key, signal) => {
      const query = key[2] as SpendQuery;
      const read = await spend(core, query, {signal});
      return {...read, items: read.currencies, groupBy: query.groupBy};
    },
    keepsLast: true,
    onData: () => this.#afterPaint((workspace) => workspace.arrived()),
    onError: (error) => {
      this.dispatchEvent(new PortalErrorEvent({error, operation: 'summary'}));
      this.#afterPaint((workspace) => workspace.failed(error));
    },
  });

  readonly #workspace = new LazyPart(this, async () => {
    const {SpendWorkspace: Workspace} = await import('./spend-workspace.js');
    return new Workspace(this, {
      say: (message) => this.announce(message),
      spend: () => this.#spend.data,
      reload: () => this.#spend.reload(),
    });
  });

  /** Reads the figures again; resolves when they are shown or reading has failed. */
  refresh(): Promise<void> {
    return this.#spend.reload();
  }

  protected override get shownState(): ResourceState<Spend> {
    // In the right language at once, rather than a flash of English.
    return this.#terms.settled && this.#listTerms.settled ? this.#spend.state : {status: 'loading'};
  }

  protected override updated(): void {
    if (this.misconfiguration && !this.#workspace.failed) void this.#withWorkspace(() => undefined);
  }

  protected override renderContent(): TemplateResult {
    const workspace = this.#workspace.value;
    const {data, error, refreshing} = this.shownState;
    if (!data) {
      return error
        ? html`${workspace?.renderFailure(error, refreshing === true)}`
        : html`<div part="loading">
            <span class="visually-hidden">${this.#listTerms.settled ? this.#listTerms.value.loading : ''}</span>
            <div class="tools"></div>
            <p class="totals"><span class="bone"></span></p>
            <div class="plot"><span class="bone"></span></div>
          </div>`;
    }
    return html`
      <div class="tools" part="spend-tools">${workspace?.renderTools(data, error)}</div>
      <div class=${refreshing ? 'refreshing' : ''} aria-busy=${!!refreshing}>
        ${workspace?.renderOpened() ?? this.#renderFigures(data, workspace)}
      </div>
      ${workspace?.renderOver()}
    `;
  }

  #renderFigures(data: Spend, workspace: SpendWorkspace | undefined): TemplateResult {
    const shown = shownCurrency(data, this);
    if (!shown) return html`${workspace?.renderEmpty()}`;
    const {value: terms} = this.#terms;
    const {locale} = this;
    const period = formatMonths(data.from, data.to, locale);
    const columns = classColumns(shown, terms);
    const isTable = this.view === 'table' || workspace?.hasNoChart;
    return html`
      <dl class="totals" part="figures">
        ${columns.map(
          ({label, total, filter}) =>
            html`<div part="figure figure-${filter?.spend}">
              <dt>${label}</dt>
              <dd part="figure-amount">${formatMoney({amount: total, currency: shown.currency}, locale)}</dd>
            </div>`,
        )}
      </dl>
      ${isTable ? nothing : html`<div class="plot">${workspace?.renderChart(shown, period)}</div>`}
      <div class=${isTable ? 'scroller' : 'visually-hidden twin'}>
        ${spendTable(shown, {
          terms,
          locale,
          caption: `${terms.title}, ${period}`,
          columns: workspace?.tableColumns(shown) ?? columns,
          open: isTable ? workspace?.openFigure : undefined,
        })}
      </div>
    `;
  }

  #withWorkspace(act: (workspace: SpendWorkspace) => void): Promise<void> {
    return this.#workspace.load().then(act, () => this.announce(this.#listTerms.value.failed.network.join(' ')));
  }

  #afterPaint(act: (workspace: SpendWorkspace) => void): void {
    void afterPaint().then(() => (this.isConnected ? this.#withWorkspace(act) : undefined));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'spend-summary': SpendSummary;
  }
}
