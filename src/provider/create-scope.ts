import {PortalClient} from '../client/portal-client.js';
import type {PortalClientOptions} from '../client/types.js';
import {PortalError} from '../core/errors.js';
import type {PortalScope} from '../core/context.js';
import type {TermOverrides} from '../i18n/words.js';

/** A scope with a client, or with the error that says what is wrong with the options. Never throws: a page's mistake must not stop its script. */
export function createScope(options: PortalClientOptions, terms: TermOverrides | undefined): PortalScope {
  const {locale} = options;
  try {
    return {client: new PortalClient(options), error: undefined, locale, terms};
  } catch (reason) {
    const error = reason as PortalError;
    console.error(`[portal-widgets] ${error.message}`);
    return {client: undefined, error, locale, terms};
  }
}
