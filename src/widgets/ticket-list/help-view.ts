import {html, nothing, type TemplateResult} from 'lit';

import type {HelpArticle} from '../../client/contract.js';
import type {NewTicketTerms} from '../../i18n/new-ticket.js';

/** The articles that may answer what is asked, each opened in place. */
export function helpList(
  articles: readonly HelpArticle[],
  {help}: NewTicketTerms,
  onOpen: (article: HelpArticle) => void,
): TemplateResult | typeof nothing {
  if (!articles.length) return nothing;
  return html`
    <section class="help" part="help" aria-labelledby="new-ticket-help">
      <h3 id="new-ticket-help" part="help-title">${help.title}</h3>
      <ul part="help-articles">
        ${articles.map(
          (article) =>
            html`<li part="help-article">
              <button type="button" class="link" part="link open-article" @click=${() => onOpen(article)}>
                <bdi>${article.title}</bdi>
              </button>
              <small class="muted" part="excerpt" dir="auto">${article.excerpt}</small>
            </li>`,
        )}
      </ul>
    </section>
  `;
}
