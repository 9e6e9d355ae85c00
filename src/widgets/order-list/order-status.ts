import {html, nothing, type TemplateResult} from 'lit';

import type {OrderListItem, OrderStatus} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatPercent} from '../../format/number.js';
import type {OrderTerms} from '../../i18n/orders.js';
import {badge, type BadgeTone} from '../../templates/badge.js';

const tones: Readonly<Record<OrderStatus, BadgeTone>> = {
  confirmed: 'info',
  in_progress: 'info',
  fulfilled: 'success',
  canceled: 'neutral',
};

/** Its status, and that it waits for a payment. */
export function orderBadges({status, awaitingPayment}: OrderListItem, terms: OrderTerms): TemplateResult {
  const part = `status status-${status.replace('_', '-')}`;
  return html`${badge(terms.statuses[status], tones[status], part)}
  ${awaitingPayment ? badge(terms.awaitingPayment, 'warning', 'status status-awaiting-payment') : nothing}`;
}

/** How much of its period has passed: a bar that says it in figures too, and from when to when. Nothing where it has none. */
export function periodBar(
  {startsOn, endsOn, progress}: OrderListItem,
  terms: OrderTerms,
  locale: string,
): TemplateResult | typeof nothing {
  if (progress === null || !startsOn || !endsOn) return nothing;
  const period = terms.period(formatDay(startsOn, locale), formatDay(endsOn, locale));
  return html`
    <span class="passed">
      <progress part="period-bar" max="100" value=${progress} aria-label=${`${terms.progress}. ${period}`}></progress>
      <span part="percent">${formatPercent(`${progress}`, locale)}</span>
    </span>
    <small class="muted" part="period">${period}</small>
  `;
}
