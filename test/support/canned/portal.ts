import {ContextProvider} from '@lit/context';

import {PortalClient} from '../../../src/client/portal-client.js';
import type {PortalClientOptions} from '../../../src/client/types.js';
import {portalContext} from '../../../src/core/context.js';
import {registerPspAdapter} from '../../../src/payments/registry.js';
import {storyPsp} from './payments.js';
import {portalApi, type PortalApiOptions} from './portal-api.js';

registerPspAdapter('story', () => Promise.resolve(storyPsp));

/** Keeps nothing beyond the story. */
const forgetfulStorage = {getItem: () => null, setItem: () => undefined, removeItem: () => undefined};

/**
 * An element that gives the widgets inside it a client of their own, as `<portal-provider>` does, over an API in this page. Each story has its own, so that many can stand on one page.
 */
export function portal(
  tag: string,
  properties: Readonly<Record<string, unknown>> = {},
  api: PortalApiOptions = {},
  options: Partial<PortalClientOptions> = {},
): HTMLElement {
  const client = new PortalClient({
    endpoint: 'https://vendor.example/portal/v1',
    getToken: () => Promise.resolve('story'),
    fetch: portalApi(api),
    storage: forgetfulStorage,
    online: () => true,
    live: false,
    ...options,
  });
  const place = document.createElement('div');
  new ContextProvider(place, {context: portalContext, initialValue: {client, error: undefined, locale: undefined}});
  place.append(Object.assign(document.createElement(tag), properties));
  return place;
}
