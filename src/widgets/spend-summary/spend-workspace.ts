import {html, nothing, type TemplateResult} from 'lit';

import type {Spend, SpendCurrency} from '../../client/contract.js';
import {CountdownController} from '../../controllers/countdown.js';
import {FocusTrail} from '../../controllers/focus-trail.js';
import {openPart} from '../../controllers/opening.js';
import {TermsController} from '../../controllers/terms.js';
import type {PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {formatMoney} from '../../format/money.js';
import {formatMonth, formatMonths} from '../../format/month.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import {spendToolTerms} from '../../i18n/spend-tools.js';
import {spendTerms} from '../../i18n/spend.js';
import {FileDownloads} from '../../lists/file-downloads.js';
import {findInPage} from '../../lists/open-elsewhere.js';
import {adopt} from '../../styles/adopt.js';
import {formStyles} from '../../styles/forms.js';
import {listToolStyles} from '../../styles/list-tools.js';
import {button} from '../../templates/button.js';
import {emptyState, staleNotice} from '../../templates/notices.js';
import {failure} from '../../templates/states.js';
import type {InvoiceTable} from '../invoice-table/invoice-table.js';
import type {InvoiceFigure} from '../invoice-table/list-query.js';
import type {SpendChart} from './spend-chart.js';
import {classColumns, queryOf, shownCurrency, type ShownSpend, type SpendColumn} from './spend-figures.js';
import type {SpendInvoices} from './spend-invoices.js';
import {tableColumns, type SpendWords} from './spend-series.js';
import {SpendOpenEvent} from './spend-summary.events.js';
import type {SpendSummary} from './spend-summary.js';
import type {OpenFigure} from './spend-table.js';
import {spendTools} from './spend-tools.js';
import {workspaceStyles} from './spend-workspace.styles.js';

/** What the workspace shares with its summary. */
export interface SpendWorkspaceOptions {
  readonly say: (message: string) => void;
  readonly spend: () => ShownSpend | undefined;
  readonly reload: () => Promise<void>;
}

/** All of the summary but its figures: what period, the chart, a file, the invoices behind a figure. It loads once the figures are painted. */
export class SpendWorkspace {
  readonly #host: SpendSummary;
  readonly #options: SpendWorkspaceOptions;
  readonly #terms: TermsController<'spend'>;
  readonly #tools: TermsController<'spendTools'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #listTools: TermsController<'listTools'>;
  readonly #wait: CountdownController;
  readonly #files: FileDownloads;
  readonly #chart: LazyPart<SpendChart>;
  readonly #invoices: LazyPart<SpendInvoices>;
  /** Of which figures it was said, or seen, what they come to. */
  #said = '';
  /** Whose invoices are shown in place of the figures. */
  #opened: InvoiceFigure | undefined;

  constructor(host: SpendSummary, options: SpendWorkspaceOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, spendTerms);
    this.#tools = new TermsController(host, spendToolTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#listTools = new TermsController(host, listToolTerms);
    this.#wait = new CountdownController(host);
    this.#files = new FileDownloads(host, options.say);
    this.#chart = new LazyPart(host, async () => {
      const {SpendChart: Chart} = await import('./spend-chart.js');
      return new Chart(host, {words: () => this.#words, open: (series, month) => this.#open(series, month)});
    });
    this.#invoices = new LazyPart(host, async () => {
      const {SpendInvoices: Invoices} = await import('./spend-invoices.js');
      return new Invoices(host);
    });
    new FocusTrail(host);
    for (const sheet of [formStyles, listToolStyles, workspaceStyles]) adopt(host, sheet);
  }

  /** Figures were read: of those that were asked for anew, it says what they come to. */
  arrived(): void {
    const spend = this.#options.spend();
    if (!spend) return;
    const asked = [spend.from, spend.to, spend.groupBy].join();
    const isOther = this.#said !== '' && this.#said !== asked;
    this.#said = asked;
    if (!isOther) return;
    const {locale} = this.#host;
    const {terms, tools} = this.#words;
    const shown = shownCurrency(spend, this.#host);
    const figures = shown
      ? classColumns(shown, terms).map(
          ({label, total}) => `${label} ${formatMoney({amount: total, currency: shown.currency}, locale)}`,
        )
      : [tools.none];
    this.#options.say([formatMonths(spend.from, spend.to, locale), ...figures].join('. '));
  }

  /** The figures could not be read. */
  failed({retryAfter}: PortalError): void {
    if (retryAfter) this.#wait.start(retryAfter);
  }

  /** Above the figures. */
  renderTools(spend: Spend, error: PortalError | undefined): TemplateResult {
    const {value: listTools} = this.#listTools;
    return html`
      ${error ? staleNotice(error, this.#listTerms.value, listTools, this.#reload, this.#wait.seconds) : nothing}
      ${
        !this.#tools.settled
          ? nothing
          : this.#opened
            ? button(this.#tools.value.back, {part: 'back-to-figures', look: 'quiet', onClick: () => this.#close()})
            : spendTools(this.#host, spend, this.#words, {
                busy: this.#files.busy,
                onCsv: () => void this.#download(),
              })
      }
    `;
  }

  /** The chart's code can't be had: the table stands in its place. */
  get hasNoChart(): boolean {
    return this.#chart.failed;
  }

  /** The chart; nothing until its code has come, for which its place is kept. */
  renderChart(shown: SpendCurrency, period: string): TemplateResult {
    const {value} = this.#chart;
    if (!value) void this.#chart.load().catch(() => undefined);
    return html`${this.#tools.settled ? value?.render(shown, period) : nothing}`;
  }

  /** What the table has beside the months; undefined until there are words for it. */
  tableColumns(shown: SpendCurrency): SpendColumn[] | undefined {
    return this.#tools.settled ? tableColumns(shown, this.#words) : undefined;
  }

  /** What shows the invoices behind an amount of the table. */
  readonly openFigure: OpenFigure = (column, month, amount) =>
    html`<button
      type="button"
      class="link"
      part="link open-figure"
      aria-label=${`${amount}. ${this.#tools.value.showInvoices(this.#figureOf(column, month)?.name ?? '')}`}
      @click=${() => this.#open(column, month)}
    >
      ${amount}
    </button>`;

  renderEmpty(): TemplateResult {
    const {none, noneHint} = this.#tools.value;
    return emptyState(none, noneHint);
  }

  renderFailure(error: PortalError, busy: boolean): TemplateResult {
    return failure(error, this.#listTerms.value, {
      retry: this.#reload,
      tools: this.#listTools.value,
      waitSeconds: this.#wait.seconds,
      busy,
    });
  }

  /** The invoices behind a figure, in place of all figures. */
  renderOpened(): TemplateResult | undefined {
    const opened = this.#opened;
    if (!opened) return undefined;
    return html`<section class="opened" part="behind" tabindex="-1" aria-label=${opened.name}>
      ${this.#invoices.value?.render()}
    </section>`;
  }

  /** Files on their way. */
  renderOver(): TemplateResult {
    return this.#files.render();
  }

  get #words(): SpendWords {
    return {
      terms: this.#terms.value,
      tools: this.#tools.value,
      listTerms: this.#listTerms.value,
      listTools: this.#listTools.value,
      locale: this.#host.locale,
      groupBy: this.#options.spend()?.groupBy,
    };
  }

  /** What a column has in a month, or without it in the whole period; without a column, or one that no filter finds, all that is there. */
  #figureOf(column: SpendColumn | undefined, month: string | undefined): InvoiceFigure | undefined {
    const {locale} = this.#host;
    const spend = this.#options.spend();
    const currency = spend && shownCurrency(spend, this.#host)?.currency;
    if (!currency) return undefined;
    const [from, to] = month ? [month, month] : [spend.from, spend.to];
    const what = column?.filter ? column.label : this.#terms.value.title;
    return {
      name: `${what} – ${month ? formatMonth(month, locale) : formatMonths(from, to, locale)}`,
      filter: {...column?.filter, currency, spendFrom: `${from}-01`, spendTo: lastDayOf(to)},
    };
  }

  /** Shows the invoices behind a figure: in the page's own table of invoices, or in place. The page is asked first. */
  #open(column: SpendColumn | undefined, month: string | undefined): void {
    const figure = this.#figureOf(column, month);
    if (!this.#host.client || !figure) return;
    if (!this.#host.dispatchEvent(new SpendOpenEvent(figure)) || showInPage(this.#host, figure)) return;
    void openPart(this.#host, this.#invoices, async (invoices) => {
      this.#opened = figure;
      invoices.show(figure);
      await this.#host.updateComplete;
      const {renderRoot} = this.#host;
      renderRoot.querySelector<HTMLElement>('.opened')?.focus({preventScroll: true});
      renderRoot.querySelector('[part~=back-to-figures]')?.scrollIntoView({block: 'nearest'});
    }).catch(() => this.#options.say(this.#listTerms.value.failed.network.join(' ')));
  }

  /** Shows the figures again, and puts the focus on the one that was opened. */
  #close(): void {
    const {name = ''} = this.#opened ?? {};
    this.#opened = undefined;
    this.#invoices.value?.show(undefined);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const found = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.column.current, [part~=open-figure]')];
      (found.find(({ariaLabel}) => ariaLabel?.endsWith(name)) ?? found[0])?.focus();
    });
  }

  #download(): Promise<void> {
    const query = queryOf(this.#host);
    return this.#files.fetch({
      operation: 'csv',
      load: (client, options) => client.invoices.exportSpend(query, options),
    });
  }

  readonly #reload = (): void => void this.#options.reload();
}

/** In the page's own table of invoices of the same customer. @returns whether there is one */
function showInPage(host: SpendSummary, figure: InvoiceFigure): boolean {
  const table = findInPage<InvoiceTable>(host, 'invoice-table');
  if (!table) return false;
  // Nothing that was searched for before hides any of them.
  Object.assign(table, {selected: '', view: 'all', query: '', from: '', to: '', figure});
  table.scrollIntoView({block: 'start'});
  return true;
}

function lastDayOf(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
