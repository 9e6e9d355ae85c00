import {stringify} from 'csv-stringify/sync';
import type {components} from '../contract.generated.js';
import {decimalAmount} from './format.js';

type InvoiceListItem = components['schemas']['InvoiceListItem'];

/** The columns of a file, in order: each has a name, and the text of its cell. */
export type CsvColumns<Item> = readonly (readonly [name: string, cell: (item: Item) => string])[];

const COLUMNS: CsvColumns<InvoiceListItem> = [
  ['number', (item) => formulaSafe(item.number)],
  ['status', (item) => item.status],
  ['overdue', (item) => String(item.overdue)],
  ['partially_paid', (item) => String(item.partiallyPaid)],
  ['processing', (item) => String(item.processing)],
  ['issued_on', (item) => item.issuedOn],
  ['due_on', (item) => item.dueOn],
  ['paid_on', (item) => item.paidOn ?? ''],
  ['currency', (item) => item.total.currency],
  ['total', (item) => decimalAmount(item.total)],
  ['amount_due', (item) => decimalAmount(item.amountDue)],
  ['installment_due', (item) => (item.installmentDue ? decimalAmount(item.installmentDue) : '')],
  ['origin_type', (item) => item.origin.type],
  ['origin_number', (item) => formulaSafe(item.origin.number ?? '')],
  ['reference', (item) => formulaSafe(item.reference ?? '')],
  ['id', (item) => formulaSafe(item.id)],
];

/** The names of the columns, in order. */
export const INVOICE_CSV_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** Rows in one chunk: few enough to hold in memory, enough not to pay for each row. */
const CHUNK_ROWS = 100;

/**
 * Invoices as CSV, made while it is read: UTF-8 with a byte order mark, CRLF after every row, RFC 4180. Amounts are exact decimals in major units
 * with `.`, dates ISO 8601. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 *
 * The columns have the same English names in every language, unlike everything else that a customer sees: accounting software and scripts read
 * this file by them, and an export must not stop working because somebody else in the company changed the portal's language.
 *
 * An item that fails makes the stream fail, so that a short file can't be taken for a whole one. Canceling the stream ends the iteration.
 */
export function csvStream(items: AsyncIterable<InvoiceListItem>): ReadableStream<Uint8Array> {
  return recordCsvStream(items, COLUMNS);
}

/** Records of any kind by the same rules. */
export function recordCsvStream<Item>(
  items: AsyncIterable<Item>,
  columns: CsvColumns<Item>,
): ReadableStream<Uint8Array> {
  const iterator = items[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let started = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const rows: string[][] = [];
        if (!started) rows.push(columns.map(([name]) => name));
        let done = false;
        while (!done && rows.length < CHUNK_ROWS) {
          const next = await iterator.next();
          if (next.done) done = true;
          else rows.push(columns.map(([, cell]) => cell(next.value)));
        }
        if (rows.length > 0) {
          controller.enqueue(encoder.encode(stringify(rows, {bom: !started, record_delimiter: '\r\n'})));
        }
        started = true;
        if (done) controller.close();
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    // Nothing is made before somebody reads.
    {highWaterMark: 0},
  );
}

/** The contract's rule for text cells. Source: OWASP, CSV Injection. */
export function formulaSafe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
