import type {
  Account,
  CreditNoteListItem,
  InvoiceListItem,
  InvoiceSummary,
  Money,
  PageInfo,
  PaymentAttempt,
  PaymentAttemptRequest,
  PaymentPreviewRequest,
  Problem,
} from '../../../src/client/contract.js';
import {creditNotes, invoices, wholeCreditNote, wholeInvoice} from './invoices.js';
import {attempt, paymentMethods, preview} from './payments.js';

/** What an API of this page holds, and how it misbehaves. */
export interface PortalApiOptions {
  readonly invoices?: readonly InvoiceListItem[];
  readonly creditNotes?: readonly CreditNoteListItem[];
  /** Answers in place of the API; undefined leaves a request to it. */
  readonly instead?: (request: Request, path: string) => Promise<Response> | undefined;
}

const json = (data: unknown, status = 200): Response =>
  new Response(JSON.stringify(data), {status, headers: {'content-type': 'application/json', etag: '"1"'}});

/** The contract's answer to what went wrong. */
export function problem(code: Problem['code'], status: number): Response {
  const body: Problem = {
    type: 'about:blank',
    title: code,
    status,
    code,
    requestId: 'req_story',
    retryable: false,
    outcome: 'none',
  };
  return new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/problem+json'}});
}

/** Who is looking. */
export const account: Account = {
  id: 'cus_1',
  number: 'K-1024',
  company: 'Kontor Hansa KG',
  region: 'DE',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  user: {id: 'usr_1', name: 'Anna Hansen', email: 'anna@kontor-hansa.example'},
  role: 'owner',
  scopes: ['account:read', 'invoices:read', 'invoices:share', 'payments:read', 'payments:write'],
  features: ['invoices', 'creditNotes', 'creditBalance', 'paymentMethods', 'payments', 'partialPayments', 'shareLinks'],
  vendor: {name: 'Northwind Tools'},
  limits: {archiveDocuments: 500},
};

/** A request that nobody ever answers. */
export const silence = (): Promise<Response> => new Promise(() => undefined);

/** The contract's reads and payments over records in memory, as a stand-in for `fetch`. */
export function portalApi(options: PortalApiOptions = {}): (request: Request) => Promise<Response> {
  let held = options.invoices ?? invoices;
  const notes = options.creditNotes ?? creditNotes;
  const attempts = new Map<string, PaymentAttempt>();

  function settle(made: PaymentAttempt): void {
    attempts.set(made.id, made);
    if (made.status !== 'succeeded') return;
    const paid = new Set(made.items.map(({invoiceId}) => invoiceId));
    held = held.map((invoice) => (paid.has(invoice.id) ? asPaid(invoice) : invoice));
  }

  const routes: readonly [pattern: RegExp, answer: (id: string, request: Request) => Response | Promise<Response>][] = [
    [/^GET \/account$/, () => json(account)],
    [/^GET \/invoices$/, (_id, request) => json(page(matching(held, query(request)), query(request)))],
    [/^GET \/invoices\/summary$/, () => json(summary(held, notes.length))],
    [/^GET \/invoices\/([^/]+)$/, (id) => found(held, id, wholeInvoice)],
    [/^GET \/credit-notes$/, (_id, request) => json(page(notes, query(request)))],
    [/^GET \/credit-notes\/([^/]+)$/, (id) => found(notes, id, wholeCreditNote)],
    [/^GET \/payment-methods$/, () => json(paymentMethods)],
    [
      /^POST \/payment-previews$/,
      async (_id, request) => json(preview((await request.json()) as PaymentPreviewRequest, held)),
    ],
    [
      /^POST \/payment-attempts$/,
      async (_id, request) => {
        const made = attempt((await request.json()) as PaymentAttemptRequest, held);
        settle(made);
        return json(made, 201);
      },
    ],
    [
      /^GET \/payment-attempts\/([^/]+)$/,
      (id) => {
        const made = attempts.get(id);
        if (!made) return problem('not_found', 404);
        // Whoever asks after a challenge has been through it.
        settle({...made, status: 'succeeded', nextAction: null});
        return json(attempts.get(id));
      },
    ],
    [
      /^POST \/payment-attempts\/([^/]+)\/cancel$/,
      (id) => {
        const made = attempts.get(id);
        return made ? json({...made, status: 'canceled', nextAction: null}) : problem('not_found', 404);
      },
    ],
    [
      /^POST \/invoices\/([^/]+)\/share-links$/,
      () => json({url: 'https://portal.example/shared/a1b2c3', expiresAt: '2026-03-30T00:00:00Z'}, 201),
    ],
  ];

  return async (request) => {
    const path = new URL(request.url).pathname.replace('/portal/v1', '');
    const instead = options.instead?.(request, path);
    if (instead) return instead;
    for (const [pattern, answer] of routes) {
      const match = pattern.exec(`${request.method} ${path}`);
      if (match) return answer(match[1] ?? '', request);
    }
    return problem('not_found', 404);
  };
}

