import '@justifi/webcomponents/dist/module/justifi-config-provider.js';
import '@justifi/webcomponents/dist/module/justifi-payments-list.js';
import {token} from '../shared/portal-api.js';

// It reads its attributes once, so they are there when it is put on the page. The provider is what its documentation has for another API origin.
const provider = document.createElement('justifi-config-provider');
provider.setAttribute('api-origin', location.origin);
provider.setAttribute('account-id', token);
const list = document.createElement('justifi-payments-list');
list.setAttribute('account-id', token);
list.setAttribute('auth-token', token);
document.querySelector('main')?.append(provider, list);
