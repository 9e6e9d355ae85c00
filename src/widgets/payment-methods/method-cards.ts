import {html, nothing, type TemplateResult} from 'lit';

import type {PaymentMethod, SubscriptionUse} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import type {PaymentMethodsTerms} from '../../i18n/payment-methods.js';
import {badge} from '../../templates/badge.js';
import {bankIcon, cardIcon} from '../../templates/method-icons.js';

/** What the cards call and say. */
export interface CardOptions {
  readonly terms: PaymentMethodsTerms;
  readonly locale: string;
  /** What can be done with a method, once its code is there. */
  readonly actions: (method: PaymentMethod) => TemplateResult | typeof nothing;
}

/** How many subscriptions a card names. */
const shownUses = 3;

/** The methods, a card each. */
export function methodCards(items: readonly PaymentMethod[], options: CardOptions): TemplateResult {
  return html`
    <ul class="methods" part="methods" aria-label=${options.terms.title}>
      ${items.map((method) => methodCard(method, options))}
    </ul>
  `;
}

/** “Visa •••• 4242” */
export function methodName(
  {brand, type, last4}: Pick<PaymentMethod, 'brand' | 'type' | 'last4'>,
  {kinds}: PaymentMethodsTerms,
): string {
  const known = brand && brand !== 'unknown' && type === 'card';
  const name = known ? brand.charAt(0).toUpperCase() + brand.slice(1) : kinds[type];
  return `${name} •••• ${last4}`;
}

function methodCard(method: PaymentMethod, options: CardOptions): TemplateResult {
  const {terms, locale} = options;
  const {id, holder, expMonth, expYear, expired, expiresSoon, isDefault, isBackup, usedBy} = method;
  const expiry = expMonth && expYear ? terms.expires(String(expMonth).padStart(2, '0'), String(expYear)) : undefined;
  return html`
    <li class="method" part="method ${expired ? 'expired' : ''}" data-id=${id}>
      <span class="mark" part="mark">${method.type === 'card' ? cardIcon : bankIcon}</span>
      <div>
        <div class="name" tabindex="-1" id="method-${id}">
          <span part="title">${methodName(method, terms)}</span>
          ${isDefault ? badge(terms.isDefault, 'info', 'status status-default') : nothing}
          ${isBackup ? badge(terms.isBackup, 'neutral', 'status status-backup') : nothing}
          ${
            expired
              ? badge(terms.expired, 'danger', 'status status-expired')
              : expiresSoon
                ? badge(terms.expiresSoon, 'warning', 'status status-expires-soon')
                : nothing
          }
        </div>
        <p class="muted" part="method-facts">${[holder, expiry].filter(Boolean).join(' · ')}</p>
      </div>
      <div class="use" part="uses">
        ${
          usedBy.total
            ? html`
                <p part="label">${terms.usedBy(usedBy.total, locale)}</p>
                <ul>
                  ${usedBy.items.slice(0, shownUses).map((use) => html`<li part="use">${subscriptionUse(use, options)}</li>`)}
                  ${usedBy.total > shownUses ? html`<li part="use">${terms.more(usedBy.total - shownUses, locale)}</li>` : nothing}
                </ul>
              `
            : html`<p class="muted" part="label">${terms.unused}</p>`
        }
      </div>
      <div class="acts" part="actions">${options.actions(method)}</div>
    </li>
  `;
}

/** A subscription, and what it costs next. */
export function subscriptionUse(
  {product, number, nextCharge}: SubscriptionUse,
  {terms, locale}: Pick<CardOptions, 'terms' | 'locale'>,
): TemplateResult {
  const next = nextCharge
    ? terms.nextCharge(formatMoney(nextCharge.amount, locale), formatDay(nextCharge.on, locale))
    : terms.noCharge;
  return html`<span>${product}</span> <span class="muted">${number} · ${next}</span>`;
}
