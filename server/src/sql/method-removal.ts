import {MethodChargingError, MethodInUseError} from '../port/method-faults.js';
import type {MethodContext, PaymentMethodsSection, RemovalRecord, StoredMethod} from '../port/payment-methods.js';
import type {Unit} from '../port/unit.js';
import {firstTry} from './method-forgetting.js';
import {collectAgain, followingDefault, lockNaming, nameMethod} from './method-moves.js';
import {giveRoles, moves, takeOver, type TakenOver} from './method-roles.js';
import {isUsable, lockMethods, methodsBeingCharged, readMethods, updateMethod} from './method-rows.js';
import {noUses, shown, usesByMethod, usesOfSubscriptions} from './method-uses.js';

/** Removing a method, and what follows from it. */
export const methodRemoval: Pick<PaymentMethodsSection, 'removal' | 'remove'> = {
  async removal(unit, id, context, lock = 'read') {
    const methods = await (lock === 'lock' ? lockMethods : readMethods)(unit, context.today);
    const method = methods.find((candidate) => candidate.id === id);
    return method && (await foresee(unit, methods, method, context)).record;
  },

  async remove(unit, id, {reassignTo, acceptUncovered}, context) {
    const methods = await lockMethods(unit, context.today);
    const method = methods.find((candidate) => candidate.id === id);
    if (!method) return undefined;
    // The lock has waited for whoever was about to charge it.
    if ((await methodsBeingCharged(unit)).has(id)) throw new MethodChargingError();
    if (reassignTo !== null) {
      const taken = await takeOver(unit, methods, method, reassignTo, '/reassignTo', context);
      await forget(unit, method);
      return moves(unit, context, reassignTo, withMethod(taken, id));
    }
    const {record, fallback, needing} = await foresee(unit, methods, method, context);
    if (record.consequence === 'uncovered' && !acceptUncovered) throw new MethodInUseError(needing);
    const named = await nameMethod(unit, await lockNaming(unit, id), fallback, 'as the default', context.actor);
    const following = method.isDefault ? (await followingDefault(unit)).filter((one) => !named.includes(one)) : [];
    await forget(unit, method);
    // After it has gone: the default's place must be free for the backup.
    const promoted =
      method.isDefault && fallback?.isBackup ? await giveRoles(unit, methods, fallback, {isDefault: true}) : [];
    const taken = {methods: [...new Set([id, ...promoted])], named, following};
    if (fallback) {
      await collectAgain(unit, [...named, ...following], context.today);
      return moves(unit, context, fallback.id, taken);
    }
    return {
      methodId: null,
      moved: shown(noUses),
      uncovered: await usesOfSubscriptions(unit, context.today, [...named, ...following]),
      changed: {methods: taken.methods, subscriptions: [...named, ...following]},
    };
  },
};

interface Foreseen {
  readonly record: RemovalRecord;
  readonly fallback: StoredMethod | null;
  /** How many subscriptions can't do without. */
  readonly needing: number;
}

/**
 * Without another choice its subscriptions follow the default. Where it is the default itself, the backup becomes that; no other method is ever charged for what the customer
 * never put to it.
 */
async function foresee(
  unit: Unit,
  methods: readonly StoredMethod[],
  method: StoredMethod,
  {today, psp}: Pick<MethodContext, 'today' | 'psp'>,
): Promise<Foreseen> {
  const {needing, ...uses} = (await usesByMethod(unit, today)).get(method.id) ?? noUses;
  const usable = methods.filter((other) => other.id !== method.id && isUsable(other, psp));
  const role = ({isDefault, isBackup}: StoredMethod): number => (isDefault ? 0 : isBackup ? 1 : 2);
  const replacements = usable.toSorted((a, b) => role(a) - role(b) || (a.id < b.id ? -1 : 1));
  const fallback = replacements.find(({isDefault, isBackup}) => isDefault || isBackup) ?? null;
  return {
    record: {
      subscriptions: uses,
      isLast: methods.length === 1,
      replacements: replacements.map(({id}) => id),
      fallback: fallback?.id ?? null,
      consequence: uses.total === 0 ? 'none' : fallback ? 'reassigned' : needing > 0 ? 'uncovered' : 'none',
    },
    fallback,
    needing,
  };
}

function withMethod({methods, ...taken}: TakenOver, id: string): TakenOver {
  return {...taken, methods: [...new Set([...methods, id])]};
}

async function forget(unit: Unit, {id}: StoredMethod): Promise<void> {
  await updateMethod(unit, id, {
    is_default: false,
    is_backup: false,
    removed_at: unit.now,
    forget_after: new Date(unit.now.getTime() + firstTry),
  });
}
