import type {components} from '../contract.generated.js';
import {creditNoteModel} from './model/credit-note-model.js';
import {invoiceModel} from './model/invoice-model.js';
import {orderModel} from './model/order-model.js';
import {quoteModel} from './model/quote-model.js';
import {receiptModel} from './model/receipt-model.js';
import type {DocumentOptions, QuoteOptions, ReceiptOptions} from './options.js';
import {renderPdf} from './pdf/render.js';

type Schemas = components['schemas'];

/** An invoice as a PDF. Rejects with a RangeError when a currency or locale is malformed, and when a font can't be read. */
export async function renderInvoicePdf(invoice: Schemas['Invoice'], options: DocumentOptions): Promise<Uint8Array> {
  return renderPdf(invoiceModel(invoice, options), options.fonts);
}

/** A credit note as a PDF. Rejects as {@link renderInvoicePdf} does. */
export async function renderCreditNotePdf(note: Schemas['CreditNote'], options: DocumentOptions): Promise<Uint8Array> {
  return renderPdf(creditNoteModel(note, options), options.fonts);
}

/** A quote as a PDF, with its signature once it is signed. Rejects as {@link renderInvoicePdf} does. */
export async function renderQuotePdf(quote: Schemas['Quote'], options: QuoteOptions): Promise<Uint8Array> {
  return renderPdf(quoteModel(quote, options), options.fonts);
}

/** An order's confirmation as a PDF. Rejects as {@link renderInvoicePdf} does. */
export async function renderOrderPdf(order: Schemas['Order'], options: DocumentOptions): Promise<Uint8Array> {
  return renderPdf(orderModel(order, options), options.fonts);
}

/**
 * The receipt of a payment as a PDF. Rejects with a RangeError unless the payment succeeded: no receipt may confirm money that didn't move.
 */
export async function renderReceiptPdf(
  attempt: Schemas['PaymentAttempt'],
  options: ReceiptOptions,
): Promise<Uint8Array> {
  return renderPdf(receiptModel(attempt, options), options.fonts);
}
