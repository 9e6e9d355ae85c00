import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Quote, QuoteLine} from '../../client/contract.js';
import {formatNumber} from '../../format/number.js';
import {button} from '../../templates/button.js';
import {isNone, none, type ChangeDraft, type mistakeOf} from './change-draft.js';
import type {QuoteWords} from './document-words.js';
import {parseQuantity} from './quantity.js';

/** What the form shows and tells. */
export interface ChangeFormOptions {
  readonly draft: ChangeDraft;
  /** What is said to be wrong, once one has tried to go on. */
  readonly mistake: ReturnType<typeof mistakeOf>;
  /** A quantity was typed; undefined for the one that was quoted. */
  readonly onWant: (lineId: string, typed: string | undefined) => void;
  readonly onComment: (comment: string) => void;
  readonly onCancel: () => void;
  readonly onReview: () => void;
}

/** A field for each line's quantity, and one for what else is asked for. */
export function changeForm(
  quote: Quote,
  documentWords: QuoteWords,
  {draft, mistake, onWant, onComment, onCancel, onReview}: ChangeFormOptions,
): TemplateResult {
  const {words, terms, locale} = documentWords;
  const row = (line: QuoteLine): TemplateResult | typeof nothing => {
    if (line.kind !== 'item') return nothing;
    const {id, description, quantity = none} = line;
    const typed = draft.wanted[id];
    const wanted = typed === undefined ? quantity : parseQuantity(typed);
    const isRemoved = wanted !== undefined && isNone(wanted) && !isNone(quantity);
    const isWrong = wanted === undefined;
    const errorId = `wrong-${id}`;
    return html`
      <tr role="row" part="line" class="item ${isRemoved ? 'left-out' : ''}">
        <th role="rowheader" scope="row" part="cell column-description">
          ${isRemoved ? html`<s>${description}</s> <small class="late" part="removed">${words.request.removed}</small>` : description}
        </th>
        <td role="cell" part="cell column-quantity" class="amount">
          <span class="only-narrow muted">${words.request.quoted} </span
          >${formatNumber(quantity as `${number}`, locale)} ${line.unit ?? nothing}
        </td>
        <td role="cell" part="cell column-wanted" class="amount">
          <input
            class="field wanted"
            part="wanted"
            inputmode="decimal"
            autocomplete="off"
            size="5"
            aria-label=${words.request.wantedOf(description)}
            aria-invalid=${isWrong ? 'true' : 'false'}
            aria-describedby=${isWrong ? errorId : nothing}
            .value=${live(typed ?? formatNumber(quantity as `${number}`, locale, {useGrouping: false}))}
            @input=${(event: Event) => onWant(id, (event.target as HTMLInputElement).value)}
          />
          ${isWrong && mistake ? html`<small class="error-text" part="field-error" id=${errorId}>${words.request.notANumber}</small>` : nothing}
        </td>
        <td role="cell" part="cell column-actions" class="actions">
          ${button(isRemoved ? words.request.keep : words.request.remove, {
            part: isRemoved ? 'keep' : 'remove',
            look: 'quiet',
            name: isRemoved ? words.request.keepLine(description) : words.request.removeLine(description),
            onClick: () => onWant(id, isRemoved ? undefined : none),
          })}
        </td>
      </tr>
    `;
  };
  return html`
    <div class="scroller plain lines">
      <table role="table" part="lines">
        <caption class="visually-hidden">
          ${terms.lines}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" part="heading column-description">${terms.description}</th>
            <th role="columnheader" scope="col" part="heading column-quantity" class="amount">
              ${words.request.quoted}
            </th>
            <th role="columnheader" scope="col" part="heading column-wanted" class="amount">${words.request.wanted}</th>
            <th role="columnheader" scope="col" part="heading column-actions">
              <span class="visually-hidden">${documentWords.listTerms.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${quote.lines.map(row)}
        </tbody>
      </table>
    </div>
    <label class="labelled" part="label">
      ${words.request.comment}
      <textarea
        class="field"
        part="comment"
        rows="3"
        maxlength="5000"
        placeholder=${words.request.commentHint}
        .value=${live(draft.comment)}
        @input=${(event: Event) => onComment((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
    <p class="error-text" part="field-error" role="status">${mistake ? words.request[mistake] : nothing}</p>
    <div class="actions-row" part="actions">
      ${button(words.request.cancel, {part: 'leave', look: 'quiet', onClick: onCancel})}
      ${button(words.request.review, {part: 'review-request', look: 'primary', onClick: onReview})}
    </div>
  `;
}
