import {addDays} from '../clock.js';
import {newId} from '../ids.js';
import type {ChangePreview, DocumentReference, SubscriptionChangeRequest} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';
import type {SubscriptionActor, SubscriptionsSection} from '../port/subscriptions.js';
import {anchorOf} from '../pricing/periods.js';
import {issueCreditNote} from './credit-note-writing.js';
import type {InvoiceLine} from './invoice-writing.js';
import {owned} from './scope.js';
import {applyChange} from './subscription-apply.js';
import {billSubscription} from './subscription-billing.js';
import {requireUsableMethod} from './subscription-method.js';
import {computeChange, type ComputedChange} from './subscription-preview.js';
import {changeSubscription, lockSubscription, noteEvent, type LockedSubscription} from './subscription-state.js';

/** Does what a preview showed, once; the invoice of what is due now. */
export const confirmChange: SubscriptionsSection['confirmChange'] = async (unit, id, input, today) => {
  const subscription = await lockSubscription(unit, id);
  if (!subscription) throw new Error(`Subscription ${id} was to be there. Nothing was changed.`);
  const {row, own} = subscription;
  const shown = await own.db
    .selectFrom('subscription_changes')
    .selectAll()
    .where(owned(own))
    .where('id', '=', input.previewId)
    .where('subscription_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (shown?.status !== 'previewed' || shown.expires_at < unit.now || shown.version !== row.version)
    throw staleChange();
  const computed = await recompute(subscription, shown.request as SubscriptionChangeRequest, today);
  if (!computed || !isAsShown(shown.preview as ChangePreview, computed)) throw staleChange();

  if (input.paymentMethodId !== undefined) {
    await requireUsableMethod(own, input.paymentMethodId, today, '/paymentMethodId');
    if (input.paymentMethodId !== row.payment_method_id) {
      await changeSubscription(subscription, {payment_method_id: input.paymentMethodId});
      await noteEvent(subscription, 'method_changed', {actor: input.actor.name});
    }
  }
  await withdrawScheduled(subscription, input.actor);
  const details = eventDetails(computed);
  if (computed.timing === 'period_end') {
    // What the billing run applies is the whole of what it will consist of, whatever was asked for.
    await settleChange(subscription, input.previewId, {status: 'scheduled', request: JSON.stringify(computed.target)});
    await changeSubscription(subscription, {});
    await noteEvent(subscription, 'change_scheduled', {actor: input.actor.name, details});
    return null;
  }
  const changed = await applyChange(subscription, computed.target, today);
  const period = await beginPeriod(changed, computed, today);
  const invoice = await billChange(changed, computed, today);
  if (period && invoice) await linkPeriod(changed, period.startsOn, invoice.id);
  await settleChange(subscription, input.previewId, {
    status: 'applied',
    request: JSON.stringify(computed.target),
    invoice_id: invoice?.id ?? null,
  });
  await noteEvent(changed, 'changed', {
    actor: input.actor.name,
    details: {...details, ...(invoice && {invoice, amount: computed.dueNow})},
  });
  return invoice;
};

/** Takes back what was to hold from the next period. */
export const withdrawChange: SubscriptionsSection['withdrawChange'] = async (unit, id, actor) => {
  const subscription = await lockSubscription(unit, id);
  if (!subscription) return false;
  const withdrawn = await withdrawScheduled(subscription, actor);
  if (withdrawn) await changeSubscription(subscription, {});
  return withdrawn;
};

async function withdrawScheduled(subscription: LockedSubscription, actor: SubscriptionActor): Promise<boolean> {
  const {row, own} = subscription;
  const {numUpdatedRows} = await own.db
    .updateTable('subscription_changes')
    .set({status: 'withdrawn'})
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('status', '=', 'scheduled')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await noteEvent(subscription, 'change_withdrawn', {actor: actor.name});
  return true;
}

async function settleChange(
  {own}: LockedSubscription,
  id: string,
  set: {status: 'scheduled' | 'applied'; request: string; invoice_id?: string | null},
): Promise<void> {
  await own.db.updateTable('subscription_changes').set(set).where(owned(own)).where('id', '=', id).execute();
}

/** A longer term begins a period of its own today; the one that ran ends the day before. */
async function beginPeriod(
  {row, own}: LockedSubscription,
  {newPeriod}: ComputedChange,
  today: string,
): Promise<ComputedChange['newPeriod']> {
  if (!newPeriod) return null;
  const {startsOn, endsOn} = newPeriod;
  await own.db
    .updateTable('subscription_periods')
    .set({ends_on: addDays(today, -1)})
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('starts_on', '<', today)
    .where('ends_on', '>=', today)
    .execute();
  await own.db
    .insertInto('subscription_periods')
    .values({
      tenant_id: row.tenant_id,
      customer_id: row.customer_id,
      subscription_id: row.id,
      starts_on: startsOn,
      ends_on: endsOn,
      invoice_id: null,
    })
    // Of a period that began today this is the rest of the story.
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'customer_id', 'subscription_id', 'starts_on']).doUpdateSet({ends_on: endsOn}),
    )
    .execute();
  await changeSubscription(
    {row, own},
    {period_starts_on: startsOn, period_ends_on: endsOn, anchor_day: anchorOf(today)},
  );
  return newPeriod;
}

