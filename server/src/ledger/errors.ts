import type {CapabilityReason} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';

/** The key was used for another request. */
export class IdempotencyKeyReusedError extends PortalFault {
  override readonly name = 'IdempotencyKeyReusedError';
  constructor() {
    super('idempotency_key_reused', 422, 'This Idempotency-Key was used for another request.', {
      detail: 'Nothing was done. Use a new key for a new intent, the same one only to repeat the very same request.',
    });
  }
}

/** Another call with this key is still running. */
export class RequestInProgressError extends PortalFault {
  override readonly name = 'RequestInProgressError';
  constructor(retryAfter = 1) {
    super('request_in_progress', 409, 'A request with this Idempotency-Key is still running.', {
      detail: 'Ask again with the same key.',
      retryAfter,
      outcome: 'unknown',
    });
  }
}

/** It isn't there, or isn't this customer's. */
export class NotFoundError extends PortalFault {
  override readonly name = 'NotFoundError';
  constructor(what: string) {
    super('not_found', 404, `No such ${what}.`);
  }
}

/** `If-Match` is missing. */
export class PreconditionRequiredError extends PortalFault {
  override readonly name = 'PreconditionRequiredError';
  constructor() {
    super('precondition_required', 428, 'If-Match is required: the etag of the previewed group.', {
      detail: 'Nothing was charged.',
    });
  }
}

/** What was previewed has changed since. */
export class StaleError extends PortalFault {
  override readonly name = 'StaleError';
  constructor() {
    super('stale', 412, 'What was previewed has changed since.', {
      detail: 'Nothing was charged. Preview again and ask the customer.',
    });
  }
}

/** The charge isn't what the customer agreed to. */
export class AmountChangedError extends PortalFault {
  override readonly name = 'AmountChangedError';
  constructor(expected: number, actual: number) {
    super('amount_changed', 409, 'The charge is not what was expected.', {
      detail: `Nothing was charged. Expected ${expected} minor units, would be ${actual}.`,
    });
  }
}

/** A part below its minimum or above what is due. */
export class AmountOutOfRangeError extends PortalFault {
  override readonly name = 'AmountOutOfRangeError';
  constructor(pointer: string, minimum: number, maximum: number) {
    super('amount_out_of_range', 422, 'The amount is less than the minimum or more than is due.', {
      detail: `Nothing was charged. From ${minimum} to ${maximum} minor units.`,
      errors: [{pointer, code: 'out_of_range', detail: `${minimum}..${maximum}`}],
    });
  }
}

/** Another attempt is paying one of these invoices. */
export class PaymentInProgressError extends PortalFault {
  override readonly name = 'PaymentInProgressError';
  constructor() {
    super('payment_in_progress', 409, 'Another payment of one of these invoices is under way.', {
      detail: 'Nothing was charged by this request.',
      reason: 'payment_in_progress',
    });
  }
}

/** One of the invoices can't be paid, or not by this person. */
export class NotPayableError extends PortalFault {
  override readonly name = 'NotPayableError';
  constructor(reason: CapabilityReason, pointer?: string) {
    super('not_payable', 409, 'This can not be paid.', {
      detail: 'Nothing was charged.',
      reason,
      ...(pointer ? {errors: [{pointer, code: reason}]} : {}),
    });
  }
}

/** The person, the session or the vendor doesn't allow it, whatever the invoice. */
export class NotAllowedError extends PortalFault {
  override readonly name = 'NotAllowedError';
  constructor(reason: CapabilityReason) {
    super('not_allowed', 403, 'This person may not do this.', {detail: 'Nothing was charged.', reason});
  }
}

/** The chosen method isn't there, has expired, or is of another PSP; or none was given where one is needed. */
export class PaymentMethodUnusableError extends PortalFault {
  override readonly name = 'PaymentMethodUnusableError';
  constructor(detail: string) {
    super('payment_method_unusable', 422, 'This payment method can not be used.', {
      detail: `Nothing was charged. ${detail}`,
      errors: [{pointer: '/source', code: 'unusable'}],
    });
  }
}

/** The attempt has ended, or can no longer be stopped. */
export class AttemptFinalError extends PortalFault {
  override readonly name = 'AttemptFinalError';
  constructor(status: string) {
    super('attempt_final', 409, `The payment is ${status} and can not be canceled.`, {
      detail: 'Its state is at GET /payment-attempts/{id}.',
    });
  }
}

/** The PSP gave no answer to something other than a charge. */
export class PspUnavailableError extends PortalFault {
  override readonly name = 'PspUnavailableError';
  constructor(cause: unknown) {
    super('psp_unavailable', 503, 'The payment service gave no answer.', {
      detail: 'What became of the payment is known as soon as it answers again; see GET /payment-attempts/{id}.',
      retryAfter: 5,
      outcome: 'unknown',
      cause,
    });
  }
}

/** A webhook that the PSP didn't sign, signed too long ago, or that no PSP of ours sent. */
export class WebhookRefusedError extends PortalFault {
  override readonly name = 'WebhookRefusedError';
  constructor(cause?: unknown) {
    super('forbidden', 403, 'This webhook is not signed by the payment service, or too old.', {cause});
  }
}
