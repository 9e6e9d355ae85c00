import {PortalError} from '../core/errors.js';

/** What it means that the vendor's page gave no token: its server has a problem, or it doesn't know the customer any more. */
export function tokenRefused(tokenUrl: string, status: number): PortalError {
  const message = `${tokenUrl} answered ${status}.`;
  return status >= 500 || status === 429
    ? new PortalError('unavailable', message, {status, retryable: true})
    : new PortalError('session_expired', message, {status});
}
