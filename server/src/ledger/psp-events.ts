import {sql} from 'kysely';

import type {Unit} from '../port/unit.js';

/** How long a PSP's event is remembered, ms: 7 days, longer than any PSP goes on sending one. */
const rememberedFor = 7 * 86_400_000;

/** An event's id, unique among all PSPs of the tenant. */
function rowId(pspName: string, eventId: string): string {
  return `${pspName}:${eventId}`;
}

/** Whether this event was taken in already. */
export async function wasTakenIn(unit: Unit, pspName: string, eventId: string): Promise<boolean> {
  const row = await unit.db
    .selectFrom('psp_events')
    .select('id')
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('id', '=', rowId(pspName, eventId))
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes an event as taken in; again changes nothing. */
export async function noteTakenIn(unit: Unit, pspName: string, eventId: string): Promise<void> {
  await unit.db
    .insertInto('psp_events')
    .values({tenant_id: unit.scope.tenantId, id: rowId(pspName, eventId), received_at: unit.now})
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets the tenant's events that were remembered long enough. */
export async function prunePspEvents(unit: Unit): Promise<void> {
  await unit.db
    .deleteFrom('psp_events')
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('received_at', '<', sql<Date>`${new Date(unit.now.getTime() - rememberedFor)}::timestamptz`)
    .execute();
}
