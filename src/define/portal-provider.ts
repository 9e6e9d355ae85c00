import {PortalProvider} from '../provider/portal-provider.js';

if (!customElements.get('portal-provider')) customElements.define('portal-provider', PortalProvider);

declare global {
  interface HTMLElementTagNameMap {
    'portal-provider': PortalProvider;
  }
}
