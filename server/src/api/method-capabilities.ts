import type {Capability, CapabilityReason, MethodSetup, PaymentAttemptStatus, PaymentMethod} from '../port/contract.js';
import type {MethodRecord} from '../port/payment-methods.js';
import type {PspAdapter} from '../port/psp.js';
import {allowed, hasFeature, hasScope, refused, type Rights} from './rights.js';

/** What of a PSP capabilities look at. */
export type KeepingPsp = Pick<PspAdapter, 'name' | 'methods'>;

/** What decides what can be done with a method; a record of the port is one as it stands. */
export type MethodFacts = Pick<MethodRecord, 'type' | 'isDefault' | 'isBackup' | 'expired' | 'provider' | 'charging'>;

/**
 * What this person may do with a method. Who asks comes before what is asked about.
 * @param replaceable whether there is another method that can be charged
 */
export function methodCapabilities(
  rights: Rights,
  method: MethodFacts,
  psp: KeepingPsp | undefined,
  replaceable: boolean,
): PaymentMethod['capabilities'] {
  const who = changerRefusal(rights);
  if (who) {
    const no = refused(who);
    return {makeDefault: no, makeBackup: no, attach: no, edit: no, remove: no, replace: no};
  }
  const chargeable = method.expired ? 'expired' : method.provider === psp?.name ? undefined : 'feature';
  const unless = (reason: CapabilityReason | undefined): Capability => (reason ? refused(reason) : allowed);
  return {
    makeDefault: unless(method.isDefault ? 'status' : chargeable),
    makeBackup: unless(method.isDefault || method.isBackup ? 'status' : chargeable),
    attach: unless(chargeable),
    edit: allowed,
    remove: unless(method.charging ? 'payment_in_progress' : undefined),
    replace: unless(replaceable ? undefined : 'status'),
  };
}

/** What the PSP lets be changed of a method; the address is the portal's own. */
export function editableParts(
  {type, provider}: Pick<MethodFacts, 'type' | 'provider'>,
  psp: KeepingPsp | undefined,
): PaymentMethod['editable'] {
  const can = provider === psp?.name ? psp.methods?.canUpdate : undefined;
  return {holder: can?.holder ?? false, billing: true, expiry: type === 'card' && (can?.expiry ?? false)};
}

/** Whether this person may enter a new method to be kept. */
export function addMethodCapability(rights: Rights, psp: KeepingPsp | undefined): Capability {
  const who = changerRefusal(rights);
  if (who) return refused(who);
  return psp?.methods ? allowed : refused('feature');
}

/** What this person may do with a setup: give it up while it waits for the customer. */
export function setupCapabilities(rights: Rights, status: PaymentAttemptStatus): MethodSetup['capabilities'] {
  const who = changerRefusal(rights);
  return {cancel: who ? refused(who) : status === 'requires_action' ? allowed : refused('status')};
}

function changerRefusal(rights: Rights): CapabilityReason | undefined {
  if (rights.role === 'member') return 'role';
  if (!hasScope(rights, 'paymentMethods:write')) return 'scope';
  return hasFeature(rights, 'paymentMethods') ? undefined : 'feature';
}
