import type {components} from '../../../src/client/contract.generated.js';

export type Invoice = components['schemas']['InvoiceListItem'];
export type InvoicePage = components['schemas']['InvoicePage'];

/** The session token; it names the account, by how many invoices it has: `?account=25`. */
export const token = new URLSearchParams(location.search).get('account') ?? '25';

/** One page of the account's invoices, from the contract's own operation. */
export async function listInvoices(cursor?: string | null): Promise<InvoicePage> {
  const response = await fetch(`/portal/v1/invoices?sort=-issuedOn&limit=25${cursor ? `&cursor=${cursor}` : ''}`, {
    headers: {Authorization: `Bearer ${token}`},
  });
  if (!response.ok) throw new Error(`The invoices were answered with ${response.status}.`);
  return response.json() as Promise<InvoicePage>;
}
