import {html, nothing} from 'lit';

import type {SubscriptionActionRequest, SubscriptionActionResults} from '../../client/contract.js';
import {PortalError} from '../../core/errors.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {subscriptionMethod} from '../../templates/subscription-method.js';
import type {CardContext, CardForm} from './card-form.js';

type Effect = NonNullable<SubscriptionActionResults['results'][number]['effect']>;

/** What an action would do to the subscription, and the version that this holds for. */
interface Foreseen {
  readonly effect: Effect;
  readonly etag: string;
}

/** @throws {PortalError} when it can't be done, or could not be asked */
async function foresee(
  {client, subscription}: CardContext,
  action: SubscriptionActionRequest['action'],
): Promise<Foreseen> {
  const {id, etag} = subscription();
  const {results} = await client.subscriptions.previewActions({action, subscriptions: [{id, etag}]});
  const [result] = results;
  if (result?.effect) return {effect: result.effect, etag};
  throw new PortalError(result?.outcome === 'stale' ? 'stale' : 'not_possible');
}

/** Pays the next period now, at the price that the server told. */
export function renewForm(context: CardContext): CardForm {
  const {client, words, subscription, changed} = context;
  let foreseen: Foreseen | undefined;
  let before: Effect | undefined;
  const load = async (): Promise<void> => {
    before = foreseen?.effect;
    foreseen = undefined;
    try {
      foreseen = await foresee(context, 'renew');
    } finally {
      changed();
    }
  };
  return {
    get title() {
      return words().tools.renew.title(subscription().product.name);
    },
    get confirm() {
      const {tools, locale} = words();
      return foreseen ? tools.renew.confirm(formatMoney(foreseen.effect.charge, locale)) : tools.actions.renew;
    },
    get blocked() {
      return foreseen === undefined;
    },
    load,
    render() {
      if (!foreseen) return html``;
      const {tools, card, states, locale} = words();
      const {charge, period, nextCharge, paymentMethod} = foreseen.effect;
      const day = (iso: string): string => formatDay(iso, locale);
      const total = formatMoney(charge, locale);
      const old = before && formatMoney(before.charge, locale);
      const isOther = old !== undefined && old !== total;
      return html`
        ${isOther ? html`<p class="notice warning" part="notice changed" role="alert">${tools.changedMeanwhile}</p>` : nothing}
        <p class="hint-text muted" part="hint">${tools.renew.hint}</p>
        ${
          period
            ? html`<p class="sum" part="sum">
                <span part="sum-label">${tools.renew.period}</span>
                <span class="amount" part="sum-amount">${card.span(day(period.startsOn), day(period.endsOn))}</span>
              </p>`
            : nothing
        }
        <p class="sum grand" part="sum grand">
          <span part="sum-label">${tools.renew.total}</span>
          <span class="amount" part="sum-amount"
            >${isOther ? html`<mark part="changed-value">${total}</mark> <small>${tools.wasBefore(old)}</small>` : total}</span
          >
        </p>
        <p class="muted" part="hint">
          ${paymentMethod ? tools.change.chargedTo(subscriptionMethod(paymentMethod, states)) : nothing}
          ${nextCharge ? tools.renew.thenNext(formatMoney(nextCharge.amount, locale), day(nextCharge.on)) : nothing}
        </p>
      `;
    },
    send(onUncertain) {
      if (!foreseen) throw new Error('There is no price yet. Nothing was sent.');
      const {effect, etag} = foreseen;
      return client.subscriptions.renew(subscription().id, effect.charge.amount, {etag, onUncertain});
    },
    async refused({code}) {
      if (code !== 'stale' && code !== 'amount_changed') return false;
      const old = foreseen?.effect.charge.amount;
      await load();
      return foreseen !== undefined && foreseen.effect.charge.amount !== old;
    },
    done({subscription: renewed}) {
      const {tools, locale} = words();
      const until = foreseen?.effect.period?.endsOn ?? (renewed ?? subscription()).currentPeriod.endsOn;
      return tools.renew.done(formatDay(until, locale));
    },
  };
}

/** Switches the renewal at each period's end on or off, after it has said what that means. */
export function autoRenewForm(context: CardContext): CardForm {
  const {client, words, subscription, changed} = context;
  const turnsOn = !subscription().autoRenew;
  let foreseen: Foreseen | undefined;
  const endsOn = (): string => {
    const {effect} = foreseen ?? {};
    const now = subscription();
    return formatDay(effect?.endsOn ?? now.endsOn ?? now.currentPeriod.endsOn, words().locale);
  };
  return {
    get title() {
      const {auto} = words().tools;
      return turnsOn ? auto.onTitle : auto.offTitle;
    },
    get confirm() {
      const {auto} = words().tools;
      return turnsOn ? auto.confirmOn : auto.confirmOff;
    },
    get blocked() {
      return foreseen === undefined;
    },
    async load() {
      foreseen = await foresee(context, turnsOn ? 'auto_renew_on' : 'auto_renew_off');
      changed();
    },
    render() {
      if (!foreseen) return html``;
      const {tools, states, locale} = words();
      const {nextCharge, paymentMethod} = foreseen.effect;
      const {auto, change} = tools;
      if (!turnsOn) return html`<p part="hint">${auto.off(endsOn())}</p>`;
      return html`
        <p part="hint">
          ${nextCharge ? auto.on(formatMoney(nextCharge.amount, locale), formatDay(nextCharge.on, locale)) : auto.onPlain}
          ${paymentMethod ? change.chargedTo(subscriptionMethod(paymentMethod, states)) : nothing}
        </p>
      `;
    },
    async send(onUncertain) {
      const {id, etag} = subscription();
      return {subscription: await client.subscriptions.setAutoRenew(id, turnsOn, {etag, onUncertain})};
    },
    async refused({code}) {
      if (code === 'stale') foreseen = await foresee(context, turnsOn ? 'auto_renew_on' : 'auto_renew_off');
      return false;
    },
    done({subscription: now}) {
      const {auto} = words().tools;
      return turnsOn ? auto.doneOn : auto.doneOff(now?.endsOn ? formatDay(now.endsOn, words().locale) : endsOn());
    },
  };
}
