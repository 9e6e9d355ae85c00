import type {Capability, CapabilityReason, Feature, Scope} from '../port/contract.js';
import type {Principal} from '../port/principal.js';

/** The part of a principal that capabilities look at. */
export type Rights = Pick<Principal, 'role' | 'scopes' | 'features' | 'region'>;

/** The rights of who may do nothing: what a document is drawn with that is made for no session. */
export function nobodysRights(region: string): Rights {
  return {role: 'member', scopes: new Set(), features: new Set(), region};
}

/** It can be done. */
export const allowed: Capability = {allowed: true};

/** It can't be done, and this is why. */
export function refused(reason: CapabilityReason): Capability {
  return {allowed: false, reason};
}

export function hasScope(rights: Rights, scope: Scope): boolean {
  return rights.scopes.has(scope);
}

export function hasFeature(rights: Rights, feature: Feature): boolean {
  return rights.features.has(feature);
}
