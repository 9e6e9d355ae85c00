import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Money, PaymentMethod, SubscriptionActionResults, SubscriptionListItem} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import {badge, type BadgeTone} from '../../templates/badge.js';
import {subscriptionMethod} from '../../templates/subscription-method.js';
import {actionWords, reasonWords, type BulkResult, type BulkWords} from './bulk-words.js';
import type {BulkAction} from './subscription-list.events.js';

/** The subscriptions that something is done with, by id. */
export type Chosen = ReadonlyMap<string, SubscriptionListItem>;

/** What they are to be charged to: a method of the customer's, or always the default (null). */
export function methodView(
  methods: readonly PaymentMethod[],
  chosen: string | null | undefined,
  {tools, states}: BulkWords,
  onChoose: (id: string | null) => void,
): TemplateResult {
  if (!methods.length) return html`<p class="notice warning" part="notice">${tools.noMethod}</p>`;
  const choice = (id: string | null, words: string, isDefault: boolean, expired: boolean): TemplateResult => html`
    <label class="choice framed" part="choice method-choice" aria-disabled=${expired}>
      <input
        type="radio"
        name="bulk-method"
        .checked=${live(chosen === id)}
        ?disabled=${expired}
        @change=${() => onChoose(id)}
      />
      <span>
        ${words} ${isDefault ? html`<span class="muted">· ${states.isDefault}</span>` : nothing}
        ${expired ? html`<span class="muted">· ${tools.expired}</span>` : nothing}
      </span>
    </label>
  `;
  return html`
    <fieldset part="group">
      <legend part="legend">${tools.chooseMethod}</legend>
      ${methods.map((method) => choice(method.id, subscriptionMethod(method, states), method.isDefault, method.expired))}
      ${methods.some(({isDefault}) => isDefault) ? choice(null, tools.followDefault, false, false) : nothing}
    </fieldset>
  `;
}

/** What is reviewed: the subscriptions, and what was to be charged for each at the review before. */
export interface Reviewed {
  readonly chosen: Chosen;
  readonly before: ReadonlyMap<string, Money>;
}

/** What an action would do to each, what is left as it is and why, and what is charged now. */
export function reviewView(
  action: BulkAction,
  {results, totals}: SubscriptionActionResults,
  {chosen, before}: Reviewed,
  words: BulkWords,
): TemplateResult {
  const {tools, locale} = words;
  const changed = results.filter(({outcome}) => outcome === 'done');
  const left = results.filter(({outcome}) => outcome !== 'done');
  return html`
    ${
      changed.length
        ? html`<p class="muted" part="hint">${actionWords(action, words).hint}</p>
            <ul class="effects" part="effects" aria-label=${tools.effects}>
              ${changed.map((result) => effect(action, result, chosen, words, {before: before.get(result.id)}))}
            </ul>`
        : html`<p part="message">${tools.nothing}</p>`
    }
    ${
      left.length
        ? html`<h3 part="effects-title">${tools.leftOut(left.length, locale)}</h3>
            <ul class="effects" part="effects">
              ${left.map((result) => refusal(result, chosen, words, false))}
            </ul>`
        : nothing
    }
    ${changed.length ? charged(totals, words) : nothing}
  `;
}

/** What became of each. */
export function resultsView(
  action: BulkAction,
  {results}: SubscriptionActionResults,
  chosen: Chosen,
  words: BulkWords,
): TemplateResult {
  const {tools, locale} = words;
  const done = results.filter(({outcome}) => outcome === 'done').length;
  const all = done === results.length;
  return html`
    <p class="notice ${all ? 'success' : 'warning'}" part="notice outcome">
      ${tools.results(formatNumber(done, locale), results.length, locale)}
    </p>
    <ul class="effects" part="effects">
      ${results.map((result) =>
        result.outcome === 'done'
          ? effect(action, result, chosen, words, {isDone: true})
          : refusal(result, chosen, words, true),
      )}
    </ul>
  `;
}

