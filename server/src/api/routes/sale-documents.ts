import {dayIn} from '../../clock.js';
import {renderOrderPdf, renderQuotePdf} from '../../documents/index.js';
import {latest, orderDay} from '../../documents/record-options.js';
import type {Order, Quote} from '../../port/contract.js';
import {signedFileId, signedFileName, type QuoteRecord, type SignatureImage} from '../../port/quotes.js';
import {notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';
import {optionsFor, pdf} from './documents.js';
import {readOrder} from './orders.js';
import {readQuote} from './quotes.js';

/** The PDFs of quotes and orders, and the files of a quote. */
export function saleDocumentRoutes(services: Services): VisitorRoutes<'getQuotePdf' | 'getQuoteFile' | 'getOrderPdf'> {
  const {database, backend} = services;
  return {
    async getQuotePdf(call) {
      const found = await quoteDocument(services, call);
      return pdf(await drawQuote(services, call, found), found.quote.number);
    },

    async getQuoteFile(call) {
      const {quoteId = '', fileId = ''} = call.parameters.path;
      if (fileId === signedFileId) return signedQuote(services, call);
      const file = await database.run(scopeOf(call.principal), (unit) =>
        sectionOf(backend, 'quotes').file(unit, quoteId, fileId),
      );
      if (!file) throw notFound('file');
      return pdfFile(file.content, file.name);
    },

    async getOrderPdf(call) {
      const found = await database.run(scopeOf(call.principal), (unit) =>
        readOrder(services, call, unit, call.parameters.path['orderId'] ?? ''),
      );
      if (!found) throw notFound('order');
      return pdf(await drawOrder(services, call, found.order), found.order.number);
    },
  };
}

/** A file that has a name of its own, with its extension. */
function pdfFile(content: Uint8Array, name: string): Response {
  return pdf(content, name.replace(/\.pdf$/i, ''));
}

/** An order's confirmation as a PDF. */
function drawOrder(services: Services, call: VisitorCall, order: Order): Promise<Uint8Array> {
  return renderOrderPdf(order, optionsFor(services, call, orderDay(order)));
}

interface QuoteDocument {
  readonly record: QuoteRecord;
  readonly quote: Quote;
  readonly image: SignatureImage | undefined;
}

async function quoteDocument(services: Services, call: VisitorCall): Promise<QuoteDocument> {
  const id = call.parameters.path['quoteId'] ?? '';
  const found = await services.database.run(scopeOf(call.principal), async (unit) => {
    const read = await readQuote(services, call, unit, id);
    return read && {...read, image: await sectionOf(services.backend, 'quotes').signatureImage(unit, id)};
  });
  if (!found) throw notFound('quote');
  return found;
}

/** The quote as it was signed: made of what never changes after that, so it is stored nowhere. */
async function signedQuote(services: Services, call: VisitorCall): Promise<Response> {
  const found = await quoteDocument(services, call);
  if (!found.quote.signature) throw notFound('file');
  return pdfFile(await drawQuote(services, call, found), signedFileName(found.quote.number));
}

function drawQuote(services: Services, call: VisitorCall, {quote, image}: QuoteDocument): Promise<Uint8Array> {
  const {timeZone} = call.principal;
  return renderQuotePdf(quote, {
    ...optionsFor(services, call, quoteDay(quote, timeZone)),
    timeZone,
    ...(image && {signatureImage: image.content}),
  });
}

/** As {@link orderDay} is of an order. */
function quoteDay({issuedOn, signature, declined}: Quote, timeZone: string): string {
  const instants = [signature?.signedAt, declined?.declinedAt].filter((at): at is string => at !== undefined);
  return latest([issuedOn, ...instants.map((at) => dayIn(timeZone, new Date(at)))]);
}
