import {PortalError} from './errors.js';
import {PortalErrorEvent, type PortalOperation} from './portal-error-event.js';

/** Whatever was thrown, as the one error of this package. */
export function toPortalError(reason: unknown): PortalError {
  return reason instanceof PortalError ? reason : new PortalError('internal', undefined, {cause: reason});
}

/**
 * Tells the page that something has failed, by a `portal-error` of the widget. What was given up (`aborted`) is nobody's error.
 *
 * @returns The error.
 */
export function reportError(widget: EventTarget, reason: unknown, operation: PortalOperation): PortalError {
  const error = toPortalError(reason);
  if (error.code !== 'aborted') widget.dispatchEvent(new PortalErrorEvent({error, operation}));
  return error;
}
