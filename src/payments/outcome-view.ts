import {html, nothing, type TemplateResult} from 'lit';

import type {PaymentAttempt, PaymentPreviewGroup} from '../client/contract.js';
import {formatMoney} from '../format/money.js';
import {button} from '../templates/button.js';
import {checkIcon, clockIcon, crossIcon} from '../templates/icons.js';
import {totals} from './choose-view.js';
import type {PaymentWords} from './payment-dialog.js';
import type {PaymentFlow} from './payment-flow.js';
import type {PaymentStep} from './payment-step.js';

type Step<Name extends PaymentStep['name']> = Extract<PaymentStep, {name: Name}>;

/** Exactly what will be charged, before it is (WCAG 3.3.4); `wait` is the seconds that the server asked to wait. */
export function reviewView(
  step: Step<'reviewing'>,
  group: PaymentPreviewGroup,
  flow: PaymentFlow,
  words: PaymentWords,
  wait: number,
): TemplateResult {
  const {terms, locale} = words;
  const charge = formatMoney(group.charge, locale);
  const pay = terms.payNow(formatMoney(group.charge.amount > 0 ? group.charge : group.total, locale));
  const {chargedBefore} = step;
  return html`
    ${
      chargedBefore !== undefined && chargedBefore !== group.charge.amount
        ? html`<p class="notice warning" part="notice changed" role="alert">
            ${terms.changed(formatMoney({amount: chargedBefore, currency: group.currency}, locale), charge)}
          </p>`
        : nothing
    }
    <ul class="basket" part="basket">
      ${group.items.map(
        ({invoiceNumber, amount}) => html`
          <li part="basket-item">
            <p class="row"><span>${invoiceNumber}</span><span class="amount">${formatMoney(amount, locale)}</span></p>
          </li>
        `,
      )}
    </ul>
    ${totals(group, words)}
    <p class="muted" part="hint">
      ${
        group.charge.amount > 0
          ? terms.reviewHint(charge, step.chosen.label)
          : terms.reviewCredit(formatMoney(group.credit, locale))
      }
    </p>
    <div class="actions-row" part="actions">
      ${button(terms.back, {part: 'edit', look: 'quiet', onClick: () => flow.edit()})}
      ${button(wait > 0 ? words.listTerms.tryAgainIn(wait) : pay, {
        part: 'confirm',
        look: 'primary',
        busy: wait > 0,
        onClick: () => void flow.confirm(),
      })}
    </div>
  `;
}

/** The payment is on its way. */
export function payingView(step: Step<'paying'>, {terms}: PaymentWords): TemplateResult {
  return html`
    <div class="outcome" part="paying">
      <span class="spinner" aria-hidden="true"></span>
      <p>${terms.progress[step.progress]}</p>
    </div>
  `;
}

/** The bank's confirmation, in the container that the adapter fills. */
export function challengeView(step: Step<'challenge'>, flow: PaymentFlow, {terms}: PaymentWords): TemplateResult {
  return html`
    <p class=${step.closed ? 'notice warning' : 'muted'} part=${step.closed ? 'notice' : 'hint'}>
      ${step.closed ? terms.challengeClosed : terms.challengeHint}
    </p>
    <div class="challenge" part="challenge" ?hidden=${step.closed}></div>
    <div class="actions-row" part="actions">
      ${button(terms.giveUp, {part: 'give-up', look: 'quiet', onClick: () => void flow.giveUp()})}
      ${
        step.closed
          ? button(terms.challengeAgain, {
              part: 'challenge-again',
              look: 'primary',
              onClick: () => void flow.reopenChallenge(),
            })
          : nothing
      }
    </div>
  `;
}

const panel = (tone: string, icon: TemplateResult, title: string, hint: unknown): TemplateResult => html`
  <div class="outcome ${tone}" part="outcome">
    ${icon}
    <p class="figure" part="message">${title}</p>
    <p class="muted" part="hint">${hint}</p>
  </div>
`;

/** The result is not known yet, and it may last. */
export function unknownView({terms}: PaymentWords, close: () => void): TemplateResult {
  return html`
    ${panel('info', clockIcon, terms.unknownTitle, terms.unknownHint)}
    <div class="actions-row" part="actions">${button(terms.close, {part: 'done', onClick: close})}</div>
  `;
}

/** A payment of before a reload never reached the server. */
export function unsentView(flow: PaymentFlow, {terms}: PaymentWords, close: () => void): TemplateResult {
  return html`
    ${panel('info', crossIcon, terms.notSentTitle, terms.nothingCharged)}
    <div class="actions-row" part="actions">
      ${button(terms.close, {part: 'done', look: 'quiet', onClick: close})}
      ${button(terms.tryAgain, {part: 'try-again', look: 'primary', onClick: () => void flow.reload()})}
    </div>
  `;
}

/** How the payment ended. */
export function settledView(
  attempt: PaymentAttempt,
  flow: PaymentFlow,
  words: PaymentWords,
  options: {
    readonly close: () => void;
    readonly onReceipt: () => void;
    readonly receiptBusy: boolean;
    readonly payOther: (currency: string) => void;
  },
): TemplateResult {
  const {terms, locale} = words;
  const [other] = flow.basket.otherCurrencies;
  const done = button(terms.done, {part: 'done', look: 'primary', onClick: options.close});
  if (attempt.status === 'succeeded') {
    return html`
      ${panel('success', checkIcon, terms.paidTitle(formatMoney(attempt.total, locale)), terms.paidHint(attempt.reference))}
      <ul class="basket" part="basket">
        ${attempt.items.map(
          ({invoiceNumber, amount}) => html`
            <li part="basket-item">
              <p class="row"><span>${invoiceNumber}</span><span class="amount">${formatMoney(amount, locale)}</span></p>
            </li>
          `,
        )}
      </ul>
      <div class="actions-row" part="actions">
        ${
          attempt.capabilities.receipt.allowed
            ? button(terms.receipt, {part: 'receipt', busy: options.receiptBusy, onClick: options.onReceipt})
            : nothing
        }
        ${other ? button(terms.payRest(other), {part: 'pay-other', onClick: () => options.payOther(other)}) : nothing}
        ${done}
      </div>
    `;
  }
  if (attempt.status === 'processing' || attempt.status === 'requires_action') {
    return html`
      ${panel('info', clockIcon, terms.processingTitle, html`${terms.processingHint} ${terms.paidHint(attempt.reference)}`)}
      <div class="actions-row" part="actions">${done}</div>
    `;
  }
  const why = attempt.status === 'failed' && attempt.failure ? terms.failures[attempt.failure.code] : '';
  return html`
    ${panel('danger', crossIcon, attempt.status === 'failed' ? terms.failedTitle : terms.canceledTitle, html`${terms.nothingCharged} ${why}`)}
    <div class="actions-row" part="actions">
      ${button(terms.close, {part: 'done', look: 'quiet', onClick: options.close})}
      ${button(terms.tryAgain, {part: 'try-again', look: 'primary', onClick: () => void flow.reload()})}
    </div>
  `;
}
