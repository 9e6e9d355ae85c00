import {sql, type RawBuilder, type SqlBool} from 'kysely';

import type {Unit} from '../port/unit.js';

/**
 * The unit's tenant and customer as a condition, beside the row-level security that says the same: neither alone is to be trusted.
 * @param table the table's name or alias, where a query has several
 */
export function owned({scope}: Unit, table?: string): RawBuilder<SqlBool> {
  const column = (name: string): RawBuilder<string> => sql.ref(table === undefined ? name : `${table}.${name}`);
  const tenant = sql<SqlBool>`${column('tenant_id')} = ${scope.tenantId}`;
  return scope.customerId === '*' ? tenant : sql<SqlBool>`${tenant} and ${column('customer_id')} = ${scope.customerId}`;
}

/**
 * The one customer of the unit.
 * @throws Error in a unit of all customers, where the caller's question has no one answer
 */
export function oneCustomer({scope}: Unit): string {
  if (scope.customerId === '*') throw new Error('This needs a unit of one customer. Nothing was read or changed.');
  return scope.customerId;
}

/** In a unit of all customers what belongs to a record is read and written as its own customer's. */
export function ofCustomer(unit: Unit, customerId: string): Unit {
  return {...unit, scope: {...unit.scope, customerId}};
}
