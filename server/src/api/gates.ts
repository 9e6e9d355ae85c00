import type {PortalBackend} from '../port/backend.js';
import type {Feature, Scope} from '../port/contract.js';
import type {Principal} from '../port/principal.js';
import {forbidden, notAllowed, notSupported} from './faults.js';
import {scopesOfRole} from './features.js';
import type {VisitorOperation} from './services.js';

/** What a session needs to ask for an operation at all. What it may do with one record is that record's capabilities. */
interface Gate {
  readonly scope?: Scope;
  /** Enough in its place. */
  readonly orScope?: Scope;
  readonly feature?: Feature;
  readonly section?: Exclude<keyof PortalBackend, 'directory'>;
}

const readsMethods: Gate = {scope: 'paymentMethods:read', section: 'paymentMethods', feature: 'paymentMethods'};
const changesMethods: Gate = {scope: 'paymentMethods:write', section: 'paymentMethods', feature: 'paymentMethods'};
const readsTickets: Gate = {scope: 'tickets:read', section: 'tickets', feature: 'tickets'};
const writesTickets: Gate = {scope: 'tickets:write', section: 'tickets', feature: 'tickets'};

const gates: Record<VisitorOperation, Gate> = {
  getSession: {},
  endSession: {},
  getAccount: {scope: 'account:read'},
  listQuotes: {scope: 'quotes:read', section: 'quotes', feature: 'quotes'},
  getQuoteSummary: {scope: 'quotes:read', section: 'quotes', feature: 'quotes'},
  getQuote: {scope: 'quotes:read', section: 'quotes', feature: 'quotes'},
  getQuoteVersion: {scope: 'quotes:read', section: 'quotes', feature: 'quotes'},
  getQuotePdf: {scope: 'quotes:read', section: 'quotes', feature: 'quotes'},
  getQuoteFile: {scope: 'quotes:read', section: 'quotes', feature: 'quotes'},
  setQuoteOption: {scope: 'quotes:write', section: 'quotes', feature: 'quotes'},
  acceptQuote: {scope: 'quotes:write', section: 'quotes', feature: 'quotes'},
  declineQuote: {scope: 'quotes:write', section: 'quotes', feature: 'quotes'},
  undoQuoteDecline: {scope: 'quotes:write', section: 'quotes', feature: 'quotes'},
  requestQuoteChanges: {scope: 'quotes:write', section: 'quotes', feature: 'quotes'},
  requestQuoteApproval: {scope: 'quotes:write', section: 'quotes', feature: 'quotes'},
  requestNewQuote: {scope: 'quotes:write', section: 'quotes', feature: 'quotes'},
  postQuoteMessage: {scope: 'quotes:write', section: 'quotes', feature: 'quotes'},
  listOrders: {scope: 'orders:read', section: 'orders', feature: 'orders'},
  getOrderSummary: {scope: 'orders:read', section: 'orders', feature: 'orders'},
  getOrder: {scope: 'orders:read', section: 'orders', feature: 'orders'},
  getOrderPdf: {scope: 'orders:read', section: 'orders', feature: 'orders'},
  sendOrderConfirmation: {scope: 'orders:write', section: 'orders', feature: 'orders'},
  // It makes a quote, to be answered as any other.
  reorder: {scope: 'orders:write', section: 'orders', feature: 'quotes'},
  listSubscriptions: {scope: 'subscriptions:read', section: 'subscriptions', feature: 'subscriptions'},
  getSubscriptionSummary: {scope: 'subscriptions:read', section: 'subscriptions', feature: 'subscriptions'},
  exportSubscriptions: {scope: 'subscriptions:read', section: 'subscriptions', feature: 'exports'},
  getSubscription: {scope: 'subscriptions:read', section: 'subscriptions', feature: 'subscriptions'},
  previewSubscriptionChange: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  changeSubscription: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  withdrawScheduledChange: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  renewSubscription: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  setAutoRenew: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  setSubscriptionPaymentMethod: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  pauseSubscription: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  resumeSubscription: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  cancelSubscription: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  keepSubscription: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  // It makes a quote, to be answered as any other.
  requestSubscriptionQuote: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'quotes'},
  previewSubscriptionActions: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  actOnSubscriptions: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  listProducts: {scope: 'subscriptions:read', section: 'subscriptions', feature: 'subscriptions'},
  previewPurchase: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  purchase: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'subscriptions'},
  requestProductQuote: {scope: 'subscriptions:write', section: 'subscriptions', feature: 'quotes'},
  listTickets: readsTickets,
  getTicketSummary: readsTickets,
  createTicket: writesTickets,
  getTicket: readsTickets,
  listTicketMessages: readsTickets,
  replyToTicket: writesTickets,
  closeTicket: writesTickets,
  reopenTicket: writesTickets,
  rateTicket: writesTickets,
  markTicketRead: readsTickets,
  createTicketFile: {...writesTickets, section: 'ticketFiles'},
  uploadTicketFile: {...writesTickets, section: 'ticketFiles'},
  searchHelp: {scope: 'tickets:read', section: 'help', feature: 'help'},
  // Whose records it shows, the routes see to.
  listUpcomingPayments: {section: 'upcoming'},
  getUpcomingPaymentSummary: {section: 'upcoming'},
  getUpcomingPaymentCalendar: {section: 'upcoming'},
  createCalendarFeed: {section: 'upcoming', feature: 'shareLinks'},
  revokeCalendarFeed: {section: 'upcoming'},
  listInvoices: {scope: 'invoices:read', section: 'invoices', feature: 'invoices'},
  getInvoiceSummary: {scope: 'invoices:read', section: 'invoices', feature: 'invoices'},
  getInvoice: {scope: 'invoices:read', section: 'invoices', feature: 'invoices'},
  getInvoicePdf: {scope: 'invoices:read', section: 'invoices', feature: 'invoices'},
  exportInvoices: {scope: 'invoices:read', section: 'invoices', feature: 'exports'},
  getSpend: {scope: 'invoices:read', section: 'spend', feature: 'invoices'},
  exportSpend: {scope: 'invoices:read', section: 'spend', feature: 'exports'},
  archiveInvoices: {scope: 'invoices:read', section: 'invoices', feature: 'archives'},
  shareInvoice: {scope: 'invoices:share', section: 'invoices', feature: 'shareLinks'},
  listCreditNotes: {scope: 'invoices:read', section: 'creditNotes', feature: 'creditNotes'},
  getCreditNote: {scope: 'invoices:read', section: 'creditNotes', feature: 'creditNotes'},
  getCreditNotePdf: {scope: 'invoices:read', section: 'creditNotes', feature: 'creditNotes'},
  getCreditBalance: {scope: 'invoices:read', section: 'creditBalance', feature: 'creditBalance'},
  // Whoever may pay sees what with; whoever may look after methods sees them without paying.
  listPaymentMethods: {
    scope: 'payments:read',
    orScope: 'paymentMethods:read',
    section: 'paymentMethods',
    feature: 'paymentMethods',
  },
  getPaymentMethod: readsMethods,
  editPaymentMethod: changesMethods,
  setDefaultMethod: changesMethods,
  setBackupMethod: changesMethods,
  unsetBackupMethod: changesMethods,
  attachSubscriptions: changesMethods,
  replacePaymentMethod: changesMethods,
  getMethodRemoval: readsMethods,
  removePaymentMethod: changesMethods,
  findMethodSetups: readsMethods,
  createMethodSetup: changesMethods,
  getMethodSetup: readsMethods,
  cancelMethodSetup: changesMethods,
  previewPayment: {scope: 'payments:read', section: 'invoices'},
  createPaymentAttempt: {scope: 'payments:write', section: 'invoices', feature: 'payments'},
  cancelPaymentAttempt: {scope: 'payments:write'},
  // What was paid stays to be read when the vendor takes payments no more.
  findPaymentAttempts: {scope: 'payments:read'},
  getPaymentAttempt: {scope: 'payments:read'},
  getPaymentReceipt: {scope: 'payments:read'},
  streamEvents: {feature: 'events'},
};

