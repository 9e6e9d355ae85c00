import type {MethodChange, PaymentMethod, PaymentMethodEdit} from '../../port/contract.js';
import {unprocessable} from '../../port/fault.js';
import type {MethodContext, MethodMoves, MethodRecord, StoredMethod} from '../../port/payment-methods.js';
import {PspRefusedError, PspUnreachableError, type PspAdapter} from '../../port/psp.js';
import type {Unit} from '../../port/unit.js';
import {saveMethodCapability} from '../capabilities.js';
import {notFound, preconditionRequired, pspUnavailable, stale} from '../faults.js';
import {sectionOf} from '../gates.js';
import {addMethodCapability, editableParts} from '../method-capabilities.js';
import {onceInUnit} from '../once.js';
import {presentMethod} from '../present-methods.js';
import {json, recordTag, taggedAs, versionIn} from '../respond.js';
import {scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';

/** How long the PSP may take to answer, ms. */
const pspTimeout = 10_000;

type MethodOperation =
  | 'listPaymentMethods'
  | 'getPaymentMethod'
  | 'editPaymentMethod'
  | 'setDefaultMethod'
  | 'setBackupMethod'
  | 'unsetBackupMethod'
  | 'attachSubscriptions'
  | 'replacePaymentMethod'
  | 'getMethodRemoval'
  | 'removePaymentMethod';

/** Saved methods, and what is charged to which. How one is added is in `method-setups.ts`. */
export function paymentMethodRoutes(services: Services): VisitorRoutes<MethodOperation> {
  const {database} = services;
  const inUnit = (call: VisitorCall, work: (unit: Unit) => Promise<Response>): Promise<Response> =>
    database.run(scopeOf(call.principal), work);

  return {
    async listPaymentMethods(call) {
      const {principal, today} = call;
      const records = await database.run(scopeOf(principal), (unit) => sectionIn(services).list(unit, today));
      const psp = pspOf(services, call);
      const entry = psp && {
        adapter: psp.name,
        origin: psp.origin,
        publicKey: psp.publicKey,
        canSave: saveMethodCapability(principal),
        types: psp.methods?.types ?? ['card'],
      };
      return json({
        items: records.map((record) => presentMethod(record, records, principal, psp)),
        entry: entry ?? null,
        capabilities: {add: addMethodCapability(principal, psp)},
      });
    },

    getPaymentMethod: (call) =>
      inUnit(call, async (unit) => {
        const method = await readMethod(services, call, unit, idOf(call));
        if (!method) throw notFound('payment method');
        return taggedAs(method, method.etag, call.request.headers.get('if-none-match'));
      }),

    editPaymentMethod: (call) => editMethod(services, call),

    setDefaultMethod: (call) =>
      inUnit(call, async (unit) => {
        const {subscriptionIds} = call.body.value as {subscriptionIds: string[]};
        await requireRead(services, call, unit);
        const done = await sectionIn(services).setDefault(unit, idOf(call), subscriptionIds, contextOf(services, call));
        return answerMoves(services, call, unit, done);
      }),

    setBackupMethod: (call) =>
      inUnit(call, async (unit) => {
        const changed = await sectionIn(services).setBackup(unit, idOf(call), contextOf(services, call));
        return answerMethod(services, call, unit, changed);
      }),

    unsetBackupMethod: (call) =>
      inUnit(call, async (unit) =>
        answerMethod(services, call, unit, await sectionIn(services).unsetBackup(unit, idOf(call))),
      ),

    attachSubscriptions: (call) =>
      inUnit(call, async (unit) => {
        const {subscriptionIds} = call.body.value as {subscriptionIds: string[]};
        const done = await sectionIn(services).attach(unit, idOf(call), subscriptionIds, contextOf(services, call));
        return answerMoves(services, call, unit, done);
      }),

    replacePaymentMethod: (call) =>
      onceInUnit(services, call, async (unit) => {
        const {by} = call.body.value as {by: string};
        await requireRead(services, call, unit);
        const done = await sectionIn(services).replace(unit, idOf(call), by, contextOf(services, call));
        return answerMoves(services, call, unit, done);
      }),

    getMethodRemoval: (call) =>
      inUnit(call, async (unit) => {
        const {today, psp} = contextOf(services, call);
        const removal = await sectionIn(services).removal(unit, idOf(call), {today, psp});
        if (!removal) throw notFound('payment method');
        const etag = recordTag(removal, 0);
        return taggedAs({...removal, etag}, etag, call.request.headers.get('if-none-match'));
      }),

    removePaymentMethod: (call) => removeMethod(services, call),
  };
}

/** Tells the PSP first, outside any unit, and writes down only what it agreed to. Sent again after a crash in between, it makes the two agree. */
async function editMethod(services: Services, call: VisitorCall): Promise<Response> {
  const {database} = services;
  const {holder, billing, ...expiry} = call.body.value as PaymentMethodEdit;
  const scope = scopeOf(call.principal);
  const stored = await database.run(scope, async (unit) => {
    await requireRead(services, call, unit);
    return sectionIn(services).get(unit, idOf(call), call.today);
  });
  if (!stored) throw notFound('payment method');
  const psp = pspOf(services, call);
  const editable = editableParts(stored, psp);
  const asked = {...(holder !== undefined && {holder: holder.trim()}), ...expiry};
  const refused = [
    ...(holder !== undefined && !editable.holder ? [{pointer: '/holder', code: 'not_editable'}] : []),
    ...(expiry.expMonth !== undefined && !editable.expiry ? [{pointer: '/expMonth', code: 'not_editable'}] : []),
  ];
  if (refused.length > 0) throw unprocessable('The payment service does not let this be changed.', refused);
  if (holder?.trim() === '') throw unprocessable('The name is blank.', [{pointer: '/holder', code: 'blank'}]);
  if (isPast(expiry, call.today)) {
    throw unprocessable('This month is over.', [{pointer: '/expMonth', code: 'past'}]);
  }
  const lines = billing?.lines.map((line) => line.trim()).filter(Boolean);
  if (Object.keys(asked).length > 0) await tellPsp(psp, stored.providerRef, asked);
  return database.run(scope, async (unit) => {
    const done = await sectionIn(services).edit(unit, stored.id, {...asked, ...(lines && {billing: lines})});
    return answerMethod(services, call, unit, done ? [stored.id] : undefined);
  });
}

async function tellPsp(
  psp: PspAdapter | undefined,
  ref: string,
  changes: {holder?: string; expMonth?: number; expYear?: number},
): Promise<void> {
  try {
    await psp?.methods?.updateMethod(ref, changes, AbortSignal.timeout(pspTimeout));
  } catch (error) {
    if (error instanceof PspRefusedError)
      throw unprocessable('The payment service refused the change.', [{pointer: '', code: 'refused'}]);
    if (error instanceof PspUnreachableError) throw pspUnavailable(error);
    throw error;
  }
}

function isPast({expMonth, expYear}: {expMonth?: number; expYear?: number}, today: string): boolean {
  if (expMonth === undefined || expYear === undefined) return false;
  return `${expYear}-${String(expMonth).padStart(2, '0')}` < today.slice(0, 7);
}

/** Forgets it here, in one unit with what follows from it, and only then at the PSP: what is not charged any more is nobody's while the PSP still has it. */
async function removeMethod(services: Services, call: VisitorCall): Promise<Response> {
  let gone: StoredMethod | undefined;
  const response = await onceInUnit(services, call, async (unit) => {
    const how = call.body.value as {reassignTo: string | null; acceptUncovered: boolean};
    const context = contextOf(services, call);
    const etag = call.parameters.header['If-Match'];
    if (etag === undefined) throw preconditionRequired();
    const section = sectionIn(services);
    const removal = await section.removal(unit, idOf(call), context, 'lock');
    const stored = removal && (await section.get(unit, idOf(call), call.today));
    if (!stored) throw notFound('payment method');
    if (recordTag(removal, 0) !== etag) throw stale();
    const done = await section.remove(unit, stored.id, how, context);
    gone = stored;
    return answerMoves(services, call, unit, done);
  });
  const {tenantId, customerId} = call.principal;
  if (gone) await services.ledger.forgetMethod(tenantId, {...gone, customerId});
  return response;
}

/** One method as this person sees it. */
async function readMethod(
  services: Services,
  call: VisitorCall,
  unit: Unit,
  id: string,
): Promise<PaymentMethod | undefined> {
  const records = await sectionIn(services).list(unit, call.today);
  const record = records.find((candidate) => candidate.id === id);
  return record && presentMethod(record, records, call.principal, pspOf(services, call));
}

/** That what was read is what is there; who uses it may have changed since. @throws PortalFault precondition_required, stale, not_found */
async function requireRead(services: Services, call: VisitorCall, unit: Unit): Promise<void> {
  const etag = call.parameters.header['If-Match'];
  const stored: Pick<MethodRecord, 'version'> | undefined = await sectionIn(services).get(
    unit,
    idOf(call),
    call.today,
    'change',
  );
  if (!stored) throw notFound('payment method');
  if (etag === undefined) throw preconditionRequired();
  if (versionIn(etag) !== stored.version) throw stale();
}

/** Notes which methods have changed, and answers with the one that was asked for. */
async function answerMethod(
  services: Services,
  call: VisitorCall,
  unit: Unit,
  changed: readonly string[] | undefined,
): Promise<Response> {
  const method = changed && (await readMethod(services, call, unit, idOf(call)));
  if (!method) throw notFound('payment method');
  await services.ledger.appendChanges(
    unit,
    changed.map((id) => ({resource: 'payment-methods' as const, id})),
  );
  return taggedAs(method, method.etag, null);
}

/** Notes which methods and subscriptions have changed, and answers with what moved. */
async function answerMoves(
  services: Services,
  call: VisitorCall,
  unit: Unit,
  done: MethodMoves | undefined,
): Promise<Response> {
  if (!done) throw notFound('payment method');
  const {methodId, moved, uncovered, changed} = done;
  const method = methodId === null ? null : await readMethod(services, call, unit, methodId);
  if (method === undefined) throw notFound('payment method');
  await services.ledger.appendChanges(unit, [
    // Who uses which method has changed with the subscriptions, even where no method has.
    ...(changed.methods.length > 0
      ? changed.methods.map((id) => ({resource: 'payment-methods' as const, id}))
      : changed.subscriptions.length > 0
        ? [{resource: 'payment-methods' as const, id: null}]
        : []),
    ...changed.subscriptions.map((id) => ({resource: 'subscriptions' as const, id})),
  ]);
  const answer: MethodChange = {method, moved, uncovered};
  return method ? taggedAs(answer, method.etag, null) : json(answer);
}

function sectionIn({backend}: Services) {
  return sectionOf(backend, 'paymentMethods');
}

function idOf({parameters}: VisitorCall): string {
  return parameters.path['methodId'] ?? '';
}

/** The PSP that the vendor charges by now. */
function pspOf({psps}: Services, {vendor}: VisitorCall): PspAdapter | undefined {
  return vendor.psp === undefined ? undefined : psps.get(vendor.psp);
}

function contextOf(services: Services, call: VisitorCall): MethodContext {
  return {actor: call.membership.user.name, today: call.today, psp: pspOf(services, call)?.name};
}
