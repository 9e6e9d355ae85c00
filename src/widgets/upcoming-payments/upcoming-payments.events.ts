import type {UpcomingCapabilities, UpcomingPayment} from '../../client/contract.js';
import {PortalEvent} from '../../core/portal-event.js';

/** What can be done about something that is coming. */
export type UpcomingAct = keyof UpcomingCapabilities;

/** Cancelable: before what is coming is shown, by the page's own widget for it or in place of the list. Cancel it to show it elsewhere. */
export class UpcomingOpenEvent extends PortalEvent<{readonly entry: UpcomingPayment}> {
  constructor(detail: UpcomingOpenEvent['detail']) {
    super('portal-upcoming-open', detail, {cancelable: true});
  }
}

/** Cancelable: before something is paid, renewed, charged to another method, or answered. Cancel it to do it elsewhere. */
export class UpcomingActEvent extends PortalEvent<{readonly action: UpcomingAct; readonly entry: UpcomingPayment}> {
  constructor(detail: UpcomingActEvent['detail']) {
    super('portal-upcoming-act', detail, {cancelable: true});
  }
}

/** Cancelable: before the payment methods are shown, by the page's own widget for them or in place of the list. Cancel it to show them elsewhere. */
export class MethodsOpenEvent extends PortalEvent<undefined> {
  constructor() {
    super('portal-methods-open', undefined, {cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-upcoming-open': UpcomingOpenEvent;
    'portal-upcoming-act': UpcomingActEvent;
    'portal-methods-open': MethodsOpenEvent;
  }
}