function effect(
  action: BulkAction,
  result: BulkResult,
  chosen: Chosen,
  words: BulkWords,
  {isDone = false, before}: {readonly isDone?: boolean; readonly before?: Money | undefined},
): TemplateResult {
  return html`
    <li class="effect" part="effect">
      ${head(result, chosen, words, isDone)}
      <ul>
        ${differenceOf(result, before, words)}
        ${effectWords(action, result, words).map((line) => html`<li part="effect-fact">${line}</li>`)}
      </ul>
    </li>
  `;
}

function refusal(result: BulkResult, chosen: Chosen, words: BulkWords, isDone: boolean): TemplateResult {
  return html`
    <li class="effect" part="effect">
      ${head(result, chosen, words, isDone)}
      <p class="muted" part="effect-fact">${reasonWords(result, words)}</p>
    </li>
  `;
}

const tones: Readonly<Record<BulkResult['outcome'], BadgeTone>> = {
  done: 'success',
  unchanged: 'neutral',
  refused: 'danger',
  stale: 'warning',
};

function head(
  {id, number, outcome}: BulkResult,
  chosen: Chosen,
  {tools}: BulkWords,
  withOutcome: boolean,
): TemplateResult {
  const subscription = chosen.get(id);
  return html`
    <div class="effect-head">
      <span>
        <strong>${subscription?.product.name}</strong>
        <span class="muted">${number ?? subscription?.number}</span>
      </span>
      ${withOutcome ? badge(tools.outcomes[outcome], tones[outcome], `status status-${outcome}`) : nothing}
    </div>
  `;
}

/** That it costs something else than at the review before. */
function differenceOf(
  {effect: it}: BulkResult,
  before: Money | undefined,
  {tools, locale}: BulkWords,
): TemplateResult | typeof nothing {
  if (!it || !before || before.amount === it.charge.amount) return nothing;
  const change = tools.chargeChanged(formatMoney(before, locale), formatMoney(it.charge, locale));
  return html`<li part="effect-fact changed"><strong>${change}</strong></li>`;
}

/** What is so for one from now on, a sentence each. */
function effectWords(action: BulkAction, {effect: it}: BulkResult, {tools, states, locale}: BulkWords): string[] {
  if (!it) return [];
  const money = (amount: Money): string => formatMoney(amount, locale);
  const day = (iso: string): string => formatDay(iso, locale);
  const {charge, period, autoRenew, endsOn, nextCharge, paymentMethod, invoice} = it;
  const next = nextCharge
    ? [tools.nextCharge(money(nextCharge.amount), day(nextCharge.on))]
    : // One whose renewal is unpaid goes on once it is paid: when isn't known before.
      autoRenew
      ? []
      : [tools.noCharge];
  const method = paymentMethod ? [tools.chargedTo(subscriptionMethod(paymentMethod, states))] : [];
  const outlook = endsOn ? [states.endsOn(day(endsOn))] : next;
  switch (action) {
    case 'renew':
      return [
        ...(period ? [tools.charge(money(charge), day(period.startsOn), day(period.endsOn))] : []),
        ...outlook,
        ...method,
        ...(invoice ? [tools.invoice(invoice.number)] : []),
      ];
    case 'auto_renew_on':
      return [...next, ...method];
    case 'auto_renew_off':
      return [...(endsOn ? [states.endsOn(day(endsOn))] : []), ...next];
    case 'set_payment_method':
      return [...method, ...outlook];
  }
}

function charged(totals: readonly Money[], {tools, locale}: BulkWords): TemplateResult | typeof nothing {
  if (!totals.length) return nothing;
  return html`
    <dl class="charged" part="charged">
      ${totals.map(
        (total) =>
          html`<dt part="sum-label">${tools.total}</dt>
            <dd part="sum-amount">${formatMoney(total, locale)}</dd>`,
      )}
    </dl>
  `;
}
