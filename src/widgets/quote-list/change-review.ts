import {html, nothing, type TemplateResult} from 'lit';

import type {Quote, QuoteChangeRequestBody} from '../../client/contract.js';
import {formatNumber} from '../../format/number.js';
import {button} from '../../templates/button.js';
import type {AnswerSender} from './answer-sender.js';
import {isNone, none} from './change-draft.js';
import {beforeAndAfter} from './difference-view.js';
import type {QuoteWords} from './document-words.js';

/** What the review shows and tells. */
export interface ChangeReviewOptions {
  /** How far it is on its way. */
  readonly sender: Pick<AnswerSender, 'busy' | 'progress' | 'waitSeconds'>;
  readonly onEdit: () => void;
  readonly onSend: () => void;
}

/** What is asked for, before it is sent. */
export function changeReview(
  quote: Quote,
  documentWords: QuoteWords,
  {lines = [], comment}: QuoteChangeRequestBody,
  {sender, onEdit, onSend}: ChangeReviewOptions,
): TemplateResult {
  const {words, locale, listTerms} = documentWords;
  const {busy, progress, waitSeconds} = sender;
  const number = (decimal: string): string => formatNumber(decimal as `${number}`, locale);
  return html`
    <ul class="differences" part="differences">
      ${lines.map(({lineId, quantity}) => {
        const line = quote.lines.find(({id}) => id === lineId);
        const isRemoved = isNone(quantity);
        return html`<li part="difference">
          <div>
            <strong dir="auto">${line?.description}</strong> –
            ${isRemoved ? words.request.removed : beforeAndAfter(number(line?.quantity ?? none), number(quantity), documentWords)}
          </div>
        </li>`;
      })}
    </ul>
    ${comment ? html`<p class="prose quoted" part="prose" dir="auto">${comment}</p>` : nothing}
    <p part="waiting" role="status">
      ${progress === 'idle' ? nothing : progress === 'checking' ? words.checking : words.sending}
    </p>
    <div class="actions-row" part="actions">
      ${button(words.request.edit, {part: 'edit', look: 'quiet', busy, onClick: onEdit})}
      ${button(waitSeconds > 0 ? listTerms.tryAgainIn(waitSeconds) : words.request.send, {
        part: 'send-request',
        look: 'primary',
        busy: busy || waitSeconds > 0,
        onClick: onSend,
      })}
    </div>
  `;
}
