import type {TicketsSection} from '../port/tickets.js';
import {newMailKey} from '../tickets/reply-address.js';
import {oneCustomer, owned} from './scope.js';

export const mailKey: TicketsSection['mailKey'] = async (unit, id, userId) => {
  const of = {tenant_id: unit.scope.tenantId, customer_id: oneCustomer(unit), ticket_id: id, user_id: userId};
  await unit.db
    .insertInto('ticket_mail_keys')
    .values({...of, key: newMailKey()})
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const {key} = await unit.db
    .selectFrom('ticket_mail_keys')
    .select('key')
    .where(owned(unit))
    .where('ticket_id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return key;
};

export const byMailKey: TicketsSection['byMailKey'] = async (unit, key) => {
  const row = await unit.db
    .selectFrom('ticket_mail_keys')
    .select(['customer_id', 'ticket_id', 'user_id'])
    .where(owned(unit))
    .where('key', '=', key)
    .executeTakeFirst();
  return row && {customerId: row.customer_id, ticketId: row.ticket_id, userId: row.user_id};
};

export const hasMail: TicketsSection['hasMail'] = async (unit, id, mailId) => {
  const row = await unit.db
    .selectFrom('ticket_messages')
    .select('id')
    .where(owned(unit))
    .where('ticket_id', '=', id)
    .where('mail_id', '=', mailId)
    .executeTakeFirst();
  return row !== undefined;
};
