import {html, nothing, type TemplateResult} from 'lit';

import type {Quote} from '../../../client/contract.js';
import {formatDay} from '../../../format/date.js';
import {formatMoment} from '../../../format/moment.js';
import {formatMoney} from '../../../format/money.js';
import {button} from '../../../templates/button.js';
import {checkIcon, clockIcon, crossIcon} from '../../../templates/icons.js';
import type {Accepted} from './accept-step.js';
import type {AcceptWords} from './accept-words.js';
import {payableNow} from './review-view.js';

/** It is on its way. */
export function sendingView(checking: boolean, {terms}: AcceptWords): TemplateResult {
  return html`
    <div class="outcome" part="sending">
      <span class="spinner" aria-hidden="true"></span>
      <p>${checking ? terms.checking : terms.sending}</p>
    </div>
  `;
}

/** Nobody knows yet whether it was accepted, and it may last. */
export function unknownView(
  {terms}: AcceptWords,
  options: {readonly close: () => void; readonly check: () => void},
): TemplateResult {
  return html`
    ${panel('info', clockIcon, terms.unknownTitle, terms.unknownHint)}
    <div class="actions-row" part="actions">
      ${button(terms.close, {part: 'done', look: 'quiet', onClick: options.close})}
      ${button(terms.checkAgain, {part: 'check', look: 'primary', onClick: options.check})}
    </div>
  `;
}

/** It is above what this person may accept. */
export function limitView(
  quote: Quote,
  words: AcceptWords,
  options: {readonly close: () => void; readonly requestApproval: () => void},
): TemplateResult {
  const {terms, reasons, locale} = words;
  const {requestApproval} = quote.capabilities;
  return html`
    ${panel('info', clockIcon, terms.limitHint(quote.number, formatMoney(quote.total, locale)))}
    ${quote.awaitingApproval ? html`<p class="notice" part="notice">${terms.limitWaiting}</p>` : nothing}
    <div class="actions-row" part="actions">
      ${button(terms.close, {part: 'done', look: 'quiet', onClick: options.close})}
      ${button(terms.approval.send, {
        part: 'request-approval',
        look: 'primary',
        capability: requestApproval,
        reasons,
        id: 'why-approval',
        onClick: options.requestApproval,
      })}
    </div>
  `;
}

/** What has become of a quote that can't be accepted any more. */
export function goneView(
  quote: Quote,
  words: AcceptWords,
  options: {readonly close: () => void; readonly links: TemplateResult},
): TemplateResult {
  const {terms, locale} = words;
  const accepted = quote.status === 'accepted';
  const due = accepted && quote.awaitingPayment ? payableNow(quote) : undefined;
  const next = due ? terms.donePayment(formatMoney(due, locale)) : terms.gone.acceptedHint;
  const why = whatBecame(quote, words);
  return html`
    ${panel(accepted ? 'success' : 'info', accepted ? checkIcon : crossIcon, why, accepted ? next : terms.gone.nothing)}
    ${accepted ? options.links : nothing}
    <div class="actions-row" part="actions">
      ${button(terms.close, {part: 'done', look: 'primary', onClick: options.close})}
    </div>
  `;
}

/** By whom and when a quote was accepted or declined, or when it ended. */
export function whatBecame(quote: Quote, {terms, locale}: AcceptWords): string {
  const {status, signature, declined, messages, validUntil} = quote;
  if (status === 'accepted') {
    const event = messages.findLast((message) => message.event === 'accepted');
    const name = signature?.name ?? event?.author.name;
    const when = signature?.signedAt ?? event?.sentAt;
    return name && when ? terms.gone.accepted(name, formatMoment(when, locale)) : terms.doneTitle(quote.number);
  }
  if (declined) return terms.gone.declined(declined.declinedBy, formatMoment(declined.declinedAt, locale));
  if (status === 'canceled') return terms.gone.canceled;
  return validUntil ? terms.gone.expired(formatDay(validUntil, locale)) : terms.gone.title(quote.number);
}

/** It is accepted, and there is nothing that this person could pay now. */
export function doneView(
  {quote}: Accepted,
  {terms, reasons, locale}: AcceptWords,
  options: {readonly close: () => void; readonly links: TemplateResult},
): TemplateResult {
  const due = quote.awaitingPayment ? payableNow(quote) : undefined;
  const {pay} = quote.capabilities;
  return html`
    ${panel('success', checkIcon, due ? terms.donePayment(formatMoney(due, locale)) : terms.doneHint)}
    ${due && pay.reason ? html`<p class="notice" part="notice">${reasons[pay.reason]}</p>` : nothing} ${options.links}
    <div class="actions-row" part="actions">
      ${button(terms.done, {part: 'done', look: 'primary', onClick: options.close})}
    </div>
  `;
}

/** The title of the dialog says what it is; this says what it means. */
const panel = (tone: string, icon: TemplateResult, message: string, hint = ''): TemplateResult => html`
  <div class="outcome ${tone}" part="outcome">
    ${icon}
    <p class="lead" part="message">${message}</p>
    ${hint ? html`<p class="muted" part="hint">${hint}</p>` : nothing}
  </div>
`;
