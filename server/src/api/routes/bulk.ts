import {
  archiveStream,
  contentDisposition,
  csvStream,
  renderInvoicePdf,
  type ArchiveEntry,
} from '../../documents/index.js';
import {fileTime} from '../../documents/record-options.js';
import type {InvoiceFilter, InvoiceListRecord} from '../../port/backend.js';
import type {InvoiceListItem} from '../../port/contract.js';
import {PortalFault} from '../../port/fault.js';
import {invalidRequest, notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {listQuery} from '../list-query.js';
import {once} from '../once.js';
import {firstPage, itemsOf, type ExportPage} from '../export-pages.js';
import {presentInvoiceRow} from '../present.js';
import {json} from '../respond.js';
import {mountPath, scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';
import {invoiceDay, invoiceDocument, optionsFor} from './documents.js';

interface ArchiveRequest {
  readonly ids?: readonly string[];
  readonly filter?: InvoiceFilter;
  readonly q?: string;
}

const dayMs = 86_400_000;

/** Many invoices in one file, and links to one. */
export function bulkRoutes(services: Services): VisitorRoutes<'exportInvoices' | 'archiveInvoices' | 'shareInvoice'> {
  const {database, backend, tokens, clock, limits, origin} = services;
  return {
    async exportInvoices(call) {
      const pages = invoicePages(services, call);
      // The first page is read before the answer begins: what is wrong then is still a problem, and no broken file.
      const first = await firstPage(pages);
      return new Response(csvStream(itemsOf(first, pages)), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': contentDisposition(`invoices-${call.today}.csv`),
          'portal-row-count': String(first.total),
        },
      });
    },

    async archiveInvoices(call) {
      const ids = await archiveIds(services, call, call.body.value as ArchiveRequest);
      if (ids.total > limits.archiveDocuments) {
        throw new PortalFault(
          'archive_too_large',
          422,
          `An archive holds at most ${limits.archiveDocuments} documents; this would be ${ids.total}.`,
          {
            detail: 'Choose fewer, or a shorter period.',
          },
        );
      }
      return new Response(archiveStream(invoiceFiles(services, call, ids.ids)), {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': contentDisposition(`invoices-${call.today}.zip`),
          'portal-document-count': String(ids.ids.length),
        },
      });
    },

    async shareInvoice(call) {
      const {principal, parameters, body} = call;
      const id = parameters.path['invoiceId'] ?? '';
      return once(services, call, async () => {
        const [invoice] = await database.run(scopeOf(principal), (unit) =>
          sectionOf(backend, 'invoices').listByIds(unit, [id], call.today),
        );
        if (!invoice) throw notFound('invoice');
        const {expiresInDays} = body.value as {expiresInDays: number};
        const expiresAt = new Date(Math.floor((clock.now().getTime() + expiresInDays * dayMs) / 1000) * 1000);
        const {tenantId: tenant, customerId: customer, locale, region, timeZone} = principal;
        const token = await tokens.mintShare({tenant, customer, invoice: id, locale, region, timeZone, expiresAt});
        return json({url: `${origin}${mountPath}/shared/${token}`, expiresAt: expiresAt.toISOString()}, 201);
      });
    },
  };
}

/** The pages of the export, each read in a unit of its own when the one before was taken. */
async function* invoicePages(
  {database, backend, ledger}: Services,
  {principal, vendor, parameters, today}: VisitorCall,
): AsyncGenerator<ExportPage<InvoiceListItem>, void> {
  const section = sectionOf(backend, 'invoices');
  const ids = parameters.query['ids'] as string[] | undefined;
  let cursor: string | undefined;
  do {
    const {items, total, next, active} = await database.run(scopeOf(principal), async (unit) => {
      const found: {items: InvoiceListRecord[]; total?: number; next: string | null} = ids
        ? {items: await section.listByIds(unit, ids, today), next: null}
        : await section
            .list(unit, {...listQuery<InvoiceFilter>(parameters, today), ...(cursor ? {cursor} : {})})
            .then(({items: rows, page}) => ({items: rows, total: page.total, next: page.next}));
      return {
        ...found,
        active: await ledger.activeAttempts(
          unit,
          found.items.map(({id}) => id),
        ),
      };
    });
    if (ids && items.length === 0) throw notFound('invoice');
    yield {
      items: items.map((record) => presentInvoiceRow(record, principal, vendor, active.get(record.id))),
      total: total ?? items.length,
    };
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

/** Which documents an archive holds: those chosen that exist, or those of a filter. */
async function archiveIds(
  {database, backend, limits}: Services,
  {principal, today}: VisitorCall,
  {ids, filter, q}: ArchiveRequest,
): Promise<{ids: readonly string[]; total: number}> {
  const section = sectionOf(backend, 'invoices');
  if (ids) {
    if (filter || q !== undefined)
      throw invalidRequest('Give ids or a filter, not both.', [{pointer: '/ids', code: 'exclusive'}]);
    const found = await database.run(scopeOf(principal), (unit) => section.listByIds(unit, ids, today));
    if (found.length === 0) throw notFound('invoice');
    return {ids: found.map(({id}) => id), total: found.length};
  }
  if (!filter && q === undefined) throw invalidRequest('Give ids or a filter.', [{pointer: '/ids', code: 'required'}]);
  const query = {filter: filter ?? {}, sort: '-issuedOn', today, ...(q === undefined ? {} : {q})};
  return database.run(scopeOf(principal), (unit) => section.ids(unit, query, limits.archiveDocuments));
}

async function* invoiceFiles(
  services: Services,
  call: VisitorCall,
  ids: readonly string[],
): AsyncGenerator<ArchiveEntry, void> {
  for (const id of ids) {
    const invoice = await invoiceDocument(services, call, id);
    // An archive that was promised whole must not come short: the stream fails instead.
    if (!invoice) throw notFound('invoice');
    const day = invoiceDay(invoice);
    yield {
      name: `${invoice.number}.pdf`,
      bytes: await renderInvoicePdf(invoice, optionsFor(services, call, day)),
      modifiedAt: fileTime(day),
    };
  }
}
