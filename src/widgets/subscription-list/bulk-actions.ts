import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentReference, PaymentMethod, SubscriptionActionResults} from '../../client/contract.js';
import type {Sender} from '../../controllers/sender.js';
import {button} from '../../templates/button.js';
import {changedMeanwhile} from './bulk-request.js';
import {actionWords, type BulkWords} from './bulk-words.js';
import type {BulkAction} from './subscription-list.events.js';

/** Below the methods to choose from. */
export function choosingActions(
  methods: readonly PaymentMethod[],
  {tools}: BulkWords,
  options: {readonly isChosen: boolean; readonly onReview: () => void; readonly onClose: () => void},
): TemplateResult {
  const {isChosen, onReview, onClose} = options;
  return html`
    <div class="actions-row" part="actions">
      ${button(methods.length ? tools.cancel : tools.close, {part: 'done', look: 'quiet', onClick: onClose})}
      ${
        methods.length
          ? button(tools.review, {part: 'review', look: 'primary', busy: !isChosen, onClick: onReview})
          : nothing
      }
    </div>
  `;
}

/** Below what an action would do. */
export function reviewActions(
  action: BulkAction,
  preview: SubscriptionActionResults,
  words: BulkWords,
  options: {
    readonly sender: Sender;
    /** What is said while it is sent. */
    readonly progressWords: string;
    /** To the step before, where there is one. */
    readonly onBack: (() => void) | undefined;
    readonly onConfirm: () => void;
    readonly onClose: () => void;
  },
): TemplateResult {
  const {tools, listTerms, locale} = words;
  const {busy, progress, waitSeconds} = options.sender;
  const sends = progress !== 'idle';
  const count = preview.results.filter(({outcome}) => outcome === 'done').length;
  return html`
    <p class="muted" part="waiting">${sends ? options.progressWords : nothing}</p>
    <div class="actions-row" part="actions">
      ${options.onBack ? button(tools.back, {part: 'edit', look: 'quiet', busy: sends, onClick: options.onBack}) : nothing}
      ${button(count ? tools.cancel : tools.close, {
        part: 'done',
        look: 'quiet',
        busy: sends,
        onClick: options.onClose,
      })}
      ${
        count
          ? button(
              waitSeconds > 0 ? listTerms.tryAgainIn(waitSeconds) : actionWords(action, words).confirm(count, locale),
              {part: 'confirm', look: 'primary', busy, onClick: options.onConfirm},
            )
          : nothing
      }
    </div>
  `;
}

/** Below what became of each. */
export function resultActions(
  results: SubscriptionActionResults,
  {tools, locale}: BulkWords,
  options: {
    /** Reviews those that had changed again. */
    readonly onAgain: (ids: readonly string[]) => void;
    readonly onPay: (invoices: readonly DocumentReference[]) => void;
    readonly onClose: () => void;
  },
): TemplateResult {
  const {onAgain, onPay, onClose} = options;
  const again = changedMeanwhile(results);
  const invoices = results.results.flatMap(({effect}) => effect?.invoice ?? []);
  return html`
    ${invoices.length ? html`<p class="muted" part="hint">${tools.payHint}</p>` : nothing}
    <div class="actions-row" part="actions">
      ${
        again.length
          ? button(tools.again(again.length, locale), {part: 'review', onClick: () => onAgain(again)})
          : nothing
      }
      ${button(tools.done, {part: 'done', look: invoices.length ? 'quiet' : 'primary', onClick: onClose})}
      ${
        invoices.length
          ? button(tools.pay, {part: 'pay-renewals', look: 'primary', onClick: () => onPay(invoices)})
          : nothing
      }
    </div>
  `;
}
