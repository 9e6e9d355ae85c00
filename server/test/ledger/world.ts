import {randomUUID} from 'node:crypto';

import type {Clock} from '../../src/clock.js';
import {scopeOf} from '../../src/ledger/books.js';
import {createLedger, type LedgerOptions} from '../../src/ledger/create-ledger.js';
import type {Ledger} from '../../src/ledger/ledger.js';
import type {PaymentAttempt, PaymentAttemptRequest} from '../../src/port/contract.js';
import {PortalFault} from '../../src/port/fault.js';
import type {Principal} from '../../src/port/principal.js';
import type {PspAdapter} from '../../src/port/psp.js';
import type {Database} from '../../src/port/unit.js';
import {createSandboxAdapter} from '../../src/psp/sandbox-adapter.js';
import {
  createSandboxPsp,
  memoryJournal,
  testCards,
  type SandboxPsp,
  type TestCardName,
} from '../../src/psp-sandbox/index.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {addFixture, creditNoteRow, fixtureFeatures, invoiceRow} from '../support/fixtures.js';

/** A clock that stands still until it is told. */
export class TestClock implements Clock {
  #now: number;

  constructor(start = '2026-03-10T10:00:00Z') {
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}

export const pageOrigin = 'https://vendor.example';
export const pspOrigin = 'https://psp.example';
export const keys = {secretKey: 'sk_test', publicKey: 'pk_test', webhookSecret: 'whsec_test'};
export const today = '2026-03-10';

/** A sandbox PSP in this process. */
export function sandbox(clock: Clock, more: Partial<Parameters<typeof createSandboxPsp>[0]> = {}): SandboxPsp {
  return createSandboxPsp({
    storage: memoryJournal(),
    secretKey: keys.secretKey,
    publicKey: keys.publicKey,
    allowedOrigins: [pageOrigin],
    publicUrl: pspOrigin,
    clock: {now: () => clock.now().getTime()},
    settleAfterMs: 60_000,
    slowMs: 60_000,
    tokensPerMinute: 1_000_000,
    ...more,
  });
}

/** The adapter that reaches it. */
export function adapterOf(psp: Pick<SandboxPsp, 'fetch'>): PspAdapter {
  return createSandboxAdapter({origin: pspOrigin, ...keys, fetch: (request) => psp.fetch(request)});
}

/** What the hosted fields do: a token of a test card. */
export async function cardToken(
  psp: Pick<SandboxPsp, 'fetch'>,
  name: TestCardName,
  origin = pspOrigin,
): Promise<string> {
  const card = testCards.find((candidate) => candidate.name === name);
  const response = await psp.fetch(
    new Request(`${origin}/v1/tokens`, {
      method: 'POST',
      headers: {'content-type': 'application/json', authorization: `Bearer ${keys.publicKey}`},
      body: JSON.stringify({
        number: card?.number,
        expiry: '12/40',
        cvc: card?.brand === 'amex' ? '1234' : '123',
        holder: 'Ada Lovelace',
      }),
    }),
  );
  const {token} = (await response.json()) as {token?: string};
  if (!token) throw new Error(`The sandbox made no token of ${name}: HTTP ${response.status}`);
  return token;
}

/** A ledger on a database with the SQL back end. */
export function ledgerOn(database: Database, psp: PspAdapter, clock: Clock, more: Partial<LedgerOptions> = {}): Ledger {
  return createLedger({database, backend: createSqlBackend(), psps: new Map([[psp.name, psp]]), clock, ...more});
}

/** A new customer with its owner, of a new vendor unless told otherwise. */
export async function newCustomer(database: Database, tenantId?: string): Promise<Principal> {
  return {
    ...(await addFixture(database, tenantId)),
    sessionId: 'ses_test',
    role: 'owner',
    scopes: new Set([
      'invoices:read',
      'payments:read',
      'payments:write',
      'paymentMethods:read',
      'paymentMethods:write',
    ]),
    features: new Set(fixtureFeatures),
    region: 'FR',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    expiresAt: new Date('2026-03-10T11:00:00Z'),
  };
}

export interface NewInvoice {
  readonly total: number;
  readonly currency?: string;
  readonly dueOn?: string;
  readonly status?: 'open' | 'void' | 'uncollectible';
  readonly installments?: ReadonlyArray<{dueOn: string; amount: number}>;
}

/** An open invoice of the customer's; resolves to its id. */
export async function newInvoice(database: Database, of: Principal, invoice: NewInvoice): Promise<string> {
  const {dueOn = '2026-04-01', installments = [], ...given} = invoice;
  const row = invoiceRow(of, {
    ...given,
    issued_on: '2026-03-01',
    due_on: dueOn,
    next_due_on: installments[0]?.dueOn ?? dueOn,
  });
  await database.run(scopeOf(of), async ({db}) => {
    await db.insertInto('invoices').values(row).execute();
    for (const [index, part] of installments.entries()) {
      const {tenant_id, customer_id, id: invoice_id} = row;
      await db
        .insertInto('installments')
        .values({tenant_id, customer_id, invoice_id, number: index + 1, due_on: part.dueOn, amount: part.amount})
        .execute();
    }
  });
  return row.id;
}

/** Credit of the customer's; resolves to the note's id. */
export async function newCredit(
  database: Database,
  of: Principal,
  total: number,
  currency = 'EUR',
  issuedOn = '2026-02-01',
): Promise<string> {
  const row = creditNoteRow(of, {total, currency, issued_on: issuedOn});
  await database.run(scopeOf(of), ({db}) => db.insertInto('credit_notes').values(row).execute());
  return row.id;
}

/** What the widget sends after its review step: previewed, agreed to, with a key of its own. */
export interface ReadyPayment {
  readonly request: PaymentAttemptRequest;
  readonly ifMatch: string;
  readonly key: string;
}

export interface Wish {
  /** Amounts by invoice; `undefined` pays all of it. */
  readonly invoices: ReadonlyArray<string | {id: string; amount?: number; portion?: 'full' | 'installment'}>;
  readonly applyCredit?: boolean;
  readonly source?: PaymentAttemptRequest['source'];
}

/** Goes through the preview, as the widget does. */
export async function review(ledger: Ledger, principal: Principal, wish: Wish): Promise<ReadyPayment> {
  const applyCredit = wish.applyCredit ?? false;
  const invoices = wish.invoices.map((one) => {
    const {id, amount, portion} = typeof one === 'string' ? {id: one, amount: undefined, portion: undefined} : one;
    return {id, portion: portion ?? ('full' as const), ...(amount !== undefined && {amount})};
  });
  const {groups, excluded} = await ledger.preview(principal, {invoices, applyCredit}, today);
  const [group] = groups;
  if (!group) throw new Error(`Nothing to pay: ${JSON.stringify(excluded)}`);
  return {
    key: randomUUID(),
    ifMatch: group.etag,
    request: {
      currency: group.currency,
      invoices: group.items.map(({invoiceId, amount}) => ({id: invoiceId, amount: amount.amount})),
      applyCredit,
      expectedAmount: group.charge.amount,
      ...(wish.source && {source: wish.source}),
    },
  };
}

/** Pays what was reviewed; again with the same `ready` is a retry. */
export function send(ledger: Ledger, principal: Principal, ready: ReadyPayment): Promise<PaymentAttempt> {
  const {request, ifMatch, key} = ready;
  return ledger.pay(principal, request, {idempotencyKey: key, ifMatch, returnOrigin: pageOrigin, today});
}

/** As the API does it: behind the key, with a refusal as an answer like any other. */
export async function post(
  ledger: Ledger,
  principal: Principal,
  ready: ReadyPayment,
): Promise<{status: number; replayed: boolean; attempt?: PaymentAttempt; code?: string}> {
  const body = new TextEncoder().encode(JSON.stringify(ready.request));
  const request = {method: 'POST', path: '/payment-attempts', body};
  const answer = await ledger.idempotent(principal, ready.key, request, async () => {
    try {
      return {status: 201, headers: {}, body: JSON.stringify(await send(ledger, principal, ready))};
    } catch (error) {
      if (!(error instanceof PortalFault) || error.status >= 500) throw error;
      return {status: error.status, headers: {}, body: JSON.stringify({code: error.code})};
    }
  });
  const {status, replayed} = answer;
  if (status === 201) return {status, replayed, attempt: JSON.parse(answer.body) as PaymentAttempt};
  return {status, replayed, code: (JSON.parse(answer.body) as {code: string}).code};
}

/** What the cardholder does in the challenge's frame. */
export async function answerChallenge(
  psp: SandboxPsp,
  attempt: Pick<PaymentAttempt, 'nextAction'>,
  decision: 'approve' | 'decline',
): Promise<void> {
  const url = new URL(attempt.nextAction?.url ?? '');
  url.searchParams.set('nonce', 'n1');
  url.searchParams.set('origin', pageOrigin);
  const page = await (await psp.fetch(new Request(url))).text();
  const config = /<script id="config" type="application\/json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}';
  const {secret, completeUrl} = JSON.parse(config) as {secret: string; completeUrl: string};
  const response = await psp.fetch(
    new Request(new URL(completeUrl, pspOrigin), {
      method: 'POST',
      headers: {'content-type': 'application/json', origin: pspOrigin, 'sec-fetch-site': 'same-origin'},
      body: JSON.stringify({secret, decision, code: '123456'}),
    }),
  );
  if (!response.ok) throw new Error(`The challenge was not taken: HTTP ${response.status}`);
}
