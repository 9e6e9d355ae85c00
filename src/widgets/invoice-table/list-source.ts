import type {CacheKey} from '../../client/cache.js';
import type {CreditNoteListItem, InvoiceListItem} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {list as listInvoices} from '../../client/sections/invoice-list.js';
import type {ListPage} from '../../lists/list-settings.js';
import {creditNoteQuery, invoiceQuery, viewOf, type InvoiceSettings} from './list-query.js';

/** A row of what is listed. */
export type ListedDocument = InvoiceListItem | CreditNoteListItem;

const showsCreditNotes = (settings: InvoiceSettings): boolean => viewOf(settings) === 'credit-notes';

/** What names the page that a table shows. */
export function listKey(settings: InvoiceSettings, cursor: string | undefined): CacheKey {
  return showsCreditNotes(settings)
    ? ['credit-notes', 'list', creditNoteQuery(settings, cursor)]
    : ['invoices', 'list', invoiceQuery(settings, cursor)];
}

/** Reads it. */
export function loadList(
  client: PortalClient,
  settings: InvoiceSettings,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<ListPage<ListedDocument>> {
  return showsCreditNotes(settings)
    ? client.creditNotes.list(creditNoteQuery(settings, cursor), {signal})
    : listInvoices(client.core, invoiceQuery(settings, cursor), {signal});
}
