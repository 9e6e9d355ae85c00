import {sql} from 'kysely';

import type {TicketsSection} from '../port/tickets.js';
import {allOf} from './page.js';
import {readTicketRules, seenBy, ticketDetailColumns, ticketRecord, type TicketDetailRow} from './ticket-rows.js';

/** One ticket that the viewer sees. */
export const getTicket: TicketsSection['get'] = async (unit, id, viewer, lock = 'read') => {
  if (id.includes('\0')) return undefined;
  const {rows} = await sql<TicketDetailRow>`
    select ${ticketDetailColumns(viewer)} from tickets
    where ${allOf(seenBy(unit, viewer))} and id = ${id} ${lock === 'lock' ? sql`for update` : sql``}`.execute(unit.db);
  const [row] = rows;
  return row && ticketRecord(row, await readTicketRules(unit, viewer.locale), viewer, unit.now);
};
