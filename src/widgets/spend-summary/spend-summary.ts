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
import {classes, queryOf, shownCurrency} from './spend-figures.js';
import {styles} from './spend-summary.styles.js';
import {spendTable} from './spend-table.js';
import type {SpendWorkspace} from './spend-workspace.js';

/**
 * What the customer has paid, what could not be paid and what is due, month by month: as a chart, and as a table.
 *
 * @customElement spend-summary
 * @fires {SpendOpenEvent} portal-spend-open - Cancelable; before the invoices behind a figure are shown.
 * @fires {PortalErrorEvent} portal-error - Reading or downloading has failed; the widget shows it too.
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

  readonly #spend = new ResourceController<Spend>(this, {
    key: () => ['invoices', 'spend', {...queryOf(this)}] as const,
    load: ({core}, key, signal) => spend(core, key[2] as SpendQuery, {signal}),
    keepsLast: true,
    onData: () => this.#afterPaint(() => undefined),
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
      <div class="tools" part="toolbar">${workspace?.renderTools(data, error)}</div>
      ${workspace?.renderOpened() ?? this.#renderFigures(data, workspace)} ${workspace?.renderOver()}
    `;
  }

  #renderFigures(data: Spend, workspace: SpendWorkspace | undefined): TemplateResult {
    const shown = shownCurrency(data, this);
    if (!shown) return html`${workspace?.renderEmpty()}`;
    const {value: terms} = this.#terms;
    const {locale} = this;
    const period = formatMonths(data.from, data.to, locale);
    const isTable = this.view === 'table';
    return html`
      <dl class="totals" part="totals">
        ${classes.map(
          (name) =>
            html`<div part="total total-${name}">
              <dt>${terms.classes[name]}</dt>
              <dd part="amount">${formatMoney(shown.total[name], locale)}</dd>
            </div>`,
        )}
      </dl>
      ${isTable ? nothing : html`<div class="plot">${workspace?.renderChart(shown, period)}</div>`}
      <div class=${isTable ? 'scroller' : 'visually-hidden'}>
        ${
          (isTable && workspace?.renderTable(shown, period)) ||
          spendTable(shown, {terms, locale, caption: `${terms.title}, ${period}`})
        }
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
