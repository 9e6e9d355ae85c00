import type {PaymentAttempt} from '../client/contract.js';
import {PortalEvent} from '../core/portal-event.js';

/** Cancelable: before a record is shown in place of the list (`id`) or the list comes back (`undefined`). Cancel it to route yourself, then set `selected`. */
export class NavigateEvent extends PortalEvent<{
  readonly resource: 'quote' | 'order' | 'invoice' | 'credit-note' | 'subscription' | 'ticket' | 'upcoming-payment';
  readonly id: string | undefined;
}> {
  constructor(detail: NavigateEvent['detail']) {
    super('portal-navigate', detail, {cancelable: true});
  }
}

/** Cancelable: before a subscription is shown, by the page's own widget for it, in place of the list, or in a small dialog of the catalog. Cancel it to show it elsewhere. */
export class SubscriptionOpenEvent extends PortalEvent<{readonly id: string}> {
  constructor(detail: SubscriptionOpenEvent['detail']) {
    super('portal-subscription-open', detail, {cancelable: true});
  }
}

/** Cancelable: before a ticket is shown, by the page's own widget for it or in place of the list. Cancel it to show it elsewhere. */
export class TicketOpenEvent extends PortalEvent<{readonly id: string}> {
  constructor(detail: TicketOpenEvent['detail']) {
    super('portal-ticket-open', detail, {cancelable: true});
  }
}

/** A payment has ended, or waits for the PSP: look at `attempt.status`. */
export class PaymentSettleEvent extends PortalEvent<{readonly attempt: PaymentAttempt}> {
  constructor(detail: PaymentSettleEvent['detail']) {
    super('portal-payment-settle', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-navigate': NavigateEvent;
    'portal-subscription-open': SubscriptionOpenEvent;
    'portal-ticket-open': TicketOpenEvent;
    'portal-payment-settle': PaymentSettleEvent;
  }
}
