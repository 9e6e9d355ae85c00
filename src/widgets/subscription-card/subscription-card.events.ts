import type {DocumentReference, InvoiceListItem, Subscription} from '../../client/contract.js';
import {PortalEvent} from '../../core/portal-event.js';

/** What a customer means to do with a subscription. */
export type SubscriptionAct =
  'change' | 'withdraw-change' | 'renew' | 'auto-renew' | 'method' | 'pause' | 'resume' | 'cancel' | 'keep' | 'quote';

/** Cancelable: before the dialog opens in which something is done with a subscription. Cancel it to do it elsewhere. */
export class SubscriptionActEvent extends PortalEvent<{
  readonly action: SubscriptionAct;
  readonly subscription: Subscription;
}> {
  constructor(detail: SubscriptionActEvent['detail']) {
    super('portal-subscription-act', detail, {cancelable: true});
  }
}

/** Something was done with a subscription, which is given as it is now; `invoice` is what is to be paid for it, if anything is. */
export class SubscriptionChangeEvent extends PortalEvent<{
  readonly action: SubscriptionAct;
  readonly subscription: Subscription;
  readonly invoice: DocumentReference | undefined;
}> {
  constructor(detail: SubscriptionChangeEvent['detail']) {
    super('portal-subscription-change', detail);
  }
}

/** A quote was made for a subscription: for a renewal, more seats or another plan. */
export class SubscriptionQuoteEvent extends PortalEvent<{
  readonly id: string;
  readonly number: string;
  readonly subscription: Subscription;
}> {
  constructor(detail: SubscriptionQuoteEvent['detail']) {
    super('portal-subscription-quote', detail);
  }
}

/** Cancelable: before the payment dialog opens for an invoice of a subscription. Cancel it to take the payment elsewhere. */
export class SubscriptionPayEvent extends PortalEvent<{
  readonly subscription: Subscription;
  readonly invoice: DocumentReference;
}> {
  constructor(detail: SubscriptionPayEvent['detail']) {
    super('portal-subscription-pay', detail, {cancelable: true});
  }
}

/** Cancelable: before the PDF of one of its invoices is fetched. Cancel it to offer your own. */
export class SubscriptionDownloadEvent extends PortalEvent<{readonly invoice: InvoiceListItem}> {
  constructor(detail: SubscriptionDownloadEvent['detail']) {
    super('portal-subscription-download', detail, {cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-subscription-act': SubscriptionActEvent;
    'portal-subscription-change': SubscriptionChangeEvent;
    'portal-subscription-quote': SubscriptionQuoteEvent;
    'portal-subscription-pay': SubscriptionPayEvent;
    'portal-subscription-download': SubscriptionDownloadEvent;
  }
}
