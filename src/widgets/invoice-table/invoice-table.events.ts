import type {InvoiceListItem} from '../../client/contract.js';
import {PortalEvent} from '../../core/portal-event.js';

/** Cancelable: before the payment dialog opens. Cancel it to take the payment elsewhere. */
export class InvoicePayEvent extends PortalEvent<{readonly invoices: readonly InvoiceListItem[]}> {
  constructor(detail: InvoicePayEvent['detail']) {
    super('portal-invoice-pay', detail, {cancelable: true});
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
    'portal-invoice-pay': InvoicePayEvent;
    'portal-invoice-download': InvoiceDownloadEvent;
  }
}
