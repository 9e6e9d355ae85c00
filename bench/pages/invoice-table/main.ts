import type {PortalProvider} from '../../../src/index.js';
import {token} from '../shared/portal-api.js';

const provider = document.querySelector<PortalProvider>('portal-provider');
if (provider) provider.getToken = () => Promise.resolve(token);
