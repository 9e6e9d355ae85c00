import type {Role} from './contract.js';

/** Minor units by ISO 4217 code. */
export type SpendingLimits = Readonly<Record<string, number>>;

/**
 * Up to which total, in minor units of `currency`, a person may accept a quote; null when there is no limit. An owner has none. A billing manager has one where limits were set.
 * A member commits the customer to nothing that wasn't allowed: without a limit in the quote's currency it is 0.
 */
export function spendingLimit(role: Role, limits: SpendingLimits | null, currency: string): number | null {
  if (role === 'owner' || (role === 'billing_manager' && limits === null)) return null;
  return (limits && Object.hasOwn(limits, currency) ? limits[currency] : undefined) ?? 0;
}
