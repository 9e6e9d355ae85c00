import type {
  DocumentReference,
  SubscriptionActionRequest,
  SubscriptionActionResults,
  SubscriptionListItem,
} from '../../client/contract.js';
import {PortalEvent} from '../../core/portal-event.js';

/** What can be done with many subscriptions at once. */
export type BulkAction = SubscriptionActionRequest['action'];

/** Cancelable: before the dialog opens in which something is done with the selected subscriptions. Cancel it to do it elsewhere. */
export class SubscriptionsActEvent extends PortalEvent<{
  readonly action: BulkAction;
  readonly subscriptions: readonly SubscriptionListItem[];
}> {
  constructor(detail: SubscriptionsActEvent['detail']) {
    super('portal-subscriptions-act', detail, {cancelable: true});
  }
}

/** Something was done with several subscriptions: `results` says of each whether it was, and why not. */
export class SubscriptionsChangeEvent extends PortalEvent<{
  readonly action: BulkAction;
  readonly results: SubscriptionActionResults['results'];
}> {
  constructor(detail: SubscriptionsChangeEvent['detail']) {
    super('portal-subscriptions-change', detail);
  }
}

/** Cancelable: before the payment dialog opens for the invoices of renewals. Cancel it to take the payment elsewhere. */
export class SubscriptionsPayEvent extends PortalEvent<{readonly invoices: readonly DocumentReference[]}> {
  constructor(detail: SubscriptionsPayEvent['detail']) {
    super('portal-subscriptions-pay', detail, {cancelable: true});
  }
}

/** Cancelable: before the CSV is fetched, of the chosen subscriptions (`ids`) or of the list's filter. Cancel it to offer your own. */
export class SubscriptionsDownloadEvent extends PortalEvent<{readonly ids: readonly string[] | undefined}> {
  constructor(detail: SubscriptionsDownloadEvent['detail']) {
    super('portal-subscriptions-download', detail, {cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-subscriptions-act': SubscriptionsActEvent;
    'portal-subscriptions-change': SubscriptionsChangeEvent;
    'portal-subscriptions-pay': SubscriptionsPayEvent;
    'portal-subscriptions-download': SubscriptionsDownloadEvent;
  }
}
