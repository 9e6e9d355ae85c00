import type {Insertable} from 'kysely';

import {newId} from '../../src/ids.js';
import type {Database, TenantScope, Unit} from '../../src/port/unit.js';
import type {PortalSchema} from '../../src/sql/schema.js';
import type {QuoteLineSpec} from '../../src/sql/quote-lines.js';
import {issueQuote, type QuoteSpec} from '../../src/sql/quote-writing.js';
import {searchText} from '../../src/sql/search.js';

type Row<Table extends keyof PortalSchema> = Insertable<PortalSchema[Table]>;

/** What a fixture's vendor offers: all that is about money. */
export const fixtureFeatures = ['invoices', 'creditBalance', 'paymentMethods', 'payments', 'partialPayments'] as const;

/** A vendor's customer with one person, made for a test alone. */
export interface Fixture extends TenantScope {
  readonly customerId: string;
  readonly userId: string;
}

/** Adds a customer, and its vendor unless that is there. */
export async function addFixture(database: Database, tenantId = newId('ten')): Promise<Fixture> {
  const [customerId, userId] = [newId('cus'), newId('usr')];
  await database.run({tenantId, customerId: '*'}, async ({db}) => {
    const tenant: Row<'tenants'> = {
      tenant_id: tenantId,
      name: 'Vendor',
      support_email: null,
      support_url: null,
      features: [...fixtureFeatures],
      allowed_origins: ['https://vendor.example'],
      psp: 'sandbox',
      payment_currencies: ['EUR', 'CAD', 'USD', 'JPY', 'KWD'],
      regions_without_payment: ['KP'],
      seller_lines: ['Street 1'],
      seller_tax_id: null,
      seller_email: null,
    };
    await db
      .insertInto('tenants')
      .values(tenant)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db
      .insertInto('customers')
      .values({
        tenant_id: tenantId,
        id: customerId,
        external_id: customerId,
        number: 'C-1',
        company: 'Company',
        region: 'FR',
        locale: 'fr',
        time_zone: 'Europe/Paris',
        bill_to_lines: [],
        tax_id: null,
        email: null,
      })
      .execute();
    await db
      .insertInto('users')
      .values({
        tenant_id: tenantId,
        customer_id: customerId,
        id: userId,
        external_id: 'owner',
        name: 'Ada',
        email: 'ada@example.com',
        role: 'owner',
      })
      .execute();
  });
  return {tenantId, customerId, userId};
}

/** An open invoice of 100.00 EUR, but for what is given. */
export function invoiceRow(owner: Fixture, given: Partial<Row<'invoices'>> = {}): Row<'invoices'> {
  const total = given.total ?? 10_000;
  const number = given.number ?? newId('N');
  const dueOn = given.due_on ?? '2026-07-01';
  return {
    tenant_id: owner.tenantId,
    customer_id: owner.customerId,
    id: newId('inv'),
    number,
    status: 'open',
    issued_on: '2026-06-01',
    due_on: dueOn,
    next_due_on: dueOn,
    currency: 'EUR',
    subtotal: total,
    discount_total: 0,
    tax_total: 0,
    total,
    origin_type: 'manual',
    origin_number: null,
    reference: null,
    paid_on: null,
    terms: null,
    notes: null,
    search: searchText([number, given.reference ?? null]),
    ...given,
  };
}

/** An unused credit note of 50.00 EUR, but for what is given. */
export function creditNoteRow(owner: Fixture, given: Partial<Row<'credit_notes'>> = {}): Row<'credit_notes'> {
  const total = given.total ?? 5_000;
  return {
    tenant_id: owner.tenantId,
    customer_id: owner.customerId,
    id: newId('crn'),
    number: newId('CN'),
    status: 'issued',
    issued_on: '2026-06-01',
    currency: 'EUR',
    subtotal: total,
    discount_total: 0,
    tax_total: 0,
    total,
    remaining: total,
    invoice_id: null,
    reason: null,
    notes: null,
    search: '',
    ...given,
  };
}

