import type {SubscriptionListItem, SubscriptionQuery} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import type {ListPage} from '../../lists/list-settings.js';

/** How many subscriptions something can be done with at once: the contract's limit. */
export const most = 200;

/** How many subscriptions of the filter can be selected together; 0 while that isn't known. */
export function selectableTotal(page: ListPage<unknown> | undefined): number {
  return Math.min(page?.page.total ?? 0, most);
}

/** All subscriptions of a filter, in its order, the first 200 at most. @throws {PortalError} */
export async function selectAll(client: PortalClient, query: SubscriptionQuery): Promise<SubscriptionListItem[]> {
  const items: SubscriptionListItem[] = [];
  let cursor: string | undefined;
  do {
    const {items: more, page} = await client.subscriptions.list({...query, limit: 100, ...(cursor && {cursor})});
    items.push(...more);
    cursor = page.next ?? undefined;
  } while (cursor && items.length < most);
  return items.slice(0, most);
}
