import {PortalEvent} from '../core/portal-event.js';

/** The session is about to end; `expiresAt` is in milliseconds since 1970. `client.extendSession()` puts it off. */
export class PortalSessionExpiringEvent extends PortalEvent<{readonly expiresAt: number}> {
  constructor(detail: {readonly expiresAt: number}) {
    super('portal-session-expiring', detail);
  }
}

/** The session has ended. What is shown and typed stays; nothing can be read or sent until there is a new one. */
export class PortalSessionExpiredEvent extends PortalEvent {
  constructor() {
    super('portal-session-expired', undefined);
  }
}

/** The session has a later end, or a new one has begun; `expiresAt` is undefined where the token doesn't say. */
export class PortalSessionExtendedEvent extends PortalEvent<{readonly expiresAt: number | undefined}> {
  constructor(detail: {readonly expiresAt: number | undefined}) {
    super('portal-session-extended', detail);
  }
}

/**
 * Cancelable; the customer asked to sign in again. Cancel it to show your own sign-in, and call `provider.signedIn()` when it has succeeded.
 * Left alone, the provider asks for a token at once.
 */
export class PortalSignInEvent extends PortalEvent {
  constructor() {
    super('portal-sign-in', undefined, {cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-session-expiring': PortalSessionExpiringEvent;
    'portal-session-expired': PortalSessionExpiredEvent;
    'portal-session-extended': PortalSessionExtendedEvent;
    'portal-sign-in': PortalSignInEvent;
  }
}
