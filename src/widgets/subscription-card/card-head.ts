import {html, type TemplateResult} from 'lit';

import type {Subscription} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import type {SubscriptionOutlookTerms} from '../../i18n/subscription-outlook.js';
import type {SubscriptionStateTerms} from '../../i18n/subscription-states.js';
import {subscriptionOutlook} from '../../templates/subscription-outlook.js';
import {subscriptionBadge} from '../../templates/subscription-state.js';

/** The words of what is painted first. */
export interface HeadWords {
  readonly states: SubscriptionStateTerms;
  readonly outlook: SubscriptionOutlookTerms;
  readonly locale: string;
}

/** What it is, how it stands, what it costs. */
export function cardHead(subscription: Subscription, {states, outlook, locale}: HeadWords): TemplateResult {
  const {product, price, termMonths} = subscription;
  return html`
    <div class="card-head" part="card-head">
      <div>
        <h2 part="title" tabindex="-1">${product.name}</h2>
        <p>
          ${subscriptionBadge(subscription, states)}
          <span class="muted" part="outlook">${subscriptionOutlook(subscription, outlook, locale)}</span>
        </p>
      </div>
      <p class="price" part="term-price">
        <span class="figure">${formatMoney(price, locale)}</span>
        <span class="muted">${states.term(termMonths, locale)}</span>
      </p>
    </div>
  `;
}
