import {PortalEvent} from '../../core/portal-event.js';
import type {InvoiceFigure} from '../invoice-table/list-query.js';

/** Cancelable: before the invoices behind a figure are shown. Cancel it to show them elsewhere; `filter` is that of the contract's `GET /invoices`. */
export class SpendOpenEvent extends PortalEvent<InvoiceFigure> {
  constructor(detail: InvoiceFigure) {
    super('portal-spend-open', detail, {cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-spend-open': SpendOpenEvent;
  }
}
