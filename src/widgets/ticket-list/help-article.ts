import {html, nothing, type TemplateResult} from 'lit';

import type {HelpArticle} from '../../client/contract.js';
import {TermsController} from '../../controllers/terms.js';
import type {PortalElement} from '../../core/portal-element.js';
import type {NewTicketTerms} from '../../i18n/new-ticket.js';
import {ticketThreadTerms} from '../../i18n/ticket-thread.js';
import {adopt} from '../../styles/adopt.js';
import {button} from '../../templates/button.js';
import {htmlStyles} from '../../tickets/html.styles.js';
import {safeHtml} from '../../tickets/safe-html.js';

/** An article of the help, read in the dialog of a new ticket. */
export class HelpArticleView {
  readonly #host: PortalElement;
  readonly #words: TermsController<'ticketThread'>;
  #shown: {readonly article: HelpArticle; readonly body: HTMLElement} | undefined;

  constructor(host: PortalElement) {
    this.#host = host;
    this.#words = new TermsController(host, ticketThreadTerms);
    adopt(host, htmlStyles);
  }

  /** Shows an article; its beginning alone where the page's policy forbids to clean HTML. */
  async open(article: HelpArticle): Promise<void> {
    const body = document.createElement('div');
    body.dir = 'auto';
    body.className = 'html';
    body.setAttribute('part', 'article-text');
    try {
      body.append(await safeHtml(article.html, this.#words.value));
    } catch {
      body.textContent = article.excerpt;
    }
    this.#shown = {article, body};
    this.#host.requestUpdate();
  }

  /** Shows none. */
  close(): void {
    this.#shown = undefined;
    this.#host.requestUpdate();
  }

  /** The article, and what it leads to; nothing while there is none. */
  render(
    {help}: NewTicketTerms,
    calls: {readonly onBack: () => void; readonly onSolved: (article: HelpArticle) => void},
  ): TemplateResult | undefined {
    if (!this.#shown) return undefined;
    const {article, body} = this.#shown;
    const site = article.url?.startsWith('https:') ? article.url : undefined;
    return html`
      <article class="article" part="article">
        <h3 part="article-title" tabindex="-1"><bdi>${article.title}</bdi></h3>
        ${body}
        ${
          site
            ? html`<p>
                <a class="link" part="link on-site" href=${site} target="_blank" rel="noopener noreferrer">
                  ${help.onSite}
                </a>
              </p>`
            : nothing
        }
      </article>
      <div class="actions-row" part="actions">
        ${button(help.back, {part: 'leave-article', look: 'quiet', onClick: calls.onBack})}
        ${button(help.solved, {part: 'solved', look: 'primary', onClick: () => calls.onSolved(article)})}
      </div>
    `;
  }
}
