import {html, type TemplateResult} from 'lit';

import {InvoiceTable} from '../invoice-table/invoice-table.js';
import type {InvoiceFigure} from '../invoice-table/list-query.js';
import {define} from '../../core/define.js';
import type {PortalElement} from '../../core/portal-element.js';

/** The slot of the table. */
const slot = 'portal-invoices';

/**
 * The invoices behind a figure in place of the summary: an `<invoice-table>`, which the summary puts into the page's tree, so that the page's styles reach its parts and the PSP's fields inside it
 * stand where they may.
 */
export class SpendInvoices {
  readonly #host: PortalElement;
  #table: InvoiceTable | undefined;

  constructor(host: PortalElement) {
    this.#host = host;
    define('invoice-table', InvoiceTable);
  }

  /** Shows those of a figure; undefined for none. */
  show(figure: InvoiceFigure | undefined): void {
    if (!figure) {
      this.#table?.remove();
      this.#table = undefined;
    } else if (!this.#table) {
      this.#table = document.createElement('invoice-table');
      this.#table.slot = slot;
      this.#table.figure = figure;
      this.#host.append(this.#table);
    } else this.#table.figure = figure;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<slot name=${slot}></slot>`;
  }
}
