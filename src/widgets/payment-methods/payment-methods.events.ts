import type {MethodChange, PaymentMethod} from '../../client/contract.js';
import {PortalEvent} from '../../core/portal-event.js';

/** What a customer means to do with a method. */
export type MethodAction = 'edit' | 'default' | 'backup' | 'end-backup' | 'attach' | 'replace' | 'remove';

/** Cancelable: before the dialog opens in which a payment method is added. Cancel it to have it entered elsewhere. */
export class PaymentMethodAddEvent extends PortalEvent {
  constructor() {
    super('portal-payment-method-add', undefined, {cancelable: true});
  }
}

/** A payment method was kept, or is being checked by the PSP: `id` is undefined as long as it is. */
export class PaymentMethodSetupEvent extends PortalEvent<{
  readonly status: 'succeeded' | 'processing' | 'failed' | 'canceled';
  readonly id: string | undefined;
}> {
  constructor(detail: PaymentMethodSetupEvent['detail']) {
    super('portal-payment-method-setup', detail);
  }
}

/** Cancelable: before something is done with a method, or the dialog for it opens. */
export class PaymentMethodActEvent extends PortalEvent<{
  readonly action: MethodAction;
  readonly method: PaymentMethod;
}> {
  constructor(detail: PaymentMethodActEvent['detail']) {
    super('portal-payment-method-act', detail, {cancelable: true});
  }
}

/** Something was done with a method; `change` says which subscriptions moved, where any could. */
export class PaymentMethodChangeEvent extends PortalEvent<{
  readonly action: MethodAction;
  readonly method: PaymentMethod;
  readonly change: MethodChange | undefined;
}> {
  constructor(detail: PaymentMethodChangeEvent['detail']) {
    super('portal-payment-method-change', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-payment-method-add': PaymentMethodAddEvent;
    'portal-payment-method-setup': PaymentMethodSetupEvent;
    'portal-payment-method-act': PaymentMethodActEvent;
    'portal-payment-method-change': PaymentMethodChangeEvent;
  }
}
