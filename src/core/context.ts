import {createContext} from '@lit/context';

import type {PortalClient} from '../client/portal-client.js';
import type {TermOverrides} from '../i18n/words.js';
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
  /** The vendor's own words. */
  readonly terms?: TermOverrides | undefined;
}

/**
 * The context under which a provider gives its {@link PortalScope}. The key is registered (`Symbol.for`), so that a widget of one copy of the
 * package finds the provider of another.
 */
export const portalContext = createContext<PortalScope, symbol>(Symbol.for('portal-widgets.client'));
