import type {PortalBackend, Vendor} from '../port/backend.js';
import type {Feature, Role, Scope} from '../port/contract.js';

/** Every scope there is, in the contract's order. */
export const allScopes: readonly Scope[] = [
  'account:read',
  'quotes:read',
  'quotes:write',
  'orders:read',
  'orders:write',
  'subscriptions:read',
  'subscriptions:write',
  'tickets:read',
  'tickets:write',
  'invoices:read',
  'invoices:share',
  'payments:read',
  'payments:write',
  'paymentMethods:read',
  'paymentMethods:write',
];

/** Every feature there is, in the contract's order. */
export const allFeatures: readonly Feature[] = [
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

const memberScopes: readonly Scope[] = [
  'account:read',
  'quotes:read',
  'quotes:write',
  'orders:read',
  'subscriptions:read',
  'tickets:read',
  'tickets:write',
  'invoices:read',
  'payments:read',
  'paymentMethods:read',
];

/** The most that a role may do: members look, answer quotes within their limit and open tickets; the others also order again, change subscriptions, pay and share. */
export function scopesOfRole(role: Role): readonly Scope[] {
  return role === 'member' ? memberScopes : allScopes;
}

/** What the back end can do at all, whatever the vendor offers: a feature stands on one of its sections. */
export function featuresOfBackend(backend: PortalBackend): ReadonlySet<Feature> {
  const {quotes, orders, subscriptions, tickets, help, invoices, creditNotes, creditBalance, paymentMethods} = backend;
  const sections: Record<Feature, unknown> = {
    quotes,
    orders,
    subscriptions,
    tickets,
    help,
    invoices,
    creditNotes,
    creditBalance,
    paymentMethods,
    payments: invoices,
    partialPayments: invoices,
    shareLinks: invoices,
    archives: invoices,
    exports: invoices,
    events: true,
  };
  return new Set(allFeatures.filter((feature) => sections[feature] !== undefined));
}

/** What a session gets: what the back end can do, the vendor offers, and the session was given. Without a PSP nothing is paid. */
export function effectiveFeatures(
  backend: PortalBackend,
  vendor: Vendor,
  given: readonly string[],
  psps: ReadonlyMap<string, unknown>,
): ReadonlySet<Feature> {
  const possible = featuresOfBackend(backend);
  const paid = vendor.psp !== undefined && psps.has(vendor.psp);
  return new Set(
    allFeatures.filter(
      (feature) =>
        possible.has(feature) &&
        vendor.features.includes(feature) &&
        given.includes(feature) &&
        (paid || (feature !== 'payments' && feature !== 'partialPayments')),
    ),
  );
}

/** What a session may do: what it was given and the role has today. */
export function effectiveScopes(role: Role, given: readonly string[]): ReadonlySet<Scope> {
  return new Set(scopesOfRole(role).filter((scope) => given.includes(scope)));
}
