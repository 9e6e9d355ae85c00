import type {SubscriptionListItem} from '../../client/contract.js';
import type {ClientCore} from '../../client/core.js';
import {list} from '../../client/sections/subscription-list.js';

/** The id of the subscription whose grace ends first, else of the one that is charged next, else of any that there is. */
export async function firstToAttend(core: ClientCore, signal: AbortSignal): Promise<string | undefined> {
  const [toRenew, current] = await Promise.all([
    list(core, {filter: {status: 'to_renew'}, limit: 100}, {signal}),
    list(core, {filter: {status: 'current'}, limit: 25}, {signal}),
  ]);
  const first =
    earliest(toRenew.items, ({graceEndsOn}) => graceEndsOn) ??
    earliest(current.items, ({nextCharge}) => nextCharge?.on) ??
    current.items[0];
  return first?.id ?? (await list(core, {limit: 1}, {signal})).items[0]?.id;
}

function earliest(
  items: readonly SubscriptionListItem[],
  dayOf: (item: SubscriptionListItem) => string | null | undefined,
): SubscriptionListItem | undefined {
  const dated = items.flatMap((item) => ({item, day: dayOf(item) ?? ''})).filter(({day}) => day);
  return dated.sort((one, other) => (one.day < other.day ? -1 : 1))[0]?.item;
}
