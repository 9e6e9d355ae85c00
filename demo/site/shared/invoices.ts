import {html} from 'hono/html';
import type {AccountContext, Html} from '../page.js';
import {localeOf} from '../vendors.js';

/** The line that loads the widgets, as a vendor pastes it. */
export const portalScript: Html = html`<script type="module" src="/assets/portal/portal-widgets.js"></script>`;

/** Where the theme is that the demo was given. */
export const themePath = '/theme.css';

/** The line that themes the widgets: after the site's own sheet, whose colours for them it replaces. */
export const portalTheme = ({themed}: AccountContext): Html =>
  themed ? html`<link rel="stylesheet" href="${themePath}" />` : html``;

/** The tags, as a vendor pastes them. */
export function invoices({site, endpoint, language}: AccountContext): Html {
  return html`<portal-provider
    endpoint="${endpoint}"
    token-url="${site.base}/portal-session"
    locale="${localeOf(site, language)}"
  >
    <invoice-table></invoice-table>
  </portal-provider>`;
}
