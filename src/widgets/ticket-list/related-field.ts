import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import {button} from '../../templates/button.js';
import {failureWords} from '../../templates/states.js';
import {mistakeOf, relatedTypeField, type TicketFieldsOptions} from './new-ticket-fields.js';
import type {RelatedFinder} from './related-finder.js';
import type {RelatedDocument} from './ticket-draft.js';

/** What the field of a document calls. */
interface RelatedCalls {
  readonly onSearch: (text: string) => void;
  readonly onRetry: () => void;
}

/** The document that it is about: first its kind, then which. */
export function relatedField(finder: RelatedFinder, options: TicketFieldsOptions, calls: RelatedCalls): TemplateResult {
  return html`${relatedTypeField(options)} ${options.draft.relatedType ? which(finder, options, calls) : nothing}`;
}

function which(finder: RelatedFinder, options: TicketFieldsOptions, {onSearch, onRetry}: RelatedCalls): TemplateResult {
  const {draft, locked, mistakes, words, onChange} = options;
  const {listTerms, toolTerms, locale} = words;
  const {related: terms} = words.terms;
  const {documents, error, more} = finder;
  const chosen = draft.related;
  // What was chosen stays in sight, whatever is searched for.
  const offered = [...(chosen && !documents?.some(({id}) => id === chosen.id) ? [chosen] : []), ...(documents ?? [])];
  const choice = (document: RelatedDocument): TemplateResult => html`
    <label class="choice framed" part="choice">
      <input
        type="radio"
        name="ticket-related"
        ?disabled=${locked}
        .checked=${live(chosen?.id === document.id)}
        @change=${() => onChange({related: document})}
      />
      <span
        ><bdi>${document.label}</bdi> <small class="muted"><bdi>${document.hint}</bdi></small></span
      >
    </label>
  `;
  return html`
    <fieldset
      part="group"
      class="related"
      aria-describedby=${mistakes.related ? 'new-ticket-related-mistake' : nothing}
    >
      <legend part="legend">${terms.which}</legend>
      ${
        finder.isLong
          ? html`<label>
              <span class="visually-hidden">${toolTerms.search}</span>
              <input
                type="search"
                class="field"
                part="search"
                maxlength="200"
                autocomplete="off"
                placeholder=${toolTerms.search}
                .value=${live(finder.text)}
                @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
              />
            </label>`
          : nothing
      }
      ${
        error
          ? html`<p class="notice warning" part="notice" role="alert">
              <span>${failureWords(error, listTerms, toolTerms)[0]}</span>
              ${button(listTerms.tryAgain, {part: 'retry', look: 'quiet', onClick: onRetry})}
            </p>`
          : nothing
      }
      ${offered.length ? html`<div class="documents">${offered.map(choice)}</div>` : nothing}
      ${documents || error ? nothing : html`<p class="muted" part="waiting">${listTerms.loading}</p>`}
      ${documents && !documents.length ? html`<p class="muted" part="message">${terms.nothingFound}</p>` : nothing}
      ${more > 0 ? html`<p class="muted" part="hint">${terms.more(more, locale)}</p>` : nothing}
      ${mistakeOf('related', options)}
    </fieldset>
  `;
}
