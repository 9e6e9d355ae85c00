import type {
  Account,
  CreditBalance,
  CreditNote,
  CreditNotePage,
  CreditNoteQuery,
  Invoice,
  PaymentMethodList,
} from './contract.js';
import type {ClientCore} from './core.js';
import {
  accountShape,
  creditBalanceShape,
  creditNotePageShape,
  creditNoteShape,
  invoiceShape,
  paymentMethodsShape,
} from './record-shapes.js';
import type {RequestOptions} from './types.js';

// The reads that no list needs for its first paint.

/** The customer, the user with their role, and what the back end offers. */
export function account({transport}: ClientCore, options?: RequestOptions): Promise<Account> {
  return transport.read((api, init) => api.GET('/account', init), accountShape, options?.signal);
}

/** One invoice with its lines, taxes, payments and credits. */
export function invoice({transport}: ClientCore, invoiceId: string, options?: RequestOptions): Promise<Invoice> {
  return transport.read(
    (api, init) => api.GET('/invoices/{invoiceId}', {...init, params: {path: {invoiceId}}}),
    invoiceShape,
    options?.signal,
  );
}

/** A page of credit notes. */
export function creditNotes(
  {transport}: ClientCore,
  query: CreditNoteQuery,
  options?: RequestOptions,
): Promise<CreditNotePage> {
  return transport.read(
    (api, init) => api.GET('/credit-notes', {...init, params: {query}}),
    creditNotePageShape,
    options?.signal,
  );
}

/** One credit note with its lines and what it was applied to. */
export function creditNote(
  {transport}: ClientCore,
  creditNoteId: string,
  options?: RequestOptions,
): Promise<CreditNote> {
  return transport.read(
    (api, init) => api.GET('/credit-notes/{creditNoteId}', {...init, params: {path: {creditNoteId}}}),
    creditNoteShape,
    options?.signal,
  );
}

/** The credit that can still pay invoices. */
export function creditBalance({transport}: ClientCore, options?: RequestOptions): Promise<CreditBalance> {
  return transport.read((api, init) => api.GET('/credit-balance', init), creditBalanceShape, options?.signal);
}

/** Saved methods, and where a new one is entered. */
export function paymentMethods({transport}: ClientCore, options?: RequestOptions): Promise<PaymentMethodList> {
  return transport.read((api, init) => api.GET('/payment-methods', init), paymentMethodsShape, options?.signal);
}
