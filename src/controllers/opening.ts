import {ownerOf} from '../client/owner.js';
import type {LazyPart} from '../core/lazy-part.js';
import type {PortalElement} from '../core/portal-element.js';

/** What each widget has begun to open last, or has closed since. */
const last = new WeakMap<PortalElement, object>();

/**
 * Begins to open something in a widget, as a dialog whose code, or what it shows, is still on its way.
 *
 * @returns Tells whether that is still wanted: nothing else was opened, closed or asked for since, the same person is signed in, and the widget is in the page.
 */
export function beginOpening(host: PortalElement): () => boolean {
  const own = {};
  const owner = ownerOf(host.client);
  last.set(host, own);
  return () => last.get(host) === own && host.isConnected && owner === ownerOf(host.client);
}

/** Opens a part of a widget once its code is there, if it is still wanted then. Rejects when the code can't be had. */
export async function openPart<Part>(
  host: PortalElement,
  part: LazyPart<Part>,
  open: (part: Part) => void | Promise<void>,
): Promise<void> {
  const isWanted = beginOpening(host);
  const loaded = await part.load();
  if (isWanted()) await open(loaded);
}
