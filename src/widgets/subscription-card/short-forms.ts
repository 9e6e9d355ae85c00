import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Subscription} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatPercent} from '../../format/number.js';
import type {CardContext, CardForm} from './card-form.js';
import {dayAfter, today} from './days.js';

/** Takes back what was to hold from the next period. */
export function withdrawForm({client, words, subscription}: CardContext): CardForm {
  const {scheduledChange} = subscription();
  return {
    get title() {
      return words().tools.withdrawing.title;
    },
    get confirm() {
      return words().tools.withdrawing.confirm;
    },
    render() {
      const {tools, locale} = words();
      return scheduledChange
        ? html`<p part="hint">${tools.withdrawing.hint(formatDay(scheduledChange.effectiveOn, locale))}</p>`
        : html``;
    },
    async send(onUncertain) {
      const {id, etag} = subscription();
      return {subscription: await client.subscriptions.withdrawChange(id, {etag, onUncertain})};
    },
    done: () => words().tools.withdrawing.done,
  };
}

/** Has a paused one go on, or calls a pause off that has not begun. */
export function resumeForm({client, words, subscription}: CardContext): CardForm {
  const opened = subscription();
  return {
    get title() {
      const {tools} = words();
      return opened.status === 'paused' ? tools.resume.title(opened.product.name) : tools.actions.callOff;
    },
    get confirm() {
      const {tools} = words();
      return opened.status === 'paused' ? tools.resume.confirm : tools.actions.callOff;
    },
    render() {
      const {tools, locale} = words();
      const {status, currentPeriod, price} = subscription();
      if (status !== 'paused') return html`<p part="hint">${tools.resume.callOff}</p>`;
      // What was paid for is used up first.
      return currentPeriod.endsOn >= today()
        ? html`<p part="hint">${tools.resume.within(formatDay(currentPeriod.endsOn, locale))}</p>`
        : html`<p part="hint">${tools.resume.anew(formatMoney(price, locale))}</p>`;
    },
    async send(onUncertain) {
      const {id, etag, openInvoice} = subscription();
      const resumed = await client.subscriptions.resume(id, {etag, onUncertain});
      // A new period begins, and is to be paid.
      const isNew = resumed.openInvoice !== null && resumed.openInvoice.id !== openInvoice?.id;
      return {subscription: resumed, invoice: isNew ? resumed.openInvoice : null};
    },
    done: () => words().tools.resume.done,
  };
}

/** Withdraws a cancellation, with the vendor's offer where there is one. */
export function keepForm({client, words, subscription, changed}: CardContext): CardForm {
  let takesOffer = subscription().retentionOffer !== null;
  const offer = (): Subscription['retentionOffer'] => (takesOffer ? subscription().retentionOffer : null);
  return {
    get title() {
      return words().tools.keeping.title(subscription().product.name);
    },
    get confirm() {
      return words().tools.keeping.confirm;
    },
    render() {
      const {tools, locale} = words();
      const {endsOn, price, retentionOffer} = subscription();
      const option = (takes: boolean, label: string, hint?: string) => html`
        <label class="choice framed" part="choice">
          <input
            type="radio"
            name="card-keep"
            .checked=${live(takesOffer === takes)}
            @change=${() => {
              takesOffer = takes;
              changed();
            }}
          />
          <span>${label} ${hint ? html`<small class="muted">${hint}</small>` : nothing}</span>
        </label>
      `;
      return html`
        <p part="hint">
          ${tools.keeping.hint(formatDay(dayAfter(endsOn ?? today()), locale), formatMoney(price, locale))}
        </p>
        ${
          retentionOffer
            ? html`<fieldset part="group">
                ${option(
                  true,
                  tools.cancelling.offer(formatPercent(retentionOffer.percent, locale), retentionOffer.months, locale),
                  tools.cancelling.saves(formatMoney(retentionOffer.saves, locale)),
                )}
                ${option(false, tools.keeping.plain)}
              </fieldset>`
            : nothing
        }
      `;
    },
    async send(onUncertain) {
      const {id, etag} = subscription();
      const acceptOffer = offer() !== null;
      return {subscription: await client.subscriptions.keep(id, {acceptOffer}, {etag, onUncertain})};
    },
    done: () => words().tools.keeping.done,
  };
}