const query = (request: Request): URLSearchParams => new URL(request.url).searchParams;

const asPaid = (invoice: InvoiceListItem): InvoiceListItem => ({
  ...invoice,
  status: 'paid',
  overdue: false,
  partiallyPaid: false,
  amountDue: {...invoice.amountDue, amount: 0},
  installmentDue: null,
  paidOn: '2026-03-16',
  capabilities: {...invoice.capabilities, pay: {allowed: false, reason: 'nothing_due'}},
});

function found<Item extends {id: string}>(
  items: readonly Item[],
  id: string,
  whole: (item: Item) => unknown,
): Response {
  const item = items.find((candidate) => candidate.id === decodeURIComponent(id));
  return item ? json(whole(item)) : problem('not_found', 404);
}

const statusFilters: Readonly<Record<string, (invoice: InvoiceListItem) => boolean>> = {
  open: ({status}) => status === 'open',
  overdue: ({overdue, status}) => overdue && status === 'open',
  paid: ({status}) => status === 'paid',
  canceled: ({status}) => status === 'void',
};

function matching(items: readonly InvoiceListItem[], params: URLSearchParams): readonly InvoiceListItem[] {
  const words = (params.get('q') ?? '').toLowerCase();
  const isWanted = statusFilters[params.get('filter[status]') ?? ''] ?? (() => true);
  const column = (params.get('sort') ?? '-issuedOn').replace('-', '') as 'number' | 'issuedOn' | 'dueOn' | 'total';
  const direction = params.get('sort')?.startsWith('-') === false ? 1 : -1;
  const valueOf = (invoice: InvoiceListItem): string | number => {
    const value = invoice[column];
    return typeof value === 'string' ? value : value.amount;
  };
  return items
    .filter((invoice) => isWanted(invoice) && invoice.number.toLowerCase().includes(words))
    .sort((a, b) => (valueOf(a) < valueOf(b) ? -direction : valueOf(a) > valueOf(b) ? direction : 0));
}

/** A page of a list; its cursors are plain offsets. */
function page<Item>(items: readonly Item[], params: URLSearchParams): {items: readonly Item[]; page: PageInfo} {
  const limit = Number(params.get('limit') ?? 25);
  const start = Number(params.get('cursor') ?? 0);
  const shown = items.slice(start, start + limit);
  const last = Math.max(0, Math.floor((items.length - 1) / limit) * limit);
  return {
    items: shown,
    page: {
      total: items.length,
      from: shown.length ? start + 1 : 0,
      to: start + shown.length,
      limit,
      first: null,
      previous: start > 0 ? String(start - limit) : null,
      next: start < last ? String(start + limit) : null,
      last: last > 0 ? String(last) : null,
    },
  };
}

function summary(items: readonly InvoiceListItem[], noteCount: number): InvoiceSummary {
  const count = (name: string): number => items.filter(statusFilters[name] ?? (() => true)).length;
  const sums = (chosen: readonly InvoiceListItem[]): Money[] => {
    const byCurrency = new Map<string, number>();
    for (const {amountDue} of chosen)
      if (amountDue.amount)
        byCurrency.set(amountDue.currency, (byCurrency.get(amountDue.currency) ?? 0) + amountDue.amount);
    return [...byCurrency].map(([currency, amount]) => ({currency, amount}));
  };
  return {
    counts: {
      all: items.length,
      open: count('open'),
      overdue: count('overdue'),
      paid: count('paid'),
      canceled: count('canceled'),
      creditNotes: noteCount,
    },
    due: sums(items.filter(({status}) => status === 'open')),
    overdue: sums(items.filter(statusFilters['overdue'] ?? (() => true))),
  };
}
