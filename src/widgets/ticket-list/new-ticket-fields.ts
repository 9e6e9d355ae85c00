import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {TicketPriority, TicketSummary} from '../../client/contract.js';
import {ticketPriorities} from './list-query.js';
import type {NewTicketWords} from './new-ticket-words.js';
import {relatedTypes, type TicketDraft, type TicketField, type TicketMistakes} from './ticket-draft.js';

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
    ? html`<span class="error-text" part="field-error" id="new-ticket-${field}-mistake"
        >${words.terms.mistakes[mistake]}</span
      >`
    : nothing;
};

const describedBy = (field: TicketField, {mistakes}: TicketFieldsOptions): string | typeof nothing =>
  mistakes[field] ? `new-ticket-${field}-mistake` : nothing;

/** A field under its name, with what is wrong in it. */
const labelled = (
  id: string,
  label: string,
  field: TemplateResult,
  mistake: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`
  <div class="labelled">
    <label part="label" for=${id}>${label}</label>
    ${field} ${mistake}
  </div>
`;

/** What it is about, in the vendor's words, and how urgent it is. */
export function categoryFields(categories: TicketSummary['categories'], options: TicketFieldsOptions): TemplateResult {
  const {draft, mistakes, locked, words, onChange} = options;
  const {terms, rowTerms, stateTerms} = words;
  const category = html`
    <select
      id="new-ticket-category"
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
  `;
  const priority = html`
    <select
      id="new-ticket-priority"
      class="field"
      part="ticket-priority"
      ?disabled=${locked}
      @change=${(event: Event) => onChange({priority: (event.target as HTMLSelectElement).value as TicketPriority})}
    >
      ${ticketPriorities.map(
        (each) =>
          html`<option value=${each} .selected=${each === draft.priority}>${stateTerms.priorities[each]}</option>`,
      )}
    </select>
  `;
  return html`
    <div class="pair">
      ${labelled('new-ticket-category', rowTerms.category, category, mistakeOf('category', options))}
      ${labelled('new-ticket-priority', rowTerms.priority, priority)}
    </div>
  `;
}

/** What it is about, in the customer's. */
export function subjectField(options: TicketFieldsOptions): TemplateResult {
  const {draft, mistakes, locked, words, onChange} = options;
  const field = html`
    <input
      id="new-ticket-subject"
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
  `;
  return labelled('new-ticket-subject', words.rowTerms.subject, field, mistakeOf('subject', options));
}

/** All of it. */
export function textField(options: TicketFieldsOptions): TemplateResult {
  const {draft, mistakes, locked, words, onChange} = options;
  const field = html`
    <textarea
      id="new-ticket-text"
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
  `;
  return labelled('new-ticket-text', words.terms.description, field, mistakeOf('text', options));
}

/** What kind of document it is about. */
export function relatedTypeField({draft, locked, words, onChange}: TicketFieldsOptions): TemplateResult {
  const {related} = words.terms;
  const field = html`
    <select
      id="new-ticket-related"
      class="field"
      part="ticket-related"
      ?disabled=${locked}
      @change=${(event: Event) =>
        onChange({
          relatedType: (event.target as HTMLSelectElement).value as TicketDraft['relatedType'],
          related: undefined,
        })}
    >
      <option value="" .selected=${!draft.relatedType}>${related.none}</option>
      ${relatedTypes.map(
        (type) => html`<option value=${type} .selected=${type === draft.relatedType}>${related.types[type]}</option>`,
      )}
    </select>
  `;
  return labelled('new-ticket-related', related.label, field);
}
