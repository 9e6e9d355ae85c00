import {createPortalApi, type PortalApi, type PortalApiOptions} from '../../src/api/app.js';
import {allFeatures} from '../../src/api/features.js';
import {sha256OfText} from '../../src/ledger/digest.js';
import type {MailMessage} from '../../src/mail/mailer.js';
import type {PspAdapter} from '../../src/port/psp.js';
import type {Database, TenantScope} from '../../src/port/unit.js';
import type {SandboxPsp} from '../../src/psp-sandbox/index.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {issueQuote, reviseQuote, type QuoteSpec, type RevisionSpec} from '../../src/sql/quote-writing.js';
import {adapterOf, pageOrigin, sandbox, type TestClock} from '../ledger/world.js';
import {addFixture} from './fixtures.js';
import {base, clientOf, portalOrigin, unlimited, type Json, type TestClient} from './portal.js';
import {testTimers} from './timers.js';

/** The people of the customer: no limit, one of 2,000.00 EUR, one of 500.00 EUR, and one who may commit to nothing. */
export const people = ['owner', 'billing', 'member', 'guest'] as const;
export type Person = (typeof people)[number];

/** A vendor and a customer without anything, an API for them on a database, and a sandbox PSP. Quotes are issued as a test needs them. */
export interface SaleWorld {
  readonly scope: TenantScope & {readonly customerId: string};
  readonly clock: TestClock;
  readonly psp: SandboxPsp;
  readonly adapter: PspAdapter;
  readonly mails: MailMessage[];
  /** The API of the world's own database. */
  readonly api: PortalApi;
  /** Another instance, of the same database or on another connection to it. */
  instance(options?: Partial<PortalApiOptions>): PortalApi;
  /** A session, to be used at any instance. */
  signIn(person?: Person, api?: PortalApi, request?: object): Promise<TestClient>;
  /** A quote for the customer, or for another one of the vendor's; resolves to its id. */
  issue(spec?: Partial<QuoteSpec>, customerId?: string): Promise<string>;
  /** A new version of it. */
  revise(id: string, spec: RevisionSpec): Promise<void>;
  close(): Promise<void>;
}

const signingKey = new Uint8Array(32).fill(7);

/** The day of the world: noon in Paris is on it as well. */
export const saleDay = '2026-03-10';

export async function openSaleWorld(database: Database, clock: TestClock): Promise<SaleWorld> {
  const scope = await addPeople(database);
  const psp = sandbox(clock, {allowedOrigins: [pageOrigin, portalOrigin]});
  const adapter = adapterOf(psp);
  const mails: MailMessage[] = [];
  const apis: PortalApi[] = [];

  function instance(options: Partial<PortalApiOptions> = {}): PortalApi {
    const api = createPortalApi({
      database,
      backend: createSqlBackend(),
      psp: adapter,
      mailer: {send: async (message) => void mails.push(message)},
      clock,
      timers: testTimers(),
      signingKey,
      baseUrl: portalOrigin,
      validateResponses: true,
      ...options,
      limits: {principal: unlimited, tenant: unlimited, address: unlimited, ...options.limits},
    });
    apis.push(api);
    return api;
  }

  const api = instance();
  return {
    scope,
    clock,
    psp,
    adapter,
    mails,
    api,
    instance,
    async signIn(person = 'owner', at = api, request = {}) {
      const minted = await api.fetch(
        new Request(`${base}/sessions`, {
          method: 'POST',
          headers: {authorization: `Bearer ${keyOf(scope.tenantId)}`, 'content-type': 'application/json'},
          body: JSON.stringify({customer: scope.customerId, user: person, ...request}),
        }),
      );
      const {token}: Json = await minted.json();
      return clientOf(token, (path, init) => at.fetch(new Request(base + path, init)));
    },
    async issue(spec = {}, customerId = scope.customerId) {
      const {id} = await database.run({...scope, customerId}, (unit) =>
        issueQuote(unit, {...rackQuote, ...spec}, 'Sam Vendor', saleDay),
      );
      return id;
    },
    async revise(id, spec) {
      await database.run(scope, (unit) => reviseQuote(unit, id, spec, 'Sam Vendor', saleDay));
    },
    async close() {
      for (const each of apis) await each.close();
      await psp.close();
    },
  };
}

const vat = {name: 'TVA', rate: '20'};

/** 400.00 + 0 to 5 times 50.00, 20 % tax: 480.00 EUR as it is issued. */
export const rackQuote: QuoteSpec = {
  title: 'A rack for the office',
  currency: 'EUR',
  taxes: [vat],
  lines: [
    {kind: 'section', description: 'Hardware'},
    {id: 'lin_rack', description: 'Rack', sku: 'RACK', quantity: '2', unit: 'piece', unitPrice: 20_000},
    {
      id: 'lin_shelf',
      description: 'Shelf',
      sku: 'SHELF',
      quantity: '0',
      unitPrice: 5_000,
      option: {minQuantity: '0', maxQuantity: '5'},
    },
    {kind: 'subtotal', description: 'Hardware'},
    {kind: 'note', description: 'Delivered to the door.'},
  ],
  validUntil: '2026-03-31',
  documents: [{name: 'Terms.pdf', content: new TextEncoder().encode('%PDF-1.7 terms')}],
};

function keyOf(tenantId: string): string {
  return `pk_${tenantId}_key-for-tests-only`;
}

async function addPeople(database: Database): Promise<SaleWorld['scope']> {
  const fixture = await addFixture(database);
  const {tenantId, customerId} = fixture;
  const more = [
    {id: 'usr_billing', external_id: 'billing', name: 'Bo', role: 'billing_manager', spending_limits: {EUR: 200_000}},
    {id: 'usr_member', external_id: 'member', name: 'Cleo', role: 'member', spending_limits: {EUR: 50_000}},
    {id: 'usr_guest', external_id: 'guest', name: 'Dee', role: 'member', spending_limits: null},
  ] as const;
  const digest = await sha256OfText(keyOf(tenantId));
  await database.run({tenantId, customerId: '*'}, async ({db}) => {
    await db
      .updateTable('tenants')
      .set({features: [...allFeatures], allowed_origins: [pageOrigin]})
      .where('tenant_id', '=', tenantId)
      .execute();
    await db.insertInto('api_keys').values({tenant_id: tenantId, id: 'key', digest, revoked_at: null}).execute();
    await db
      .insertInto('users')
      .values(
        more.map((person) => ({
          tenant_id: tenantId,
          customer_id: customerId,
          ...person,
          email: `${person.external_id}@example.com`,
        })),
      )
      .execute();
  });
  return {tenantId, customerId};
}

/** What accepting a quote takes, as the widget sends it after its review: signed by a typed name, with a key of its own. */
export async function acceptanceOf(client: TestClient, id: string): Promise<{path: string; body: Json; headers: Json}> {
  const response = await client.send(`/quotes/${id}`);
  const quote: Json = await response.json();
  return {
    path: `/quotes/${id}/accept`,
    body: {expectedTotal: quote.total.amount, signature: {mode: 'type', name: 'Ada Lovelace'}},
    headers: {'idempotency-key': crypto.randomUUID(), 'if-match': response.headers.get('etag') ?? ''},
  };
}
