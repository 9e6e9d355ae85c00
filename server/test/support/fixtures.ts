import type {Insertable} from 'kysely';

import {newId} from '../../src/ids.js';
import type {Database, TenantScope} from '../../src/port/unit.js';
import type {PortalSchema} from '../../src/sql/schema.js';
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
