import {html, nothing, type TemplateResult} from 'lit';

import type {SubscriptionListItem, SubscriptionMethod} from '../client/contract.js';
import type {SubscriptionMethodTerms} from '../i18n/subscription-methods.js';
import {badge} from './badge.js';

/** “Visa •••• 4242” */
export function subscriptionMethod({brand, type, last4}: SubscriptionMethod, terms: SubscriptionMethodTerms): string {
  const known = type === 'card' && brand && brand !== 'unknown';
  return `${known ? brand.charAt(0).toUpperCase() + brand.slice(1) : terms.methods[type]} •••• ${last4}`;
}

/** What a subscription is charged to, and why that won't do where it won't. */
export function subscriptionMethodText(
  {paymentMethod, methodIssue}: Pick<SubscriptionListItem, 'paymentMethod' | 'methodIssue'>,
  terms: SubscriptionMethodTerms,
): TemplateResult {
  const tone = methodIssue === 'expires_before_renewal' ? 'warning' : 'danger';
  const issue = methodIssue
    ? badge(terms.methodIssues[methodIssue], tone, `status status-${methodIssue.replaceAll('_', '-')}`)
    : nothing;
  const name = paymentMethod
    ? html`<span part="method">${subscriptionMethod(paymentMethod, terms)}</span>`
    : methodIssue
      ? nothing
      : html`<span class="muted" part="method">${terms.noMethod}</span>`;
  return html`${name} ${issue}`;
}
