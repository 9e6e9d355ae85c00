import {MethodUnusableError, OwnBackupError} from '../port/method-faults.js';
import type {MethodContext, MethodMoves, PaymentMethodsSection, StoredMethod} from '../port/payment-methods.js';
import type {Unit} from '../port/unit.js';
import {
  collectAgain,
  followingDefault,
  lockNaming,
  lockSubscriptions,
  nameMethod,
  refuseCanceled,
  requireUsable,
} from './method-moves.js';
import {lockMethods, updateMethod} from './method-rows.js';
import {noUses, shown, usesOfSubscriptions} from './method-uses.js';

type Roles = Pick<PaymentMethodsSection, 'setDefault' | 'setBackup' | 'unsetBackup' | 'attach' | 'replace'>;

/** Which method is charged for what. */
export const methodRoles: Roles = {
  async setDefault(unit, id, subscriptionIds, context) {
    const methods = await lockMethods(unit, context.today);
    if (!methods.some((method) => method.id === id)) return undefined;
    const method = requireUsable(methods, id, context);
    const rows = await lockSubscriptions(unit, subscriptionIds);
    refuseCanceled(rows);
    const roles = await giveRoles(unit, methods, method, {isDefault: true});
    const others = rows.filter(({payment_method_id: named}) => named !== null).map((row) => row.id);
    const named = await nameMethod(unit, others, method, 'as the default', context.actor);
    const following = method.isDefault ? [] : (await followingDefault(unit)).filter((one) => !named.includes(one));
    await collectAgain(unit, [...named, ...following], context.today);
    return moves(unit, context, id, {methods: roles, named, following});
  },

  async setBackup(unit, id, context) {
    const methods = await lockMethods(unit, context.today);
    if (!methods.some((method) => method.id === id)) return undefined;
    const method = requireUsable(methods, id, context);
    if (method.isDefault) throw new OwnBackupError();
    if (method.isBackup) return [];
    const changed = await giveRoles(unit, methods, method, {isBackup: true});
    await collectAgain(unit, 'all', context.today);
    return changed;
  },

  async unsetBackup(unit, id) {
    const methods = await lockMethods(unit);
    const method = methods.find((candidate) => candidate.id === id);
    if (!method) return undefined;
    if (!method.isBackup) return [];
    await updateMethod(unit, id, {is_backup: false});
    return [id];
  },

  async attach(unit, id, subscriptionIds, context) {
    const methods = await lockMethods(unit, context.today);
    if (!methods.some((method) => method.id === id)) return undefined;
    const method = requireUsable(methods, id, context);
    const rows = await lockSubscriptions(unit, subscriptionIds);
    refuseCanceled(rows);
    const named = await nameMethod(unit, subscriptionIds, method, 'explicitly', context.actor);
    await collectAgain(unit, named, context.today);
    return moves(unit, context, id, {methods: [], named, following: []});
  },

  async replace(unit, id, by, context) {
    const methods = await lockMethods(unit, context.today);
    const old = methods.find((candidate) => candidate.id === id);
    if (!old) return undefined;
    return moves(unit, context, by, await takeOver(unit, methods, old, by, '/by', context));
  },
};

/** What has changed hands. */
export interface TakenOver {
  /** Methods whose role has changed. */
  readonly methods: readonly string[];
  /** Subscriptions that name another method than before. */
  readonly named: readonly string[];
  /** Subscriptions that follow another default. */
  readonly following: readonly string[];
}

/** Lets `by` have the subscriptions and the roles of another method; the unit has locked all of them. @throws MethodUnusableError */
export async function takeOver(
  unit: Unit,
  methods: readonly StoredMethod[],
  old: StoredMethod,
  by: string,
  pointer: string,
  context: MethodContext,
): Promise<TakenOver> {
  if (by === old.id) throw new MethodUnusableError('A method can not take its own place.', pointer);
  const method = requireUsable(methods, by, context, pointer);
  const named = await nameMethod(unit, await lockNaming(unit, old.id), method, 'explicitly', context.actor);
  const following = old.isDefault ? await followingDefault(unit) : [];
  const roles = await giveRoles(unit, methods, method, {
    isDefault: old.isDefault,
    // The default is nobody's backup: where the backup's place falls to it, it stays empty.
    isBackup: old.isBackup && !method.isDefault,
  });
  const left = old.isBackup && method.isDefault;
  if (left) await updateMethod(unit, old.id, {is_backup: false});
  await collectAgain(unit, [...named, ...following], context.today);
  return {methods: left ? [...roles, old.id] : roles, named, following};
}

/** Makes it the default or the backup in place of the one that is. Resolves to the ids of those that have changed. */
export async function giveRoles(
  unit: Unit,
  methods: readonly StoredMethod[],
  method: StoredMethod,
  {isDefault = false, isBackup = false}: {readonly isDefault?: boolean; readonly isBackup?: boolean},
): Promise<string[]> {
  const changed: string[] = [];
  // Taken from the one before it is given to the next: at no time are there two.
  for (const other of methods) {
    if (other.id === method.id) continue;
    const loses = {
      ...(isDefault && other.isDefault && {is_default: false}),
      ...(isBackup && other.isBackup && {is_backup: false}),
    };
    if (Object.keys(loses).length === 0) continue;
    await updateMethod(unit, other.id, loses);
    changed.push(other.id);
  }
  const gains = {
    ...(isDefault && !method.isDefault && {is_default: true, is_backup: false}),
    ...(isBackup && !isDefault && !method.isBackup && {is_backup: true}),
  };
  if (Object.keys(gains).length === 0) return changed;
  await updateMethod(unit, method.id, gains);
  return [...changed, method.id];
}

/** What moved, as it now is. */
export async function moves(
  unit: Unit,
  {today}: MethodContext,
  methodId: string | null,
  {methods, named, following}: TakenOver,
): Promise<MethodMoves> {
  const subscriptions = [...named, ...following];
  return {
    methodId,
    moved: await usesOfSubscriptions(unit, today, subscriptions),
    uncovered: shown(noUses),
    changed: {methods, subscriptions},
  };
}
