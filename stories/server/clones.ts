import type {TenantCopies, TenantCopy} from '../../server/src/seed/copy-tenant.js';
import {atlas, belvedere, tremblay} from '../../server/src/seed/customers.js';
import {northwind, odotrack} from '../../server/src/seed/vendors.js';

/**
 * A seeded customer and its vendor, in rows that no other story sees. The one with 10,000 invoices isn't copied: what is done there stays until the page is loaded again.
 *
 * @param externalId - the vendor's own id of the customer
 */
export async function cloneOf(copies: TenantCopies, externalId: string): Promise<TenantCopy> {
  const vendor = [tremblay, belvedere].some((customer) => customer.externalId === externalId) ? odotrack : northwind;
  if (externalId === atlas.externalId) return {tenantId: vendor.tenantId, apiKey: vendor.apiKey};
  return copies.create(vendor.tenantId, {customers: [externalId]});
}
