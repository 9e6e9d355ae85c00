import type {PortalCache} from './cache.js';
import type {ResourceName} from './contract.js';
import {upcomingKey} from './upcoming-key.js';

const sources: readonly ResourceName[] = ['invoices', 'subscriptions', 'quotes', 'payment-methods', 'payment-attempts'];

/**
 * Has what is under {@link upcomingKey} read again whenever one of the records that it is made of changes: for whoever shows it, as long as it is shown.
 *
 * @returns what ends it
 */
export function followUpcoming(cache: PortalCache): () => void {
  const stops = sources.map((source) =>
    cache.subscribe([source], ({kind}) => {
      if (kind === 'invalidated') cache.invalidate([upcomingKey]);
    }),
  );
  return () => stops.forEach((stop) => stop());
}
