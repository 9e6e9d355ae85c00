import type {DocumentReference, InvoiceListItem, OrderListItem} from '../../client/contract.js';
import {PortalEvent} from '../../core/portal-event.js';

/** Cancelable: before the payment dialog opens for the invoices of an order. Cancel it to take the payment elsewhere. */
export class OrderPayEvent extends PortalEvent<{
  readonly order: OrderListItem;
  readonly invoices: readonly InvoiceListItem[];
}> {
  constructor(detail: OrderPayEvent['detail']) {
    super('portal-order-pay', detail, {cancelable: true});
  }
}

/** Cancelable: before a PDF is fetched, of an order's confirmation or of one of its invoices. Cancel it to offer your own. */
export class OrderDownloadEvent extends PortalEvent<{
  readonly resource: 'order' | 'invoice';
  readonly id: string;
}> {
  constructor(detail: OrderDownloadEvent['detail']) {
    super('portal-order-download', detail, {cancelable: true});
  }
}

/** Cancelable: before the confirmation of an order is sent again. */
export class OrderConfirmEvent extends PortalEvent<{readonly order: OrderListItem}> {
  constructor(detail: OrderConfirmEvent['detail']) {
    super('portal-order-confirm', detail, {cancelable: true});
  }
}

/** The confirmation of an order is on its way to an address. */
export class OrderConfirmSendEvent extends PortalEvent<{readonly order: OrderListItem; readonly sentTo: string}> {
  constructor(detail: OrderConfirmSendEvent['detail']) {
    super('portal-order-confirm-send', detail);
  }
}

/** Cancelable: before a quote is made to order the same again. Cancel it to fill your own basket. */
export class OrderReorderEvent extends PortalEvent<{readonly order: OrderListItem}> {
  constructor(detail: OrderReorderEvent['detail']) {
    super('portal-order-reorder', detail, {cancelable: true});
  }
}

/** A quote was made to order the same again. */
export class OrderReorderQuoteEvent extends PortalEvent<{
  readonly order: OrderListItem;
  readonly quote: DocumentReference;
}> {
  constructor(detail: OrderReorderQuoteEvent['detail']) {
    super('portal-order-reorder-quote', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-order-pay': OrderPayEvent;
    'portal-order-download': OrderDownloadEvent;
    'portal-order-confirm': OrderConfirmEvent;
    'portal-order-confirm-send': OrderConfirmSendEvent;
    'portal-order-reorder': OrderReorderEvent;
    'portal-order-reorder-quote': OrderReorderQuoteEvent;
  }
}
