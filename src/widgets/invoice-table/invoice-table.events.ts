import type {InvoiceListItem, PaymentAttempt} from '../../client/contract.js';
import {PortalEvent} from '../../core/portal-event.js';

/** Cancelable: before a document is shown in place of the list (`id`) or the list comes back (`undefined`). Cancel it to route yourself, then set `selected`. */
export class NavigateEvent extends PortalEvent<{
  readonly resource: 'invoice' | 'credit-note';
  readonly id: string | undefined;
}> {
  constructor(detail: NavigateEvent['detail']) {
    super('portal-navigate', detail, {cancelable: true});
  }
}

/** Cancelable: before the payment dialog opens. Cancel it to take the payment elsewhere. */
export class InvoicePayEvent extends PortalEvent<{readonly invoices: readonly InvoiceListItem[]}> {
  constructor(detail: InvoicePayEvent['detail']) {
    super('portal-invoice-pay', detail, {cancelable: true});
  }
}

/** A payment has ended, or waits for the PSP: look at `attempt.status`. */
export class PaymentSettleEvent extends PortalEvent<{readonly attempt: PaymentAttempt}> {
  constructor(detail: PaymentSettleEvent['detail']) {
    super('portal-payment-settle', detail);
  }
}

/** Cancelable: before a file is fetched. Cancel it to offer your own. */
export class InvoiceDownloadEvent extends PortalEvent<{
  readonly format: 'pdf' | 'zip' | 'csv';
  /** The invoices chosen; undefined means those of the list's filter. */
  readonly ids: readonly string[] | undefined;
}> {
  constructor(detail: InvoiceDownloadEvent['detail']) {
    super('portal-invoice-download', detail, {cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-navigate': NavigateEvent;
    'portal-invoice-pay': InvoicePayEvent;
    'portal-payment-settle': PaymentSettleEvent;
    'portal-invoice-download': InvoiceDownloadEvent;
  }
}
