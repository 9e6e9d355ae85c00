import {html, nothing, type TemplateResult} from 'lit';

import type {Subscription} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import {subscriptionMethodText} from '../../templates/subscription-method.js';
import type {CardWords} from './card-words.js';

/** What is known of it, each under its name. */
export function cardFacts(subscription: Subscription, {card: terms, states, locale}: CardWords): TemplateResult {
  const {number, team, seats, currentPeriod, nextCharge} = subscription;
  const day = (iso: string): string => formatDay(iso, locale);
  const fact = (label: string, value: unknown): TemplateResult =>
    html`<div part="fact">
      <dt class="muted" part="label">${label}</dt>
      <dd part="value">${value}</dd>
    </div>`;
  return html`
    <dl class="card-facts" part="facts">
      ${fact(terms.number, number)} ${team ? fact(terms.team, team) : nothing}
      ${
        seats
          ? fact(
              terms.seats,
              states.seatsAssigned(formatNumber(seats.assigned, locale), formatNumber(seats.bought, locale)),
            )
          : nothing
      }
      ${fact(terms.period, terms.span(day(currentPeriod.startsOn), day(currentPeriod.endsOn)))}
      ${fact(
        terms.nextCharge,
        nextCharge ? terms.chargeOn(formatMoney(nextCharge.amount, locale), day(nextCharge.on)) : terms.noCharge,
      )}
      ${fact(terms.method, subscriptionMethodText(subscription, states))}
    </dl>
  `;
}
