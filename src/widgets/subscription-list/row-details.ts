import {html, nothing, type TemplateResult} from 'lit';

import type {SubscriptionListItem} from '../../client/contract.js';
import {SubscriptionTermsController} from '../../controllers/subscription-terms.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import {adopt} from '../../styles/adopt.js';
import {subscriptionMethodText} from '../../templates/subscription-method.js';
import {subscriptionOutlook} from '../../templates/subscription-outlook.js';
import {rowDetailStyles} from './row-details.styles.js';
import type {SubscriptionList} from './subscription-list.js';

/** What the rows say more fully once they are painted. */
export class RowDetails {
  readonly #host: SubscriptionList;
  readonly #terms: SubscriptionTermsController;

  constructor(host: SubscriptionList) {
    this.#host = host;
    this.#terms = new SubscriptionTermsController(host);
    adopt(host, rowDetailStyles);
  }

  /** “Renews on 1 Dec 2026”, in place of the day alone; and for how much, where that has no column. */
  outlook(subscription: SubscriptionListItem): TemplateResult {
    const {locale} = this.#host;
    const {nextCharge} = subscription;
    return html`
      ${subscriptionOutlook(subscription, this.#terms.value, locale)}
      ${nextCharge ? html`<small class="fold-next" part="next-amount">${formatMoney(nextCharge.amount, locale)}</small>` : nothing}
    `;
  }

  /** What is charged next, and when. */
  nextCharge({nextCharge}: SubscriptionListItem): TemplateResult | typeof nothing {
    const {locale} = this.#host;
    return nextCharge
      ? html`
          ${formatMoney(nextCharge.amount, locale)}
          <small class="muted" part="next-day">${formatDay(nextCharge.on, locale)}</small>
        `
      : nothing;
  }

  /** What it is charged to, and why that won't do. */
  method(subscription: SubscriptionListItem): TemplateResult {
    return subscriptionMethodText(subscription, this.#terms.value);
  }

  /** “19 / 24” to the eye, in words to the ear. */
  seats({assigned, bought}: NonNullable<SubscriptionListItem['seats']>): TemplateResult {
    const terms = this.#terms.value;
    const [given, had] = [assigned, bought].map((count) => formatNumber(count, this.#host.locale)) as [string, string];
    return html`
      <span aria-hidden="true" part="seat-count">${terms.seats(given, had)}</span>
      <span class="visually-hidden">${terms.seatsAssigned(given, had)}</span>
    `;
  }
}
