import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {TicketPriority, TicketSummary} from '../../client/contract.js';
import {ticketPriorities} from './list-query.js';
import type {NewTicketWords} from './new-ticket-words.js';
import type {TicketDraft, TicketField, TicketMistakes} from './ticket-draft.js';

/** What the fields of a ticket show and call. */
export interface TicketFieldsOptions {
  readonly draft: TicketDraft;
  readonly mistakes: TicketMistakes;
  /** Nothing can be changed now. */
  readonly locked: boolean;
  readonly words: NewTicketWords;
  readonly onChange: (change: Partial<TicketDraft>) => void;
}

/** What is wrong in a field, under the id that the field is described by. */
export const mistakeOf = (
  field: TicketField,
  {mistakes, words}: Pick<TicketFieldsOptions, 'mistakes' | 'words'>,
): TemplateResult | typeof nothing => {
  const mistake = mistakes[field];
  return mistake
    ? html`<span class="error-text" part="field-error" id="ticket-${field}-mistake"
        >${words.terms.mistakes[mistake]}</span
      >`
    : nothing;
};

const describedBy = (field: TicketField, {mistakes}: TicketFieldsOptions): string | typeof nothing =>
  mistakes[field] ? `ticket-${field}-mistake` : nothing;

/** What it is about, in the vendor's words, and how urgent it is. */
export function categoryFields(categories: TicketSummary['categories'], options: TicketFieldsOptions): TemplateResult {
  const {draft, mistakes, locked, words, onChange} = options;
  const {terms, rowTerms, stateTerms} = words;
  return html`
    <div class="pair">
      <label class="labelled" part="label">
        ${rowTerms.category}
        <select
          class="field"
          part="ticket-category"
          required
          ?disabled=${locked}
          aria-invalid=${mistakes.category ? 'true' : 'false'}
          aria-describedby=${describedBy('category', options)}
          @change=${(event: Event) => onChange({category: (event.target as HTMLSelectElement).value})}
        >
          <option value="" .selected=${!draft.category}>${terms.chooseCategory}</option>
          ${categories.map(({id, name}) => html`<option value=${id} .selected=${id === draft.category}>${name}</option>`)}
        </select>
        ${mistakeOf('category', options)}
      </label>
      <label class="labelled" part="label">
        ${rowTerms.priority}
        <select
          class="field"
          part="ticket-priority"
          ?disabled=${locked}
          @change=${(event: Event) => onChange({priority: (event.target as HTMLSelectElement).value as TicketPriority})}
        >
          ${ticketPriorities.map(
            (priority) =>
              html`<option value=${priority} .selected=${priority === draft.priority}>
                ${stateTerms.priorities[priority]}
              </option>`,
          )}
        </select>
      </label>
    </div>
  `;
}

/** What it is about, in the customer's. */
export function subjectField(options: TicketFieldsOptions): TemplateResult {
  const {draft, mistakes, locked, words, onChange} = options;
  return html`
    <label class="labelled" part="label">
      ${words.rowTerms.subject}
      <input
        class="field"
        part="ticket-subject"
        dir="auto"
        maxlength="200"
        required
        autocomplete="off"
        ?readonly=${locked}
        aria-invalid=${mistakes.subject ? 'true' : 'false'}
        aria-describedby=${describedBy('subject', options)}
        .value=${live(draft.subject)}
        @input=${(event: Event) => onChange({subject: (event.target as HTMLInputElement).value})}
      />
      ${mistakeOf('subject', options)}
    </label>
  `;
}

/** All of it. */
export function textField(options: TicketFieldsOptions): TemplateResult {
  const {draft, mistakes, locked, words, onChange} = options;
  return html`
    <label class="labelled" part="label">
      ${words.terms.description}
      <textarea
        class="field"
        part="ticket-text"
        dir="auto"
        rows="6"
        maxlength="20000"
        required
        ?readonly=${locked}
        aria-invalid=${mistakes.text ? 'true' : 'false'}
        aria-describedby=${describedBy('text', options)}
        .value=${live(draft.text)}
        @input=${(event: Event) => onChange({text: (event.target as HTMLTextAreaElement).value})}
      ></textarea>
      ${mistakeOf('text', options)}
    </label>
  `;
}
