import type {OperationId} from '../../src/api/services.js';
import {freshKey, paymentOf, type Json, type TestClient} from '../support/portal.js';

/** A request of an operation that a test sends: a path below the mount point, filled in. */
export interface ContractRequest {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** What one customer has of each kind of record. */
export interface Belongings {
  readonly invoiceId: string;
  readonly creditNoteId: string;
  readonly attemptId: string;
  readonly paymentMethodId: string;
  readonly shareToken: string;
}

/** One id of each kind that this client may see, an attempt made for it included. */
export async function belongingsOf(client: TestClient): Promise<Belongings> {
  const [notes, methods] = [await client.json('/credit-notes?limit=1'), await client.json('/payment-methods')];
  const {body, headers, invoiceId} = await paymentOf(client);
  const attempt: Json = await (await client.post('/payment-attempts', body, headers)).json();
  const link: Json = await (await client.post(`/invoices/${invoiceId}/share-links`, {}, freshKey())).json();
  return {
    invoiceId,
    creditNoteId: notes.items[0].id,
    attemptId: attempt.id,
    paymentMethodId: methods.items[0].id,
    shareToken: link.url.split('/').at(-1),
  };
}

type Requests = Record<Exclude<OperationId, 'createSession'>, (own: Belongings) => ContractRequest>;

/** A right request for every operation of a session; an operation of the contract that is missing here doesn't compile. */
export const requests: Requests = {
  getSession: () => ({path: '/session'}),
  endSession: () => ({path: '/session'}),
  getAccount: () => ({path: '/account'}),
  listInvoices: () => ({path: '/invoices?filter[status]=open&filter[issuedFrom]=2000-01-01&q=&sort=-dueOn&limit=10'}),
  getInvoiceSummary: () => ({path: '/invoices/summary'}),
  exportInvoices: ({invoiceId}) => ({path: `/invoices/export?ids=${invoiceId}`}),
  archiveInvoices: ({invoiceId}) => ({path: '/invoices/archive', body: {ids: [invoiceId]}}),
  getInvoice: ({invoiceId}) => ({path: `/invoices/${invoiceId}`}),
  getInvoicePdf: ({invoiceId}) => ({path: `/invoices/${invoiceId}/pdf`}),
  shareInvoice: ({invoiceId}) => ({
    path: `/invoices/${invoiceId}/share-links`,
    body: {expiresInDays: 3},
    headers: freshKey(),
  }),
  openShareLink: ({shareToken}) => ({path: `/shared/${shareToken}`}),
  listCreditNotes: () => ({path: '/credit-notes?sort=number&limit=5'}),
  getCreditNote: ({creditNoteId}) => ({path: `/credit-notes/${creditNoteId}`}),
  getCreditNotePdf: ({creditNoteId}) => ({path: `/credit-notes/${creditNoteId}/pdf`}),
  getCreditBalance: () => ({path: '/credit-balance'}),
  listPaymentMethods: () => ({path: '/payment-methods'}),
  previewPayment: ({invoiceId}) => ({
    path: '/payment-previews',
    body: {invoices: [{id: invoiceId}], applyCredit: true},
  }),
  findPaymentAttempts: () => ({path: `/payment-attempts?idempotencyKey=${crypto.randomUUID()}`}),
  createPaymentAttempt: ({invoiceId, paymentMethodId}) => ({
    path: '/payment-attempts',
    body: {
      currency: 'EUR',
      invoices: [{id: invoiceId, amount: 100}],
      applyCredit: false,
      expectedAmount: 100,
      source: {type: 'saved', paymentMethodId},
    },
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  getPaymentAttempt: ({attemptId}) => ({path: `/payment-attempts/${attemptId}`}),
  cancelPaymentAttempt: ({attemptId}) => ({path: `/payment-attempts/${attemptId}/cancel`, headers: freshKey()}),
  getPaymentReceipt: ({attemptId}) => ({path: `/payment-attempts/${attemptId}/receipt`}),
  streamEvents: () => ({path: '/events'}),
};
