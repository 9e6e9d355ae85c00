import type {PortalError} from './errors.js';
import {PortalEvent} from './portal-event.js';

/**
 * What a widget was doing when it failed: reading a `list`, a `summary` or a `document`; fetching a `pdf`, `zip`, `csv` or `receipt`; making a link to
 * `share`; asking for the `preview` of a payment; making the `payment`; accepting a quote (`accept`)
 * or sending it for `approval`; setting an `option` of it, sending a `decline`, an `undo-decline`, a `change-request`, asking for a `new-quote`, sending a `message`, reading a `version`; sending an order's `confirmation`; making a quote to order the same again (`reorder`);
 * having a payment method kept (`method-setup`) or changing one (`method`); doing something with a subscription (`subscription`) or asking what it would cost (`price`);
 * buying products (`purchase`) or changing the seats of a subscription (`seats`);
 * opening a ticket (`new-ticket`), closing, reopening or rating one (`ticket`), or sending a file for one (`upload`); making or ending the link to a calendar, or fetching it as a file (`calendar`).
 */
export type PortalOperation =
  | 'list'
  | 'summary'
  | 'document'
  | 'pdf'
  | 'zip'
  | 'csv'
  | 'receipt'
  | 'share'
  | 'preview'
  | 'payment'
  | 'accept'
  | 'approval'
  | 'option'
  | 'decline'
  | 'undo-decline'
  | 'change-request'
  | 'new-quote'
  | 'message'
  | 'version'
  | 'confirmation'
  | 'reorder'
  | 'method-setup'
  | 'method'
  | 'purchase'
  | 'seats'
  | 'subscription'
  | 'price'
  | 'new-ticket'
  | 'ticket'
  | 'upload'
  | 'calendar';

/**
 * Something a widget did for the customer has failed; the widget shows it too. `error.code` says why, `error.retryable` whether the same may succeed later,
 * `error.outcome` what became of it on the server. A payment that the PSP declines is no error but a result: `portal-payment-settle`.
 */
export class PortalErrorEvent extends PortalEvent<{
  readonly error: PortalError;
  readonly operation: PortalOperation;
}> {
  constructor(detail: PortalErrorEvent['detail']) {
    super('portal-error', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-error': PortalErrorEvent;
  }
}
