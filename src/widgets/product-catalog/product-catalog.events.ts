import type {Product, Purchase, PurchaseRequest} from '../../client/contract.js';
import {PortalEvent} from '../../core/portal-event.js';

/** Cancelable: before a product is put into the basket, or the basket opens (`product` undefined). Cancel it to sell it elsewhere. */
export class ProductChooseEvent extends PortalEvent<{readonly product: Product | undefined}> {
  constructor(detail: ProductChooseEvent['detail']) {
    super('portal-product-choose', detail, {cancelable: true});
  }
}

/** Cancelable: before what was reviewed is bought; `items` and `currency` are what was asked for. */
export class ProductPurchaseEvent extends PortalEvent<{readonly request: PurchaseRequest}> {
  constructor(detail: ProductPurchaseEvent['detail']) {
    super('portal-product-purchase', detail, {cancelable: true});
  }
}

/** Something was bought: the subscriptions that were made, and the invoices to pay. */
export class ProductBoughtEvent extends PortalEvent<{readonly purchase: Purchase}> {
  constructor(detail: ProductBoughtEvent['detail']) {
    super('portal-product-bought', detail);
  }
}

/** A quote was asked for and made. */
export class QuoteRequestedEvent extends PortalEvent<{readonly id: string; readonly number: string}> {
  constructor(detail: QuoteRequestedEvent['detail']) {
    super('portal-quote-requested', detail);
  }
}

/** Cancelable: before seats are added to a subscription; `ids` are all that one has of the product, of which `id` is proposed. Cancel it to change it elsewhere; else a small dialog opens here. */
export class SeatsAddEvent extends PortalEvent<{readonly id: string; readonly ids: readonly string[]}> {
  constructor(detail: SeatsAddEvent['detail']) {
    super('portal-seats-add', detail, {cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-product-choose': ProductChooseEvent;
    'portal-product-purchase': ProductPurchaseEvent;
    'portal-product-bought': ProductBoughtEvent;
    'portal-quote-requested': QuoteRequestedEvent;
    'portal-seats-add': SeatsAddEvent;
  }
}
