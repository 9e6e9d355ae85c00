import type {components} from '../../src/client/contract.generated.js';

type Schemas = components['schemas'];
type InvoiceListItem = Schemas['InvoiceListItem'];
type Capability = Schemas['Capability'];

const currency = 'EUR';
const dayLength = 86_400_000;
/** Every account's newest invoice is of this day: what is sent must not depend on when it is measured. */
const newest = Date.parse('2026-03-31T00:00:00Z');

const allowed: Capability = {allowed: true};

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The invoice at a place of the list, newest first. The same place gives the same invoice in every run.
 *
 * @param place - 0 for the newest
 * @param count - how many the account has
 */
export function invoiceAt(place: number, count: number): InvoiceListItem {
  const sequence = count - place;
  const issued = newest - place * dayLength;
  const total = 10_000 + ((sequence * 7919) % 490_000);
  const kind = sequence % 5;
  const isPaid = kind < 2;
  const overdue = kind === 2;
  const partiallyPaid = kind === 3;
  const owed = isPaid ? 0 : partiallyPaid ? Math.round(total / 3) : total;
  const pay: Capability = isPaid ? {allowed: false, reason: 'nothing_due'} : allowed;
  return {
    id: `inv_${String(sequence).padStart(8, '0')}`,
    number: `INV/2026/${String(sequence).padStart(5, '0')}`,
    status: isPaid ? 'paid' : 'open',
    overdue,
    partiallyPaid,
    processing: false,
    issuedOn: isoDay(issued),
    dueOn: isoDay(issued + 30 * dayLength),
    dueInDays: overdue ? -((sequence % 20) + 1) : (sequence % 30) + 1,
    total: {amount: total, currency},
    amountDue: {amount: owed, currency},
    installmentDue: null,
    origin: sequence % 3 === 0 ? {type: 'manual'} : {type: 'order', number: `S${20_000 + sequence}`},
    reference: sequence % 2 === 0 ? `PO-${4000 + sequence}` : null,
    paidOn: isPaid ? isoDay(issued + 20 * dayLength) : null,
    capabilities: {pay, payPart: pay, download: allowed, share: allowed},
  };
}

/**
 * A page of an account's invoices, as the contract has it.
 *
 * @param count - how many the account has
 * @param from - the place of the page's first invoice; the cursors carry it
 */
export function invoicePage(count: number, from: number, limit: number): Schemas['InvoicePage'] {
  const to = Math.min(count, from + limit);
  const cursor = (place: number): string | null => (place >= 0 && place < count ? String(place) : null);
  return {
    items: Array.from({length: Math.max(0, to - from)}, (_, index) => invoiceAt(from + index, count)),
    page: {
      total: count,
      from: to > from ? from + 1 : 0,
      to: to > from ? to : 0,
      limit,
      first: from > 0 ? '0' : null,
      previous: cursor(from - limit),
      next: cursor(from + limit),
      last: to < count ? cursor(Math.floor((count - 1) / limit) * limit) : null,
    },
  };
}

/** What stands above the list: the counts of its views, and what is to pay. */
export function invoiceSummary(count: number): Schemas['InvoiceSummary'] {
  const counts = {all: count, open: 0, overdue: 0, paid: 0, canceled: 0, creditNotes: 0};
  let due = 0;
  let overdue = 0;
  for (let place = 0; place < count; place++) {
    const invoice = invoiceAt(place, count);
    if (invoice.status === 'paid') counts.paid++;
    else counts.open++;
    due += invoice.amountDue.amount;
    if (!invoice.overdue) continue;
    counts.overdue++;
    overdue += invoice.amountDue.amount;
  }
  return {counts, due: [{amount: due, currency}], overdue: [{amount: overdue, currency}]};
}
