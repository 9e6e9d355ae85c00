import {catalogToolTerms} from '../../src/i18n/catalog-tools.js';
import {productCatalogTerms} from '../../src/i18n/product-catalog.js';
import {subscriptionListToolTerms} from '../../src/i18n/subscription-list-tools.js';
import {subscriptionListTerms} from '../../src/i18n/subscription-list.js';
import {subscriptionCardTerms} from '../../src/i18n/subscription-card.js';
import {subscriptionToolTerms} from '../../src/i18n/subscription-tools.js';
import {documentTerms} from '../../src/i18n/documents.js';
import {invoiceToolTerms} from '../../src/i18n/invoice-tools.js';
import {invoiceTerms} from '../../src/i18n/invoices.js';
import {listToolTerms} from '../../src/i18n/list-tools.js';
import {listTerms} from '../../src/i18n/lists.js';
import {orderToolTerms} from '../../src/i18n/order-tools.js';
import {orderTerms} from '../../src/i18n/orders.js';
import {methodToolTerms} from '../../src/i18n/method-tools.js';
import {paymentMethodsTerms} from '../../src/i18n/payment-methods.js';
import {paymentTerms} from '../../src/i18n/payments.js';
import {quoteAcceptTerms} from '../../src/i18n/quote-accept.js';
import {quoteDocumentTerms} from '../../src/i18n/quote-documents.js';
import {quoteToolTerms} from '../../src/i18n/quote-tools.js';
import {quoteTerms} from '../../src/i18n/quotes.js';
import {sessionTerms} from '../../src/i18n/session.js';
import {subscriptionMethodTerms} from '../../src/i18n/subscription-methods.js';
import {subscriptionOutlookTerms} from '../../src/i18n/subscription-outlook.js';
import {subscriptionStateTerms} from '../../src/i18n/subscription-states.js';
import {ticketFileTerms} from '../../src/i18n/ticket-files.js';
import {newTicketTerms} from '../../src/i18n/new-ticket.js';
import {ticketListToolTerms} from '../../src/i18n/ticket-list-tools.js';
import {ticketListTerms} from '../../src/i18n/ticket-list.js';
import {spendToolTerms} from '../../src/i18n/spend-tools.js';
import {spendTerms} from '../../src/i18n/spend.js';
import {ticketStateTerms} from '../../src/i18n/ticket-states.js';
import {ticketThreadTerms} from '../../src/i18n/ticket-thread.js';
import {upcomingToolTerms} from '../../src/i18n/upcoming-tools.js';
import {upcomingTerms} from '../../src/i18n/upcoming.js';
import type {Words} from '../../src/i18n/words.js';

/** All of the English words, which the bundle has in parts. */
export const english: Words = {
  lists: listTerms.english,
  listTools: listToolTerms.english,
  invoices: invoiceTerms.english,
  invoiceTools: invoiceToolTerms.english,
  orders: orderTerms.english,
  orderTools: orderToolTerms.english,
  quotes: quoteTerms.english,
  quoteTools: quoteToolTerms.english,
  quoteDocuments: quoteDocumentTerms.english,
  documents: documentTerms.english,
  payments: paymentTerms.english,
  quoteAccept: quoteAcceptTerms.english,
  session: sessionTerms.english,
  paymentMethods: paymentMethodsTerms.english,
  methodTools: methodToolTerms.english,
  productCatalog: productCatalogTerms.english,
  catalogTools: catalogToolTerms.english,
  subscriptionStates: subscriptionStateTerms.english,
  subscriptionOutlook: subscriptionOutlookTerms.english,
  subscriptionMethods: subscriptionMethodTerms.english,
  subscriptionList: subscriptionListTerms.english,
  subscriptionListTools: subscriptionListToolTerms.english,
  subscriptionCard: subscriptionCardTerms.english,
  subscriptionTools: subscriptionToolTerms.english,
  ticketFiles: ticketFileTerms.english,
  ticketThread: ticketThreadTerms.english,
  upcoming: upcomingTerms.english,
  upcomingTools: upcomingToolTerms.english,
  spend: spendTerms.english,
  spendTools: spendToolTerms.english,
  ticketStates: ticketStateTerms.english,
  ticketList: ticketListTerms.english,
  ticketListTools: ticketListToolTerms.english,
  newTicket: newTicketTerms.english,
};
