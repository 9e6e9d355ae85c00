import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentReference, Money, Subscription} from '../../client/contract.js';
import type {PortalElement} from '../../core/portal-element.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatPercent} from '../../format/number.js';
import {canOpenElsewhere, openElsewhere} from '../../lists/open-elsewhere.js';
import {clockIcon} from '../../templates/icons.js';
import {subscriptionMethod} from '../../templates/subscription-method.js';
import type {CardActions} from './card-actions.js';
import {counted, inRow, type CardWords} from './card-words.js';

/** An invoice that was made a moment ago. */
export interface MadeInvoice extends DocumentReference {
  /** What is due of it; undefined where it isn't known yet. */
  readonly total: Money | undefined;
}

/** What the notices call, and what was done a moment ago. */
export interface NoticeOptions extends CardActions {
  readonly host: PortalElement;
  readonly made: MadeInvoice | undefined;
  readonly quote: DocumentReference | undefined;
}

/** What has to be known first: what is unpaid and until when, what ends, what is paused, what will change, what was made. */
export function cardNotices(subscription: Subscription, words: CardWords, options: NoticeOptions): TemplateResult {
  const {tools, locale} = words;
  const {notices, actions} = tools;
  const {status, methodIssue, pause, cancelAtPeriodEnd, endsOn, autoRenew, capabilities, discount} = subscription;
  const {limits, canceledBecause} = subscription;
  const day = (iso: string): string => formatDay(iso, locale);
  const link = (action: 'method' | 'keep' | 'resume', label: string, isAllowed: boolean): TemplateResult =>
    isAllowed
      ? html`<button type="button" class="link" part="link fix" @click=${() => options.act(action)}>${label}</button>`
      : html``;
  const notice = (tone: string, name: string, text: unknown, fix: unknown = nothing): TemplateResult =>
    html`<div class="notice ${tone}" part="notice ${name}"><span>${text}</span>${fix}</div>`;
  const isLive = status !== 'canceled';
  return html`
    ${options.made ? madeNotice(subscription, options.made, words, options) : nothing}
    ${options.quote ? quoteNotice(options.quote, words, options.host) : nothing}
    ${status === 'past_due' ? unpaidNotice(subscription, words) : nothing}
    ${
      methodIssue && isLive && status !== 'paused'
        ? notice(
            methodIssue === 'expires_before_renewal' ? 'warning' : 'danger',
            'method-issue',
            notices.issues[methodIssue],
            link('method', actions.method, capabilities.setPaymentMethod.allowed),
          )
        : nothing
    }
    ${
      cancelAtPeriodEnd && endsOn
        ? notice('warning', 'ending', notices.ends(day(endsOn)), link('keep', actions.keep, capabilities.keep.allowed))
        : isLive && endsOn && !autoRenew
          ? notice('warning', 'ending', notices.expires(day(endsOn)))
          : nothing
    }
    ${status === 'paused' ? notice('', 'paused', pause?.until ? notices.paused(day(pause.until)) : notices.pausedOpen) : nothing}
    ${pause && status !== 'paused' && isLive ? notice('', 'paused', notices.pauseAsked(day(pause.from))) : nothing}
    ${subscription.scheduledChange ? scheduledNotice(subscription, words, options) : nothing}
    ${discount ? notice('success', 'discount', notices.discount(formatPercent(discount.percent, locale), day(discount.until))) : nothing}
    ${limits.commitmentEndsOn && isLive ? notice('', 'contract', notices.committed(day(limits.commitmentEndsOn))) : nothing}
    ${canceledBecause ? notice('', 'ended', notices.because[canceledBecause]) : nothing}
  `;
}

/** Its renewal is unpaid: how many days are left, and what then. */
function unpaidNotice({inGracePeriod, graceEndsOn, graceDaysLeft}: Subscription, words: CardWords): TemplateResult {
  const {tools, locale} = words;
  const {notices} = tools;
  if (!inGracePeriod || !graceEndsOn)
    return html`<div class="notice danger" part="notice to-renew"><span>${notices.unpaid}</span></div>`;
  const days = graceDaysLeft ?? 0;
  return html`
    <div class="notice danger" part="notice to-renew">
      <strong class="days-left" part="countdown"
        >${clockIcon} ${days === 0 ? notices.lastDay : notices.daysLeft(days, locale)}</strong
      >
      <span>${notices.toRenew(formatDay(graceEndsOn, locale))}</span>
    </div>
  `;
}

/** What will be otherwise, from when, and the way to take it back. */
function scheduledNotice(
  {scheduledChange, capabilities}: Subscription,
  words: CardWords,
  {act}: NoticeOptions,
): TemplateResult {
  const {tools, states, locale} = words;
  if (!scheduledChange) return html``;
  const {effectiveOn, items, termMonths, total} = scheduledChange;
  const what = items.map(({name, quantity, unit}) => [name, counted(quantity, unit, words)].join(' × '));
  return html`
    <div class="notice" part="notice scheduled">
      <span>
        <strong>${tools.notices.scheduled(formatDay(effectiveOn, locale))}</strong><br />
        ${inRow([...what, states.term(termMonths, locale), tools.notices.scheduledPrice(formatMoney(total, locale))])}
      </span>
      ${
        capabilities.withdrawChange.allowed
          ? html`<button type="button" class="link" part="link withdraw-change" @click=${() => act('withdraw-change')}>
              ${tools.actions.withdraw}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** An invoice was made: it is charged by itself, or has to be paid. */
function madeNotice(
  {paymentMethod, methodIssue}: Subscription,
  made: MadeInvoice,
  {tools, states, locale}: CardWords,
  {pay}: NoticeOptions,
): TemplateResult {
  const {notices} = tools;
  const amount = made.total && formatMoney(made.total, locale);
  const isCharged = paymentMethod && methodIssue !== 'expired' && methodIssue !== 'charge_failed';
  return html`
    <div class="notice ${isCharged ? '' : 'warning'}" part="notice to-pay">
      <span>
        ${amount ? notices.due(made.number, amount) : notices.openInvoice(made.number)}
        ${isCharged ? notices.charged(subscriptionMethod(paymentMethod, states)) : notices.notCharged}
      </span>
      <button type="button" class="link" part="link pay-invoice" @click=${() => pay(made)}>${tools.actions.pay}</button>
    </div>
  `;
}

function quoteNotice(quote: DocumentReference, {tools}: CardWords, host: PortalElement): TemplateResult {
  const {notices} = tools;
  return html`
    <div class="notice success" part="notice made">
      <span>${notices.quoteMade(quote.number)}</span>
      ${
        canOpenElsewhere(host, 'quote')
          ? html`<button
              type="button"
              class="link"
              part="link open-quote"
              @click=${() => openElsewhere(host, 'quote', quote.id)}
            >
              ${notices.showQuote(quote.number)}
            </button>`
          : nothing
      }
    </div>
  `;
}
