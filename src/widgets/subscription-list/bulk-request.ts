import type {
  SubscriptionActionRequest,
  SubscriptionActionResults,
  SubscriptionListItem,
} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {PortalError} from '../../core/errors.js';
import type {BulkAction} from './subscription-list.events.js';

/** What is to be done, with what it needs. */
export interface BulkIntent {
  readonly action: BulkAction;
  /** For `set_payment_method`; null is the customer's default. */
  readonly paymentMethodId?: string | null;
}

/** The intent of an action with a method chosen, or none yet. */
export const intentOf = (chosen: {
  readonly action: BulkAction;
  readonly methodId: string | null | undefined;
}): BulkIntent => ({
  action: chosen.action,
  ...(chosen.methodId !== undefined && {paymentMethodId: chosen.methodId}),
});

/** How often what has changed meanwhile is read again before it is left out of a review. */
const rereads = 2;

/** How many are read at a time. */
const atOnce = 4;

/** Asks what an action would do to each. Those that have changed since they were listed are read again first, and `chosen` then has them as they are. @throws {PortalError} */
export async function previewBulk(
  client: PortalClient,
  intent: BulkIntent,
  chosen: Map<string, SubscriptionListItem>,
  signal: AbortSignal,
): Promise<SubscriptionActionResults> {
  for (let left = rereads; ; left -= 1) {
    const preview = await client.subscriptions.previewActions(
      request(
        intent,
        [...chosen.values()].map(({id, etag}) => ({id, etag})),
      ),
      {signal},
    );
    const stale = preview.results.filter(({outcome}) => outcome === 'stale').map(({id}) => id);
    if (!stale.length || !left) return preview;
    await readAgain(client, stale, chosen, signal);
  }
}

/** What does what a preview showed: only what it would change, at the prices that it showed. */
export function confirmedRequest(
  intent: BulkIntent,
  {results}: SubscriptionActionResults,
  chosen: ReadonlyMap<string, SubscriptionListItem>,
): SubscriptionActionRequest {
  const subscriptions = results
    .filter(({outcome}) => outcome === 'done')
    .map(({id, effect}) => ({
      id,
      etag: chosen.get(id)?.etag ?? '',
      ...(intent.action === 'renew' && effect && {expectedTotal: effect.charge.amount}),
    }));
  return request(intent, subscriptions);
}

/** Those that can be reviewed again: they, or their prices, have changed meanwhile. */
export const changedMeanwhile = ({results}: SubscriptionActionResults): string[] =>
  results.filter(({outcome, reason}) => outcome === 'stale' || reason === 'amount_changed').map(({id}) => id);

function request(
  {action, paymentMethodId}: BulkIntent,
  subscriptions: SubscriptionActionRequest['subscriptions'],
): SubscriptionActionRequest {
  return {action, ...(paymentMethodId !== undefined && {paymentMethodId}), subscriptions};
}

/** Each keeps its place in `chosen`. */
async function readAgain(
  client: PortalClient,
  ids: readonly string[],
  chosen: Map<string, SubscriptionListItem>,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...ids];
  const readOn = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      try {
        chosen.set(id, await client.subscriptions.get(id, {signal}));
      } catch (reason) {
        // One that is gone stays stale in the review, which says so.
        if (reason instanceof PortalError && reason.code === 'not_found') continue;
        waiting.length = 0;
        throw reason;
      }
    }
  };
  await Promise.all(Array.from({length: atOnce}, readOn));
}
