import {PortalFault} from './fault.js';

/** It isn't there, has expired, or is kept by a PSP that the vendor doesn't charge by. */
export class MethodUnusableError extends PortalFault {
  override readonly name = 'MethodUnusableError';
  constructor(detail: string, pointer?: string) {
    super('payment_method_unusable', 422, 'This payment method can not be charged.', {
      detail: `Nothing was changed. ${detail}`,
      ...(pointer !== undefined && {errors: [{pointer, code: 'unusable'}]}),
      beforeExecution: true,
    });
  }
}

/** The default can't be charged in its own place. */
export class OwnBackupError extends PortalFault {
  override readonly name = 'OwnBackupError';
  constructor() {
    super('not_allowed', 409, 'The default method can not be its own backup.', {
      detail: 'Nothing was changed.',
      reason: 'status',
      beforeExecution: true,
    });
  }
}

/** Subscriptions would be left without any method, and the customer hasn't said that this is wanted. */
export class MethodInUseError extends PortalFault {
  override readonly name = 'MethodInUseError';
  constructor(count: number) {
    super('method_in_use', 409, `${count} subscriptions are charged to it and would be left without a method.`, {
      detail: 'Nothing was changed. Choose another method for them, or accept that they have none.',
      beforeExecution: true,
    });
  }
}

/** A payment by it is under way. */
export class MethodChargingError extends PortalFault {
  override readonly name = 'MethodChargingError';
  constructor() {
    super('payment_in_progress', 409, 'A payment by this method is under way.', {
      detail: 'Nothing was changed. It can be removed once the payment has ended.',
      reason: 'payment_in_progress',
      beforeExecution: true,
    });
  }
}

/** One of the subscriptions isn't there, or isn't the customer's. */
export class MissingSubscriptionError extends PortalFault {
  override readonly name = 'MissingSubscriptionError';
  constructor() {
    super('not_found', 404, 'No such subscription.', {detail: 'Nothing was changed.', beforeExecution: true});
  }
}

/** One of the subscriptions has been canceled: nothing is charged for it any more. */
export class CanceledSubscriptionError extends PortalFault {
  override readonly name = 'CanceledSubscriptionError';
  constructor() {
    super('not_allowed', 409, 'One of the subscriptions has been canceled.', {
      detail: 'Nothing was changed.',
      reason: 'status',
      beforeExecution: true,
    });
  }
}
