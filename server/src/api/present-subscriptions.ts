import type {Capability, Product, Subscription, SubscriptionListItem} from '../port/contract.js';
import type {ProductRecord, SubscriptionListRecord, SubscriptionRecord} from '../port/subscriptions.js';
import type {VendorRules} from './capabilities.js';
import {presentInvoiceRow} from './present.js';
import {etagOf} from './respond.js';
import {allowed, hasFeature, refused, type Rights} from './rights.js';
import {buyerRefusal, subscriptionCapabilities} from './subscription-capabilities.js';

/** The payments under way, by the ids of their invoices. */
type ActiveAttempts = ReadonlyMap<string, string>;

/** A row of the list as this person sees it. */
export function presentSubscriptionRow(
  record: SubscriptionListRecord,
  rights: Rights,
  active: ActiveAttempts,
): SubscriptionListItem {
  const {facts: _, version, ...shown} = record;
  const item = {...shown, capabilities: subscriptionCapabilities(rights, record, isBeingPaid(record, active))};
  return {...item, etag: etagOf(JSON.stringify(item), version)};
}

/** A whole subscription as this person sees it. */
export function presentSubscription(
  record: SubscriptionRecord,
  rights: Rights,
  vendor: VendorRules,
  active: ActiveAttempts,
): Subscription {
  const {facts, version, plans, terms, invoices, ...shown} = record;
  const capabilities = subscriptionCapabilities(rights, record, isBeingPaid(record, active));
  const item = {
    ...shown,
    capabilities,
    plans: plans.map((plan) => ({...plan, capability: planCapability(plan, plans, capabilities.changePlan, facts)})),
    terms: terms.map((term) => ({...term, capability: termCapability(term, record, capabilities.changeTerm)})),
    invoices: invoices.map((invoice) => presentInvoiceRow(invoice, rights, vendor, active.get(invoice.id))),
  };
  return {...item, etag: etagOf(JSON.stringify(item), version)};
}

/** A product as this person sees it. */
export function presentProduct(record: ProductRecord, rights: Rights): Product {
  const who = buyerRefusal(rights);
  const isSold = record.prices.length > 0;
  const buy = who
    ? refused(who)
    : record.byQuote
      ? refused('quote_only')
      : record.kind === 'addon' || !isSold
        ? refused('status')
        : allowed;
  const requestQuote = who
    ? refused(who)
    : !hasFeature(rights, 'quotes')
      ? refused('feature')
      : record.kind === 'addon' || !isSold
        ? refused('status')
        : allowed;
  return {...record, capabilities: {buy, requestQuote}};
}

/** The invoices whose payments decide about these subscriptions. */
export function invoicesOfSubscriptions(
  records: ReadonlyArray<
    Pick<SubscriptionListRecord, 'openInvoice'> & {readonly invoices?: SubscriptionRecord['invoices']}
  >,
): string[] {
  return records.flatMap(({openInvoice, invoices = []}) => [
    ...(openInvoice ? [openInvoice.id] : []),
    ...invoices.map(({id}) => id),
  ]);
}

function isBeingPaid({openInvoice}: SubscriptionListRecord, active: ActiveAttempts): boolean {
  return openInvoice !== null && active.has(openInvoice.id);
}

/** Its own plan is no change; one that sales must handle, or that isn't sold for its term, can't be chosen. */
function planCapability(
  {isCurrent, unitPrice, rank}: SubscriptionRecord['plans'][number],
  plans: SubscriptionRecord['plans'],
  change: Capability,
  {commitmentEndsOn}: SubscriptionRecord['facts'],
): Capability {
  if (!change.allowed) return change;
  if (isCurrent) return refused('status');
  if (unitPrice === null) return refused('quote_only');
  const own = plans.find((plan) => plan.isCurrent)?.rank ?? 0;
  return commitmentEndsOn !== null && rank < own ? refused('contract') : allowed;
}

function termCapability(
  {isCurrent, termMonths}: SubscriptionRecord['terms'][number],
  record: SubscriptionRecord,
  change: Capability,
): Capability {
  if (!change.allowed) return change;
  if (isCurrent) return refused('status');
  return record.facts.commitmentEndsOn !== null && termMonths < record.termMonths ? refused('contract') : allowed;
}
