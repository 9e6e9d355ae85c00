import {html, nothing, type TemplateResult} from 'lit';

import type {Spend, SpendClass, SpendCurrency} from '../../client/contract.js';
import {CountdownController} from '../../controllers/countdown.js';
import {FocusTrail} from '../../controllers/focus-trail.js';
import {openPart} from '../../controllers/opening.js';
import {TermsController} from '../../controllers/terms.js';
import type {PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {formatMonth} from '../../format/month.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import {spendToolTerms} from '../../i18n/spend-tools.js';
import {spendTerms} from '../../i18n/spend.js';
import {FileDownloads} from '../../lists/file-downloads.js';
import {closestElements} from '../../lists/open-elsewhere.js';
import {adopt} from '../../styles/adopt.js';
import {formStyles} from '../../styles/forms.js';
import {listToolStyles} from '../../styles/list-tools.js';
import {button} from '../../templates/button.js';
import {emptyState, staleNotice} from '../../templates/notices.js';
import {failure} from '../../templates/states.js';
import type {InvoiceTable} from '../invoice-table/invoice-table.js';
import type {InvoiceFigure} from '../invoice-table/list-query.js';
import type {SpendChart} from './spend-chart.js';
import {queryOf} from './spend-figures.js';
import type {SpendInvoices} from './spend-invoices.js';
import type {SpendSeries, SpendWords} from './spend-series.js';
import {SpendOpenEvent} from './spend-summary.events.js';
import type {SpendSummary} from './spend-summary.js';
import {spendTable} from './spend-table.js';
import {spendTools} from './spend-tools.js';
import {workspaceStyles} from './spend-workspace.styles.js';

/** What the workspace shares with its summary. */
export interface SpendWorkspaceOptions {
  readonly say: (message: string) => void;
  readonly spend: () => Spend | undefined;
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
      return new Chart(host, {words: () => this.#words, open: (month, series) => this.#openSeries(month, series)});
    });
    this.#invoices = new LazyPart(host, async () => {
      const {SpendInvoices: Invoices} = await import('./spend-invoices.js');
      return new Invoices(host);
    });
    new FocusTrail(host);
    for (const sheet of [formStyles, listToolStyles, workspaceStyles]) adopt(host, sheet);
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
        this.#opened || !this.#tools.settled
          ? nothing
          : spendTools(this.#host, spend, this.#words, {
              busy: this.#files.busy,
              onCsv: () => void this.#download(),
            })
      }
    `;
  }

  /** The chart; nothing until its code has come, for which its place is kept. */
  renderChart(shown: SpendCurrency, period: string): TemplateResult {
    const {value} = this.#chart;
    if (!value && !this.#chart.failed) void this.#chart.load().catch(() => undefined);
    // Where it can't be had the figures still stand there as a table.
    return this.#chart.failed
      ? html`<div class="scroller">${this.renderTable(shown, period)}</div>`
      : html`${this.#tools.settled ? value?.render(shown, period) : nothing}`;
  }

  renderTable(shown: SpendCurrency, period: string): TemplateResult {
    const {terms, tools, locale} = this.#words;
    return spendTable(shown, {
      terms,
      locale,
      caption: `${terms.title}, ${period}`,
      open: (month, name, amount) =>
        html`<button
          type="button"
          class="link"
          part="link open-figure"
          aria-label=${`${amount}. ${tools.showInvoices(`${terms.classes[name]} – ${formatMonth(month, locale)}`)}`}
          @click=${() => this.#openClass(month, name)}
        >
          ${amount}
        </button>`,
    });
  }

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
    return html`
      ${button(this.#tools.value.back, {part: 'back-to-figures', look: 'quiet', onClick: () => this.#close()})}
      <section class="opened" part="behind" tabindex="-1" aria-label=${opened.name}>
        ${this.#invoices.value?.render()}
      </section>
    `;
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
      groupBy: this.#host.groupBy,
    };
  }

  #openClass(month: string, name: SpendClass): void {
    this.#open(month, this.#words.terms.classes[name], {spend: name});
  }

  #openSeries(month: string, series: SpendSeries | undefined): void {
    this.#open(month, series?.label ?? this.#words.terms.title, series?.filter ?? {});
  }

  /** Shows the invoices behind a figure: in the page's own table of invoices, or in place. The page is asked first. */
  #open(month: string, what: string, filter: SpendSeries['filter']): void {
    const {client, locale} = this.#host;
    const spend = this.#options.spend();
    const currency =
      spend && (spend.currencies.find((one) => one.currency === this.#host.currency) ?? spend.currencies[0]);
    if (!client || !currency) return;
    const figure: InvoiceFigure = {
      name: `${what} – ${formatMonth(month, locale)}`,
      filter: {...filter, currency: currency.currency, spendFrom: `${month}-01`, spendTo: lastDayOf(month)},
    };
    if (!this.#host.dispatchEvent(new SpendOpenEvent(figure)) || showInPage(this.#host, figure)) return;
    void openPart(this.#host, this.#invoices, async (invoices) => {
      this.#opened = figure;
      invoices.show(figure);
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('.opened')?.focus({preventScroll: true});
      this.#host.scrollIntoView({block: 'nearest'});
    }).catch(() => this.#options.say(this.#listTerms.value.failed.network.join(' ')));
  }

  #close(): void {
    this.#opened = undefined;
    this.#invoices.value?.show(undefined);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement | SVGElement>('.column.current, .link')?.focus(),
    );
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
  for (const found of closestElements<InvoiceTable>(host, 'invoice-table')) {
    const table = found.find((each) => each.client === host.client && each.parentElement !== host);
    if (!table) continue;
    table.selected = '';
    table.view = 'all';
    table.figure = figure;
    table.scrollIntoView({block: 'start'});
    return true;
  }
  return false;
}

function lastDayOf(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
