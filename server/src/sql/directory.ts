import {sql} from 'kysely';

import type {DirectorySection, Membership, Vendor} from '../port/backend.js';
import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';

/** Vendors, their API keys, customers and people, from SQL. */
export const directory: DirectorySection = {vendor, acceptsApiKey, findMembership, membership, timeZone};

async function vendor({db, scope}: Unit): Promise<Vendor | undefined> {
  const row = await db.selectFrom('tenants').selectAll().where('tenant_id', '=', scope.tenantId).executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.tenant_id,
    name: row.name,
    ...(row.support_email !== null && {supportEmail: row.support_email}),
    ...(row.support_url !== null && {supportUrl: row.support_url}),
    ...(row.ticket_page_url !== null && {ticketPageUrl: row.ticket_page_url}),
    features: row.features,
    allowedOrigins: row.allowed_origins,
    ...(row.psp !== null && {psp: row.psp}),
    paymentCurrencies: row.payment_currencies,
    regionsWithoutPayment: row.regions_without_payment,
  };
}

async function acceptsApiKey({db, scope}: Unit, digest: string): Promise<boolean> {
  const row = await db
    .selectFrom('api_keys')
    .select('id')
    .where('tenant_id', '=', scope.tenantId)
    .where('digest', '=', digest)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

function findMembership(unit: Unit, customer: string, user: string): Promise<Membership | undefined> {
  return readMembership(unit, {customer, user, key: 'external_id'});
}

function membership(unit: Unit, customerId: string, userId: string): Promise<Membership | undefined> {
  return readMembership(unit, {customer: customerId, user: userId, key: 'id'});
}

async function timeZone({db, scope}: Unit, customerId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('customers')
    .select('time_zone')
    .where('tenant_id', '=', scope.tenantId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  return row?.time_zone;
}

interface MembershipKey {
  readonly customer: string;
  readonly user: string;
  /** Whether both are our ids or the vendor's own. */
  readonly key: 'id' | 'external_id';
}

async function readMembership(unit: Unit, {customer, user, key}: MembershipKey): Promise<Membership | undefined> {
  // PostgreSQL's text holds no NUL, so no record has such an id.
  if (`${customer}${user}`.includes('\0')) return undefined;
  const row = await unit.db
    .selectFrom('users as u')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.tenant_id', '=', 'u.tenant_id').onRef('c.id', '=', 'u.customer_id'),
    )
    .select(['c.id', 'c.number', 'c.company', 'c.region', 'c.locale', 'c.time_zone'])
    .select(['u.id as user_id', 'u.name', 'u.email', 'u.role', 'u.spending_limits'])
    .where(owned(unit, 'u'))
    .where(sql<boolean>`c.tenant_id = ${unit.scope.tenantId}`)
    .where(`c.${key}`, '=', customer)
    .where(`u.${key}`, '=', user)
    .executeTakeFirst();
  if (!row) return undefined;
  const {user_id: id, name, email, role, spending_limits: spendingLimits, time_zone: timeZone, ...company} = row;
  return {customer: {...company, timeZone}, user: {id, name, email}, role, spendingLimits};
}
