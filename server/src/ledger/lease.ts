import type {Books} from './books.js';

/** How long one instance has an attempt or a setup for itself, ms: well over what the PSP may take to answer. */
export const leaseFor = 30_000;

/** How long a customer has to prove who they are, ms. */
export const challengeFor = 15 * 60_000;

/** A signal that ends a call to the PSP. */
export function timeout(books: Books): AbortSignal {
  return AbortSignal.timeout(books.pspTimeoutMs);
}
