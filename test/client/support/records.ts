import {PortalClient} from '../../../src/client/portal-client.js';
import type {PaymentAttemptRequest, PaymentAttemptStatus} from '../../../src/client/contract.js';
import type {PortalClientOptions} from '../../../src/client/types.js';
import {FakeApi, FakeTimers} from './fake-api.js';

export const eur = (amount: number) => ({amount, currency: 'EUR'});
const allowed = {allowed: true};

export const invoice = (id = 'inv_1') => ({
  id,
  number: 'INV-1',
  status: 'open',
  overdue: false,
  partiallyPaid: false,
  processing: false,
  issuedOn: '2026-02-01',
  dueOn: '2026-03-03',
  dueInDays: 2,
  total: eur(29308),
  amountDue: eur(29308),
  installmentDue: null,
  origin: {type: 'order', number: 'S-1'},
  reference: null,
  paidOn: null,
  capabilities: {pay: allowed, payPart: allowed, download: allowed, share: allowed},
});

export const invoicePage = (...ids: string[]) => ({
  items: ids.map(invoice),
  page: {
    total: ids.length,
    from: ids.length ? 1 : 0,
    to: ids.length,
    limit: 25,
    first: null,
    previous: null,
    next: null,
    last: null,
  },
});

export const attempt = (status: PaymentAttemptStatus, id = 'att_1') => ({
  id,
  reference: 'PAY-1',
  status,
  total: eur(29308),
  credit: eur(0),
  charge: eur(29308),
  items: [{invoiceId: 'inv_1', invoiceNumber: 'INV-1', amount: eur(29308), credit: eur(0), charge: eur(29308)}],
  method: {type: 'card', brand: 'visa', last4: '4242'},
  failure: status === 'failed' ? {code: 'card_declined'} : null,
  nextAction: null,
  createdAt: '2026-03-01T12:00:00Z',
  updatedAt: '2026-03-01T12:00:00Z',
  settledAt: null,
  capabilities: {cancel: allowed, receipt: allowed},
});

export const paymentRequest: PaymentAttemptRequest = {
  currency: 'EUR',
  invoices: [{id: 'inv_1', amount: 29308}],
  applyCredit: false,
  expectedAmount: 29308,
  source: {type: 'saved', paymentMethodId: 'pm_1'},
};

/** A JWT that says who, and how long from now in seconds. */
export function tokenFor(sub: string, now: number, seconds = 900): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const iat = Math.floor(now / 1000);
  return `${encode({alg: 'none'})}.${encode({tenant: 't', customer: 'c', sub, iat, exp: iat + seconds, n: Math.random()})}.x`;
}

export class FakeStorage {
  readonly items = new Map<string, string>();
  getItem = (name: string): string | null => this.items.get(name) ?? null;
  setItem = (name: string, value: string): void => void this.items.set(name, value);
  removeItem = (name: string): void => void this.items.delete(name);
}

/** A client with a fake API, clock, storage and connection. */
export function setUp(options: Partial<PortalClientOptions> = {}) {
  const api = new FakeApi();
  const timers = new FakeTimers();
  const storage = new FakeStorage();
  const connection = {online: true};
  const asked: string[] = [];
  const client = new PortalClient({
    endpoint: 'https://vendor.example/portal/v1',
    getToken: async ({reason}) => {
      asked.push(reason);
      return `token-${asked.length}`;
    },
    fetch: api.fetch,
    timers,
    storage,
    online: () => connection.online,
    live: false,
    ...options,
  });
  return {api, timers, storage, connection, asked, client};
}

// The first load of a lazy module takes turns of the event loop that no fake clock knows of: each is loaded once before any test.
{
  const {client} = setUp();
  await Promise.allSettled([
    client.invoices.list(),
    client.account.get(),
    client.payments.preview({invoices: [], applyCredit: false}),
    client.invoices.pdf('x'),
    client.invoices.share('x'),
  ]);
}
