import type {Capability, NewTicket} from '../../port/contract.js';
import {unprocessable} from '../../port/fault.js';
import type {TicketActor, TicketRecord, TicketsSection} from '../../port/tickets.js';
import type {Unit} from '../../port/unit.js';
import {notAllowed, notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {onceInUnit} from '../once.js';
import {presentTicket} from '../present-tickets.js';
import {json, writtenJson} from '../respond.js';
import {scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';
import {ticketCapabilities} from '../ticket-capabilities.js';
import {presentMessage} from '../ticket-file-urls.js';
import {viewerOf} from './tickets.js';

type TicketWriting = 'createTicket' | 'replyToTicket' | 'closeTicket' | 'reopenTicket' | 'rateTicket';

/** What is done with tickets: each in one unit, with the ticket locked while it is decided whether it can be. */
export function ticketWrites(services: Services): VisitorRoutes<TicketWriting> {
  const {database, backend, ledger} = services;
  return {
    createTicket: (call) =>
      onceInUnit(services, call, async (unit) => {
        const input = call.body.value as NewTicket;
        const [subject, text] = [written(input.subject, '/subject'), written(input.text, '/text')];
        const id = await sectionOf(backend, 'tickets').create(unit, {...input, subject, text}, actorOf(call));
        const response = await ticketNow(services, call, unit, id, 201);
        response.headers.set('location', `${new URL(call.request.url).pathname}/${id}`);
        await ledger.appendChanges(unit, [{resource: 'tickets', id}]);
        return response;
      }),

    replyToTicket: (call) =>
      onceInUnit(services, call, async (unit) => {
        const {section, record, capabilities} = await lockTicket(services, call, unit);
        refuseUnless(capabilities.reply);
        const {text, fileIds = []} = call.body.value as {text: string; fileIds?: string[]};
        const said = {actor: actorOf(call), text: written(text, '/text'), fileIds};
        const message = await section.reply(unit, record.id, said);
        await section.markRead(unit, record.id, call.principal.userId, message.position);
        await ledger.appendChanges(unit, [{resource: 'tickets', id: record.id}]);
        return json(await presentMessage(services, call.principal, message), 201);
      }),

    closeTicket: (call) =>
      onceInUnit(services, call, (unit) =>
        change(services, call, unit, async ({section, record, capabilities}) => {
          refuseUnless(capabilities.close);
          await section.close(unit, record.id, actorOf(call));
        }),
      ),

    reopenTicket: (call) =>
      onceInUnit(services, call, (unit) =>
        change(services, call, unit, async ({section, record, capabilities}) => {
          refuseUnless(capabilities.reopen);
          await section.reopen(unit, record.id, actorOf(call));
        }),
      ),

    rateTicket: (call) =>
      database.run(scopeOf(call.principal), (unit) =>
        change(services, call, unit, async ({section, record, capabilities}) => {
          refuseUnless(capabilities.rate);
          const {score, comment} = call.body.value as {score: number; comment?: string};
          const said = comment?.trim();
          // The same again is no second message.
          if (record.rating?.score === score && (record.rating.comment ?? '') === (said ?? '')) return;
          await section.rate(unit, record.id, {actor: actorOf(call), score, ...(said && {comment: said})});
        }),
      ),
  };
}

interface LockedTicket {
  readonly section: TicketsSection;
  readonly record: TicketRecord;
  readonly capabilities: ReturnType<typeof ticketCapabilities>;
}

/** The ticket, which nobody else writes to until the unit ends. @throws PortalFault not_found */
async function lockTicket({backend, clock}: Services, call: VisitorCall, unit: Unit): Promise<LockedTicket> {
  const section = sectionOf(backend, 'tickets');
  const record = await section.get(unit, call.parameters.path['ticketId'] ?? '', viewerOf(call), 'lock');
  if (!record) throw notFound('ticket');
  return {section, record, capabilities: ticketCapabilities(call.principal, record, clock.now())};
}

/** Locks the ticket, does it, notes that the ticket has changed, and answers with the ticket as it then is. */
async function change(
  services: Services,
  call: VisitorCall,
  unit: Unit,
  work: (ticket: LockedTicket) => Promise<void>,
): Promise<Response> {
  const ticket = await lockTicket(services, call, unit);
  const {id} = ticket.record;
  await work(ticket);
  const response = await ticketNow(services, call, unit, id, 200);
  await services.ledger.appendChanges(unit, [{resource: 'tickets', id}]);
  return response;
}

async function ticketNow(
  {backend, clock}: Services,
  call: VisitorCall,
  unit: Unit,
  id: string,
  status: 200 | 201,
): Promise<Response> {
  const record = await sectionOf(backend, 'tickets').get(unit, id, viewerOf(call));
  if (!record) throw notFound('ticket');
  return writtenJson(presentTicket(record, call.principal, clock.now()), record.version, status);
}

/** @throws PortalFault not_allowed */
function refuseUnless({allowed, reason = 'status'}: Capability): void {
  if (!allowed) throw notAllowed(reason);
}

function actorOf({membership: {user}}: VisitorCall): TicketActor {
  return {id: user.id, name: user.name};
}

/** What a person wrote, without the blanks around it. @throws PortalFault 422 when it is nothing else */
function written(text: string, pointer: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw unprocessable('The text is blank.', [{pointer, code: 'blank'}]);
  return trimmed;
}
