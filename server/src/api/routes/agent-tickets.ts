import {queueTicketAnswer} from '../../mail/mail-jobs.js';
import type {AgentTicketsSection, TicketPlace} from '../../port/agent-tickets.js';
import {unprocessable} from '../../port/fault.js';
import type {TicketFilter} from '../../port/tickets.js';
import type {Unit} from '../../port/unit.js';
import {ofCustomer} from '../../sql/scope.js';
import {cleanHtml} from '../../tickets/clean-html.js';
import {notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {listQuery} from '../list-query.js';
import {vendorOnceInUnit} from '../once.js';
import {json} from '../respond.js';
import type {Services, VendorCall, VendorRoutes} from '../services.js';
import {presentMessage, presentMessages} from '../ticket-file-urls.js';

type AgentOperation =
  | 'listVendorTickets'
  | 'getVendorTicket'
  | 'listVendorTicketMessages'
  | 'replyAsAgent'
  | 'setTicketStatus'
  | 'setTicketTyping'
  | 'markVendorTicketRead';

/** How long somebody counts as writing after having said so, ms. */
const typingFor = 10_000;

/** The vendor's side of tickets, for its own server. */
export function agentTicketRoutes(services: Services): VendorRoutes<AgentOperation> {
  const {database, backend, ledger} = services;
  const run = <T>({tenantId}: VendorCall, work: (unit: Unit, section: AgentTicketsSection) => Promise<T>): Promise<T> =>
    database.run({tenantId, customerId: '*'}, (unit) => work(unit, sectionOf(backend, 'agentTickets')));
  const told = (unit: Unit, {customerId, id}: TicketPlace): Promise<void> =>
    ledger.appendChanges(ofCustomer(unit, customerId), [{resource: 'tickets', id}]);

  return {
    async listVendorTickets(call) {
      // Nothing in it depends on a day.
      const query = listQuery<TicketFilter>(call.parameters, '');
      return json(await run(call, (unit, section) => section.list(unit, query)));
    },

    async getVendorTicket(call) {
      return json(
        await run(call, async (unit, section) => section.get(unit, await placeOf(section, unit, call, 'read'))),
      );
    },

    async listVendorTicketMessages(call) {
      const {query} = call.parameters;
      const cursor = query['cursor'] as string | undefined;
      const {place, messages} = await run(call, async (unit, section) => {
        const found = await placeOf(section, unit, call, 'read');
        // The contract gives the limit a default.
        const asked = {limit: query['limit'] as number, ...(cursor && {cursor})};
        return {place: found, messages: await section.messages(unit, found, asked)};
      });
      return json(await presentMessages(services, {tenantId: call.tenantId, customerId: place.customerId}, messages));
    },

    async replyAsAgent(call) {
      const {
        author,
        html: dirty,
        status,
        fileIds = [],
      } = call.body.value as {
        author: string;
        html: string;
        status: 'open' | 'pending' | 'resolved';
        fileIds?: string[];
      };
      const clean = await cleanHtml(dirty);
      if (clean.text === '') throw unprocessable('The message says nothing.', [{pointer: '/html', code: 'blank'}]);
      return vendorOnceInUnit(services, call, async (unit) => {
        const section = sectionOf(backend, 'agentTickets');
        const place = await placeOf(section, unit, call, 'lock');
        const message = await section.reply(unit, place, {author, ...clean, status, fileIds});
        const {customerId, createdBy: userId} = place;
        if (services.sendsMail)
          await queueTicketAnswer(ofCustomer(unit, customerId), {
            ticketId: place.id,
            position: message.position,
            userId,
          });
        await told(unit, place);
        return json(await presentMessage(services, {...call, customerId}, message), 201);
      });
    },

    async setTicketStatus(call) {
      const change = call.body.value as {author: string; status: 'open' | 'resolved' | 'closed'};
      const ticket = await run(call, async (unit, section) => {
        const place = await placeOf(section, unit, call, 'lock');
        const changed = await section.setStatus(unit, place, change);
        const now = await section.get(unit, place);
        if (changed) await told(unit, place);
        return now;
      });
      return json(ticket);
    },

    async setTicketTyping(call) {
      const {author} = call.body.value as {author: string};
      await run(call, async (unit, section) => {
        const place = await placeOf(section, unit, call, 'lock');
        await section.setTyping(unit, place, {author, until: new Date(unit.now.getTime() + typingFor)});
        await told(unit, place);
      });
      return new Response(null, {status: 204});
    },

    async markVendorTicketRead(call) {
      const {position} = call.body.value as {position: number};
      await run(call, async (unit, section) =>
        section.markRead(unit, await placeOf(section, unit, call, 'read'), position),
      );
      return new Response(null, {status: 204});
    },
  };
}

/** The ticket that a call of the vendor's names. @throws PortalFault not_found */
export async function placeOf(
  section: AgentTicketsSection,
  unit: Unit,
  {parameters}: VendorCall,
  lock: 'lock' | 'read',
): Promise<TicketPlace> {
  const place = await section.place(unit, parameters.path['ticketId'] ?? '', lock);
  if (!place) throw notFound('ticket');
  return place;
}
