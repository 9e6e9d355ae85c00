import type {TicketFilter, TicketViewer} from '../../port/tickets.js';
import {notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {listQuery} from '../list-query.js';
import {presentTicket, presentTicketRow} from '../present-tickets.js';
import {json, taggedJson} from '../respond.js';
import {presentMessages} from '../ticket-file-urls.js';
import {scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';

type TicketReading = 'listTickets' | 'getTicketSummary' | 'getTicket' | 'listTicketMessages' | 'markTicketRead';

/** The list, the counts, one ticket and its conversation. What is done with a ticket is in `ticket-writes.ts`. */
export function ticketRoutes(services: Services): VisitorRoutes<TicketReading> {
  const {database, backend, clock} = services;
  return {
    async listTickets(call) {
      const {principal, parameters, today} = call;
      const {items, page} = await database.run(scopeOf(principal), (unit) =>
        sectionOf(backend, 'tickets').list(unit, listQuery<TicketFilter>(parameters, today), viewerOf(call)),
      );
      const now = clock.now();
      return json({items: items.map((record) => presentTicketRow(record, principal, now)), page});
    },

    async getTicketSummary(call) {
      return json(
        await database.run(scopeOf(call.principal), (unit) =>
          sectionOf(backend, 'tickets').summary(unit, viewerOf(call)),
        ),
      );
    },

    async getTicket(call) {
      const {principal, parameters, request} = call;
      const record = await database.run(scopeOf(principal), (unit) =>
        sectionOf(backend, 'tickets').get(unit, parameters.path['ticketId'] ?? '', viewerOf(call)),
      );
      if (!record) throw notFound('ticket');
      const shown = presentTicket(record, principal, clock.now());
      return taggedJson(shown, record.version, request.headers.get('if-none-match'));
    },

    async listTicketMessages(call) {
      const {path, query} = call.parameters;
      const cursor = query['cursor'] as string | undefined;
      const messages = await database.run(scopeOf(call.principal), async (unit) => {
        const section = sectionOf(backend, 'tickets');
        const ticket = await section.get(unit, path['ticketId'] ?? '', viewerOf(call));
        if (!ticket) throw notFound('ticket');
        // The contract gives the limit a default.
        return section.messages(unit, ticket.id, {limit: query['limit'] as number, ...(cursor && {cursor})});
      });
      return json(await presentMessages(services, call.principal, messages));
    },

    async markTicketRead(call) {
      const {principal, parameters, body} = call;
      const {position} = body.value as {position: number};
      await database.run(scopeOf(principal), async (unit) => {
        const section = sectionOf(backend, 'tickets');
        const ticket = await section.get(unit, parameters.path['ticketId'] ?? '', viewerOf(call));
        if (!ticket) throw notFound('ticket');
        await section.markRead(unit, ticket.id, principal.userId, position);
      });
      return new Response(null, {status: 204});
    },
  };
}

/** Which tickets the one who asks sees. */
export function viewerOf({principal: {userId, role, locale, ticketId}}: VisitorCall): TicketViewer {
  return {userId, role, locale, ...(ticketId !== undefined && {ticketId})};
}
