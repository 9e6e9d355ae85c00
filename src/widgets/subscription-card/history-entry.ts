import {html, nothing, type TemplateResult} from 'lit';

import type {SubscriptionEvent} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatPercent} from '../../format/number.js';
import {methodLabel} from '../../templates/method-label.js';
import {inRow, type CardWords} from './card-words.js';

/** What has happened, when, and what is known of it. */
export function historyEntry(event: SubscriptionEvent, words: CardWords): TemplateResult {
  const {tools, locale} = words;
  const {at, type, actor} = event;
  const details = eventDetails(event, words);
  const time = new Date(at);
  return html`
    <li part="event">
      <time datetime=${at} class="muted">${formatDay(localDay(time), locale)}</time>
      <span>
        ${tools.events[type]}${
          details.length || actor
            ? html`<br /><span class="muted">${inRow([...details, actor ? tools.by(actor) : ''])}</span>`
            : nothing
        }
      </span>
    </li>
  `;
}

/** The day that a moment is on where the customer is. */
function localDay(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** Each fact that the event knows, in words. */
function eventDetails({details, type}: SubscriptionEvent, {tools, states, terms, locale}: CardWords): string[] {
  const {on, until, seats, product, termMonths, price, invoice, amount, method, reason, percent} = details;
  const reasons: Readonly<Record<string, string>> = {...tools.failures, ...tools.reasons};
  const change = <Value>(pair: {from: Value; to: Value} | undefined, say: (value: Value) => string): string =>
    pair ? tools.fromTo(say(pair.from), say(pair.to)) : '';
  return [
    change(product, (name) => name),
    change(seats, (count) => terms.seats(count, locale)),
    change(termMonths, (months) => states.term(months, locale)),
    change(price, (money) => formatMoney(money, locale)),
    method ? methodLabel(method, terms.methods) : '',
    reason ? (reasons[reason] ?? '') : '',
    percent ? tools.percentOff(formatPercent(percent, locale)) : '',
    amount ? formatMoney(amount, locale) : '',
    invoice?.number ?? '',
    on && type !== 'started' ? tools.from(formatDay(on, locale)) : '',
    until ? tools.until(formatDay(until, locale)) : '',
  ].filter(Boolean);
}
