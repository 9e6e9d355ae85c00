import {newId} from '../ids.js';
import type {ChangePreview, Money, Problem, SubscriptionChangeRequest} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';
import type {SubscriptionsSection} from '../port/subscriptions.js';
import {percentOf} from '../pricing/amounts.js';
import {anchorOf, periodFrom, type Period} from '../pricing/periods.js';
import {shareLeft} from '../pricing/proration.js';
import {nextStart, periodsLeft, priceTermOn, type PricedTerm} from './subscription-billing.js';
import {discountOn, priceTerm} from './subscription-pricing.js';
import {owned} from './scope.js';
import {previewMs} from './subscription-previews.js';
import {readProducts, type ProductRow} from './subscription-products.js';
import {linesOfNewPeriod, linesWithinPeriod} from './subscription-proration.js';
import {goesOn} from './subscription-rows.js';
import {lockSubscription, type LockedSubscription} from './subscription-state.js';
import {compositionOf, directions, targetOf, type Composition} from './subscription-target.js';

/** What a change would be, without the id under which it is kept. */
export type ComputedChange = Omit<ChangePreview, 'id' | 'expiresAt'> & {
  readonly target: Composition;
  /** The period that begins with it; null where the one that runs goes on. */
  readonly newPeriod: Period | null;
};

/** Prices a change and keeps what is shown under an id, so that the price confirmed is the price shown. */
export const previewChange: SubscriptionsSection['previewChange'] = async (unit, id, request, actor, today) => {
  const subscription = await lockSubscription(unit, id);
  if (!subscription) throw new Error(`Subscription ${id} was to be there. Nothing was shown.`);
  const {target: _, newPeriod: __, ...computed} = await computeChange(subscription, request, today);
  const {row, own} = subscription;
  const previewId = newId('chg');
  const expiresAt = new Date(unit.now.getTime() + previewMs);
  const preview: ChangePreview = {id: previewId, expiresAt: expiresAt.toISOString(), ...computed};
  await own.db
    .insertInto('subscription_changes')
    .values({
      tenant_id: row.tenant_id,
      customer_id: row.customer_id,
      id: previewId,
      subscription_id: row.id,
      status: 'previewed',
      request: JSON.stringify(request),
      preview: JSON.stringify(preview),
      version: row.version,
      effective_on: preview.effectiveOn,
      created_at: unit.now,
      expires_at: expiresAt,
      user_id: actor.id,
    })
    .execute();
  return preview;
};

/**
 * What a change comes to today. The same subscription, request, prices and day always give the same.
 * @throws PortalFault change_refused
 */
export async function computeChange(
  subscription: LockedSubscription,
  request: SubscriptionChangeRequest,
  today: string,
): Promise<ComputedChange> {
  const {row, items, own} = subscription;
  const found = await targetOf(subscription, request);
  if ('refusals' in found) throw changeRefused(found.refusals);
  const {target} = found;
  const before = compositionOf(subscription);
  const products = await readProducts(
    own,
    [...before.items, ...target.items].map(({productId}) => productId),
  );
  const now = await priceTermOn(subscription, today, target);
  const later = await priceTermOn(subscription, nextStart(row), target);
  if (!now || !later) throw changeRefused([notSold(request)]);

  const timing = timingOf(row, before, target, products, {row, now});
  const isTrial = row.status === 'trialing';
  const beginsPeriod = timing === 'now' && !isTrial && target.termMonths !== row.term_months;
  const newPeriod = beginsPeriod ? periodFrom(today, target.termMonths, anchorOf(today)) : null;
  const left = shareLeft(await periodsLeft(own, row, today), today);
  const input = {
    before: items.map((item) => ({productId: item.product_id, quantity: item.quantity, unitPrice: item.unit_price})),
    after: now.items,
    products,
    currency: row.currency,
    left,
    discountPercent: discountOn(row, row.period_starts_on),
  };
  const lines =
    timing === 'period_end' || isTrial
      ? []
      : newPeriod
        ? linesOfNewPeriod({...input, period: newPeriod, newDiscountPercent: discountOn(row, today)})
        : linesWithinPeriod(input);
  const sums = sumsOf(lines, now, row.currency);
  // Nothing is given back of what nobody has paid yet.
  if (sums.toBalance.amount > 0 && (await owes(subscription)))
    throw changeRefused([{pointer: '', code: 'unpaid', detail: 'What is owed has to be paid first.'}]);
  const shown = timing === 'now' ? now : later;
  const nextOn = newPeriod ? nextStart({period_ends_on: newPeriod.endsOn}) : nextStart(row);
  const next = nextOn === nextStart(row) ? later : await priceTermOn(subscription, nextOn, target);
  return {
    ...sums,
    subscriptionId: row.id,
    timing,
    effectiveOn: timing === 'now' ? today : nextStart(row),
    before: {...stateOf(before, input.before, products, row.currency), total: money(row.renewal_total, row.currency)},
    after: {
      ...stateOf(target, shown.items, products, row.currency),
      total: money(priceTerm(shown.items, now.taxes, discountOn(row, nextOn)).total, row.currency),
    },
    lines,
    nextInvoice: goesOn(row) && next ? {on: nextOn, total: money(next.document.total, row.currency)} : null,
    target,
    newPeriod,
  };
}

