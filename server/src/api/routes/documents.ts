import {
  contentDisposition,
  renderCreditNotePdf,
  renderInvoicePdf,
  renderReceiptPdf,
  safeFilename,
  type DocumentOptions,
} from '../../documents/index.js';
import {dayIn} from '../../clock.js';
import {latest, vendorOptions} from '../../documents/record-options.js';
import type {CreditNote, Invoice} from '../../port/contract.js';
import {PortalFault} from '../../port/fault.js';
import {notAllowed, notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {presentCreditNote, presentInvoice} from '../present.js';
import {nobodysRights} from '../rights.js';
import {scopeOf, type Call, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';

/** A document in a browser's tab may do nothing at all. */
const documentPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/** The PDFs of documents, each in the language of the one who asks. */
export function documentRoutes(
  services: Services,
): VisitorRoutes<'getInvoicePdf' | 'getCreditNotePdf' | 'getPaymentReceipt'> {
  const {database, backend, ledger} = services;
  return {
    async getInvoicePdf(call) {
      const invoice = await invoiceDocument(services, call, call.parameters.path['invoiceId'] ?? '');
      if (!invoice) throw notFound('invoice');
      return pdf(await renderInvoicePdf(invoice, optionsFor(services, call, invoiceDay(invoice))), invoice.number);
    },

    async getCreditNotePdf(call) {
      const id = call.parameters.path['creditNoteId'] ?? '';
      const record = await database.run(scopeOf(call.principal), (unit) =>
        sectionOf(backend, 'creditNotes').get(unit, id),
      );
      if (!record) throw notFound('credit note');
      const note = presentCreditNote(record, call.principal);
      return pdf(await renderCreditNotePdf(note, optionsFor(services, call, creditNoteDay(note))), note.number);
    },

    async getPaymentReceipt(call) {
      const attempt = await ledger.attempt(call.principal, call.parameters.path['attemptId'] ?? '');
      const firstInvoice = attempt?.items[0]?.invoiceId;
      if (!attempt || firstInvoice === undefined) throw notFound('payment');
      if (attempt.status !== 'succeeded') throw notAllowed('status');
      const invoice = await invoiceDocument(services, call, firstInvoice);
      if (!invoice) throw notFound('payment');
      const {timeZone} = call.principal;
      const {seller, billTo} = invoice;
      const day = dayIn(timeZone, new Date(attempt.settledAt ?? attempt.updatedAt));
      return pdf(
        await renderReceiptPdf(attempt, {...optionsFor(services, call, day), seller, billTo, timeZone}),
        attempt.reference,
      );
    },
  };
}

/** `GET /shared/{shareToken}`: the document behind a link, for whoever has the link. */
export async function openShareLink(services: Services, {parameters}: Call): Promise<Response> {
  const {tokens, database, backend, ledger, clock} = services;
  const share = await tokens.readShare(parameters.path['shareToken'] ?? '');
  if (!share || !backend.invoices) throw notFound('document');
  if (share.expired)
    throw new PortalFault('gone', 410, 'This link has expired. Ask the one who shared it for a new one.');
  const {tenant, customer, invoice: id, locale, region, timeZone} = share;
  const found = await database.run({tenantId: tenant, customerId: customer}, async (unit) => {
    const vendor = await backend.directory.vendor(unit);
    const record = await sectionOf(backend, 'invoices').get(unit, id, dayIn(timeZone, clock.now()));
    return vendor && record && {vendor, record, active: (await ledger.activeAttempts(unit, [id])).get(id)};
  });
  if (!found?.vendor.features.includes('shareLinks')) throw notFound('document');
  const invoice = presentInvoice(found.record, nobodysRights(region), found.vendor, found.active);
  const bytes = await renderInvoicePdf(invoice, {
    ...vendorOptions(services.fonts, found.vendor, invoiceDay(invoice)),
    locale,
    region,
  });
  const response = pdf(bytes, invoice.number);
  response.headers.set(
    'content-disposition',
    contentDisposition(`${invoice.number}.pdf`).replace(/^attachment/, 'inline'),
  );
  response.headers.set('referrer-policy', 'no-referrer');
  response.headers.set('x-robots-tag', 'noindex, nofollow, noarchive');
  return response;
}

/** An invoice as its document shows it; undefined when there is none. */
export async function invoiceDocument(
  {database, backend, ledger}: Services,
  {principal, vendor, today}: VisitorCall,
  id: string,
): Promise<Invoice | undefined> {
  const found = await database.run(scopeOf(principal), async (unit) => {
    const record = await sectionOf(backend, 'invoices').get(unit, id, today);
    return record && {record, active: (await ledger.activeAttempts(unit, [id])).get(id)};
  });
  return found && presentInvoice(found.record, principal, vendor, found.active);
}

/** How the one who asks reads a document. */
export function optionsFor(services: Services, {principal, vendor}: VisitorCall, day: string): DocumentOptions {
  return {...vendorOptions(services.fonts, vendor, day), locale: principal.locale, region: principal.region};
}

/** The day of an invoice's last change that its document shows, so that the same invoice gives the same bytes. */
export function invoiceDay({issuedOn, payments, creditsApplied}: Invoice): string {
  return latest([issuedOn, ...payments.map(({paidOn}) => paidOn), ...creditsApplied.map(({appliedOn}) => appliedOn)]);
}

function creditNoteDay({issuedOn, applications}: CreditNote): string {
  return latest([issuedOn, ...applications.map(({appliedOn}) => appliedOn)]);
}

/** A PDF to download; `name` is without its ending. */
export function pdf(bytes: Uint8Array, name: string): Response {
  return new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': contentDisposition(`${safeFilename(name)}.pdf`),
      'content-security-policy': documentPolicy,
    },
  });
}
