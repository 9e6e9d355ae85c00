import {addDays} from '../../clock.js';
import type {components} from '../../contract.generated.js';
import type {NewChange} from '../../ledger/outbox.js';
import type {SubscriptionMethod} from '../../port/contract.js';
import {PortalFault} from '../../port/fault.js';
import type {SubscriptionListRecord, SubscriptionsSection} from '../../port/subscriptions.js';
import type {Unit} from '../../port/unit.js';
import {invalidRequest, notFound, stale, totalChanged} from '../faults.js';
import {sectionOf} from '../gates.js';
import {onceInUnit} from '../once.js';
import {invoicesOfSubscriptions} from '../present-subscriptions.js';
import {json, versionIn} from '../respond.js';
import {scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';
import {subscriptionCapabilities} from '../subscription-capabilities.js';
import {actorOf, refuseUnless} from './subscription-writes.js';

type Request = components['schemas']['SubscriptionActionRequest'];
type Asked = Request['subscriptions'][number];
type Results = components['schemas']['SubscriptionActionResults'];
type Result = Results['results'][number];
type Effect = NonNullable<Result['effect']>;

/** The same done with many subscriptions, each by itself: what can't be done says why, and the rest stands. */
export function subscriptionBulkRoutes(
  services: Services,
): VisitorRoutes<'previewSubscriptionActions' | 'actOnSubscriptions'> {
  const {database, ledger} = services;
  return {
    previewSubscriptionActions: (call) =>
      database.run(scopeOf(call.principal), async (unit) =>
        json(withTotals(await each(services, call, unit, 'preview'))),
      ),

    actOnSubscriptions: (call) =>
      onceInUnit(services, call, async (unit) => {
        const results = await each(services, call, unit, 'do');
        const done = results.filter(({outcome}) => outcome === 'done');
        await ledger.appendChanges(unit, [
          ...done.map(({id}): NewChange => ({resource: 'subscriptions', id})),
          ...done.flatMap(({effect}): NewChange[] =>
            effect?.invoice ? [{resource: 'invoices', id: effect.invoice.id}] : [],
          ),
        ]);
        return json(withTotals(results));
      }),
  };
}

async function each(services: Services, call: VisitorCall, unit: Unit, mode: 'preview' | 'do'): Promise<Result[]> {
  const request = call.body.value as Request;
  const section = sectionOf(services.backend, 'subscriptions');
  const ids = request.subscriptions.map(({id}) => id);
  if (new Set(ids).size < ids.length)
    throw invalidRequest('A subscription is there twice.', [{pointer: '/subscriptions', code: 'repeated'}]);
  if (request.action === 'set_payment_method' && request.paymentMethodId === undefined)
    throw invalidRequest('Say which payment method.', [{pointer: '/paymentMethodId', code: 'required'}]);
  // All of them are locked at once, in the order of their ids.
  const records = new Map(
    (await section.listByIds(unit, ids, call.today, 'lock')).map((record) => [record.id, record]),
  );
  const active = await services.ledger.activeAttempts(unit, invoicesOfSubscriptions([...records.values()]));
  const results: Result[] = [];
  for (const asked of request.subscriptions) {
    const record = records.get(asked.id);
    const head = {id: asked.id, number: record?.number ?? null};
    try {
      if (!record) throw notFound('subscription');
      if (versionIn(asked.etag) !== record.version) throw stale();
      const isBeingPaid = record.openInvoice !== null && active.has(record.openInvoice.id);
      const capabilities = subscriptionCapabilities(call.principal, record, isBeingPaid);
      results.push({...head, ...(await one({section, unit, call, record, asked, capabilities, mode}, request))});
    } catch (error) {
      // Each refusal is thrown before anything of that subscription is written.
      if (!(error instanceof PortalFault)) throw error;
      if (error.code === 'stale') results.push({...head, outcome: 'stale', effect: null});
      else results.push({...head, outcome: 'refused', reason: error.reason ?? error.code, effect: null});
    }
  }
  return results;
}

interface Step {
  readonly section: SubscriptionsSection;
  readonly unit: Unit;
  readonly call: VisitorCall;
  readonly record: SubscriptionListRecord;
  readonly asked: Asked;
  readonly capabilities: ReturnType<typeof subscriptionCapabilities>;
  readonly mode: 'preview' | 'do';
}

type Outcome = Pick<Result, 'outcome' | 'effect'>;

async function one(step: Step, {action, paymentMethodId}: Request): Promise<Outcome> {
  const {section, unit, call, record, capabilities, mode} = step;
  switch (action) {
    case 'renew':
      return renewOne(step);
    case 'auto_renew_on':
    case 'auto_renew_off': {
      const autoRenew = action === 'auto_renew_on';
      if (record.autoRenew === autoRenew) return {outcome: 'unchanged', effect: effectOf(record)};
      refuseUnless(capabilities.setAutoRenew);
      if (mode === 'do') await section.setAutoRenew(unit, record.id, autoRenew, actorOf(call));
      return {outcome: 'done', effect: autoRenewEffect(record, autoRenew)};
    }
    case 'set_payment_method': {
      refuseUnless(capabilities.setPaymentMethod);
      const id = paymentMethodId ?? null;
      const method = await section.methodFor(unit, id, call.today);
      const changed = method?.id !== record.paymentMethod?.id || method?.isDefault !== record.paymentMethod?.isDefault;
      if (!changed) return {outcome: 'unchanged', effect: effectOf(record)};
      if (mode === 'do') await section.setPaymentMethod(unit, record.id, id, actorOf(call), call.today);
      return {outcome: 'done', effect: effectOf(record, {paymentMethod: method})};
    }
  }
}

async function renewOne({section, unit, call, record, asked, capabilities, mode}: Step): Promise<Outcome> {
  refuseUnless(capabilities.renew);
  const {period, total, invoice: open} = await section.renewal(unit, record.id);
  if (asked.expectedTotal !== undefined && asked.expectedTotal !== total.amount)
    throw totalChanged(asked.expectedTotal, total.amount);
  const invoice = mode === 'do' ? await section.renew(unit, record.id, actorOf(call), call.today) : null;
  const goesOn = record.autoRenew && !record.cancelAtPeriodEnd;
  // What is unpaid is of the period that it has; the one after it costs what it is agreed to.
  const following = open ? record.price : total;
  return {
    outcome: 'done',
    effect: effectOf(record, {
      charge: total,
      period: {startsOn: period.startsOn, endsOn: period.endsOn},
      endsOn: record.endsOn === null ? null : period.endsOn,
      nextCharge: goesOn ? {on: addDays(period.endsOn, 1), amount: following} : null,
      invoice,
    }),
  };
}

function autoRenewEffect(record: SubscriptionListRecord, autoRenew: boolean): Effect {
  const {currentPeriod, price} = record;
  // One that is past due is charged for what it owes, whatever follows.
  if (record.status === 'past_due')
    return effectOf(record, {autoRenew, endsOn: autoRenew ? null : currentPeriod.endsOn});
  return effectOf(record, {
    autoRenew,
    endsOn: autoRenew ? null : currentPeriod.endsOn,
    nextCharge: autoRenew ? {on: addDays(currentPeriod.endsOn, 1), amount: price} : null,
  });
}

/** How it stands, but for what is said. */
function effectOf(record: SubscriptionListRecord, changes: Partial<Effect> = {}): Effect {
  const {autoRenew, endsOn, nextCharge, paymentMethod, price} = record;
  const method: SubscriptionMethod | null = paymentMethod;
  return {
    charge: {amount: 0, currency: price.currency},
    period: null,
    autoRenew,
    endsOn,
    nextCharge,
    paymentMethod: method,
    invoice: null,
    ...changes,
  };
}

function withTotals(results: Result[]): Results {
  const totals = new Map<string, number>();
  for (const {effect} of results) {
    const {amount = 0, currency = ''} = effect?.charge ?? {};
    if (amount > 0) totals.set(currency, (totals.get(currency) ?? 0) + amount);
  }
  return {
    results,
    totals: [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, amount]) => ({amount, currency})),
  };
}