/** What a session for one ticket may ask for; the routes see to it that it is that ticket. */
const ofOneTicket: ReadonlySet<VisitorOperation> = new Set([
  'getSession',
  'endSession',
  'getAccount',
  'getTicket',
  'listTicketMessages',
  'replyToTicket',
  'closeTicket',
  'reopenTicket',
  'rateTicket',
  'markTicketRead',
  'createTicketFile',
  'uploadTicketFile',
  'streamEvents',
]);

/** @throws PortalFault not_supported, not_allowed (role or feature), forbidden (scope) */
export function passGate(
  operation: VisitorOperation,
  backend: PortalBackend,
  {role, scopes, features, ticketId}: Principal,
): void {
  if (ticketId !== undefined && !ofOneTicket.has(operation))
    throw forbidden('This session is for one ticket alone.', 'scope');
  const {scope, orScope, feature, section} = gates[operation];
  if (section && !backend[section]) throw notSupported(section);
  if (scope && !scopesOfRole(role).includes(scope)) throw notAllowed('role');
  if (scope && !scopes.has(scope) && !(orScope && scopes.has(orScope)))
    throw forbidden(`It needs the scope ${scope}.`, 'scope');
  if (feature && !features.has(feature)) throw notAllowed('feature');
}

/** A section that the gate has seen to be there. @throws PortalFault not_supported */
export function sectionOf<Name extends NonNullable<Gate['section']>>(
  backend: PortalBackend,
  name: Name,
): NonNullable<PortalBackend[Name]> {
  const section = backend[name];
  if (!section) throw notSupported(name);
  return section;
}
