/** The start of the name under which the client keeps the keys of payments that have no definitive result. */
const prefix = 'portal-widgets.intents ';

/** Whether this tab may have sent a payment whose result it never saw, as before a reload. Cheap, so that the code that asks loads only then. */
export function mayHavePendingPayments(): boolean {
  try {
    return Object.keys(sessionStorage).some((name) => name.startsWith(prefix));
  } catch {
    // No storage here, so nothing is kept in it.
    return false;
  }
}
