import type {Upcoming, UpcomingKind} from '../port/contract.js';
import type {UpcomingRecord} from '../port/upcoming.js';
import {payCapability, paymentFacts, type VendorRules} from './capabilities.js';
import {forbidden} from './faults.js';
import {addMethodCapability, type KeepingPsp} from './method-capabilities.js';
import {quoteCapabilities, type QuoteRights} from './quote-capabilities.js';
import {hasFeature, hasScope, refused, type Rights} from './rights.js';
import {subscriptionCapabilities} from './subscription-capabilities.js';

/** Who looks, at whose vendor. */
export interface UpcomingViewer {
  readonly rights: QuoteRights;
  readonly vendor: VendorRules;
  readonly psp: KeepingPsp | undefined;
  /** The payments under way, by the ids of their invoices. */
  readonly active: ReadonlyMap<string, string>;
}

/**
 * The kinds whose records this person may list.
 * @throws PortalFault forbidden when there are none
 */
export function visibleKinds(rights: Pick<Rights, 'scopes' | 'features'>): UpcomingKind[] {
  const kinds = kindsOf(rights);
  if (kinds.length === 0) throw forbidden('It needs a scope to read one of the records that it is made of.', 'scope');
  return kinds;
}

/** The same, none where there are none. */
export function kindsOf({scopes, features}: Pick<Rights, 'scopes' | 'features'>): UpcomingKind[] {
  const invoices = scopes.has('invoices:read') && features.has('invoices');
  const subscriptions = scopes.has('subscriptions:read') && features.has('subscriptions');
  const seen: Readonly<Record<UpcomingKind, boolean>> = {
    invoice: invoices,
    payment: invoices && scopes.has('payments:read'),
    renewal: subscriptions,
    expiry: subscriptions,
    quote: scopes.has('quotes:read') && features.has('quotes'),
    method_expiry: scopes.has('paymentMethods:read') && features.has('paymentMethods'),
  };
  return (Object.keys(seen) as UpcomingKind[]).filter((kind) => seen[kind]);
}

/** The invoices whose payments decide about these entries. */
export function invoicesOfUpcoming(records: readonly UpcomingRecord[]): string[] {
  return records.flatMap(({facts: {invoice, subscription, quote}}) => [
    ...(invoice ? [invoice.id] : []),
    ...(subscription?.openInvoice ? [subscription.openInvoice.id] : []),
    ...(quote?.facts.payable ? [quote.facts.payable.id] : []),
  ]);
}

/** An entry as this person sees it: what can be done is what can be done with the record itself. */
export function presentUpcoming({facts, ...shown}: UpcomingRecord, viewer: UpcomingViewer): Upcoming {
  const subscriptionId = seesSubscriptions(viewer) ? (facts.subscription?.id ?? null) : null;
  return {...shown, subscriptionId, capabilities: capabilitiesOf({...shown, facts}, viewer)};
}

/** Whoever may not list subscriptions learns of theirs by an invoice, and changes nothing of them. */
const seesSubscriptions = ({rights}: UpcomingViewer): boolean =>
  hasScope(rights, 'subscriptions:read') && hasFeature(rights, 'subscriptions');

function capabilitiesOf(
  {kind, facts: {invoice, subscription, quote}}: UpcomingRecord,
  viewer: UpcomingViewer,
): Upcoming['capabilities'] {
  const {rights, vendor, psp, active} = viewer;
  const none = refused('status');
  const isBeingPaid = subscription?.openInvoice ? active.has(subscription.openInvoice.id) : false;
  const owned =
    subscription && seesSubscriptions(viewer) ? subscriptionCapabilities(rights, subscription, isBeingPaid) : undefined;
  return {
    pay: invoice
      ? payCapability(rights, vendor, paymentFacts(invoice), active.get(invoice.id))
      : kind === 'payment'
        ? refused('payment_in_progress')
        : none,
    renew: owned && kind !== 'invoice' ? owned.renew : none,
    changeMethod: owned ? owned.setPaymentMethod : kind === 'method_expiry' ? addMethodCapability(rights, psp) : none,
    review: quote ? quoteCapabilities(rights, vendor, quote).decline : none,
  };
}
