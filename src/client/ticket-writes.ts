import type {NewTicket, Ticket, TicketMessage} from './contract.js';
import type {ClientCore} from './core.js';
import {randomKey} from './random-key.js';
import type {Shape} from './shapes.js';
import {ticketMessageShape, ticketShape} from './ticket-shape.js';
import type {Call} from './transport.js';
import type {WriteOptions} from './types.js';
import {send} from './writes.js';

/** Opens a ticket. */
export function create(core: ClientCore, body: NewTicket, options: WriteOptions = {}): Promise<Ticket> {
  const params = {header: keyOf(options)};
  return change<Ticket>(core, ticketShape, options, (api, init) => api.POST('/tickets', {...init, params, body}));
}

/** Writes to the vendor. */
export function reply(
  core: ClientCore,
  ticketId: string,
  body: {text: string; fileIds?: string[]},
  options: WriteOptions = {},
): Promise<TicketMessage> {
  const params = {path: {ticketId}, header: keyOf(options)};
  return change<TicketMessage>(core, ticketMessageShape, options, (api, init) =>
    api.POST('/tickets/{ticketId}/messages', {...init, params, body}),
  );
}

/** Says that it is done with. */
export function close(core: ClientCore, ticketId: string, options: WriteOptions = {}): Promise<Ticket> {
  const params = {path: {ticketId}, header: keyOf(options)};
  return change<Ticket>(core, ticketShape, options, (api, init) =>
    api.POST('/tickets/{ticketId}/close', {...init, params}),
  );
}

/** Opens it again. */
export function reopen(core: ClientCore, ticketId: string, options: WriteOptions = {}): Promise<Ticket> {
  const params = {path: {ticketId}, header: keyOf(options)};
  return change<Ticket>(core, ticketShape, options, (api, init) =>
    api.POST('/tickets/{ticketId}/reopen', {...init, params}),
  );
}

/** Says how it went. */
export function rate(core: ClientCore, ticketId: string, body: {score: number; comment?: string}): Promise<Ticket> {
  const params = {path: {ticketId}};
  return change<Ticket>(core, ticketShape, {}, (api, init) =>
    api.PUT('/tickets/{ticketId}/rating', {...init, params, body}),
  );
}

const keyOf = ({key = randomKey()}: WriteOptions) => ({'Idempotency-Key': key});

/** Sends a write, and has tickets read again: after a refusal too, since what was seen may be out of date. */
async function change<Data>(
  core: ClientCore,
  shape: Shape,
  {onUncertain}: WriteOptions,
  call: Call<Data>,
): Promise<Data> {
  try {
    return (await send(core, call, shape, onUncertain)).data as Data;
  } finally {
    core.cache.invalidate(['tickets']);
  }
}
