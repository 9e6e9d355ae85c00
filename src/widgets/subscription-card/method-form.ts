import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import type {PaymentMethod, PaymentMethodList} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {plusIcon} from '../../templates/icons.js';
import {button} from '../../templates/button.js';
import {subscriptionMethod} from '../../templates/subscription-method.js';
import type {CardContext, CardForm} from './card-form.js';

/** What it is charged to: the customer's default, one of the others, or one that is entered now. */
export function methodForm({client, words, subscription, changed, enterMethod, entered}: CardContext): CardForm {
  let list: PaymentMethodList | undefined;
  const own = subscription().paymentMethod;
  /** Null is the default, whichever that is. */
  let chosen: string | null | undefined = entered ?? (own ? (own.isDefault ? null : own.id) : undefined);
  const standard = (): PaymentMethod | undefined => list?.items.find(({isDefault}) => isDefault);
  const method = (): PaymentMethod | undefined =>
    chosen === null ? standard() : list?.items.find(({id}) => id === chosen);
  const nameOf = (each: PaymentMethod): string =>
    subscriptionMethod({...each, brand: each.brand ?? '', isDefault: each.isDefault}, words().states);
  const isUsable = (): boolean => {
    const found = method();
    return found !== undefined && !found.expired;
  };

  return {
    get title() {
      return words().tools.method.title;
    },
    get confirm() {
      return words().tools.method.confirm;
    },
    get blocked() {
      return !isUsable();
    },
    async load() {
      list = await client.paymentMethods.list();
      if (chosen === undefined) chosen = standard() ? null : list.items.find(({expired}) => !expired)?.id;
      changed();
    },
    render() {
      if (!list) return html``;
      const {tools, states, listTools, locale} = words();
      const {nextCharge, status} = subscription();
      const option = (value: string | null, label: string, isExpired = false) => html`
        <label class="choice framed" part="choice method-choice">
          <input
            type="radio"
            name="card-method"
            ?disabled=${isExpired}
            .checked=${live(chosen === value)}
            @change=${() => {
              chosen = value;
              changed();
            }}
          />
          <span>${label} ${isExpired ? html`<small part="reason">${tools.method.expired}</small>` : nothing}</span>
        </label>
      `;
      const byDefault = standard();
      const {add} = list.capabilities;
      return html`
        ${
          list.items.length
            ? html`<fieldset part="group">
                <legend part="legend">${tools.method.legend}</legend>
                ${option(
                  null,
                  byDefault ? tools.method.standard(nameOf(byDefault)) : tools.method.standardNone,
                  !byDefault || byDefault.expired,
                )}
                ${list.items.map((each) => option(each.id, each.isDefault ? `${nameOf(each)} · ${states.isDefault}` : nameOf(each), each.expired))}
              </fieldset>`
            : html`<p part="hint">${tools.method.none}</p>`
        }
        ${
          list.entry
            ? button(html`${plusIcon} ${tools.method.other}`, {
                part: 'add',
                capability: add,
                reasons: listTools.reasons,
                id: 'why-add',
                onClick: enterMethod,
              })
            : nothing
        }
        <p class="muted" part="hint">
          ${
            status === 'past_due'
              ? tools.method.retried
              : nextCharge
                ? tools.method.next(formatMoney(nextCharge.amount, locale), formatDay(nextCharge.on, locale))
                : nothing
          }
        </p>
      `;
    },
    async send(onUncertain) {
      const {id, etag} = subscription();
      return {
        subscription: await client.subscriptions.setPaymentMethod(id, chosen ?? null, {etag, onUncertain}),
      };
    },
    async refused({code}) {
      if (code === 'payment_method_unusable' || code === 'stale') list = await client.paymentMethods.list();
      return false;
    },
    done({subscription: now}) {
      const {tools, states} = words();
      const used = now?.paymentMethod;
      return tools.method.done(used ? subscriptionMethod(used, states) : states.noMethod);
    },
  };
}
