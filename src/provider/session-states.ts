import type {PortalProvider} from './portal-provider.js';

/** An element gives its internals away once. */
const internals = new WeakMap<PortalProvider, ElementInternals>();

/** Where the session stands, as a state of its provider: `session-expiring`, `session-ended`, or neither. */
export function markSession(provider: PortalProvider, event: string): void {
  try {
    const own = internals.get(provider) ?? provider.attachInternals();
    internals.set(provider, own);
    own.states.clear();
    if (event === 'session-expiring' || event === 'session-ended') own.states.add(event);
  } catch {
    // An engine without custom states, or with those of their draft: it has the events alone.
  }
}
