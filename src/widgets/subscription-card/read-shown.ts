import type {Subscription} from '../../client/contract.js';
import type {ClientCore} from '../../client/core.js';
import {get} from '../../client/sections/subscription.js';
import {PortalError} from '../../core/errors.js';

/** What a card shows: one subscription, or none where the customer has none. */
export interface ShownSubscription {
  readonly items: readonly [Subscription] | readonly [];
}

/** Reads one by its id; without an id, the one that needs attention first. */
export async function readShown(core: ClientCore, id: string, signal: AbortSignal): Promise<ShownSubscription> {
  const wanted = id || (await firstToAttend(core, signal));
  return {items: wanted ? [await get(core, wanted, {signal})] : []};
}

/** Only a card that names none needs to look for one. */
async function firstToAttend(core: ClientCore, signal: AbortSignal): Promise<string | undefined> {
  const loaded = await import('./first-to-attend.js').catch((cause: unknown) => {
    throw new PortalError('network', undefined, {cause});
  });
  return loaded.firstToAttend(core, signal);
}
