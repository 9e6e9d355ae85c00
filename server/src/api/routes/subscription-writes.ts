import type {
  CancelReason,
  Capability,
  SubscriptionCapabilities,
  SubscriptionChangeRequest,
} from '../../port/contract.js';
import {PortalFault, unprocessable} from '../../port/fault.js';
import type {SubscriptionActor, SubscriptionRecord, SubscriptionsSection} from '../../port/subscriptions.js';
import type {NewChange} from '../../ledger/outbox.js';
import type {Unit} from '../../port/unit.js';
import {notAllowed, notFound, preconditionRequired, stale, totalChanged} from '../faults.js';
import {sectionOf} from '../gates.js';
import {onceInUnit} from '../once.js';
import {invoicesOfSubscriptions} from '../present-subscriptions.js';
import {json, versionIn, writtenJson} from '../respond.js';
import {mountPath, scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';
import {subscriptionCapabilities} from '../subscription-capabilities.js';
import {readSubscription} from './subscriptions.js';

type SubscriptionWriting =
  | 'previewSubscriptionChange'
  | 'changeSubscription'
  | 'withdrawScheduledChange'
  | 'renewSubscription'
  | 'setAutoRenew'
  | 'setSubscriptionPaymentMethod'
  | 'pauseSubscription'
  | 'resumeSubscription'
  | 'cancelSubscription'
  | 'keepSubscription'
  | 'requestSubscriptionQuote';

/** What is done with a subscription: each in one unit, with the subscription locked while it is decided whether it can be. */
export function subscriptionWrites(services: Services): VisitorRoutes<SubscriptionWriting> {
  const {database, ledger} = services;
  return {
    previewSubscriptionChange: (call) =>
      database.run(scopeOf(call.principal), async (unit) => {
        const request = call.body.value as SubscriptionChangeRequest;
        const {section, record, capabilities} = await lockSubscription(services, call, unit);
        for (const name of partsOf(request)) refuseUnless(capabilities[name]);
        return json(await section.previewChange(unit, record.id, request, actorOf(call), call.today));
      }),

    changeSubscription: (call) =>
      billed(services, call, async ({unit, section, record, capabilities}) => {
        const {previewId, paymentMethodId} = call.body.value as {previewId: string; paymentMethodId?: string};
        refuseUnless(capabilities.changeSeats);
        const input = {previewId, actor: actorOf(call), ...(paymentMethodId !== undefined && {paymentMethodId})};
        return section.confirmChange(unit, record.id, input, call.today);
      }),

    withdrawScheduledChange: (call) =>
      set(services, call, async ({unit, section, record, capabilities}) => {
        if (!record.scheduledChange) return false;
        refuseUnless(capabilities.withdrawChange);
        return section.withdrawChange(unit, record.id, actorOf(call));
      }),

    renewSubscription: (call) =>
      billed(services, call, async ({unit, section, record, capabilities}) => {
        refuseUnless(capabilities.renew);
        requireRead(call, record);
        const {expectedTotal} = call.body.value as {expectedTotal: number};
        const {total} = await section.renewal(unit, record.id);
        if (total.amount !== expectedTotal) throw totalChanged(expectedTotal, total.amount);
        return section.renew(unit, record.id, actorOf(call), call.today);
      }),

    setAutoRenew: (call) =>
      set(services, call, async ({unit, section, record, capabilities}) => {
        const {autoRenew} = call.body.value as {autoRenew: boolean};
        if (autoRenew === record.autoRenew) return false;
        refuseUnless(capabilities.setAutoRenew);
        return section.setAutoRenew(unit, record.id, autoRenew, actorOf(call));
      }),

    setSubscriptionPaymentMethod: (call) =>
      set(services, call, async ({unit, section, record, capabilities}) => {
        const {paymentMethodId} = call.body.value as {paymentMethodId: string | null};
        refuseUnless(capabilities.setPaymentMethod);
        return section.setPaymentMethod(unit, record.id, paymentMethodId, actorOf(call), call.today);
      }),

    pauseSubscription: (call) =>
      write(services, call, 'pause', async ({unit, section, record}) => {
        const {from, until} = call.body.value as {from: string; until: string | null};
        await section.pause(unit, record.id, {from, until}, actorOf(call), call.today);
        return [];
      }),

    resumeSubscription: (call) =>
      write(services, call, 'resume', async ({unit, section, record}) => {
        const invoice = await section.resume(unit, record.id, actorOf(call), call.today);
        return invoice ? [{resource: 'invoices', id: invoice.id}] : [];
      }),

    cancelSubscription: (call) =>
      onceInUnit(services, call, async (unit) => {
        const {when, reason, comment} = call.body.value as {
          when: 'now' | 'period_end';
          reason: CancelReason;
          comment?: string;
        };
        const {section, record, capabilities} = await lockSubscription(services, call, unit);
        refuseUnless(when === 'now' ? capabilities.cancelNow : capabilities.cancel);
        requireRead(call, record);
        const remark = comment?.trim();
        const input = {when, reason, actor: actorOf(call), ...(remark && {comment: remark})};
        const voided = await section.cancel(unit, record.id, input, call.today);
        return answer(
          services,
          call,
          unit,
          record.id,
          voided.map((id): NewChange => ({resource: 'invoices', id})),
        );
      }),

    keepSubscription: (call) =>
      onceInUnit(services, call, async (unit) => {
        const {acceptOffer = false} = call.body.value as {acceptOffer?: boolean};
        const {section, record, capabilities} = await lockSubscription(services, call, unit);
        // Whoever is about to cancel may take the offer instead.
        refuseUnless(acceptOffer && capabilities.cancel.allowed ? capabilities.cancel : capabilities.keep);
        requireRead(call, record);
        await section.keep(unit, record.id, acceptOffer, actorOf(call), call.today);
        return answer(services, call, unit, record.id, []);
      }),

    requestSubscriptionQuote: (call) =>
      onceInUnit(services, call, async (unit) => {
        const {comment, ...asked} = call.body.value as {seats?: number; productId?: string; comment?: string};
        const {section, record, capabilities} = await lockSubscription(services, call, unit);
        refuseUnless(capabilities.requestQuote);
        requireRead(call, record);
        const remark = comment?.trim();
        const input = {...asked, actor: actorOf(call), ...(remark && {comment: remark})};
        const quote = await section.requestQuote(unit, record.id, input, call.today);
        await ledger.appendChanges(unit, [{resource: 'quotes', id: quote.id}]);
        return json(quote, 201, {location: `${mountPath}/quotes/${quote.id}`});
      }),
  };
}

interface LockedSubscription {
  readonly unit: Unit;
  readonly section: SubscriptionsSection;
  readonly record: SubscriptionRecord;
  readonly capabilities: SubscriptionCapabilities;
}

/** The subscription, which nobody else changes or bills until the unit ends. @throws PortalFault not_found */
async function lockSubscription(services: Services, call: VisitorCall, unit: Unit): Promise<LockedSubscription> {
  const section = sectionOf(services.backend, 'subscriptions');
  const record = await section.get(unit, call.parameters.path['subscriptionId'] ?? '', call.today, 'lock');
  if (!record) throw notFound('subscription');
  const active = await services.ledger.activeAttempts(unit, invoicesOfSubscriptions([record]));
  const isBeingPaid = record.openInvoice !== null && active.has(record.openInvoice.id);
  return {unit, section, record, capabilities: subscriptionCapabilities(call.principal, record, isBeingPaid)};
}

/** Once per key: locks it, does it if this person can and has read what is there, and answers with the subscription as it then is. */
function write(
  services: Services,
  call: VisitorCall,
  name: keyof SubscriptionCapabilities,
  change: (locked: LockedSubscription) => Promise<readonly NewChange[]>,
): Promise<Response> {
  return onceInUnit(services, call, async (unit) => {
    const locked = await lockSubscription(services, call, unit);
    refuseUnless(locked.capabilities[name]);
    requireRead(call, locked.record);
    const changes = await change(locked);
    return answer(services, call, unit, locked.record.id, changes);
  });
}

/** What may make an invoice: the answer has it beside the subscription. */
function billed(
  services: Services,
  call: VisitorCall,
  change: (locked: LockedSubscription) => Promise<{id: string; number: string} | null>,
): Promise<Response> {
  return onceInUnit(services, call, async (unit) => {
    const locked = await lockSubscription(services, call, unit);
    const invoice = await change(locked);
    const now = await readSubscription(services, call, unit, locked.record.id);
    if (!now) throw notFound('subscription');
    await services.ledger.appendChanges(unit, [
      {resource: 'subscriptions', id: locked.record.id},
      ...(invoice ? [{resource: 'invoices', id: invoice.id} as const] : []),
      // A change whose credit is more than its charge adds to the balance.
      ...(invoice ? [] : [{resource: 'credit-balance', id: null} as const]),
    ]);
    return writtenJson({subscription: now.subscription, invoice}, now.record.version);
  });
}

/** Idempotent by nature: without a key; what is so already stays, and nobody is told. */
function set(
  services: Services,
  call: VisitorCall,
  change: (locked: LockedSubscription) => Promise<boolean>,
): Promise<Response> {
  return services.database.run(scopeOf(call.principal), async (unit) => {
    const locked = await lockSubscription(services, call, unit);
    requireRead(call, locked.record);
    const {id} = locked.record;
    const changed = await change(locked);
    const now = await readSubscription(services, call, unit, id);
    if (!now) throw notFound('subscription');
    if (changed) await services.ledger.appendChanges(unit, [{resource: 'subscriptions', id}]);
    return writtenJson(now.subscription, now.record.version);
  });
}

async function answer(
  services: Services,
  call: VisitorCall,
  unit: Unit,
  id: string,
  others: readonly NewChange[],
): Promise<Response> {
  const now = await readSubscription(services, call, unit, id);
  if (!now) throw notFound('subscription');
  await services.ledger.appendChanges(unit, [{resource: 'subscriptions', id}, ...others]);
  return writtenJson(now.subscription, now.record.version);
}

/** Who asks comes first; what the subscription's state forbids isn't forbidden to the person. @throws PortalFault not_allowed, not_possible */
export function refuseUnless({allowed, reason = 'status'}: Capability): void {
  if (allowed) return;
  if (reason === 'role' || reason === 'scope' || reason === 'feature') throw notAllowed(reason);
  throw new PortalFault('not_possible', 409, 'The subscription can not be changed so; nothing was done.', {
    detail: 'Read it again: its capabilities say why.',
    reason,
    beforeExecution: true,
  });
}

/** @throws PortalFault precondition_required, stale */
function requireRead({parameters: {header}}: VisitorCall, {version}: SubscriptionRecord): void {
  const etag = header['If-Match'];
  if (etag === undefined) throw preconditionRequired();
  if (versionIn(etag) !== version) throw stale();
}

export function actorOf({membership: {user}}: VisitorCall): SubscriptionActor {
  return {id: user.id, name: user.name};
}

/** What a request changes, as the capabilities name it. */
function partsOf({
  seats,
  productId,
  termMonths,
  addons,
}: SubscriptionChangeRequest): Array<keyof SubscriptionCapabilities> {
  if (seats === undefined && productId === undefined && termMonths === undefined && addons === undefined)
    throw unprocessable('Nothing is asked for.', [{pointer: '', code: 'required'}]);
  return [
    ...(seats === undefined ? [] : ['changeSeats' as const]),
    ...(productId === undefined ? [] : ['changePlan' as const]),
    ...(termMonths === undefined ? [] : ['changeTerm' as const]),
    ...(addons === undefined ? [] : ['changeAddons' as const]),
  ];
}
