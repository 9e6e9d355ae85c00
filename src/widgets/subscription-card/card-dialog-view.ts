import {html, nothing, type TemplateResult} from 'lit';

import type {Sender} from '../../controllers/sender.js';
import type {PortalError} from '../../core/errors.js';
import {button} from '../../templates/button.js';
import {problemAlert} from '../../templates/notices.js';
import {failure} from '../../templates/states.js';
import type {CardForm} from './card-form.js';
import {problemWords, type CardWords} from './card-words.js';

/** What is shown around a form. */
export interface CardDialogState {
  readonly form: CardForm;
  /** What is wrong with what was typed. */
  readonly mistake: string | undefined;
  /** Why what has to be known first could not be read. */
  readonly unread: PortalError | undefined;
  /** Why a step could not be taken. */
  readonly problem: PortalError | undefined;
  /** The server is being asked. */
  readonly isAsking: boolean;
}

/** What it calls, and what is on its way. */
export interface CardDialogViewOptions {
  readonly words: CardWords;
  readonly sender: Sender;
  /** Seconds that the server asked to wait before the next question. */
  readonly waitSeconds: number;
  readonly onRetry: () => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** What one waits for; empty when for nothing. */
export function waitingWords({isAsking}: CardDialogState, {tools}: CardWords, {progress}: Sender): string {
  if (isAsking) return tools.pricing;
  if (progress === 'checking') return tools.checking;
  return progress === 'sending' ? tools.sending : '';
}

/** A form with what stands around it: what went wrong, what is on its way, what leads on. */
export function cardDialogView(state: CardDialogState, options: CardDialogViewOptions): TemplateResult {
  const {form, mistake, unread, isAsking} = state;
  const {words, sender, waitSeconds, onRetry} = options;
  if (unread) {
    return failure(unread, words.listTerms, {retry: onRetry, tools: words.listTools, waitSeconds, busy: isAsking});
  }
  const problem = sender.problem ?? state.problem;
  return html`
    ${problem ? problemAlert(problemWords(problem, words)) : nothing} ${form.render()}
    <p class="error-text" part=${mistake ? 'field-error' : ''} id="card-mistake">${mistake ?? nothing}</p>
    <p class="muted" part="waiting">${waitingWords(state, words, sender) || nothing}</p>
    ${actions(state, options)}
  `;
}

function actions({form, isAsking}: CardDialogState, options: CardDialogViewOptions): TemplateResult {
  const {words, sender, onBack, onClose, onConfirm} = options;
  const {tools, listTerms} = words;
  const sends = sender.progress !== 'idle';
  const waitSeconds = Math.max(sender.waitSeconds, options.waitSeconds);
  return html`
    <div class="actions-row" part="actions">
      ${
        form.back
          ? button(tools.back, {part: 'edit', look: 'quiet', busy: sends, onClick: onBack})
          : button(tools.cancel, {part: 'done', look: 'quiet', busy: sends, onClick: onClose})
      }
      ${button(waitSeconds > 0 ? listTerms.tryAgainIn(waitSeconds) : form.confirm, {
        part: 'confirm',
        look: 'primary',
        busy: sender.busy || waitSeconds > 0 || isAsking || form.blocked === true,
        onClick: onConfirm,
      })}
    </div>
  `;
}
