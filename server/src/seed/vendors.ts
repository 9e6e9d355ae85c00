import {sha256Bytes} from '#sha256';

import type {Feature} from '../port/contract.js';
import type {SeedRows} from './rows.js';

export interface SeededVendor {
  readonly tenantId: string;
  readonly name: string;
  /** The key that the vendor's server mints sessions with. It is public knowledge, so seeded vendors belong on a demo or a test only. */
  readonly apiKey: string;
  readonly supportEmail: string;
  readonly supportUrl: string;
  readonly paymentCurrencies: readonly string[];
  readonly regionsWithoutPayment: readonly string[];
  readonly sellerLines: readonly string[];
  readonly sellerTaxId: string;
  readonly sellerEmail: string;
}

/** The name of the PSP adapter that both vendors use. */
export const seededPsp = 'sandbox';

/** Fleet tracking in Québec. */
export const odotrack: SeededVendor = {
  tenantId: 'odotrack',
  name: 'Odotrack',
  apiKey: 'pk_odotrack_demo-key-not-a-secret',
  supportEmail: 'soutien@odotrack.example',
  supportUrl: 'https://odotrack.example/aide',
  paymentCurrencies: ['CAD', 'USD'],
  regionsWithoutPayment: [],
  sellerLines: ['2650, boulevard Wilfrid-Hamel, bureau 200', 'Québec (Québec) G1P 2J1', 'Canada'],
  sellerTaxId: 'TPS 81234 5678 RT0001 · TVQ 1212345678 TQ0001',
  sellerEmail: 'facturation@odotrack.example',
};

/** Software for sale in many countries. */
export const northwind: SeededVendor = {
  tenantId: 'northwind',
  name: 'Northwind Cloud',
  apiKey: 'pk_northwind_demo-key-not-a-secret',
  supportEmail: 'billing@northwind.example',
  supportUrl: 'https://northwind.example/support',
  paymentCurrencies: ['EUR', 'USD', 'JPY', 'KWD'],
  regionsWithoutPayment: ['AR'],
  sellerLines: ['Keizersgracht 241', '1016 EA Amsterdam', 'Netherlands'],
  sellerTaxId: 'NL 8234.56.789.B01',
  sellerEmail: 'billing@northwind.example',
};

const features: readonly Feature[] = [
  'quotes',
  'orders',
  'subscriptions',
  'tickets',
  'help',
  'invoices',
  'creditNotes',
  'creditBalance',
  'paymentMethods',
  'payments',
  'partialPayments',
  'shareLinks',
  'archives',
  'exports',
  'events',
];

/** For how long a decline can be taken back: two days, so that one of yesterday's can be, whatever the hour. */
const declineUndoMinutes = 2_880;

/** Adds the vendor's rows. `allowedOrigins`: the exact origins of the sites that embed its widgets. */
export function addVendor(rows: SeedRows, vendor: SeededVendor, allowedOrigins: readonly string[]): void {
  rows.add('tenants', {
    tenant_id: vendor.tenantId,
    name: vendor.name,
    support_email: vendor.supportEmail,
    support_url: vendor.supportUrl,
    features: [...features],
    allowed_origins: [...allowedOrigins],
    psp: seededPsp,
    payment_currencies: [...vendor.paymentCurrencies],
    regions_without_payment: [...vendor.regionsWithoutPayment],
    seller_lines: [...vendor.sellerLines],
    seller_tax_id: vendor.sellerTaxId,
    seller_email: vendor.sellerEmail,
    decline_undo_minutes: declineUndoMinutes,
    retention_percent: '20',
    retention_months: 3,
  });
  rows.add('api_keys', {
    tenant_id: vendor.tenantId,
    id: 'key_demo',
    digest: Array.from(sha256Bytes(vendor.apiKey), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    revoked_at: null,
  });
}