/** The invoice of a period that began before stays that of the period. */
async function linkPeriod({row, own}: LockedSubscription, startsOn: string, invoiceId: string): Promise<void> {
  await own.db
    .updateTable('subscription_periods')
    .set({invoice_id: invoiceId})
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('starts_on', '=', startsOn)
    .where('invoice_id', 'is', null)
    .execute();
}

/** What is due now as an invoice, or, where the credit is more, as a credit note. */
async function billChange(
  {row, own}: LockedSubscription,
  computed: ComputedChange,
  today: string,
): Promise<DocumentReference | null> {
  const {lines, taxes, subtotal, taxTotal, dueNow, toBalance} = computed;
  const sign = toBalance.amount > 0 ? -1 : 1;
  const names = taxes.map(({name}) => name);
  const written = lines.map((line): InvoiceLine => {
    const amount = sign * line.amount.amount;
    return {
      id: newId('lin'),
      kind: 'item',
      // Its amount is that of some days: the quantity is named, so that quantity × price is what stands beside it.
      description: `${line.description}: ${line.quantity}${line.unit === null ? '' : ` ${line.unit}`} (${computed.effectiveOn} – ${computed.newPeriod?.endsOn ?? row.period_ends_on}, ${line.daysLeft}/${line.daysInPeriod})`,
      quantity: '1',
      unit: null,
      unit_price: amount,
      discount_percent: '0',
      discount: 0,
      taxes: names,
      subtotal: amount,
    };
  });
  const sums = {subtotal: sign * subtotal.amount, discount_total: 0, tax_total: sign * taxTotal.amount};
  const levied = taxes.map(({name, rate, base, amount}) => ({
    name,
    rate,
    base: sign * base.amount,
    amount: sign * amount.amount,
  }));
  if (toBalance.amount > 0) {
    await issueCreditNote(own, {
      ...sums,
      total: toBalance.amount,
      currency: row.currency,
      issuedOn: today,
      lines: written,
      taxes: levied.map((tax, index) => ({position: index + 1, ...tax})),
      reason: row.number,
    });
    return null;
  }
  return billSubscription(own, row, {...sums, total: dueNow.amount, lines: written, taxes: levied}, today);
}

/** What it would be now; undefined when it can't be any more. */
async function recompute(
  subscription: LockedSubscription,
  request: SubscriptionChangeRequest,
  today: string,
): Promise<ComputedChange | undefined> {
  try {
    return await computeChange(subscription, request, today);
  } catch (error) {
    if (error instanceof PortalFault) return undefined;
    throw error;
  }
}

/** Whether what was shown is what it would be now: the day, each line and each price. */
function isAsShown(
  {id: _, expiresAt: __, ...shown}: ChangePreview,
  {target: ___, newPeriod: ____, ...computed}: ComputedChange,
): boolean {
  return canonical(shown) === canonical(computed);
}

/** JSON whose keys are in order, as the database doesn't keep the one they had. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function eventDetails({before, after, effectiveOn}: ComputedChange): object {
  const [seatsBefore, seatsAfter] = [before.items[0]?.quantity ?? 0, after.items[0]?.quantity ?? 0];
  return {
    on: effectiveOn,
    ...(seatsBefore !== seatsAfter && {seats: {from: seatsBefore, to: seatsAfter}}),
    ...(before.product.id !== after.product.id && {product: {from: before.product.name, to: after.product.name}}),
    ...(before.termMonths !== after.termMonths && {termMonths: {from: before.termMonths, to: after.termMonths}}),
    price: {from: before.total, to: after.total},
  };
}

/** What was shown isn't what it would be now, or was confirmed already. */
export function staleChange(): PortalFault {
  return new PortalFault('stale', 412, 'What was shown does not hold any more.', {
    detail: 'Nothing was changed and nothing charged. Show it again, with today’s price, and ask the customer.',
    beforeExecution: true,
  });
}
