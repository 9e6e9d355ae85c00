import {html} from 'hono/html';
import type {Html, TicketLinkContext} from '../page.js';
import {portalScript, portalTheme} from '../shared/portal.js';
import {ticketLink, ticketLinkScript, ticketLinkTitle} from '../shared/ticket-link.js';
import {northwindLayout} from './layout.js';

/** The one ticket that a mail's link opens, without a sign-in. */
export function ticketLinkPage(context: TicketLinkContext): Html {
  const title = ticketLinkTitle(context.language);
  return northwindLayout(context, {
    title,
    head: html`${portalTheme(context)} ${ticketLinkScript} ${portalScript}`,
    body: html`<section class="page-head"><h1>${title}</h1></section>
      <section class="band">${ticketLink(context)}</section>`,
  });
}
