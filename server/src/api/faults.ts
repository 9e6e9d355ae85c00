import type {CapabilityReason, Problem} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';

/** A request that the contract doesn't allow; nothing was done. */
export function invalidRequest(detail: string, errors: NonNullable<Problem['errors']> = []): PortalFault {
  return new PortalFault('invalid_request', 400, 'The request is not as the contract says; nothing was done.', {
    detail,
    errors,
    beforeExecution: true,
  });
}

/** A text that somebody wrote, at this JSON Pointer, holds what may be a card number. */
export function cardNumberRejected(pointer: string): PortalFault {
  const title =
    'The text holds what looks like a card number; nothing of it was kept. Card numbers belong in the fields of the payment service only.';
  return new PortalFault('card_number_rejected', 400, title, {
    errors: [{pointer, code: 'card_number'}],
    beforeExecution: true,
  });
}

/** `If-Match` is missing. */
export function preconditionRequired(): PortalFault {
  return new PortalFault('precondition_required', 428, 'If-Match is required: the ETag of what was read.', {
    detail: 'Nothing was done.',
    beforeExecution: true,
  });
}

/** What was read has changed since. */
export function stale(): PortalFault {
  return new PortalFault('stale', 412, 'What was read has changed since.', {
    detail: 'Nothing was done. Read it again, show the difference, and ask the customer.',
    beforeExecution: true,
  });
}

/** The total isn't what the customer agreed to, minor units. */
export function totalChanged(expected: number, actual: number): PortalFault {
  return new PortalFault('amount_changed', 409, 'The total is not what was expected.', {
    detail: `Nothing was ordered. Expected ${expected} minor units, is ${actual}.`,
  });
}

/** There is no such thing, or it is somebody else's: the two answers are one. */
export function notFound(what = 'resource'): PortalFault {
  return new PortalFault('not_found', 404, `No such ${what}.`, {beforeExecution: true});
}

/** No token, or one that was forged, ended, or of somebody who is no longer there. */
export function unauthenticated(detail: string): PortalFault {
  return new PortalFault('unauthenticated', 401, 'The request carries no token that is accepted.', {
    detail,
    beforeExecution: true,
  });
}

/** A token that was good and has expired; a fresh one continues where it ended. */
export function sessionExpired(): PortalFault {
  return new PortalFault('session_expired', 401, 'The session has expired.', {
    detail: 'Get a fresh token and send the same request again.',
    beforeExecution: true,
  });
}

/** The page's origin, or the session, has no part in this operation. */
export function forbidden(detail: string, reason?: CapabilityReason): PortalFault {
  return new PortalFault('forbidden', 403, 'This session may not ask for this.', {
    detail,
    beforeExecution: true,
    ...(reason ? {reason} : {}),
  });
}

/** The user's role, the region or the vendor's features don't allow it. */
export function notAllowed(reason: CapabilityReason): PortalFault {
  return new PortalFault('not_allowed', 403, 'This is not allowed here; nothing was done.', {
    reason,
    beforeExecution: true,
  });
}

/** The back end has no such section. */
export function notSupported(what: string): PortalFault {
  return new PortalFault('not_supported', 501, `This portal has no ${what}.`, {beforeExecution: true});
}

/** The PSP gave no answer to a change that can be sent again. */
export function pspUnavailable(cause: unknown): PortalFault {
  return new PortalFault('psp_unavailable', 503, 'The payment service gave no answer.', {
    detail: 'Nothing was changed here. Send the same request again.',
    retryAfter: 5,
    outcome: 'unknown',
    cause,
  });
}

/** The server is closing, or what it stands on doesn't answer. */
export function unavailable(detail: string, retryAfter: number, cause?: unknown): PortalFault {
  return new PortalFault('unavailable', 503, 'The portal is not available just now.', {
    detail,
    retryAfter,
    cause,
    beforeExecution: true,
  });
}
