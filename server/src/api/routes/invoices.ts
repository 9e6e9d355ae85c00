import type {InvoiceFilter} from '../../port/backend.js';
import {notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {listQuery} from '../list-query.js';
import {presentInvoice, presentInvoiceRow} from '../present.js';
import {json, taggedJson} from '../respond.js';
import {scopeOf, type Services, type VisitorRoutes} from '../services.js';

/** The list, the sums and one invoice. */
export function invoiceRoutes({
  database,
  backend,
  ledger,
}: Services): VisitorRoutes<'listInvoices' | 'getInvoiceSummary' | 'getInvoice'> {
  return {
    async listInvoices({principal, vendor, parameters, today}) {
      const {items, page, active} = await database.run(scopeOf(principal), async (unit) => {
        const found = await sectionOf(backend, 'invoices').list(unit, listQuery<InvoiceFilter>(parameters, today));
        const ids = found.items.map(({id}) => id);
        return {...found, active: await ledger.activeAttempts(unit, ids)};
      });
      return json({
        items: items.map((record) => presentInvoiceRow(record, principal, vendor, active.get(record.id))),
        page,
      });
    },

    async getInvoiceSummary({principal, today}) {
      return json(
        await database.run(scopeOf(principal), (unit) => sectionOf(backend, 'invoices').summary(unit, today)),
      );
    },

    async getInvoice({principal, vendor, parameters, today, request}) {
      const id = parameters.path['invoiceId'] ?? '';
      const found = await database.run(scopeOf(principal), async (unit) => {
        const record = await sectionOf(backend, 'invoices').get(unit, id, today);
        return record && {record, active: (await ledger.activeAttempts(unit, [id])).get(id)};
      });
      if (!found) throw notFound('invoice');
      const invoice = presentInvoice(found.record, principal, vendor, found.active);
      return taggedJson(invoice, found.record.version, request.headers.get('if-none-match'));
    },
  };
}
