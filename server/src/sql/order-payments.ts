import {sql, type RawBuilder, type SqlBool} from 'kysely';

import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';

/**
 * Whether an order waits for its down payment: what was paid and credited on its invoices has not reached it. A canceled order waits for nothing.
 * @param order the table's name or alias
 */
export function awaitsPayment(order: string): RawBuilder<SqlBool> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${order}.${name}`);
  return sql<SqlBool>`(${column('status')} <> 'canceled' and ${column('down_payment')} > (
    select coalesce(sum(settling.amount_paid + settling.amount_credited), 0) from invoices settling
    where settling.tenant_id = ${column('tenant_id')} and settling.customer_id = ${column('customer_id')}
      and settling.order_id = ${column('id')} and settling.status <> 'void'))`;
}

/** Those of the invoices whose payment an order waits for before it begins. */
export async function downPayments(unit: Unit, invoiceIds: readonly string[]): Promise<ReadonlySet<string>> {
  const {rows} = await sql<{id: string}>`
    select i.id from invoices i
    join orders o on o.tenant_id = i.tenant_id and o.customer_id = i.customer_id and o.id = i.order_id
    where ${owned(unit, 'i')} and i.id = any(${[...invoiceIds]}::text[]) and ${awaitsPayment('o')}`.execute(unit.db);
  return new Set(rows.map(({id}) => id));
}