/** An attempt under way of 100.00 EUR, but for what is given. */
export function attemptRow(owner: Fixture, given: Partial<Row<'payment_attempts'>> = {}): Row<'payment_attempts'> {
  const charge = given.charge ?? 10_000;
  const credit = given.credit ?? 0;
  return {
    tenant_id: owner.tenantId,
    customer_id: owner.customerId,
    id: newId('pay'),
    user_id: owner.userId,
    reference: newId('PAY'),
    status: 'processing',
    currency: 'EUR',
    total: charge + credit,
    credit,
    charge,
    method_type: 'card',
    method_brand: 'visa',
    method_last4: '4242',
    save_method: false,
    provider: 'sandbox',
    failure_code: null,
    action_url: null,
    idempotency_key: newId('key'),
    lease_until: null,
    created_at: '2026-06-15T12:00:00Z',
    updated_at: '2026-06-15T12:00:00Z',
    settled_at: null,
    ...given,
  };
}

/** An open quote of 100.00 EUR, but for what is given; for lists: it has no version and no lines. */
export function quoteRow(owner: Fixture, given: Partial<Row<'quotes'>> = {}): Row<'quotes'> {
  const total = given.total ?? 10_000;
  const number = given.number ?? newId('Q');
  return {
    tenant_id: owner.tenantId,
    customer_id: owner.customerId,
    id: newId('quo'),
    number,
    status: 'open',
    issued_on: '2026-06-01',
    valid_until: '2026-07-01',
    currency: 'EUR',
    subtotal: total,
    discount_total: 0,
    tax_total: 0,
    total,
    origin_type: 'sales',
    search: searchText([number, given.title ?? null]),
    ...given,
  };
}

/** A confirmed order of 100.00 EUR, but for what is given; for lists: it has no lines. */
export function orderRow(owner: Fixture, given: Partial<Row<'orders'>> = {}): Row<'orders'> {
  const total = given.total ?? 10_000;
  const number = given.number ?? newId('O');
  return {
    tenant_id: owner.tenantId,
    customer_id: owner.customerId,
    id: newId('ord'),
    number,
    status: 'confirmed',
    ordered_on: '2026-06-01',
    currency: 'EUR',
    subtotal: total,
    discount_total: 0,
    tax_total: 0,
    total,
    search: searchText([number, given.reference ?? null]),
    ...given,
  };
}

/** Lines of every kind, an option that isn't taken among them: 1,165.00 after a discount of 75.00; 20 % on all of it and 1 % on the seats make 1,407.25. */
export const fixtureLines: readonly QuoteLineSpec[] = [
  {kind: 'section', id: 'lin_sec', description: 'Licences'},
  {
    id: 'lin_seats',
    description: 'Seats',
    sku: 'SEAT',
    quantity: '10',
    unit: 'seat',
    unitPrice: 10_000,
    discountPercent: '7.5',
    taxes: ['VAT', 'Levy'],
  },
  {
    id: 'lin_extra',
    description: 'Archive',
    sku: 'ARCHIVE',
    quantity: '0',
    unit: 'TB',
    unitPrice: 1_875,
    taxes: ['VAT'],
    option: {minQuantity: '0', maxQuantity: '20'},
  },
  {kind: 'subtotal', id: 'lin_sub', description: 'Licences in all'},
  {kind: 'section', id: 'lin_sec2', description: 'Services'},
  {id: 'lin_setup', description: 'Set-up', quantity: '1.5', unit: 'day', unitPrice: 16_000, taxes: ['VAT']},
  {kind: 'note', id: 'lin_note', description: 'Travel is not charged.'},
];

/** Issues a quote of `fixtureLines`, valid until 2026-07-01, but for what is given; answers its id. */
export function addQuote(
  unit: Unit,
  given: Partial<QuoteSpec> = {},
  today = '2026-06-01',
): Promise<{id: string; number: string}> {
  return issueQuote(
    unit,
    {
      currency: 'EUR',
      lines: fixtureLines,
      taxes: [
        {name: 'VAT', rate: '20'},
        {name: 'Levy', rate: '1'},
      ],
      validUntil: '2026-07-01',
      ...given,
    },
    'Vendor',
    today,
  );
}
