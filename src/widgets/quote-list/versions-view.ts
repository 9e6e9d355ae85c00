import {html, nothing, type TemplateResult} from 'lit';

import type {Quote, QuoteVersion} from '../../client/contract.js';
import {version as readVersion} from '../../client/sections/quotes.js';
import {ResourceController} from '../../controllers/resource.js';
import {reportError} from '../../core/report-error.js';
import {formatDay} from '../../format/date.js';
import {failureWords} from '../../templates/states.js';
import {differenceView} from './difference-view.js';
import type {QuoteWords} from './document-words.js';
import type {QuoteList} from './quote-list.js';

/** What has changed since an earlier version: the one before the present, or the one that is chosen. */
export class VersionsView {
  readonly #host: QuoteList;
  readonly #version: ResourceController<QuoteVersion>;
  #chosen: {readonly quoteId: string; readonly revision: number} | undefined;

  /** `quote`: the one that is shown. */
  constructor(host: QuoteList, quote: () => Quote | undefined) {
    this.#host = host;
    this.#version = new ResourceController<QuoteVersion>(host, {
      // A version never changes again: what happens to quotes is no reason to read it anew.
      key: () => {
        const shown = quote();
        const revision = shown && this.#revision(shown);
        return shown && revision ? ['quote-versions', shown.id, revision] : undefined;
      },
      load: ({core}, [, id, revision], signal) => readVersion(core, String(id), Number(revision), {signal}),
      onError: (error) => void reportError(host, error, 'version'),
    });
  }

  /** The difference to the present; nothing of a quote that has one version. */
  render(quote: Quote, documentWords: QuoteWords): TemplateResult | typeof nothing {
    const {words, locale, listTerms} = documentWords;
    const revision = this.#revision(quote);
    if (revision === undefined) return nothing;
    const {data, error} = this.#version.state;
    const shown = data?.revision === revision ? data : undefined;
    return html`
      <section class="changes" part="changes" aria-labelledby="changes-title">
        <div class="changes-head">
          <h3 id="changes-title" part="subtitle">${words.changes.title}</h3>
          <label class="no-print" part="label">
            ${words.changes.compareWith}
            <select
              class="field"
              part="version"
              @change=${(event: Event) => this.#choose(quote.id, Number((event.target as HTMLSelectElement).value))}
            >
              ${earlierOf(quote).map(
                (version) =>
                  html`<option value=${version.revision} ?selected=${version.revision === revision}>
                    ${words.changes.versionOf(version.revision, formatDay(version.issuedOn, locale), locale)}
                  </option>`,
              )}
            </select>
          </label>
        </div>
        <div aria-live="polite" aria-busy=${!shown}>
          ${
            shown
              ? differenceView(shown, quote, documentWords)
              : error
                ? html`<p class="notice danger" part="notice problem">
                    <span>${failureWords(error, listTerms, undefined)[0]}</span>
                    <button type="button" class="link" part="link retry" @click=${() => void this.#version.reload()}>
                      ${listTerms.tryAgain}
                    </button>
                  </p>`
                : html`<p class="muted" part="waiting">${listTerms.loading}</p>`
          }
        </div>
      </section>
    `;
  }

  /** The version that the present one is compared with: the one chosen, or the last before it. */
  #revision(quote: Quote): number | undefined {
    const earlier = earlierOf(quote);
    const chosen = this.#chosen?.quoteId === quote.id ? this.#chosen.revision : undefined;
    return (earlier.find(({revision}) => revision === chosen) ?? earlier.at(-1))?.revision;
  }

  #choose(quoteId: string, revision: number): void {
    this.#chosen = {quoteId, revision};
    this.#host.requestUpdate();
  }
}

const earlierOf = ({revisions, revision: present}: Quote): Quote['revisions'] =>
  revisions.filter(({revision}) => revision !== present);
