import type {Capability, CapabilityReason, OrderListItem} from '../port/contract.js';
import type {OrderFacts} from '../port/orders.js';
import {payCapability, type VendorRules} from './capabilities.js';
import {allowed, hasFeature, hasScope, refused, type Rights} from './rights.js';

/** What decides what can be done with an order; a record of the port is one as it stands. */
export interface OrderState extends Pick<OrderListItem, 'status' | 'amountDue'> {
  readonly facts: OrderFacts;
}

/** What of the portal orders depend on besides their vendor's rules. */
export interface OrderVendorRules extends VendorRules {
  /** Whether this portal sends mail at all. */
  readonly mail: boolean;
}

/** What this person may do with an order; `activeAttempts` are the payments under way by the ids of their invoices. */
export function orderCapabilities(
  rights: Rights,
  vendor: OrderVendorRules,
  order: OrderState,
  activeAttempts: ReadonlyMap<string, string>,
): OrderListItem['capabilities'] {
  return {
    pay: payOrderCapability(rights, vendor, order, activeAttempts),
    download: hasScope(rights, 'orders:read') ? allowed : refused('scope'),
    sendConfirmation: sendConfirmationCapability(rights, vendor, order),
    reorder: reorderCapability(rights),
  };
}

/** It can be paid when one of its invoices can; else the reason is that of the one due first. */
function payOrderCapability(
  rights: Rights,
  vendor: VendorRules,
  {amountDue, facts: {payables}}: OrderState,
  activeAttempts: ReadonlyMap<string, string>,
): Capability {
  const nothingDue = {status: 'open', currency: amountDue.currency, amountDue: 0} as const;
  const [first = payCapability(rights, vendor, nothingDue), ...others] = payables.map((payable) =>
    payCapability(rights, vendor, payable, activeAttempts.get(payable.id)),
  );
  return [first, ...others].find((each) => each.allowed) ?? first;
}

/** Nothing confirms an order that was canceled. */
function sendConfirmationCapability(rights: Rights, {mail}: OrderVendorRules, {status}: OrderState): Capability {
  const who = writerRefusal(rights);
  if (who) return refused(who);
  if (!hasFeature(rights, 'orders') || !mail) return refused('feature');
  return status === 'canceled' ? refused('status') : allowed;
}

/** Ordering again makes a quote, so it needs quotes; a canceled order can be ordered again as any other. */
function reorderCapability(rights: Rights): Capability {
  const who = writerRefusal(rights);
  if (who) return refused(who);
  return hasFeature(rights, 'orders') && hasFeature(rights, 'quotes') ? allowed : refused('feature');
}

function writerRefusal(rights: Rights): CapabilityReason | undefined {
  if (rights.role === 'member') return 'role';
  return hasScope(rights, 'orders:write') ? undefined : 'scope';
}
