import {sql} from 'kysely';

import {newId} from '../ids.js';
import type {CreditBalanceSection} from '../port/backend.js';
import type {Unit} from '../port/unit.js';
import {oneCustomer, owned} from './scope.js';

/**
 * The credit balance is what remains of the issued credit notes, so it can't disagree with them.
 * Every change locks the notes it touches in id order and raises their versions.
 */
export const creditBalance: CreditBalanceSection = {get, available, hold, apply, release};

async function get(unit: Unit): ReturnType<CreditBalanceSection['get']> {
  oneCustomer(unit);
  const {rows: balances} = await sql<{amount: number; currency: string}>`
    select sum(remaining)::bigint as amount, currency from credit_notes
    where ${owned(unit)} and status = 'issued' and remaining > 0 group by currency order by currency`.execute(unit.db);
  return {balances};
}

async function available(
  unit: Unit,
  currency: string,
  lock: 'lock' | 'read',
): ReturnType<CreditBalanceSection['available']> {
  oneCustomer(unit);
  const query = unit.db
    .selectFrom('credit_notes')
    .select(['status', 'remaining', 'version'])
    .where(owned(unit))
    .where('currency', '=', currency)
    .orderBy('id');
  const notes = await (lock === 'lock' ? query.forUpdate() : query).execute();
  return {
    amount: notes.filter(({status}) => status === 'issued').reduce((sum, {remaining}) => sum + remaining, 0),
    // Versions only grow and notes are only added, so the sum never comes back to a value that it had.
    version: String(notes.reduce((sum, {version}) => sum + version, 0)),
  };
}

async function hold(...[unit, attemptId, currency, shares]: Parameters<CreditBalanceSection['hold']>): Promise<void> {
  oneCustomer(unit);
  const {db, scope} = unit;
  const locked = await db
    .selectFrom('credit_notes')
    .select(['customer_id', 'id', 'issued_on', 'remaining'])
    .where(owned(unit))
    .where('currency', '=', currency)
    .where('status', '=', 'issued')
    .where('remaining', '>', 0)
    .orderBy('id')
    .forUpdate()
    .execute();
  const notes = locked.sort((a, b) =>
    a.issued_on === b.issued_on ? compare(a.id, b.id) : compare(a.issued_on, b.issued_on),
  );
  const taken = spread(shares, notes);
  if (taken.length === 0) return;
  await db
    .insertInto('credit_applications')
    .values(
      taken.map(({note, invoiceId, amount}) => ({
        tenant_id: scope.tenantId,
        customer_id: note.customer_id,
        id: newId('cra'),
        invoice_id: invoiceId,
        credit_note_id: note.id,
        attempt_id: attemptId,
        amount,
        status: 'held' as const,
        applied_on: null,
      })),
    )
    .execute();
  for (const [id, amount] of sumByNote(taken.map(({note, amount}) => ({id: note.id, amount}))))
    await change(unit, id, -amount);
}

async function apply(unit: Unit, attemptId: string, appliedOn: string): Promise<void> {
  const held = await takeHeld(unit, attemptId);
  if (held.size === 0) return;
  await unit.db
    .updateTable('credit_applications')
    .set({status: 'applied', applied_on: appliedOn})
    .where(owned(unit))
    .where('attempt_id', '=', attemptId)
    .where('status', '=', 'held')
    .execute();
  // The balance stays, but what the note shows of its applications changed.
  for (const id of held.keys()) await change(unit, id, 0);
}

async function release(unit: Unit, attemptId: string): Promise<void> {
  const held = await takeHeld(unit, attemptId);
  if (held.size === 0) return;
  await unit.db
    .updateTable('credit_applications')
    .set({status: 'released'})
    .where(owned(unit))
    .where('attempt_id', '=', attemptId)
    .where('status', '=', 'held')
    .execute();
  for (const [id, amount] of held) await change(unit, id, amount);
}

interface Remainder {
  readonly id: string;
  readonly customer_id: string;
  readonly remaining: number;
}

/** Covers each share from the notes in their order. @throws Error when they don't suffice */
function spread(
  shares: ReadonlyArray<{readonly invoiceId: string; readonly amount: number}>,
  notes: readonly Remainder[],
): {note: Remainder; invoiceId: string; amount: number}[] {
  const left = notes.map((note) => ({note, amount: note.remaining}));
  const taken: {note: Remainder; invoiceId: string; amount: number}[] = [];
  for (const share of shares) {
    let missing = share.amount;
    for (const source of left) {
      const amount = Math.min(missing, source.amount);
      if (amount <= 0) continue;
      taken.push({note: source.note, invoiceId: share.invoiceId, amount});
      source.amount -= amount;
      missing -= amount;
    }
    if (missing > 0) throw new Error(`The credit balance is ${missing} minor units short. No credit was set aside.`);
  }
  return taken;
}

/** What an attempt holds, summed by note, with the notes locked; empty when it was applied or released before, perhaps while this waited. */
async function takeHeld(unit: Unit, attemptId: string): Promise<Map<string, number>> {
  const read = () =>
    unit.db
      .selectFrom('credit_applications')
      .select(['credit_note_id as id', 'amount'])
      .where(owned(unit))
      .where('attempt_id', '=', attemptId)
      .where('status', '=', 'held')
      .execute();
  const ids = [...new Set((await read()).map(({id}) => id))];
  if (ids.length === 0) return new Map();
  await unit.db
    .selectFrom('credit_notes')
    .select('id')
    .where(owned(unit))
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return sumByNote(await read());
}

function sumByNote(parts: ReadonlyArray<{id: string; amount: number}>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const {id, amount} of parts) sums.set(id, (sums.get(id) ?? 0) + amount);
  return sums;
}

async function change(unit: Unit, id: string, by: number): Promise<void> {
  await unit.db
    .updateTable('credit_notes')
    .set((note) => ({remaining: note('remaining', '+', by), version: note('version', '+', 1)}))
    .where(owned(unit))
    .where('id', '=', id)
    .execute();
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