/** What is more holds at once, what is less from the next period; of both at once it is the price a month that decides. In a trial nothing was paid, so all holds at once. */
function timingOf(
  row: LockedSubscription['row'],
  before: Composition,
  target: Composition,
  products: ReadonlyMap<string, ProductRow>,
  {now}: {readonly row: LockedSubscription['row']; readonly now: PricedTerm},
): ChangePreview['timing'] {
  if (row.status === 'trialing') return 'now';
  const {more, less} = directions(before, target, products);
  if (more !== less) return more ? 'now' : 'period_end';
  const [was, is] = [row.renewal_total * target.termMonths, now.document.total * row.term_months];
  return more && is > was ? 'now' : 'period_end';
}

async function owes({row, own}: LockedSubscription): Promise<boolean> {
  const unpaid = await own.db
    .selectFrom('invoices')
    .select('id')
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('amount_due', '>', 0)
    .executeTakeFirst();
  return unpaid !== undefined;
}

function sumsOf(
  lines: ChangePreview['lines'],
  {taxes: rates}: PricedTerm,
  currency: string,
): Pick<ChangePreview, 'subtotal' | 'taxes' | 'taxTotal' | 'credit' | 'dueNow' | 'toBalance'> {
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const subtotal = sum(lines.map(({amount}) => amount.amount));
  const taxes = lines.length === 0 ? [] : rates.map((tax) => ({...tax, amount: percentOf(subtotal, tax.rate)}));
  const taxTotal = sum(taxes.map(({amount}) => amount));
  const total = subtotal + taxTotal;
  const credits = lines.filter(({kind}) => kind === 'credit');
  return {
    subtotal: money(subtotal, currency),
    taxes: taxes.map(({name, rate, amount}) => ({
      name,
      rate,
      base: money(subtotal, currency),
      amount: money(amount, currency),
    })),
    taxTotal: money(taxTotal, currency),
    credit: money(Math.abs(sum(credits.map(({amount}) => amount.amount))), currency),
    dueNow: money(Math.max(0, total), currency),
    toBalance: money(Math.max(0, -total), currency),
  };
}

function stateOf(
  {productId, termMonths}: Composition,
  items: ReadonlyArray<{readonly productId: string; readonly quantity: number; readonly unitPrice: number}>,
  products: ReadonlyMap<string, ProductRow>,
  currency: string,
): Omit<ChangePreview['after'], 'total'> {
  const nameOf = (id: string): string => products.get(id)?.name ?? id;
  return {
    product: {id: productId, name: nameOf(productId)},
    termMonths,
    items: items.map((item) => ({
      productId: item.productId,
      name: nameOf(item.productId),
      quantity: item.quantity,
      unit: products.get(item.productId)?.unit ?? null,
      unitPrice: money(item.unitPrice, currency),
    })),
  };
}

const money = (amount: number, currency: string): Money => ({amount, currency});

function notSold({termMonths, productId}: SubscriptionChangeRequest): NonNullable<Problem['errors']>[number] {
  const pointer = termMonths !== undefined ? '/termMonths' : productId !== undefined ? '/productId' : '/addons';
  return {pointer, code: 'not_sold', detail: 'It is not sold for that term in this currency.'};
}

/** What is asked for can't be; nothing was shown or done. */
export function changeRefused(errors: readonly NonNullable<Problem['errors']>[number][]): PortalFault {
  return new PortalFault('change_refused', 422, 'This can not be had so; nothing was changed.', {
    detail: 'Each error says what is in the way.',
    errors: [...errors],
    beforeExecution: true,
  });
}
