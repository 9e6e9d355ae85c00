import {sql} from 'kysely';

import type {TicketsSection} from '../port/tickets.js';
import {ofCustomer} from './scope.js';
import {writeTicketMessage} from './ticket-writing.js';

/** Closes what waits for the customer, or is resolved, and had nothing written in it for the vendor's days; in the order of customers, as everything that notes changes of several is. */
export const closeIdleTickets: TicketsSection['closeIdle'] = async (unit, most) => {
  const {rows} = await sql<{id: string; customer_id: string}>`
    select k.id, k.customer_id from tickets k join tenants t on t.tenant_id = k.tenant_id
    where k.tenant_id = ${unit.scope.tenantId} and k.status in ('pending', 'resolved')
      and k.updated_at <= ${unit.now}::timestamptz - make_interval(days => t.ticket_idle_days)
    order by k.customer_id, k.updated_at limit ${most} for update of k skip locked`.execute(unit.db);
  for (const {id, customer_id: customerId} of rows) {
    await writeTicketMessage(
      ofCustomer(unit, customerId),
      id,
      {author: '', event: 'auto_closed'},
      {status: 'closed', closed_at: unit.now},
    );
  }
  return rows.map(({id, customer_id: customerId}) => ({id, customerId}));
};
