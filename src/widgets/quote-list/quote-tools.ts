import {html, nothing, type TemplateResult} from 'lit';

import type {QuoteSummary} from '../../client/contract.js';
import {summary as readSummary} from '../../client/sections/quotes.js';
import {TermsController} from '../../controllers/terms.js';
import {quoteToolTerms} from '../../i18n/quote-tools.js';
import {quoteTerms} from '../../i18n/quotes.js';
import {ListTools, type ListToolWords} from '../../lists/list-tools.js';
import {adopt} from '../../styles/adopt.js';
import {quoteSorts, quoteViews, sortOf, viewOf, type QuoteView} from './list-query.js';
import type {QuoteList} from './quote-list.js';
import {toolStyles} from './quote-tools.styles.js';

/** What surrounds the rows of the quotes: how many are to be reviewed, too. */
export class QuoteTools extends ListTools<QuoteList, QuoteSummary> {
  readonly #terms: TermsController<'quotes'>;
  readonly #toolTerms: TermsController<'quoteTools'>;

  constructor(host: QuoteList) {
    super(host, {
      tag: 'quote-list',
      resource: 'quotes',
      views: quoteViews,
      viewOf,
      sorts: quoteSorts,
      sortOf,
      readSummary,
    });
    this.#terms = new TermsController(host, quoteTerms);
    this.#toolTerms = new TermsController(host, quoteToolTerms);
    adopt(host, toolStyles);
  }

  protected override get hasWords(): boolean {
    return this.#toolTerms.settled;
  }

  protected override get words(): ListToolWords {
    const terms = this.#toolTerms.value;
    return {
      records: this.#terms.value.quotes,
      searched: terms.searchQuotes,
      dates: terms.issuedBetween,
      none: terms.noQuotes,
      noneHint: terms.noQuotesHint,
    };
  }

  protected override labelOf(view: QuoteView): string {
    return this.#toolTerms.value.views[view];
  }

  protected override countOf(view: QuoteView, {counts}: QuoteSummary): number {
    return counts[view];
  }

  /** “3 quotes to review”, which shows them; its height is kept before it is known. */
  protected override renderSummary(summary: QuoteSummary | undefined): TemplateResult {
    const terms = this.#toolTerms.value;
    const shown =
      summary &&
      (summary.toReview
        ? html`<button
            type="button"
            class="link"
            part="link to-review"
            @click=${() => Object.assign(this.host, {view: 'open'})}
          >
            ${terms.toReview(summary.toReview, this.host.locale)}
          </button>`
        : html`<span class="muted" part="summary-none">${terms.noneToReview}</span>`);
    return html`<p class="summary" part="summary">${shown ?? nothing}</p>`;
  }
}
