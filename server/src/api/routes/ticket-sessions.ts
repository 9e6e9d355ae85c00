import {PortalFault} from '../../port/fault.js';
import {notFound} from '../faults.js';
import {json} from '../respond.js';
import type {Call, Services} from '../services.js';

/** `POST /ticket-sessions`: whoever has the link of a mail gets a session of its ticket. */
export async function createTicketSession({tokens, sessions}: Services, {body}: Call): Promise<Response> {
  const claims = await tokens.readTicket((body.value as {token: string}).token);
  if (!claims) throw notFound('ticket');
  if (claims.expired) throw new PortalFault('gone', 410, 'This link has expired. Sign in to read the ticket.');
  const {token, expiresAt} = await sessions.mintForTicket(claims);
  return json({token, expiresAt: expiresAt.toISOString(), ticketId: claims.ticket}, 201);
}
