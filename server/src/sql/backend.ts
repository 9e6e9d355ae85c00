import type {PortalBackend} from '../port/backend.js';
import {agentTickets} from './agent-tickets.js';
import {creditBalance} from './credit-balance.js';
import {creditNotes} from './credit-notes.js';
import {directory} from './directory.js';
import {invoices} from './invoices.js';
import {orders} from './orders.js';
import {paymentMethods} from './payment-methods.js';
import {quotes} from './quotes.js';
import {help} from './help.js';
import {spend} from './spend.js';
import {subscriptions} from './subscriptions.js';
import {ticketFiles} from './ticket-files.js';
import {tickets} from './tickets.js';
import {upcoming} from './upcoming.js';

/** The back end whose records are in the same database as the ledger. It holds nothing itself: all it reads and writes goes through the unit it is given. */
export function createSqlBackend(): PortalBackend {
  return {
    directory,
    quotes,
    orders,
    invoices,
    creditNotes,
    creditBalance,
    paymentMethods,
    subscriptions,
    tickets,
    ticketFiles,
    agentTickets,
    help,
    upcoming,
    spend,
  };
}
