import {ContextProvider} from '@lit/context';

import {PortalClient} from '../../src/client/portal-client.js';
import type {PortalClientOptions} from '../../src/client/types.js';
import {portalContext, type PortalScope} from '../../src/core/context.js';
import {endpoint, type SessionOptions, type TestWorld} from './control.js';

/** Gives a client of the test's own making (its clock, its `fetch`, its device) to the widgets inside. */
export class ClientScope extends HTMLElement {
  readonly #provider = new ContextProvider<typeof portalContext, HTMLElement>(this, {
    context: portalContext,
    initialValue: {client: undefined, error: undefined, locale: undefined},
  });

  get scope(): PortalScope {
    return this.#provider.value;
  }

  set scope(scope: PortalScope) {
    this.#provider.setValue(scope);
  }

  connectedCallback(): void {
    this.#provider.hostConnected();
  }
}
customElements.define('client-scope', ClientScope);

/** The paths that a client asked for, such as `GET /invoices`. */
export type RequestLog = string[];

/** A client of a session in the world. It asks nothing before a widget does, and follows no event stream unless told to. */
export function clientIn(
  world: TestWorld,
  {session, log, ...options}: Partial<PortalClientOptions> & {session?: SessionOptions; log?: RequestLog} = {},
): PortalClient {
  return new PortalClient({
    endpoint,
    getToken: async () => (await world.session(session)).token,
    live: false,
    fetch: (request) => {
      log?.push(`${request.method} ${new URL(request.url).pathname.replace('/portal/v1', '')}`);
      return fetch(request);
    },
    ...options,
  });
}
