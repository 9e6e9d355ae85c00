import type Stripe from 'stripe';

import {isRefusal, type Step} from './client.js';

const customerLabel = 'portal_customer';

/**
 * The Stripe customer of one of the portal's, made when first needed. Two who ask at once get the same one; a second one, which can only come of a search that was late by a
 * day, would do no harm: a saved method says itself whose it is.
 */
export async function ensureCustomer(stripe: Stripe, portalCustomer: string, step: Step): Promise<string> {
  const found = await searched(() =>
    step(() => stripe.customers.search({query: query(customerLabel, portalCustomer), limit: 1})),
  );
  const [existing] = found?.data ?? [];
  if (existing) return existing.id;
  const created = await step(() =>
    stripe.customers.create(
      {metadata: {[customerLabel]: portalCustomer}},
      {idempotencyKey: `customer/${portalCustomer}`},
    ),
  );
  return created.id;
}

/** A search for what has a value under a label. */
export function query(label: string, value: string): string {
  return `metadata['${label}']:'${value.replace(/[\\']/g, '\\$&')}'`;
}

/** What a search found; undefined where the account has no search, as in India. */
export async function searched<T>(search: () => Promise<T>): Promise<T | undefined> {
  try {
    return await search();
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
