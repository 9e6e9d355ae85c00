import {ContextRoot, createContext} from '@lit/context';

import type {PortalClient} from '../client/portal-client.js';
import type {PortalError} from './errors.js';

/**
 * What a provider gives to the widgets inside it. Immutable: a change is a new object. Neither client nor error: the page has not said yet which.
 */
export interface PortalScope {
  /** The client that all widgets inside share. */
  readonly client: PortalClient | undefined;
  /** Why there is no client: `not_configured`, with a message for the developer of the page. */
  readonly error: PortalError | undefined;
  /** BCP 47; where it is undefined a widget follows the nearest `lang` attribute. */
  readonly locale: string | undefined;
}

/**
 * The context under which a provider gives its {@link PortalScope}. The key is registered (`Symbol.for`), so that a widget of one copy of the
 * package finds the provider of another.
 */
export const portalContext = createContext<PortalScope, symbol>(Symbol.for('portal-widgets.client'));

let root: ContextRoot | undefined;

/**
 * Makes requests for the context wait for a provider that is defined, or put on the page, after the widget that asks. Called by every widget
 * when it connects; only the first call does something.
 */
export function awaitLateProviders(): void {
  if (root) return;
  root = new ContextRoot();
  // On the document, so that a provider on <html> (configurePortal) answers before a request is kept. ContextRoot only adds listeners.
  root.attach(document as unknown as HTMLElement);
}
