import {ContextProvider} from '@lit/context';

import type {PortalClient} from '../client/portal-client.js';
import type {PortalClientOptions} from '../client/types.js';
import {portalContext, type PortalScope} from '../core/context.js';
import type {TermOverrides} from '../i18n/words.js';
import {createScope} from './create-scope.js';

/** What {@link configurePortal} takes. */
export interface PortalOptions extends PortalClientOptions {
  /** Words of the vendor's own in the place of ours. */
  readonly terms?: TermOverrides | undefined;
}

let provider: ContextProvider<typeof portalContext, HTMLElement> | undefined;

/**
 * Gives a client to every widget of the page that has no `<portal-provider>` around it, those that are there already too. Called again, it gives
 * another.
 *
 * ```ts
 * configurePortal({endpoint: 'https://vendor.example/portal/v1', getToken: async () => (await fetch('/session')).text()});
 * ```
 *
 * @returns The client; undefined when the options can't be used, which the console and every widget say.
 */
export function configurePortal({terms, ...options}: PortalOptions): PortalClient | undefined {
  const scope: PortalScope = createScope(options, terms);
  provider?.value.client?.close();
  if (provider) {
    provider.setValue(scope);
  } else {
    provider = new ContextProvider(document.documentElement, {context: portalContext, initialValue: scope});
    provider.hostConnected();
  }
  return scope.client;
}
