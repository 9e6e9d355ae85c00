import type {OperationId} from '../../src/api/services.js';
import {northwindCatalog, productId as productIdOf} from '../../src/seed/catalog.js';
import {freshKey, paymentOf, type Json, type TestClient} from '../support/portal.js';

/** A request of an operation that a test sends: a path below the mount point, filled in. */
export interface ContractRequest {
  readonly path: string;
  readonly body?: unknown;
  /** In the place of a body that is JSON. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

/** What one customer has of each kind of record. */
export interface Belongings {
  /** Of a quote that is open, with an option and a document. */
  readonly quoteId: string;
  /** An optional line of it. */
  readonly lineId: string;
  /** A document of it. */
  readonly fileId: string;
  /** A version of it. */
  readonly revision: string;
  readonly orderId: string;
  readonly invoiceId: string;
  readonly creditNoteId: string;
  readonly attemptId: string;
  readonly paymentMethodId: string;
  /** Of a method that was entered and not kept. */
  readonly setupId: string;
  readonly shareToken: string;
  /** What opens the calendar. */
  readonly calendarToken: string;
  /** Of a subscription that can be changed. */
  readonly subscriptionId: string;
  /** Of what was shown before a change of it. */
  readonly previewId: string;
  /** Of what was shown before a purchase. */
  readonly purchaseId: string;
  /** Of a ticket that is open. */
  readonly ticketId: string;
  /** Of a file that was announced. */
  readonly uploadId: string;
  /** Of files that were uploaded: for a ticket, and for a reply. */
  readonly ticketFileId: string;
  readonly replyFileId: string;
  /** What opens a file of the ticket. */
  readonly fileToken: string;
  /** Of files that an agent announced for the ticket, and uploaded; left out where no agent has anything. */
  readonly agentUploadId?: string;
  readonly agentFileId?: string;
}

/** One id of each kind that this client may see, an attempt made for it included. */
export async function belongingsOf(client: TestClient): Promise<Belongings> {
  const [notes, methods] = [await client.json('/credit-notes?limit=1'), await client.json('/payment-methods')];
  const quote = await openQuoteOf(client);
  const orders = await client.json('/orders?limit=20');
  const {body, headers, invoiceId} = await paymentOf(client);
  const attempt: Json = await (await client.post('/payment-attempts', body, headers)).json();
  const setup: Json = await (await client.post('/payment-method-setups', unknownToken, freshKey())).json();
  const link: Json = await (await client.post(`/invoices/${invoiceId}/share-links`, {}, freshKey())).json();
  const feed: Json = await (await client.post('/calendar-feeds', undefined)).json();
  return {
    quoteId: quote.id,
    lineId: quote.lines.find(({option}: Json) => option).id,
    fileId: quote.documents[0].id,
    revision: String(quote.revision),
    orderId: orders.items.find(({status}: Json) => status !== 'canceled').id,
    invoiceId,
    creditNoteId: notes.items[0].id,
    attemptId: attempt.id,
    paymentMethodId: methods.items[0].id,
    setupId: setup.id,
    shareToken: link.url.split('/').at(-1),
    calendarToken: feed.url.split('/').at(-1),
    ...(await ticketOf(client)),
    ...(await subscriptionOf(client)),
  };
}

const newTicket = {subject: 'Where is my invoice?', category: 'billing', text: 'I can not find it.'};

const note = new TextEncoder().encode('What I see on the screen.');

/** A ticket with a file, and files for more. */
async function ticketOf(
  client: TestClient,
): Promise<Pick<Belongings, 'ticketId' | 'uploadId' | 'ticketFileId' | 'replyFileId' | 'fileToken'>> {
  const announce = async (): Promise<string> => {
    const made = await client.post('/ticket-files', {name: 'note.txt', size: note.byteLength}, freshKey());
    return ((await made.json()) as Json).id;
  };
  const upload = async (): Promise<string> => {
    const id = await announce();
    await client.send(`/ticket-files/${id}/content`, {method: 'PUT', body: note});
    return id;
  };
  const sent = {...newTicket, fileIds: [await upload()]};
  const ticket: Json = await (await client.post('/tickets', sent, freshKey())).json();
  const {items} = await client.json(`/tickets/${ticket.id}/messages`);
  return {
    ticketId: ticket.id,
    uploadId: await announce(),
    ticketFileId: await upload(),
    replyFileId: await upload(),
    fileToken: items[0].files[0].url.split('/').at(-1),
  };
}

/** What an agent has of files for a ticket. */
export async function agentFilesOf(
  desk: TestClient,
  ticketId: string,
): Promise<Required<Pick<Belongings, 'agentUploadId' | 'agentFileId'>>> {
  const announce = async (): Promise<string> => {
    const file = {name: 'answer.txt', size: note.byteLength};
    return ((await (await desk.post(`/vendor/tickets/${ticketId}/files`, file, freshKey())).json()) as Json).id;
  };
  const agentFileId = await announce();
  await desk.send(`/vendor/ticket-files/${agentFileId}/content`, {method: 'PUT', body: note});
  return {agentUploadId: await announce(), agentFileId};
}

/** What the PSP refuses to keep. */
const unknownToken = {source: {type: 'token', token: 'tok_unknown_0000'}, makeDefault: false};

/** A quote that can be answered, has an option and a document. */
async function openQuoteOf(client: TestClient): Promise<Json> {
  const {items} = await client.json('/quotes?filter[status]=open&limit=100');
  for (const {id} of items) {
    const quote = await client.json(`/quotes/${id}`);
    if (quote.documents.length > 0 && quote.lines.some(({option}: Json) => option)) return quote;
  }
  throw new Error('There is no open quote with an option and a document.');
}

/** A subscription that can be changed, with what was shown before a change of it and before a purchase. */
async function subscriptionOf(
  client: TestClient,
): Promise<Pick<Belongings, 'subscriptionId' | 'previewId' | 'purchaseId'>> {
  const {items} = await client.json('/subscriptions?filter[status]=active&limit=100');
  const {id, seats} = items.find(
    ({capabilities, termMonths}: Json) => capabilities.changeAddons.allowed && termMonths === 1,
  );
  const change = await client.post(`/subscriptions/${id}/change-previews`, {seats: seats.bought + 1});
  const {items: products} = await client.json('/products?filter[kind]=license');
  const [{id: productId, prices}] = products;
  const purchase = await client.post('/purchase-previews', {
    items: [{productId, seats: 2, termMonths: 1}],
    currency: prices[0].unitPrice.currency,
  });
  const [{id: previewId}, {id: purchaseId}]: Json[] = [await change.json(), await purchase.json()];
  return {subscriptionId: id, previewId, purchaseId};
}

type Requests = Record<Exclude<OperationId, 'createSession'>, (own: Belongings) => ContractRequest>;

/** Something that is simply bought. */
const archive = productIdOf(northwindCatalog, 'archive');

/** A right request for every operation of a session; an operation of the contract that is missing here doesn't compile. */
export const requests: Requests = {
  getSession: () => ({path: '/session'}),
  endSession: () => ({path: '/session'}),
  getAccount: () => ({path: '/account'}),
  listQuotes: () => ({
    path: '/quotes?filter[status]=open&filter[issuedFrom]=2000-01-01&filter[currency]=EUR&q=&sort=-validUntil&limit=10',
  }),
  getQuoteSummary: () => ({path: '/quotes/summary'}),
  getQuote: ({quoteId}) => ({path: `/quotes/${quoteId}`}),
  getQuoteVersion: ({quoteId, revision}) => ({path: `/quotes/${quoteId}/versions/${revision}`}),
  getQuotePdf: ({quoteId}) => ({path: `/quotes/${quoteId}/pdf`}),
  getQuoteFile: ({quoteId, fileId}) => ({path: `/quotes/${quoteId}/files/${fileId}`}),
  setQuoteOption: ({quoteId, lineId}) => ({path: `/quotes/${quoteId}/options/${lineId}`, body: {quantity: '1'}}),
  acceptQuote: ({quoteId}) => ({
    path: `/quotes/${quoteId}/accept`,
    body: {expectedTotal: 1, signature: {mode: 'type', name: 'Ada Lovelace'}},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  declineQuote: ({quoteId}) => ({
    path: `/quotes/${quoteId}/decline`,
    body: {reason: 'bad_timing'},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  undoQuoteDecline: ({quoteId}) => ({path: `/quotes/${quoteId}/undo-decline`, headers: freshKey()}),
  requestQuoteChanges: ({quoteId, lineId}) => ({
    path: `/quotes/${quoteId}/change-requests`,
    body: {lines: [{lineId, quantity: '3'}], comment: 'Could it be three?'},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  requestQuoteApproval: ({quoteId}) => ({path: `/quotes/${quoteId}/approval-requests`, body: {}, headers: freshKey()}),
  requestNewQuote: ({quoteId}) => ({path: `/quotes/${quoteId}/new-quote-requests`, body: {}, headers: freshKey()}),
  postQuoteMessage: ({quoteId}) => ({
    path: `/quotes/${quoteId}/messages`,
    body: {text: 'When could you begin?'},
    headers: freshKey(),
  }),
  listOrders: () => ({path: '/orders?filter[status]=confirmed&filter[orderedTo]=2100-01-01&q=&sort=endsOn&limit=10'}),
  getOrderSummary: () => ({path: '/orders/summary'}),
  getOrder: ({orderId}) => ({path: `/orders/${orderId}`}),
  getOrderPdf: ({orderId}) => ({path: `/orders/${orderId}/pdf`}),
  sendOrderConfirmation: ({orderId}) => ({path: `/orders/${orderId}/confirmation-emails`, headers: freshKey()}),
  reorder: ({orderId}) => ({path: `/orders/${orderId}/reorders`, headers: freshKey()}),
  listSubscriptions: () => ({
    path: '/subscriptions?filter[status]=current&filter[currency]=EUR&q=&sort=-seats&limit=10',
  }),
  getSubscriptionSummary: () => ({path: '/subscriptions/summary'}),
  exportSubscriptions: ({subscriptionId}) => ({path: `/subscriptions/export?ids=${subscriptionId}`}),
  getSubscription: ({subscriptionId}) => ({path: `/subscriptions/${subscriptionId}`}),
  previewSubscriptionChange: ({subscriptionId}) => ({
    path: `/subscriptions/${subscriptionId}/change-previews`,
    body: {seats: 25},
  }),
  changeSubscription: ({subscriptionId, previewId, paymentMethodId}) => ({
    path: `/subscriptions/${subscriptionId}/changes`,
    body: {previewId, paymentMethodId},
    headers: freshKey(),
  }),
  withdrawScheduledChange: ({subscriptionId}) => ({
    path: `/subscriptions/${subscriptionId}/scheduled-change`,
    headers: {'if-match': '"guess"'},
  }),
  renewSubscription: ({subscriptionId}) => ({
    path: `/subscriptions/${subscriptionId}/renew`,
    body: {expectedTotal: 1},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  setAutoRenew: ({subscriptionId}) => ({
    path: `/subscriptions/${subscriptionId}/auto-renew`,
    body: {autoRenew: false},
    headers: {'if-match': '"guess"'},
  }),
  setSubscriptionPaymentMethod: ({subscriptionId, paymentMethodId}) => ({
    path: `/subscriptions/${subscriptionId}/payment-method`,
    body: {paymentMethodId},
    headers: {'if-match': '"guess"'},
  }),
  pauseSubscription: ({subscriptionId}) => ({
    path: `/subscriptions/${subscriptionId}/pause`,
    body: {from: '2026-06-20', until: null},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  resumeSubscription: ({subscriptionId}) => ({
    path: `/subscriptions/${subscriptionId}/resume`,
    body: {},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  cancelSubscription: ({subscriptionId}) => ({
    path: `/subscriptions/${subscriptionId}/cancel`,
    body: {when: 'now', reason: 'unused', comment: 'Nobody needs it any more.'},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  keepSubscription: ({subscriptionId}) => ({
    path: `/subscriptions/${subscriptionId}/keep`,
    body: {acceptOffer: false},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  requestSubscriptionQuote: ({subscriptionId}) => ({
    path: `/subscriptions/${subscriptionId}/quote-requests`,
    body: {seats: 100},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  previewSubscriptionActions: ({subscriptionId, paymentMethodId}) => ({
    path: '/subscription-actions/preview',
    body: {action: 'set_payment_method', paymentMethodId, subscriptions: [{id: subscriptionId, etag: '"guess"'}]},
  }),
  actOnSubscriptions: ({subscriptionId, paymentMethodId}) => ({
    path: '/subscription-actions',
    body: {action: 'set_payment_method', paymentMethodId, subscriptions: [{id: subscriptionId, etag: '"guess"'}]},
    headers: freshKey(),
  }),
  listProducts: () => ({path: '/products?filter[kind]=plan&q=&limit=10'}),
  previewPurchase: () => ({
    path: '/purchase-previews',
    body: {items: [{productId: archive, seats: 2, termMonths: 12, addons: []}], currency: 'EUR'},
  }),
  purchase: ({purchaseId, paymentMethodId}) => ({
    path: '/purchases',
    body: {previewId: purchaseId, paymentMethodId, team: 'Operations'},
    headers: freshKey(),
  }),
  requestProductQuote: () => ({
    path: '/product-quote-requests',
    body: {items: [{productId: archive, seats: 2, termMonths: 12}], currency: 'EUR', comment: 'For both sites.'},
    headers: freshKey(),
  }),
  listUpcomingPayments: () => ({
    path: '/upcoming-payments?days=30&filter[kind]=invoice&filter[scheduled]=false&filter[currency]=EUR&q=&sort=-amount&limit=10',
  }),
  getUpcomingPaymentSummary: () => ({path: '/upcoming-payments/summary?days=366'}),
  getUpcomingPaymentCalendar: () => ({path: '/upcoming-payments/calendar?days=30'}),
  createCalendarFeed: () => ({path: '/calendar-feeds'}),
  revokeCalendarFeed: () => ({path: '/calendar-feeds'}),
  openCalendarFeed: ({calendarToken}) => ({path: `/calendars/${calendarToken}`}),
  listTickets: () => ({
    path: '/tickets?filter[status]=active&filter[category]=billing&filter[priority]=normal&q=&sort=status&limit=10',
  }),
  getTicketSummary: () => ({path: '/tickets/summary'}),
  createTicket: ({invoiceId, ticketFileId}) => ({
    path: '/tickets',
    body: {...newTicket, related: {type: 'invoice', id: invoiceId}, fileIds: [ticketFileId]},
    headers: freshKey(),
  }),
  getTicket: ({ticketId}) => ({path: `/tickets/${ticketId}`}),
  listTicketMessages: ({ticketId}) => ({path: `/tickets/${ticketId}/messages?limit=10`}),
  replyToTicket: ({ticketId, replyFileId}) => ({
    path: `/tickets/${ticketId}/messages`,
    body: {text: 'I found it.', fileIds: [replyFileId]},
    headers: freshKey(),
  }),
  closeTicket: ({ticketId}) => ({path: `/tickets/${ticketId}/close`, headers: freshKey()}),
  reopenTicket: ({ticketId}) => ({path: `/tickets/${ticketId}/reopen`, headers: freshKey()}),
  rateTicket: ({ticketId}) => ({path: `/tickets/${ticketId}/rating`, body: {score: 5, comment: 'Quick.'}}),
  markTicketRead: ({ticketId}) => ({path: `/tickets/${ticketId}/read`, body: {position: 1}}),
  createTicketSession: () => ({path: '/ticket-sessions', body: {token: 'forged_0000000000000000'}}),
  createTicketFile: () => ({
    path: '/ticket-files',
    body: {name: 'note.txt', size: note.byteLength},
    headers: freshKey(),
  }),
  uploadTicketFile: ({uploadId}) => ({path: `/ticket-files/${uploadId}/content`, bytes: note}),
  openFile: ({fileToken}) => ({path: `/files/${fileToken}`}),
  listVendorTickets: () => ({path: '/vendor/tickets?filter[status]=open&q=&sort=-priority&limit=5'}),
  getVendorTicket: ({ticketId}) => ({path: `/vendor/tickets/${ticketId}`}),
  listVendorTicketMessages: ({ticketId}) => ({path: `/vendor/tickets/${ticketId}/messages?limit=5`}),
  replyAsAgent: ({ticketId, agentFileId = ''}) => ({
    path: `/vendor/tickets/${ticketId}/messages`,
    body: {author: 'Pieter van Dam', html: '<p>Here it is.</p>', status: 'resolved', fileIds: [agentFileId]},
    headers: freshKey(),
  }),
  setTicketStatus: ({ticketId}) => ({
    path: `/vendor/tickets/${ticketId}/status`,
    body: {author: 'Pieter van Dam', status: 'closed'},
  }),
  setTicketTyping: ({ticketId}) => ({path: `/vendor/tickets/${ticketId}/typing`, body: {author: 'Pieter van Dam'}}),
  markVendorTicketRead: ({ticketId}) => ({path: `/vendor/tickets/${ticketId}/read`, body: {position: 1}}),
  createAgentFile: ({ticketId}) => ({
    path: `/vendor/tickets/${ticketId}/files`,
    body: {name: 'note.txt', size: note.byteLength},
    headers: freshKey(),
  }),
  uploadAgentFile: ({agentUploadId = ''}) => ({path: `/vendor/ticket-files/${agentUploadId}/content`, bytes: note}),
  searchHelp: () => ({path: '/help-articles?q=password&limit=3'}),
  listInvoices: () => ({path: '/invoices?filter[status]=open&filter[issuedFrom]=2000-01-01&q=&sort=-dueOn&limit=10'}),
  getInvoiceSummary: () => ({path: '/invoices/summary'}),
  exportInvoices: ({invoiceId}) => ({path: `/invoices/export?ids=${invoiceId}`}),
  archiveInvoices: ({invoiceId}) => ({path: '/invoices/archive', body: {ids: [invoiceId]}}),
  getSpend: () => ({path: '/spend?months=12&groupBy=product'}),
  exportSpend: () => ({path: '/spend/export?year=2026&groupBy=team'}),
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
  getPaymentMethod: ({paymentMethodId}) => ({path: `/payment-methods/${paymentMethodId}`}),
  editPaymentMethod: ({paymentMethodId}) => ({
    path: `/payment-methods/${paymentMethodId}`,
    body: {holder: 'Ada Lovelace', billing: {lines: ['Quay 1']}, expMonth: 12, expYear: 2040},
    headers: {'if-match': '"guess"'},
  }),
  setDefaultMethod: ({paymentMethodId, subscriptionId}) => ({
    path: `/payment-methods/${paymentMethodId}/default`,
    body: {subscriptionIds: [subscriptionId]},
    headers: {'if-match': '"guess"'},
  }),
  setBackupMethod: ({paymentMethodId}) => ({path: `/payment-methods/${paymentMethodId}/backup`}),
  unsetBackupMethod: ({paymentMethodId}) => ({path: `/payment-methods/${paymentMethodId}/backup`}),
  attachSubscriptions: ({paymentMethodId, subscriptionId}) => ({
    path: `/payment-methods/${paymentMethodId}/subscriptions`,
    body: {subscriptionIds: [subscriptionId]},
  }),
  replacePaymentMethod: ({paymentMethodId}) => ({
    path: `/payment-methods/${paymentMethodId}/replace`,
    body: {by: paymentMethodId},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  getMethodRemoval: ({paymentMethodId}) => ({path: `/payment-methods/${paymentMethodId}/removal`}),
  removePaymentMethod: ({paymentMethodId}) => ({
    path: `/payment-methods/${paymentMethodId}/remove`,
    body: {reassignTo: paymentMethodId, acceptUncovered: false},
    headers: {...freshKey(), 'if-match': '"guess"'},
  }),
  findMethodSetups: () => ({path: `/payment-method-setups?idempotencyKey=${crypto.randomUUID()}`}),
  createMethodSetup: () => ({path: '/payment-method-setups', body: unknownToken, headers: freshKey()}),
  getMethodSetup: ({setupId}) => ({path: `/payment-method-setups/${setupId}`}),
  cancelMethodSetup: ({setupId}) => ({path: `/payment-method-setups/${setupId}/cancel`, headers: freshKey()}),
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
