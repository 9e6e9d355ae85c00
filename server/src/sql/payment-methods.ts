import type {MethodRecord, PaymentMethodsSection, StoredMethod} from '../port/payment-methods.js';
import type {Unit} from '../port/unit.js';
import {methodForgetting} from './method-forgetting.js';
import {methodRemoval} from './method-removal.js';
import {methodRoles} from './method-roles.js';
import {lockMethods, methodsBeingCharged, readMethod, readMethods, updateMethod} from './method-rows.js';
import {saveMethod} from './method-saving.js';
import {noUses, shown, usesByMethod} from './method-uses.js';

/** Saved payment methods from SQL. */
export const paymentMethods: PaymentMethodsSection = {
  async list(unit, today) {
    return records(unit, await readMethods(unit, today), today);
  },

  async record(unit, id, today) {
    const method = await readMethod(unit, id, today);
    return method && (await records(unit, [method], today))[0];
  },

  get: readMethod,
  save: saveMethod,

  async edit(unit, id, {holder, billing, expMonth, expYear}) {
    const methods = await lockMethods(unit);
    if (!methods.some((method) => method.id === id)) return false;
    await updateMethod(unit, id, {
      ...(holder !== undefined && {holder}),
      ...(billing !== undefined && {billing_lines: [...billing]}),
      ...(expMonth !== undefined && {exp_month: expMonth}),
      ...(expYear !== undefined && {exp_year: expYear}),
    });
    return true;
  },

  ...methodRoles,
  ...methodRemoval,
  ...methodForgetting,
};

async function records(unit: Unit, methods: readonly StoredMethod[], today: string): Promise<MethodRecord[]> {
  if (methods.length === 0) return [];
  const uses = await usesByMethod(unit, today);
  const charging = await methodsBeingCharged(unit);
  return methods.map(({providerRef: _, ...method}) => ({
    ...method,
    usedBy: shown(uses.get(method.id) ?? noUses),
    charging: charging.has(method.id),
  }));
}
